// The weekly issued last before a day: what `new` and `resolved` are compared with once an office issues its lists.
#pragma once

#include <optional>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/app/list_runs.h"

namespace duban {

struct IssuedWeekly {
  ComparedWith list;
  std::vector<ListedItem> items;    // sorted by key
  std::vector<ListedItem> at_risk;  // likewise
};

/// The standing issue with the greatest day before the one asked about, as far as the question may know it;
/// nothing when none was issued.
[[nodiscard]] std::optional<IssuedWeekly> weekly_issued_before(Inquiry& inquiry);

/// What a later list needs of `list` to compare with it: its items by what does not change with their wording.
[[nodiscard]] Json keys_of(const WeeklyList& list);

/// Whether one of `items`, sorted by key, is `key`.
[[nodiscard]] bool holds(const std::vector<ListedItem>& items, const ItemKey& key);

}  // namespace duban
