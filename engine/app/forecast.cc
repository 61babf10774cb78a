// Outlooks of each task and target.
#include "engine/app/forecast.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "engine/app/task_units.h"
#include "engine/base/index.h"
#include "engine/rules/day_facts.h"
#include "engine/target/outlook.h"
#include "engine/target/target_form.h"

namespace duban {
namespace {

/// What a named person said last of target number `number` of task `id` by `day`; nothing when nobody has.
std::optional<bool> attested_met(const History& history, int id, int number, Date day) {
  std::optional<bool> met;
  const auto& all = history.attestations;
  auto at = std::lower_bound(all.begin(), all.end(), id, [](const Attestation& a, int wanted) { return a.task < wanted; });
  for (; at != all.end() && at->task == id; ++at) {
    if (at->target == number && at->on <= day) met = at->met;
  }
  return met;
}

class Forecaster {
 public:
  Forecaster(const DayFacts& day, bool all) : day_(day), calendar_(day.policy().calendar), rules_(day.policy().rulebook.verdicts) { forecast_.all = all; }

  void add(int row) {
    const bool open = day_.status()[at(row)] == TaskStatus::open;
    const TaskState& state = day_.state(row);
    if (open) add_task(state, row);
    for (std::size_t i = 0; i < state.targets().size(); ++i) add_target(state, i, open);
  }

  [[nodiscard]] Forecast take() {
    std::stable_sort(forecast_.tasks.begin(), forecast_.tasks.end(), [](const ForecastTask& a, const ForecastTask& b) { return lateness(a) > lateness(b); });
    forecast_.provisional = !calendar_.covers(first_, last_);
    return std::move(forecast_);
  }

 private:
  /// Never, then working days late, then those nothing is said of.
  static int lateness(const ForecastTask& task) {
    if (task.why == NoOutlook::standing_still) return std::numeric_limits<int>::max();
    return task.workdays_late.value_or(std::numeric_limits<int>::min());
  }

  /// A day that working days are counted to.
  void count_to(const std::optional<Date>& day) {
    if (day) last_ = std::max(last_, *day);
  }

  void add_task(const TaskState& state, int row) {
    const FinishOutlook outlook = finish_outlook(state, calendar_, day_.as_of(), rules_);
    // The figure the outlook rests on, where that is not what the task's progress goes by.
    const bool by_own = outlook.basis == ProgressBasis::own_percent && state.own_percent;
    const int progress = by_own ? *state.own_percent : day_.progress().hundredths[at(row)];
    ForecastTask task;
    task.due_basis = state.basis;
    task.due_unconfirmed = due_unsure(state, day_.as_of());
    if (progress >= 0) task.progress = progress;
    task.basis = name_of(outlook.basis);
    task.finish = outlook.finish;
    task.finish_early = outlook.early;
    task.finish_late = outlook.late;
    task.reports = outlook.reports;
    task.last_report_on = outlook.last_report_on;
    task.why = outlook.why;
    if (outlook.finish) task.workdays_late = std::max(0, calendar_.count(state.due, *outlook.finish));
    tally(task);
    if (!forecast_.all && !task.comes_late()) return;
    first_ = std::min(first_, state.start);
    count_to(outlook.late ? outlook.late : outlook.finish);
    static_cast<ListedTask&>(task) = listed_task(state);
    forecast_.tasks.push_back(std::move(task));
  }

  void tally(const ForecastTask& task) {
    ForecastTotals& totals = forecast_.totals;
    ++totals.tasks;
    if (task.why == NoOutlook::standing_still) {
      ++totals.never;
    } else if (!task.finish) {
      ++totals.unsaid;
      ++totals.unsaid_why[static_cast<std::size_t>(task.why)];
    } else {
      ++(task.comes_late() ? totals.late : totals.in_time);
    }
  }

  void add_target(const TaskState& state, std::size_t i, bool open) {
    const Target& asked = state.targets()[i];
    ValueOutlook outlook = value_outlook(state, i, open, calendar_, day_.as_of(), rules_);
    if (outlook.compared.verdict == Verdict::unknown) {
      const auto met = attested_met(*state.history, state.task->id, state.history->target_number(*state.task, static_cast<int>(i)), day_.as_of());
      if (met) outlook.compared.verdict = *met ? Verdict::met : Verdict::missed;
      if (met) outlook.why = NoOutlook::nothing;
    }
    tally(outlook);
    if (!forecast_.all && outlook.compared.verdict != Verdict::missed) return;
    if (outlook.basis == OutlookBasis::trend) {
      first_ = std::min(first_, state.start);
      count_to(outlook.until);
    }
    forecast_.targets.push_back(target_of(state, i, asked, outlook));
  }

