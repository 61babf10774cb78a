// Steps: checked against the state on their day, recorded in one transaction.
#include "engine/app/steps.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "engine/app/inquiry.h"
#include "engine/app/life_steps.h"
#include "engine/base/text.h"
#include "engine/graph/graph.h"

namespace duban {
namespace {

const Date kLastDay = *make_date(9999, 12, 31);

/// Runs `make` on the current history inside a write transaction and records what it returns.
StepResult record(const StepContext& context, const std::function<std::vector<EventDraft>(const History&)>& make) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  StepResult result;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq());
    const std::vector<EventDraft> events = make(history);
    result.clock_raised = ledger.append(events, context.envelope).clock_raised;
    result.recorded = static_cast<int>(events.size());
  }, context.dry_run);
  return result;
}

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

/// The task `ref` names, refused when it is cancelled, from whatever day on.
const RegisteredTask& find_standing(const History& history, const std::string& ref) {
  const RegisteredTask& task = find_task(history, ref);
  if (history.cancellation_of(task.id, std::nullopt) != nullptr) refuse_absent(history, task, ref, kLastDay);
  return task;
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
  return record(context, [&](const History& history) { return make_quarter_checkpoints(history, context.on, refs, confirmed); });
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
  return record(context, [&](const History& history) { return make_confirmations(history, context.on, refs); });
}

StepResult extend_deadline(const StepContext& context, const ExtensionRequest& request) {
  return take_step(context, {.ref = request.ref, .kind = StepKind::grant_extension, .date = request.to, .approved_by = request.approved_by, .reason = request.reason}).step;
}

StepResult close_task(const StepContext& context, const ClosingRequest& request) {
  return take_step(context, {.ref = request.ref, .kind = StepKind::close, .approved_by = request.approved_by, .reason = request.reason, .evidence = request.evidence}).step;
}

namespace {

/// The dependencies in force on `day` as far as they are recorded.
std::vector<std::pair<int, int>> dependencies_on(const History& history, Date day) {
  std::map<std::pair<int, int>, bool> stands;  // the last word on a pair counts
  for (const Link& link : history.links) {
    if (link.kind == LinkKind::depends_on && link.on <= day) stands[{link.from, link.to}] = !link.removed;
  }
  std::vector<std::pair<int, int>> edges;
  for (const auto& [edge, stand] : stands) {
    const bool both = history.cancellation_of(edge.first, day) == nullptr && history.cancellation_of(edge.second, day) == nullptr;
    if (stand && both) edges.push_back(edge);
  }
  return edges;
}

/// Refuses a dependency from `on` on that closes a cycle, also one that later removals have opened since.
void refuse_cycle(const History& history, const RegisteredTask& from, const RegisteredTask& to, Date on) {
  std::set<Date, std::greater<>> days{on};
  for (const Link& link : history.links) {
    if (link.on > on) days.insert(link.on);
  }
  const int count = history.tasks.back().id + 1;
  for (const Date day : days) {
    auto edges = dependencies_on(history, day);
    edges.emplace_back(from.id, to.id);
    const auto cycle = find_cycle(count, edges);
    if (!cycle) continue;
    std::vector<std::string> names;
    for (const int id : *cycle) {
      const auto task = std::find_if(history.tasks.begin(), history.tasks.end(), [&](const RegisteredTask& t) { return t.id == id; });
      names.push_back(history.version_on(*task, std::nullopt).ref);
    }
    names.push_back(names.front());
    const std::string when = day == *days.begin() ? "" : " (" + day.to_string() + ")";
    throw InputError(Msg::link_closes_cycle, {}, {join(names, " → ") + when});
  }
}

}  // namespace

EventDraft make_link(const History& history, Date on, const LinkRequest& request) {
  const RegisteredTask& from = find_standing(history, request.from);
  const RegisteredTask& to = find_standing(history, request.to);
  if (from.id == to.id) throw InputError(Msg::link_to_itself, {}, {request.from});
  const Snapshot snapshot = latest(history);
  const bool stands = std::any_of(snapshot.links.begin(), snapshot.links.end(), [&](const Link* l) {
    return l->from == from.id && l->to == to.id && l->kind == request.kind;
  });
  if (stands != request.remove) {
    throw InputError(request.remove ? Msg::link_not_there : Msg::link_there_already, {}, {request.from, request.to});
  }
  if (!request.remove && request.kind == LinkKind::depends_on) refuse_cycle(history, from, to, on);
  Json payload = Json::object();
  payload.set("to", to.id);
  payload.set("kind", request.kind == LinkKind::depends_on ? "depends-on" : "contributes-to");
  if (request.lag_workdays != 0) payload.set("lag_workdays", request.lag_workdays);
  if (request.remove) payload.set("removed", true);
  return draft(EventType::link, from.id, on, std::move(payload));
}

StepResult link_tasks(const StepContext& context, const LinkRequest& request) {
  return record(context, [&](const History& history) { return std::vector{make_link(history, context.on, request)}; });
}

}  // namespace duban
