// Checks by the table of steps.
#include "engine/app/step_checks.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>

#include "engine/app/inquiry.h"
#include "engine/base/text.h"

namespace duban {
namespace {

const Date kEnd = *make_date(9999, 12, 31);

using Strand = std::initializer_list<StepKind>;

bool is_in(Strand strand, StepKind kind) { return std::find(strand.begin(), strand.end(), kind) != strand.end(); }

/// Steps that change where a task stands.
constexpr Strand kMoves = {StepKind::suspend, StepKind::resume, StepKind::submit, StepKind::verify, StepKind::close, StepKind::refuse_closing, StepKind::reopen};

/// Steps of one strand answer one another: none takes effect before the one recorded before it.
constexpr Strand kStrands[] = {kMoves,
                               {StepKind::request_extension, StepKind::grant_extension, StepKind::refuse_extension, StepKind::resume, StepKind::reopen},
                               {StepKind::object, StepKind::uphold, StepKind::dismiss},
                               {StepKind::promise_transfer, StepKind::transfer},
                               {StepKind::set_lamp, StepKind::clear_lamp}};

bool same_strand(StepKind a, StepKind b) {
  return std::any_of(std::begin(kStrands), std::end(kStrands), [&](Strand strand) { return is_in(strand, a) && is_in(strand, b); });
}

Msg word_of(StepNeeds needs) {
  switch (needs) {
    case StepNeeds::request: return Msg::needs_request;
    case StepNeeds::objection: return Msg::needs_objection;
    case StepNeeds::promise: return Msg::needs_promise;
    case StepNeeds::lamp: return Msg::needs_lamp;
    case StepNeeds::nothing: break;
  }
  return Msg::no_step_now;
}

/// The command that brings what a step needs.
const char* command_for(StepNeeds needs) {
  switch (needs) {
    case StepNeeds::request: return rule_of(StepKind::request_extension).command;
    case StepNeeds::objection: return rule_of(StepKind::object).command;
    case StepNeeds::promise: return rule_of(StepKind::promise_transfer).command;
    case StepNeeds::lamp: return rule_of(StepKind::set_lamp).command;
    case StepNeeds::nothing: break;
  }
  return "";
}

}  // namespace

HistoryNeeds needs_of_steps() { return {.texts = false, .reports = true, .links = false, .state_on = kEnd}; }

TaskAtHand::TaskAtHand(const History& history, const std::string& ref) : ref_(ref) {
  const RegisteredTask& task = find_task(history, ref);
  if (history.cancellation_of(task.id, std::nullopt) != nullptr) refuse_absent(history, task, ref, kEnd);
  snapshot_ = snapshot_at(history, kEnd, {.checkpoints = false, .links = false, .units = false, .leaders = false});
  const auto found = std::find_if(snapshot_.tasks.begin(), snapshot_.tasks.end(), [&](const TaskState& state) { return state.task->id == task.id; });
  state_ = *found;
  life_ = history.life_of(task.id);
}

LifeStatus TaskAtHand::status() const {
  if (life_.closing != nullptr) return LifeStatus::closed;
  if (life_.suspension != nullptr) return LifeStatus::suspended;
  const auto row = static_cast<std::size_t>(std::find_if(snapshot_.tasks.begin(), snapshot_.tasks.end(),
                                                         [&](const TaskState& state) { return state.task == state_.task; }) - snapshot_.tasks.begin());
  return snapshot_.columns.claim[row] == Claim::none ? LifeStatus::open : LifeStatus::submitted;
}

void TaskAtHand::expect(StepKind kind) const {
  const StepRule& rule = rule_of(kind);
  const LifeStatus at = status();
  if (may_follow(rule, at, life_)) return;
  const bool lacks = rule.from[static_cast<std::size_t>(at)];
  std::vector<std::string> commands;
  if (lacks) commands.emplace_back(command_for(rule.needs));
  for (const StepRule& other : step_rules()) {
    if (!lacks && is_in(kMoves, other.kind) && may_follow(other, at, life_)) commands.emplace_back(other.command);
  }
  const std::string may = join(commands, "、");
  throw InputError(lacks ? Msg::step_needs_first : Msg::step_not_now, {},
                   {ref_, label_arg(lacks ? word_of(rule.needs) : word_of(at)), label_arg(rule.word), may});
}

void TaskAtHand::expect_date(StepKind kind, Date on) const {
  if (on < task().registered_on) throw InputError(Msg::date_before_task, {}, {on.to_string(), ref_, task().registered_on.to_string()});
  for (const Step& step : state_.history->steps_of(task().id)) {
    if (!same_strand(step.kind, kind) || on >= step.on) continue;
    throw InputError(Msg::step_too_early, {}, {on.to_string(), ref_, label_arg(rule_of(step.kind).word), step.on.to_string()});
  }
}

void need_option(const std::string& text, const char* option) {
  if (trim(text).empty()) throw InputError(Msg::option_needed, {}, {option});
}

void expect_other_approver(const std::string& approver, const Step* request, const Envelope& envelope) {
  // Blanks in a name make nobody another person.
  const auto same = [&](const std::string& other) { return without_blanks(normalize_text(approver)) == without_blanks(normalize_text(other)); };
  if (approver.empty()) return;
  if (request != nullptr && same(request->actor)) throw InputError(Msg::approver_is_requester, {}, {approver});
  if (request == nullptr && same(envelope.actor)) throw InputError(Msg::approver_is_actor, {}, {approver});
}

EventDraft step_entry(StepKind kind, int id, Date on, Json payload) {
  static constexpr std::array<EventType, 22> kTypes = {
      EventType::acknowledge, EventType::object,  EventType::object,   EventType::object, EventType::review,   EventType::review,
      EventType::extend,      EventType::extend,  EventType::extend,   EventType::transfer, EventType::transfer, EventType::suspend,
      EventType::resume,      EventType::close,   EventType::close,    EventType::close,  EventType::close,    EventType::reopen,
      EventType::split,       EventType::lamp,    EventType::lamp,     EventType::evidence};
  if (kind == StepKind::cancel) return {EventType::cancel, "task:" + std::to_string(id), on, std::move(payload), std::nullopt};
  const std::string_view step = entry_of(kind).step;
  if (!step.empty()) payload.set("step", step);
  return {kTypes[static_cast<std::size_t>(kind)], "task:" + std::to_string(id), on, std::move(payload), std::nullopt};
}

}  // namespace duban
