// Trends carried on.
#include "engine/target/outlook.h"

#include <algorithm>

namespace duban {
namespace {

constexpr int kMorePlaces = 2;  // than the promised value is written with
constexpr int kMostPlaces = 9;  // that a Decimal holds

bool is_flow(const Target& target) { return target.accrual == Accrual::flow && target.kind != TargetKind::milestone && target.value; }

/// The finish of one line.
FinishOutlook finish_of(const TrendLine& line, const WorkClock& clock) {
  FinishOutlook out;
  out.reports = line.reports;
  if (line.too_large) out.why = NoOutlook::too_large;
  if (line.points.empty()) return out;
  const TrendPoint& last = line.points.back();
  out.last_report_on = last.on;
  const auto trend = trend_of(line.points);
  out.why = NoOutlook::no_pace;
  if (!trend) return out;
  const auto day_at = [&](const Pace& pace) -> std::optional<Date> {
    const auto workdays = workdays_to(pace, line.goal - last.value);
    return workdays ? std::optional(clock.after(last.on, *workdays)) : std::nullopt;
  };
  out.finish = day_at(trend->median);
  out.early = day_at(trend->upper);
  out.late = day_at(trend->lower);
  out.why = out.finish ? NoOutlook::nothing : NoOutlook::standing_still;
  return out;
}

/// How bad it is that nothing is known: one line that never ends decides over those that do.
int weight_of(NoOutlook why) { return why == NoOutlook::standing_still ? 2 : why == NoOutlook::nothing ? 0 : 1; }

/// Both must end: the later of the two. A day that one never reaches is none.
void join_line(FinishOutlook& all, const FinishOutlook& one) {
  const auto later = [](std::optional<Date>& day, const std::optional<Date>& other) { day = day && other ? std::optional(std::max(*day, *other)) : std::nullopt; };
  later(all.finish, one.finish);
  later(all.early, one.early);
  later(all.late, one.late);
  all.reports = std::min(all.reports, one.reports);
  all.last_report_on = std::min(all.last_report_on, one.last_report_on);
  if (weight_of(one.why) > weight_of(all.why)) all.why = one.why;
}

/// The last of the flow targets that have a value and are not reached; nothing where there is none.
std::optional<FinishOutlook> measured_finish(const TaskState& task, const WorkClock& clock, const VerdictRules& rules) {
  std::optional<FinishOutlook> all;
  const auto targets = task.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const LatestValue& latest = task.values[i];
    if (!is_flow(targets[i]) || latest.value == nullptr || less_is_good(targets[i], rules)) continue;
    const auto actual = value_in_unit(targets[i], *latest.value);
    if (!actual || *actual >= *targets[i].value) continue;
    const FinishOutlook one = finish_of(value_line(task, i, clock), clock);
    if (all) join_line(*all, one);
    else all = one;
  }
  if (all) all->basis = ProgressBasis::measured;
  return all;
}

/// The last value stands.
void stand(const Target& target, const LatestValue& latest, bool may_come, const VerdictRules& rules, ValueOutlook& out) {
  out.compared = compare(target, latest.value, rules);
  out.projected = out.low = out.high = out.actual;
  out.reports = latest.value == nullptr ? 0 : 1;
  out.basis = latest.value == nullptr ? OutlookBasis::none : OutlookBasis::latest;
  if (may_come && target.kind == TargetKind::milestone && out.compared.verdict == Verdict::missed) {
    out.compared = {};
    out.why = NoOutlook::not_done_yet;
    return;
  }
  if (out.compared.verdict != Verdict::unknown) return;
  const bool asks_number = target.value && target.op;
  out.why = latest.value == nullptr || target.kind == TargetKind::milestone ? NoOutlook::no_report : asks_number ? NoOutlook::unit_differs : NoOutlook::needs_statement;
}

/// The pace goes on from the last point of `line` to `until`.
void carry_on(const Target& target, const TrendLine& line, const WorkClock& clock, const VerdictRules& rules, ValueOutlook& out) {
  out.reports = line.reports;
  const auto trend = trend_of(line.points);
  out.why = line.too_large ? NoOutlook::too_large : NoOutlook::no_pace;
  if (!trend) return;
  const int workdays = clock.at(out.until) - line.points.back().workday;
  const int places = std::min(target.value->places() + kMorePlaces, kMostPlaces);
  const bool less_good = less_is_good(target, rules);
  out.projected = value_after(line, trend->median, workdays, places, less_good);
  out.low = value_after(line, trend->lower, workdays, places, less_good);
  out.high = value_after(line, trend->upper, workdays, places, less_good);
  out.why = out.projected && out.low && out.high ? NoOutlook::nothing : NoOutlook::too_large;
  if (out.why == NoOutlook::too_large) return;
  MeasuredValue value;
  value.number = out.projected;
  value.unit = target.unit;
  out.compared = compare(target, &value, rules);
  out.basis = OutlookBasis::trend;
  if (out.compared.verdict == Verdict::unknown) out.why = NoOutlook::needs_statement;
}

}  // namespace

FinishOutlook finish_outlook(const TaskState& task, const Calendar& calendar, Date as_of, const VerdictRules& rules) {
  const WorkClock clock(task, calendar, as_of);
  auto out = measured_finish(task, clock, rules);
  if (!out) {
    const TrendLine line = percent_line(task, clock);
    out = finish_of(line, clock);
    if (line.reports > 0) out->basis = ProgressBasis::own_percent;
    // The unit has said it is done, and yet it is open: what is missing is not in this figure.
    if (!line.points.empty() && line.points.back().value >= line.goal) {
      out->finish = out->early = out->late = std::nullopt;
      out->why = NoOutlook::said_done;
    }
  }
  if (task.suspension() != nullptr) {
    out->finish = out->early = out->late = std::nullopt;
    out->why = NoOutlook::suspended;
  }
  return *out;
}

Date asked_for_on(const TaskState& task, std::size_t target) {
  const Target& asked = task.targets()[target];
  if (asked.deadline) return *asked.deadline;
  if (awaits_statistics(asked.kind)) return last_day_of_month(task.task->due.year(), 12);
  return task.due;
}

ValueOutlook value_outlook(const TaskState& task, std::size_t target, bool open, const Calendar& calendar, Date as_of, const VerdictRules& rules) {
  const Target& asked = task.targets()[target];
  const LatestValue& latest = task.values[target];
  ValueOutlook out;
  out.until = asked_for_on(task, target);
  if (latest.value != nullptr) out.actual = value_in_unit(asked, *latest.value);
  const bool past = as_of > out.until && !awaits_data(task, target, as_of);
  const bool counts = latest.report != nullptr && latest.report->on < out.until;  // a later one tells where it stood
  if (!open || past || !is_flow(asked) || !out.actual || !counts) {
    stand(asked, latest, open && !past, rules, out);
  } else if (task.suspension() != nullptr) {
    out.why = NoOutlook::suspended;
  } else {
    const WorkClock clock(task, calendar, as_of);
    carry_on(asked, value_line(task, target, clock), clock, rules, out);
  }
  return out;
}

}  // namespace duban
