// Matching by metric, unit and deadline; comparing on the good side.
#include "engine/target/target_change.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

std::string metric_of(const Target& target) { return without_blanks(normalize_text(target.metric)); }

/// A value reported for the one can be judged by the other.
bool same_metric(const Target& a, const Target& b) {
  const bool milestones = a.kind == TargetKind::milestone;
  if (milestones != (b.kind == TargetKind::milestone) || metric_of(a) != metric_of(b)) return false;
  return milestones || a.unit == b.unit || (!a.unit.empty() && !b.unit.empty() && convert({Decimal(1), b.unit}, a.unit).has_value());
}

bool same_promise(const Target& a, const Target& b) {
  return same_metric(a, b) && a.op == b.op && a.value == b.value && a.unit == b.unit && a.deadline == b.deadline;
}

bool same_metric_and_deadline(const Target& a, const Target& b) { return same_metric(a, b) && a.deadline == b.deadline; }

/// How strict a bound is at its number: 左右 forgives, 突破 wants more.
int strictness(Comparator op) {
  if (op == Comparator::about) return 0;
  return op == Comparator::above || op == Comparator::below ? 2 : 1;
}

}  // namespace

std::vector<int> match_targets(std::span<const Target> before, std::span<const Target> after) {
  std::vector<int> matched(after.size(), -1);
  std::vector<bool> taken(before.size());
  const auto pass = [&](auto same, bool only_one) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (matched[i] >= 0) continue;
      std::vector<std::size_t> free;
      for (std::size_t k = 0; k < before.size(); ++k) {
        if (!taken[k] && same(before[k], after[i])) free.push_back(k);
      }
      const auto rivals = std::count_if(after.begin(), after.end(), [&](const Target& other) {
        return matched[static_cast<std::size_t>(&other - after.data())] < 0 && same(after[i], other);
      });
      if (free.empty() || (only_one && (free.size() > 1 || rivals > 1))) continue;
      matched[i] = static_cast<int>(free.front());
      taken[free.front()] = true;
    }
  };
  pass(same_promise, false);
  pass(same_metric_and_deadline, true);
  pass(same_metric, true);
  return matched;
}

std::optional<TargetMove> move_of(const Target& before, const Target& after, int years, const VerdictRules& rules) {
  const auto due_before = before.deadline ? std::optional(years_later(*before.deadline, years)) : std::nullopt;
  const std::optional<TargetMove> otherwise =
      before.kind != after.kind || due_before != after.deadline ? std::optional(TargetMove::reworded) : std::nullopt;
  if (!before.value || !after.value || !before.op || !after.op) {
    const bool same = before.value == after.value && before.op == after.op && before.qualifier == after.qualifier;
    return same ? otherwise : TargetMove::reworded;
  }
  const bool less = less_is_good(before, rules);
  const auto number = convert({*after.value, after.unit}, before.unit);
  if (!number || less != less_is_good(after, rules)) return TargetMove::reworded;
  if (*number != *before.value) return (*number > *before.value) != less ? TargetMove::raised : TargetMove::lowered;
  const int stricter = strictness(*after.op) - strictness(*before.op);
  if (stricter != 0) return stricter > 0 ? TargetMove::raised : TargetMove::lowered;
  return otherwise;
}

Date years_later(Date date, int years) {
  const int year = date.year() + years;
  if (!make_date(year, date.month(), 1)) return date;  // beyond all dates
  const auto same_day = make_date(year, date.month(), date.day());
  return same_day ? *same_day : last_day_of_month(year, date.month());
}

std::vector<TargetChange> target_changes(std::span<const Target> before, std::span<const Target> after, int years,
                                         const VerdictRules& rules) {
  std::vector<TargetChange> changes;
  const std::vector<int> matched = match_targets(before, after);
  std::vector<bool> goes_on(before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (matched[i] < 0) {
      changes.push_back({TargetMove::added, std::nullopt, after[i]});
      continue;
    }
    const auto from = static_cast<std::size_t>(matched[i]);
    goes_on[from] = true;
    if (const auto move = move_of(before[from], after[i], years, rules)) changes.push_back({*move, before[from], after[i]});
  }
  for (std::size_t k = 0; k < before.size(); ++k) {
    if (!goes_on[k]) changes.push_back({TargetMove::gone, before[k], std::nullopt});
  }
  return changes;
}

}  // namespace duban
