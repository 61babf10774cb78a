// Fractions meet in 128 bits; what does not fit 64 afterwards is given up.
#include "engine/target/trend.h"

#include <algorithm>
#include <limits>

#include "engine/base/percent.h"
#include "engine/target/verdict.h"

namespace duban {
namespace {

__extension__ using Wide = __int128;

bool fits(Wide number) { return number <= std::numeric_limits<std::int64_t>::max() && number >= std::numeric_limits<std::int64_t>::min(); }

Wide ten_to(int digits) {
  Wide power = 1;
  for (; digits > 0; --digits) power *= 10;
  return power;
}

/// The amount over the days, in lowest terms; `workdays` > 0.
std::optional<Pace> pace_from(Wide amount, Wide workdays) {
  Wide a = amount < 0 ? -amount : amount;
  Wide b = workdays;
  while (a != 0) {
    const Wide rest = b % a;
    b = a;
    a = rest;
  }
  amount /= b;
  workdays /= b;
  if (!fits(amount) || !fits(workdays)) return std::nullopt;
  return Pace{static_cast<std::int64_t>(amount), static_cast<std::int64_t>(workdays)};
}

std::optional<Pace> mean_of(const Pace& a, const Pace& b) {
  if (a == b) return a;
  Wide left = 0, right = 0, sum = 0, days = 0;
  const bool over = __builtin_mul_overflow(Wide(a.amount), Wide(b.workdays), &left) || __builtin_mul_overflow(Wide(b.amount), Wide(a.workdays), &right) ||
                    __builtin_add_overflow(left, right, &sum) || __builtin_mul_overflow(Wide(a.workdays) * 2, Wide(b.workdays), &days);
  return over ? std::nullopt : pace_from(sum, days);
}

/// The middle of `sorted`, which is not empty, or the mean of the middle two.
std::optional<Pace> median_of(std::span<const Pace> sorted) {
  const std::size_t upper = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[upper];
  return mean_of(sorted[upper - 1], sorted[upper]);
}

/// Adds a point; one without a working day after the last takes its place.
void add_point(TrendLine& line, const TrendPoint& point) {
  while (!line.points.empty() && line.points.back().workday >= point.workday) line.points.pop_back();
  line.points.push_back(point);
}

/// Puts the start, where the points do not begin with it, before them.
void begin_at(TrendLine& line, Date start, const WorkClock& clock) {
  const int workday = clock.at(start);
  if (!line.points.empty() && line.points.front().workday > workday) line.points.insert(line.points.begin(), {start, workday, 0});
}

/// 100 % that came before the office gave the task back.
bool is_sent_back(const TaskState& task, const Report& report) {
  return report.percent == kWholePercent && task.life != nullptr && !task.life->counts_as_submission(report.on, report.seq);
}

/// The number `report` gives of target `position`, in its unit.
std::optional<Decimal> number_in(const TaskState& task, const Report& report, std::size_t position) {
  const auto values = task.history->values_of(report);
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    if (task.history->target_position(*task.task, value->target) == static_cast<int>(position)) return value_in_unit(task.targets()[position], *value);
  }
  return std::nullopt;
}

/// `number` × 10^`places`; nothing when it does not fit.
std::optional<std::int64_t> scaled(const Decimal& number, int places) {
  const Wide wide = Wide(number.units()) * ten_to(places - number.places());
  // Differences of two such numbers fit as well.
  if (wide > std::numeric_limits<std::int64_t>::max() / 2 || wide < std::numeric_limits<std::int64_t>::min() / 2) return std::nullopt;
  return static_cast<std::int64_t>(wide);
}

}  // namespace

