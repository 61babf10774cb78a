// Two days laid side by side: of the ledger, and of its copy with the changes recorded.
#include "engine/app/whatif.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/app/life_steps.h"
#include "engine/app/transfer.h"
#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"

namespace duban {
namespace {

/// One side: every task of the day.
struct SupposedDay {
  std::map<int, SupposedTask> tasks;  // by number; the state stands in `after`
  std::map<std::string, SupposedUnitSide> units;
  SupposedTotals totals;
};

void count_task(SupposedDay& side, const SupposedState& state, bool finished) {
  ++side.totals.lamps[static_cast<std::size_t>(state.lamp)];
  const bool late = !finished && state.finish > state.due;
  side.totals.late += late ? 1 : 0;
  if (finished) return;
  for (const std::string& lead : state.leads) {
    SupposedUnitSide& unit = side.units[lead];
    ++unit.tasks;
    unit.red += state.lamp == Lamp::red ? 1 : 0;
    unit.yellow += state.lamp == Lamp::yellow ? 1 : 0;
    unit.late += late ? 1 : 0;
  }
}

using Slips = std::map<int, const SupposedChange*>;  // by number of the task

/// A slip of a task that does not stand on the day.
void note_absent(Inquiry& inquiry, const SupposedChange& change, Diagnostics& found) {
  try {
    refuse_absent(inquiry.history(), find_task(inquiry.history(), change.ref, inquiry.as_of()), change.ref, inquiry.as_of());
  } catch (const InputError& absent) {
    for (const Diagnostic& one : absent.found().items()) found.error(one.message.id, change.at, one.message.args);
  }
}

/// Throws InputError for a slip of what is finished or does not stand that day.
SupposedDay side_of(Inquiry& inquiry, const Slips& slips) {
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  const Schedule schedule = schedule_of(day.facts(), Reckoning::planned);
  std::vector<int> later(at(day.task_count()));
  Diagnostics found;
  std::set<int> met;
  for (int row = 0; row < day.task_count(); ++row) {
    const auto slip = slips.find(day.state(row).task->id);
    if (slip == slips.end()) continue;
    met.insert(slip->first);
    later[at(row)] = slip->second->workdays;
    if (!schedule.is_finished(row)) continue;
    const auto finished = status_since(day.state(row), day.facts().status()[at(row)]);
    found.error(Msg::graph_task_finished, slip->second->at, {slip->second->ref, finished.value_or(day.date()).to_string()});
  }
  for (const auto& [id, change] : slips) {
    if (!met.contains(id)) note_absent(inquiry, *change, found);
  }
  if (found.has_errors()) throw InputError(std::move(found));
  const std::vector<int> finish = schedule.finish(later);
  SupposedDay side;
  for (int row = 0; row < day.task_count(); ++row) {
    const TaskState& state = day.state(row);
    SupposedTask& task = side.tasks[state.task->id];
    task.ref = state.ref();
    task.key = state.key();
    task.title = state.title();
    task.after = {state.due, date_of_finish(day.facts(), row, finish[at(row)]), day.lamps()[at(row)], state.leads()};
    count_task(side, task.after, schedule.is_finished(row));
  }
  return side;
}

/// The copy in memory, with the supposed steps taken one after another.
class Supposition {
 public:
  Supposition(const Question& question, const Envelope& envelope)
      : question_(question), ledger_(Ledger::copy_in_memory(question.ledger)) {
    context_.envelope = envelope;
    context_.on = question.as_of;
    context_.dry_run = true;  // no evidence is copied
    if (const auto last = ledger_.recorded_at(ledger_.last_seq())) context_.envelope.now = std::max(*last, envelope.now);
  }

  void take(const SupposedChange& change) {
    try {
      ledger_.write([&] { record(change); });
    } catch (const InputError& refused) {
      for (const Diagnostic& one : refused.found().items()) found_.error(one.message.id, change.at, one.message.args);
    }
  }

  [[nodiscard]] Ledger& ledger() { return ledger_; }
  [[nodiscard]] const Diagnostics& found() const { return found_; }

 private:
  void record(const SupposedChange& change) {
    const History history = ledger_.load_history(ledger_.last_seq());
    std::vector<EventDraft> events;
    if (change.kind == SupposedKind::transfer) {
      TransferRequest request;
      request.ref = change.ref;
      request.from = change.from_unit;
      request.to = change.to_unit;
      request.approved_by = request.reason = kBy;
      TransferOutcome outcome;
      events.push_back(make_transfer(ledger_, history, context_, request, outcome));
    } else {
      PolicyBook policies(ledger_, ledger_.last_seq());
      StepOutcome outcome;
      events.push_back(make_step(policies, history, context_,
                                 {.ref = change.ref, .kind = StepKind::grant_extension, .date = change.to, .approved_by = kBy, .reason = kBy}, outcome));
    }
    ledger_.append(events, context_.envelope);
  }

  static constexpr const char* kBy = "whatif";

  const Question& question_;
  Ledger ledger_;
  StepContext context_;
  Diagnostics found_;
};

void compare(const SupposedDay& before, SupposedDay& after, WhatIfList& list) {
  for (auto& [id, task] : after.tasks) {
    task.before = before.tasks.at(id).after;
    list.moved += task.after.finish > task.before.finish ? 1 : 0;
    if (task.before != task.after) list.tasks.push_back(task);
  }
  std::map<std::string, SupposedUnit> units;
  for (const auto& [unit, side] : before.units) units[unit].before = side;
  for (const auto& [unit, side] : after.units) units[unit].after = side;
  for (auto& [name, unit] : units) {
    unit.unit = name;
    if (unit.before != unit.after) list.units.push_back(unit);
  }
}

}  // namespace

WhatIfList make_whatif(const Question& question, const Envelope& envelope, const std::vector<SupposedChange>& changes) {
  Inquiry now(question);
  Supposition supposed(question, envelope);
  Slips slips;
  Diagnostics found;
  for (const SupposedChange& change : changes) {
    if (change.kind != SupposedKind::slip) {
      supposed.take(change);
      continue;
    }
    Message problem;
    if (const RegisteredTask* task = find_task(now.history(), change.ref, problem)) slips[task->id] = &change;
    else found.error(problem.id, change.at, problem.args);
  }
  found.append(supposed.found());
  if (found.has_errors()) throw InputError(std::move(found));
  WhatIfList list;
  list.as_of = question.as_of;
  list.demo = now.history().demo;
  list.rehearsal = now.is_rehearsal();
  list.changes = changes;
  Inquiry then(supposed.ledger(), question);
  const SupposedDay before = side_of(now, {});
  SupposedDay after = side_of(then, slips);
  list.before = before.totals;
  list.after = after.totals;
  compare(before, after, list);
  return list;
}

}  // namespace duban
