// Items sorted by key, so that one pass compares two lists.
#include "engine/app/list_runs.h"

#include <algorithm>

#include "engine/rules/timeline.h"

namespace duban {

const Standing* seek(const std::vector<Standing>& all, std::size_t& from, const ItemKey& key) {
  while (from < all.size() && all[from].item.key() < key) ++from;
  return from < all.size() && all[from].item.key() == key ? &all[from] : nullptr;
}

void ListRuns::visit(const Day& day, bool is_asked_day, std::vector<ListedItem> items) {
  std::sort(items.begin(), items.end(), [](const ListedItem& a, const ListedItem& b) { return a.key() < b.key(); });
  const bool weekly = is_asked_day || week_review_day(day.date(), day.policy().calendar) == day.date();
  if (weekly) start_list(day);
  std::vector<Standing> now;
  now.reserve(items.size());
  std::size_t before_at = 0;
  std::size_t listed_at = 0;
  for (const ListedItem& item : items) {
    const Standing* before = seek(last_day_, before_at, item.key());
    const Standing* listed = seek(lists_[0].items, listed_at, item.key());
    now.push_back({item, before == nullptr ? day.date() : before->since, listed == nullptr ? 1 : listed->weeks + 1});
  }
  if (weekly) lists_[1].items = now;
  last_day_ = std::move(now);
}

/// A second list of one week (asked on a Saturday) takes the place of the first.
void ListRuns::start_list(const Day& day) {
  const std::string week = iso_week(day.date());
  if (lists_[1].week != week) lists_[0] = std::move(lists_[1]);
  lists_[1] = {week, day.date(), {}};
}

}  // namespace duban