  void tally(const ValueOutlook& outlook) {
    ForecastTotals& totals = forecast_.totals;
    ++totals.targets;
    switch (outlook.compared.verdict) {
      case Verdict::met: ++totals.met; break;
      case Verdict::missed: ++totals.missed; break;
      default:
        ++totals.unknown;
        ++totals.unknown_why[static_cast<std::size_t>(outlook.why)];
    }
  }

  [[nodiscard]] ForecastTarget target_of(const TaskState& state, std::size_t i, const Target& asked, const ValueOutlook& outlook) const {
    const MeasuredValue* value = state.values[i].value;
    ForecastTarget line;
    line.task_id = state.task->id;
    line.ref = state.ref();
    line.key = state.key();
    line.title = state.title();
    line.metric = asked.metric;
    line.unit = asked.unit;
    line.target = asked.value;
    line.target_text = written_form(asked);
    line.milestone = asked.kind == TargetKind::milestone;
    line.less_is_good = less_is_good(asked, rules_);
    line.actual = outlook.actual;
    if (line.milestone && value != nullptr) line.done = value->done;
    line.projected = outlook.projected;
    line.low = outlook.low;
    line.high = outlook.high;
    if (outlook.compared.verdict == Verdict::missed) line.gap = outlook.compared.gap;
    line.verdict = name_of(outlook.compared.verdict);
    line.basis = outlook.basis;
    line.reports = outlook.reports;
    line.until = outlook.until;
    line.why = outlook.why;
    return line;
  }

  const DayFacts& day_;
  const Calendar& calendar_;
  const VerdictRules& rules_;
  Forecast forecast_;
  Date first_ = day_.as_of();
  Date last_ = day_.as_of();
};

bool is_among(const std::vector<std::string>& all, const std::string& name) { return std::find(all.begin(), all.end(), name) != all.end(); }

/// The tasks asked for by name; they must stand on the day.
std::set<int> tasks_named(const History& history, const Snapshot& snapshot, const std::vector<std::string>& refs) {
  std::set<int> wanted;
  for (const std::string& ref : refs) {
    const RegisteredTask& task = find_task(history, ref, snapshot.as_of);
    const bool stands = std::any_of(snapshot.tasks.begin(), snapshot.tasks.end(), [&](const TaskState& state) { return state.task->id == task.id; });
    if (!stands) refuse_absent(history, task, ref, snapshot.as_of);
    wanted.insert(task.id);
  }
  return wanted;
}

}  // namespace

HistoryNeeds forecast_needs() { return {.texts = true, .reports = true, .links = false}; }

Forecast make_forecast(Inquiry& inquiry, const ForecastQuestion& question) {
  const History& history = inquiry.history();
  const Directory& directory = inquiry.policy().directory();
  if (!question.unit.empty()) expect_unit(question.unit, directory, *history.names);
  if (!question.leader.empty()) expect_leader(question.leader, *history.names);
  const std::string unit = directory.resolve(question.unit, inquiry.as_of()).value_or(question.unit);
  const Snapshot snapshot = snapshot_at(history, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false});
  const DayFacts day(snapshot, inquiry.policy().policy);
  const std::set<int> wanted = tasks_named(history, snapshot, question.refs);
  Forecaster forecaster(day, question.all || !question.refs.empty());
  for (int row = 0; row < std::ssize(snapshot.tasks); ++row) {
    const TaskState& state = snapshot.tasks[at(row)];
    if (!wanted.empty() && !wanted.contains(state.task->id)) continue;
    if (!unit.empty() && !takes_part(history, directory, *state.task, unit, inquiry.as_of())) continue;
    if (!question.leader.empty() && !is_among(state.leaders(), question.leader)) continue;
    forecaster.add(row);
  }
  Forecast forecast = forecaster.take();
  forecast.as_of = inquiry.as_of();
  forecast.demo = history.demo;
  forecast.rehearsal = inquiry.is_rehearsal();
  return forecast;
}

}  // namespace duban
