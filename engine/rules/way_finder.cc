// Deeds are put together as a unit would: a report as it stands, missing values, more progress, the end of the work.
#include "engine/rules/way_finder.h"

#include <algorithm>

#include "engine/rules/timeline.h"
#include "engine/rules/upstream_drag.h"
#include "engine/rules/ways_to_green.h"

namespace duban {
namespace {

constexpr int kWhole = 10'000;
constexpr int kMostDaysExtended = 366;

/// The least value of as many places that is at least `hundredths` of a percent of `promised`.
std::optional<Decimal> share_of(const Decimal& promised, int hundredths) {
  if (promised.units() <= 0) return std::nullopt;
  const std::int64_t units = promised.units();
  if (units > std::int64_t{1} << 48) return std::nullopt;
  return Decimal((units * hundredths + kWhole - 1) / kWhole, promised.places());
}

bool is_flow(const Target& target) {
  return target.kind != TargetKind::milestone && target.accrual == Accrual::flow && target.value.has_value();
}

}  // namespace

std::optional<Decimal> reaching(const Target& target) {
  if (!target.value) return std::nullopt;
  const Decimal one(1, target.value->places());
  if (target.op == Comparator::above) return add(*target.value, one);
  if (target.op == Comparator::below) return subtract(*target.value, one);
  return target.value;
}

WayFinder::WayFinder(const Day& day, int row)
    : day_(day), row_(row), state_(day.state(row)), trial_(day, row), until_(next_review_day(day.date(), day.policy().calendar)),
      progress_(progress_of(state_)) {
  // What helps before the deadline is told for the deadline itself, where that comes first.
  if (state_.due >= day.date()) until_ = std::min(until_, state_.due);
  for (const auto& [above, through] : waited_for(day.snapshot(), row)) {
    if (day.facts().workdays_overdue()[static_cast<std::size_t>(above)] > 0) upstream_.push_back(day.state(above).task->id);
  }
}

bool WayFinder::helps(const Deeds& deeds) {
  if (trial_.lamp(deeds, day_.date()) != Lamp::green) return false;
  return until_ == day_.date() || trial_.lamp(deeds, until_) == Lamp::green;
}

void WayFinder::reach_targets(Deeds& deeds, bool all) const {
  const auto targets = state_.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Verdict verdict = compare(targets[i], state_.values[i].value, day_.policy().rulebook.verdicts).verdict;
    if (verdict == Verdict::met || (!all && verdict != Verdict::missed)) continue;
    MeasuredValue value;
    value.target = state_.history->target_number(*state_.task, static_cast<int>(i));
    const auto same = std::find_if(deeds.values.begin(), deeds.values.end(), [&](const MeasuredValue& v) { return v.target == value.target; });
    if (same != deeds.values.end()) deeds.values.erase(same);
    if (targets[i].kind == TargetKind::milestone) {
      value.done = true;
    } else if (const auto number = reaching(targets[i])) {
      value.number = number;
      value.unit = targets[i].unit;
    } else {
      continue;
    }
    deeds.values.push_back(value);
  }
}

Deeds WayFinder::with_progress(Deeds base, int hundredths) const {
  base.report = true;
  const auto targets = state_.targets();
  if (progress_.basis == ProgressBasis::measured) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (!is_flow(targets[i]) || state_.values[i].value == nullptr) continue;
      const auto wanted = share_of(*targets[i].value, hundredths);
      const auto actual = value_in_unit(targets[i], *state_.values[i].value);
      const int number = state_.history->target_number(*state_.task, static_cast<int>(i));
      const bool given = std::any_of(base.values.begin(), base.values.end(), [&](const MeasuredValue& v) { return v.target == number; });
      if (!wanted || given || (actual && *actual >= *wanted)) continue;
      MeasuredValue value;
      value.target = number;
      value.number = wanted;
      value.unit = targets[i].unit;
      base.values.push_back(value);
    }
    return base;
  }
  if (progress_.basis == ProgressBasis::milestones) {
    int wanted = (hundredths * progress_.of + kWhole - 1) / kWhole;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      if (targets[i].kind != TargetKind::milestone) continue;
      const bool done = state_.values[i].value != nullptr && state_.values[i].value->done == true;
      if (--wanted < 0) break;
      if (done) continue;
      MeasuredValue value;
      value.target = state_.history->target_number(*state_.task, static_cast<int>(i));
      value.done = true;
      base.values.push_back(value);
    }
    return base;
  }
  base.percent = std::max((hundredths + 99) / 100 * 100, state_.own_percent.value_or(0));  // whole percents, as units say them
  return base;
}

