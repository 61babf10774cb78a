// Steps of a task's life: what happens to it beside its reports, as one kind of record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/date.h"
#include "engine/base/json.h"
#include "engine/model/finding.h"

namespace duban {

/// What may happen to a task. Those after add_evidence are recorded in forms of their own (reports, plans, versions,
/// cancellations) and stand here for the table of what may follow what (model/life.h).
enum class StepKind : std::uint8_t {
  acknowledge, object, uphold, dismiss,
  accept_report, return_report,
  request_extension, grant_extension, refuse_extension,
  promise_transfer, transfer,
  suspend, resume,
  submit, verify, close, refuse_closing, reopen,
  split, set_lamp, clear_lamp, add_evidence,
  report, plan, amend, cancel
};
inline constexpr int kStepKinds = 26;

/// "acknowledge", "return-report" …: in tables and JSON.
[[nodiscard]] std::string_view name_of(StepKind kind);
[[nodiscard]] std::optional<StepKind> parse_step_kind(std::string_view name);

/// The type of a step's entry and the `step` its payload states, "" where the type says it all.
struct StepEntry {
  std::string_view type;
  std::string_view step;
};
[[nodiscard]] StepEntry entry_of(StepKind kind);
/// The step an entry of `type` with `step` is about; nothing for entries that are no steps. Entries of versions before
/// the steps were told apart state none: they grant, or close.
[[nodiscard]] std::optional<StepKind> step_of(std::string_view type, std::string_view step);

struct Step {
  std::int64_t seq = 0;
  int task = 0;
  Date on;                   // effective
  Date recorded_on;
  StepKind kind{};
  int unit = -1;             // number of a name: who received, objects, asks, leads from now on; −1 = none
  std::optional<Date> date;  // an extension's, resumption's, reopening's deadline; the end foreseen for a suspension, a lamp
  std::int64_t about = 0;    // entry of the report reviewed, of the request decided; 0 = none
  Lamp lamp = Lamp::grey;    // set by hand
  bool late = false;         // filed after its term
  bool evidence = false;     // some was filed with it
  std::string actor;
  std::string approved_by;
  std::string reason;
};

/// A line of a plan a unit has filed for a task. The last plan filed by a day stands for all of those before it.
struct PlannedLine {
  enum class Kind : std::uint8_t { milestone, pace, person };
  std::int64_t seq = 0;
  int task = 0;
  Date on;      // effective date of the plan
  Kind kind = Kind::milestone;
  Date date;    // inclusive; not of a person
  int percent = -1;   // hundredths that are to be reached by then; −1 = not said
  std::string title;  // what is to be done; the person's name
};

}  // namespace duban
