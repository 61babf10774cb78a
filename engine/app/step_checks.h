// What every step is checked against: where its task stands, who approves, what must be given.
#pragma once

#include <string>

#include "engine/app/steps.h"
#include "engine/model/life.h"
#include "engine/model/snapshot.h"

namespace duban {

/// A task with everything recorded, whatever its date: steps must fit the whole record.
class TaskAtHand {
 public:
  /// The task `ref` names. Throws InputError when there is none, or it is cancelled from whatever day on.
  TaskAtHand(const History& history, const std::string& ref);
  TaskAtHand(const TaskAtHand&) = delete;
  TaskAtHand& operator=(const TaskAtHand&) = delete;

  [[nodiscard]] const RegisteredTask& task() const { return *state_.task; }
  [[nodiscard]] const TaskState& state() const { return state_; }
  [[nodiscard]] const LifeState& life() const { return life_; }
  [[nodiscard]] LifeStatus status() const;

  /// Throws InputError when `kind` may not follow, naming what may.
  void expect(StepKind kind) const;
  /// Throws InputError when `on` lies before the task, or before a step that this one answers: of where it stands,
  /// its deadline, an objection, a transfer, a lamp.
  void expect_date(StepKind kind, Date on) const;

 private:
  std::string ref_;
  Snapshot snapshot_;
  TaskState state_;
  LifeState life_;
};

/// What a history must hold for it.
[[nodiscard]] HistoryNeeds needs_of_steps();

/// Throws InputError when `text` is blank; `option` is what to give.
void need_option(const std::string& text, const char* option);
/// Throws InputError when `approver` is the one who asked: by `request`, else who records the step now.
void expect_other_approver(const std::string& approver, const Step* request, const Envelope& envelope);

/// The draft of an entry about task `id`.
[[nodiscard]] EventDraft step_entry(StepKind kind, int id, Date on, Json payload);

}  // namespace duban
