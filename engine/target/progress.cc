// Progress and pace.
#include "engine/target/progress.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/base/percent.h"

namespace duban {
namespace {

std::optional<int> flow_share(const Target& target, const LatestValue& latest) {
  if (latest.value == nullptr || !target.value) return std::nullopt;
  const MeasuredValue& value = *latest.value;
  // Plain numbers of the target's own unit, which most are, need no wide arithmetic.
  constexpr std::int64_t kPlain = std::int64_t{1} << 46;
  if (value.number && value.number->places() == target.value->places() && (value.unit.empty() || value.unit == target.unit) &&
      value.number->units() >= 0 && value.number->units() < kPlain && target.value->units() > 0) {
    return static_cast<int>(std::min<std::int64_t>(value.number->units() * kWholePercent / target.value->units(), kWholePercent));
  }
  const auto actual = value_in_unit(target, *latest.value);
  if (!actual) return std::nullopt;
  const auto share = ratio_basis_points(*actual, *target.value);
  if (!share) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*share, 0, kWholePercent));
}

}  // namespace

std::string_view name_of(ProgressBasis basis) {
  static constexpr std::array<std::string_view, 4> kNames = {"none", "measured", "milestones", "own_percent"};
  return kNames[static_cast<std::size_t>(basis)];
}

Progress progress_of(const TaskState& task) {
  Progress flows;
  Progress milestones;
  int done = 0;
  const auto targets = task.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const LatestValue& latest = task.values[i];
    if (targets[i].kind == TargetKind::milestone) {
      ++milestones.of;
      if (latest.value == nullptr || !latest.value->done) continue;
      ++milestones.counted;
      done += *latest.value->done ? 1 : 0;
    } else if (targets[i].accrual == Accrual::flow && targets[i].value) {
      ++flows.of;
      const auto share = flow_share(targets[i], latest);
      if (!share) continue;
      ++flows.counted;
      flows.hundredths = std::min(*share, flows.hundredths.value_or(kWholePercent));
    }
  }
  if (flows.counted > 0) {
    flows.basis = ProgressBasis::measured;
    return flows;
  }
  if (milestones.counted > 0) {
    milestones.basis = ProgressBasis::milestones;
    milestones.hundredths = done * kWholePercent / milestones.of;
    return milestones;
  }
  if (task.own_percent) return {task.own_percent, ProgressBasis::own_percent, 1, 1};
  return {};
}

ProgressBasis basis_of(const Snapshot& snapshot, const TaskState& task) {
  constexpr std::int64_t kPlain = std::int64_t{1} << 40;  // a share of such numbers always fits
  ProgressBasis basis = task.own_percent ? ProgressBasis::own_percent : ProgressBasis::none;
  const auto numbers = std::span(snapshot.numbers).subspan(static_cast<std::size_t>(snapshot.first_target(task)), task.values.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const TargetNumbers& n = numbers[i];
    if (!n.has_report) continue;
    const LatestValue& latest = task.values[i];
    if (n.is_flow) {
      const bool plain = n.has_latest && n.has_promised && n.promised != 0 && n.latest >= 0 && n.latest < kPlain;
      if (plain || flow_share(task.targets()[i], latest)) return ProgressBasis::measured;
    } else if (latest.value->done && task.targets()[i].kind == TargetKind::milestone) {
      basis = ProgressBasis::milestones;
    }
  }
  return basis;
}

std::optional<int> planned_pace(const TaskState& task, Date day) {
  if (task.life == nullptr) return std::nullopt;
  struct Point {
    Date date;
    int percent;
  };
  std::vector<Point> points{{task.start, 0}};
  for (const PlannedLine& line : task.life->plan) {
    if (line.kind == PlannedLine::Kind::pace) points.push_back({line.date, line.percent});
  }
  if (points.size() == 1) return std::nullopt;
  if (points.back().date < task.due) points.push_back({task.due, kWholePercent});
  if (day <= points.front().date) return 0;
  const auto after = std::find_if(points.begin(), points.end(), [&](const Point& point) { return point.date >= day; });
  if (after == points.end()) return points.back().percent;
  const Point& before = *(after - 1);
  const std::int64_t rise = after->percent - before.percent;
  return before.percent + static_cast<int>(rise * day.days_since(before.date) / after->date.days_since(before.date));
}

int pace_of(const TaskState& task, Date as_of) {
  // The days a task was suspended are no part of its time.
  const int rested = task.life == nullptr ? 0 : task.life->suspended_days;
  const Date day = task.suspension() == nullptr ? as_of : std::min(as_of, task.suspension()->on);
  if (const auto planned = planned_pace(task, day)) return *planned;
  const int span = task.due.days_since(task.start) - rested;
  const int elapsed = day.days_since(task.start) - rested;
  if (span <= 0) return day >= task.due ? kWholePercent : 0;
  return std::clamp(static_cast<int>(static_cast<std::int64_t>(elapsed) * kWholePercent / span), 0, kWholePercent);
}

int pace_month(int notice_year, Date as_of) {
  if (as_of.year() < notice_year) return 0;
  if (as_of.year() > notice_year) return kWholePercent;
  const bool month_over = as_of == last_day_of_month(as_of.year(), as_of.month());
  return (as_of.month() - (month_over ? 0 : 1)) * kWholePercent / 12;
}

bool awaits_data(const TaskState& task, std::size_t target, Date as_of) {
  const Target& t = task.targets()[target];
  if (!awaits_statistics(t.kind)) return false;
  const Date due = t.deadline.value_or(task.task->due);  // an extension moves no statistics
  const LatestValue& latest = task.values[target];
  if (latest.report != nullptr && latest.report->on >= due) return false;
  const auto data_due = make_date(due.year() + 1, 1, 31);
  return data_due && as_of <= *data_due;
}

}  // namespace duban
