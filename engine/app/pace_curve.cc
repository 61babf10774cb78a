// Pace is that of each task: its trajectory, else the days gone by.
#include "engine/app/pace_curve.h"

#include <algorithm>

#include "engine/target/progress.h"

namespace duban {
namespace {

Date month_end_of(Date date) { return last_day_of_month(date.year(), date.month()); }

std::optional<Decimal> planned_on(const Day& day, Date date) {
  std::vector<int> paces;
  for (int row = 0; row < day.task_count(); ++row) paces.push_back(pace_of(day.state(row), date));
  return median_percent(std::move(paces));
}

PacePoint pace_point(const Day& day) {
  PacePoint point;
  point.day = day.date();
  point.tasks = day.task_count();
  point.planned = planned_on(day, day.date());
  std::vector<int> known;
  for (const int progress : day.facts().progress().hundredths) {
    if (progress >= 0) known.push_back(progress);
  }
  point.known = static_cast<int>(known.size());
  point.actual = median_percent(std::move(known));
  return point;
}

/// The last deadline of a task that is open, else `day` itself.
Date last_open_deadline(const Day& day) {
  Date last = day.date();
  for (int row = 0; row < day.task_count(); ++row) {
    if (day.facts().status()[static_cast<std::size_t>(row)] == TaskStatus::open) last = std::max(last, day.state(row).due);
  }
  return last;
}

}  // namespace

std::optional<Decimal> median_percent(std::vector<int> hundredths) {
  if (hundredths.empty()) return std::nullopt;
  std::sort(hundredths.begin(), hundredths.end());
  const std::size_t middle = hundredths.size() / 2;
  if (hundredths.size() % 2 == 1) return parse_decimal(Decimal(hundredths[middle], 2).to_short_string());
  const std::int64_t sum = hundredths[middle - 1] + hundredths[middle];
  return parse_decimal(Decimal(sum * 5, 3).to_short_string());
}

void PaceCurve::visit(const Day& day) {
  if (day.date() >= from_ && day.date() == month_end_of(day.date())) points_.push_back(pace_point(day));
}

std::vector<PacePoint> PaceCurve::take(const Day& last) {
  if (points_.empty() || points_.back().day != last.date()) points_.push_back(pace_point(last));
  if (last.task_count() == 0) return std::move(points_);
  const Date until = last_open_deadline(last);
  Date end = month_end_of(last.date());
  for (int month = 0; month <= 12; ++month, end = month_end_of(end.plus_days(1))) {
    if (end <= last.date()) continue;
    if (end > month_end_of(until)) break;
    points_.push_back({end, planned_on(last, end), std::nullopt, last.task_count(), 0});
  }
  return std::move(points_);
}

}  // namespace duban