std::optional<Deeds> WayFinder::least(const std::function<Deeds(int)>& at_hundredths) {
  constexpr int kMost = 9'900;
  if (!helps(at_hundredths(kMost))) return std::nullopt;
  int low = 0;
  int high = kMost;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (helps(at_hundredths(middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return at_hundredths(high);
}

std::optional<Deeds> WayFinder::by_reporting(const Deeds& base) {
  if ((base.clear_lamp || !base.finished.empty()) && helps(base)) return base;
  Deeds deeds = base;
  deeds.report = true;
  if (helps(deeds)) return deeds;
  if (auto found = least([&](int hundredths) { return with_progress(deeds, hundredths); })) return found;
  Deeds reached = deeds;
  reach_targets(reached, false);
  if (reached.values.empty()) return std::nullopt;
  if (helps(reached)) return reached;
  return least([&](int hundredths) { return with_progress(reached, hundredths); });
}

std::optional<Deeds> WayFinder::by_finishing(const Deeds& base) {
  Deeds deeds = base;
  deeds.report = true;
  deeds.percent = kWhole;
  if (auto found = if_helping(deeds)) return found;
  for (const bool all : {false, true}) {
    reach_targets(deeds, all);
    if (auto found = if_helping(deeds)) return found;
  }
  return std::nullopt;
}

std::optional<Deeds> WayFinder::if_helping(Deeds deeds) {
  const bool bare = helps(deeds);
  if (bare && lasts(deeds)) return deeds;
  Deeds evidenced = deeds;
  evidenced.evidence = true;
  if (helps(evidenced) && (!bare || lasts(evidenced))) return evidenced;
  return bare ? std::optional(std::move(deeds)) : std::nullopt;
}

std::optional<Deeds> WayFinder::plain() {
  Deeds alone;
  alone.clear_lamp = lamp_by_hand(state_, day_.date()) != nullptr;
  Deeds after_others = alone;
  after_others.finished = upstream_;
  if (day_.facts().status()[static_cast<std::size_t>(row_)] == TaskStatus::submitted) {
    Deeds evidenced = alone;
    evidenced.evidence = true;
    if (helps(evidenced)) return evidenced;
  }
  if (auto found = by_reporting(alone)) return found;
  if (!upstream_.empty()) {
    if (auto found = by_reporting(after_others)) return found;
  }
  if (auto found = by_finishing(alone)) return found;
  return upstream_.empty() ? std::nullopt : by_finishing(after_others);
}

std::optional<Deeds> WayFinder::by_extension() {
  const bool open = day_.facts().status()[static_cast<std::size_t>(row_)] == TaskStatus::open;
  if (!open || lamp_by_hand(state_, day_.date()) != nullptr || state_.suspension() != nullptr) return std::nullopt;
  const Date first = std::max(state_.due, day_.date()).plus_days(1);
  for (const bool reported : {false, true}) {
    Deeds deeds;
    deeds.report = reported;
    if (reported && helps(deeds)) return std::nullopt;  // the report is enough
    const auto extended = [&](int days) {
      deeds.extended_to = first.plus_days(days);
      return helps(deeds);
    };
    if (!extended(kMostDaysExtended)) continue;
    int low = 0;
    int high = kMostDaysExtended;
    while (low < high) {
      const int middle = low + (high - low) / 2;
      if (extended(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    deeds.extended_to = first.plus_days(high);
    return deeds;
  }
  return std::nullopt;
}

Deeds WayFinder::everything() const {
  Deeds deeds;
  deeds.clear_lamp = lamp_by_hand(state_, day_.date()) != nullptr;
  deeds.report = true;
  deeds.percent = kWhole;
  deeds.finished = upstream_;
  deeds.evidence = true;
  reach_targets(deeds, true);
  return deeds;
}

}  // namespace duban
