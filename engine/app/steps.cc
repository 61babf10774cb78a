// Steps: checked against the state on their day, recorded in one transaction.
#include "engine/app/steps.h"

#include <algorithm>

#include "engine/app/inquiry.h"
#include "engine/app/life_steps.h"

namespace duban {
namespace {

const Date kLastDay = *make_date(9999, 12, 31);

EventDraft draft(EventType type, int task, Date on, Json payload) {
  return {type, "task:" + std::to_string(task), on, std::move(payload), std::nullopt};
}

/// The state of `task` with everything recorded, whatever its date: steps must fit the whole record.
TaskState state_of(const Snapshot& snapshot, const RegisteredTask& task) {
  for (const TaskState& state : snapshot.tasks) {
    if (state.task->id == task.id) return state;
  }
  return {};
}

Snapshot latest(const History& history) { return snapshot_at(history, kLastDay); }

std::vector<TaskState> states_of(const Snapshot& snapshot, const History& history, const std::vector<std::string>& refs) {
  if (refs.empty()) return snapshot.tasks;
  std::vector<TaskState> states;
  Diagnostics found;
  for (const std::string& ref : refs) {
    Message problem;
    const RegisteredTask* task = find_task(history, ref, problem);
    const Cancellation* cancelled = task == nullptr ? nullptr : history.cancellation_of(task->id, std::nullopt);
    if (task == nullptr) found.error(problem.id, {}, problem.args);
    else if (cancelled != nullptr) found.error(Msg::task_cancelled, {}, {ref, cancelled->on.to_string()});
    else states.push_back(state_of(snapshot, *task));
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return states;
}

}  // namespace

StepResult record_entries(const StepContext& context, const HistoryNeeds& needs,
                          const std::function<std::vector<EventDraft>(Ledger&, const History&)>& make) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  StepResult result;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs);
    const std::vector<EventDraft> events = make(ledger, history);
    result.clock_raised = ledger.append(events, context.envelope).clock_raised;
    result.recorded = static_cast<int>(events.size());
  }, context.dry_run);
  return result;
}

std::vector<EventDraft> make_quarter_checkpoints(const History& history, Date on, const std::vector<std::string>& refs, bool confirmed) {
  std::vector<EventDraft> events;
  const Snapshot snapshot = latest(history);
  for (const TaskState& state : states_of(snapshot, history, refs)) {
    if (state.basis != DueBasis::implied || state.closing() != nullptr) continue;
    Json checkpoints = Json::array();
    const int year = state.due.year();
    for (int quarter = 1; quarter <= 3; ++quarter) {
      const Date date = last_day_of_month(year, quarter * 3);
      const bool stands = std::any_of(state.checkpoints.begin(), state.checkpoints.end(), [&](const CheckpointState& c) { return c.date == date; });
      if (date <= state.start || date >= state.due || stands) continue;
      checkpoints.push(Json::object().set("date", date.to_string()).set("percent", std::to_string(quarter * 25)));
    }
    const bool confirms = confirmed && !state.due_confirmed;
    if (checkpoints.items().empty() && !confirms) continue;
    Json payload = Json::object();
    payload.set("checkpoints", std::move(checkpoints));
    if (confirms) payload.set("confirmed", true);
    events.push_back(draft(EventType::plan, state.task->id, on, std::move(payload)));
  }
  return events;
}

StepResult plan_quarter_checkpoints(const StepContext& context, const std::vector<std::string>& refs, bool confirmed) {
  return record_entries(context, {.texts = false, .reports = false, .links = false}, [&](Ledger&, const History& history) { return make_quarter_checkpoints(history, context.on, refs, confirmed); });
}

std::vector<EventDraft> make_confirmations(const History& history, Date on, const std::vector<std::string>& refs) {
  std::vector<EventDraft> events;
  const Snapshot snapshot = latest(history);
  for (const TaskState& state : states_of(snapshot, history, refs)) {
    if (state.due_confirmed) continue;
    events.push_back(draft(EventType::plan, state.task->id, on, Json::object().set("confirmed", true)));
  }
  return events;
}

StepResult confirm_dates(const StepContext& context, const std::vector<std::string>& refs) {
  return record_entries(context, {.texts = false, .reports = false, .links = false}, [&](Ledger&, const History& history) { return make_confirmations(history, context.on, refs); });
}

StepResult extend_deadline(const StepContext& context, const ExtensionRequest& request) {
  return take_step(context, {.ref = request.ref, .kind = StepKind::grant_extension, .date = request.to, .approved_by = request.approved_by, .reason = request.reason}).step;
}

StepResult close_task(const StepContext& context, const ClosingRequest& request) {
  return take_step(context, {.ref = request.ref, .kind = StepKind::close, .approved_by = request.approved_by, .reason = request.reason, .evidence = request.evidence}).step;
}

}  // namespace duban