std::strong_ordering operator<=>(const Pace& a, const Pace& b) {
  const Wide left = Wide(a.amount) * b.workdays;
  const Wide right = Wide(b.amount) * a.workdays;
  return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

WorkClock::WorkClock(const TaskState& task, const Calendar& calendar, Date as_of) : calendar_(&calendar), as_of_(as_of) {
  const bool rested = task.life != nullptr && (task.life->suspended_days > 0 || task.life->suspension != nullptr);
  if (!rested) return;
  for (Rest rest : rests_of(task.history->steps_of(task.task->id), as_of)) {
    if (!rests_.empty()) rest.from = std::max(rest.from, rests_.back().to);
    if (rest.from < rest.to) rests_.push_back(rest);
  }
}

int WorkClock::at(Date day) const {
  int worked = calendar_->worked_through(day);
  for (const Rest& rest : rests_) {
    if (rest.from < day) worked -= calendar_->count(rest.from, std::min(rest.to, day));
  }
  return worked;
}

Date WorkClock::after(Date from, int workdays) const {
  const int rested = calendar_->count(from, as_of_) - (at(as_of_) - at(from));
  const Date reached = calendar_->add(from, workdays + rested);
  const Date earliest = calendar_->is_workday(as_of_) ? as_of_ : calendar_->add(as_of_, 1);
  return std::max(reached, earliest);
}

TrendLine percent_line(const TaskState& task, const WorkClock& clock) {
  TrendLine line{{}, kWholePercent, 2, 0, false};
  if (task.own_percent_report == nullptr) return line;
  for (const Report& report : task.reports) {
    if (!report.percent || report.unit != task.own_percent_report->unit || is_sent_back(task, report)) continue;
    ++line.reports;
    add_point(line, {report.on, clock.at(report.on), *report.percent});
  }
  begin_at(line, task.start, clock);
  return line;
}

TrendLine value_line(const TaskState& task, std::size_t target, const WorkClock& clock) {
  TrendLine line;
  const Decimal promised = *task.targets()[target].value;
  const Report* last = task.values[target].report;
  if (last == nullptr) return line;
  std::vector<std::pair<Date, Decimal>> numbers;
  line.places = promised.places();
  for (const Report& report : task.reports) {
    if (report.unit != last->unit) continue;
    const auto number = number_in(task, report, target);
    if (!number) continue;
    numbers.emplace_back(report.on, *number);
    line.places = std::max(line.places, number->places());
  }
  line.reports = static_cast<int>(numbers.size());
  const auto goal = scaled(promised, line.places);
  line.too_large = !goal;
  line.goal = goal.value_or(0);
  for (const auto& [on, number] : numbers) {
    const auto value = scaled(number, line.places);
    line.too_large = line.too_large || !value;
    add_point(line, {on, clock.at(on), value.value_or(0)});
  }
  if (line.too_large) line.points.clear();
  begin_at(line, task.start, clock);
  return line;
}

std::optional<Trend> trend_of(std::span<const TrendPoint> points) {
  std::vector<Pace> paces;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto pace = pace_from(Wide(points[i].value) - points[i - 1].value, points[i].workday - points[i - 1].workday);
    if (!pace) return std::nullopt;
    paces.push_back(*pace);
  }
  if (paces.empty()) return std::nullopt;
  std::sort(paces.begin(), paces.end());
  const std::size_t half = (paces.size() + 1) / 2;
  const auto median = median_of(paces);
  const auto lower = median_of(std::span(paces).first(half));
  const auto upper = median_of(std::span(paces).last(half));
  if (!median || !lower || !upper) return std::nullopt;
  return Trend{static_cast<int>(paces.size()), *median, *lower, *upper};
}

std::optional<int> workdays_to(const Pace& pace, std::int64_t missing) {
  if (missing <= 0) return 0;
  if (pace.amount <= 0) return std::nullopt;
  const Wide days = (Wide(missing) * pace.workdays + pace.amount - 1) / pace.amount;
  if (days > kMostWorkdays) return std::nullopt;
  return static_cast<int>(days);
}

std::optional<Decimal> value_after(const TrendLine& line, const Pace& pace, int workdays, int places, bool less_good) {
  const std::int64_t amount = std::max<std::int64_t>(pace.amount, 0);
  const Wide risen = Wide(amount) * std::max(workdays, 0);
  Wide above = 0, scaled_up = 0;  // the value × what it is divided by
  bool over = __builtin_mul_overflow(Wide(line.points.back().value), Wide(pace.workdays), &above) || __builtin_add_overflow(above, risen, &above);
  over = over || __builtin_mul_overflow(above, ten_to(std::max(places - line.places, 0)), &scaled_up);
  Wide below = 0;
  over = over || __builtin_mul_overflow(Wide(pace.workdays), ten_to(std::max(line.places - places, 0)), &below);
  if (over) return std::nullopt;
  Wide units = scaled_up / below;
  const Wide rest = scaled_up % below;
  if (rest > 0 && less_good) ++units;
  if (rest < 0 && !less_good) --units;
  constexpr std::int64_t kMostUnits = 999'999'999'999'999'999;  // what a Decimal holds
  if (units > kMostUnits || units < -kMostUnits) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), places);
}

}  // namespace duban
