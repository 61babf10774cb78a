// Keys of listed items in the payload of an issue.
#include "engine/app/weekly_before.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

Json keys_json(const std::vector<WeeklyItem>& items) {
  Json keys = Json::array();
  for (const WeeklyItem& item : items) {
    Json key = Json::object();
    key.set("task", item.task_id).set("kind", name_of(item.kind)).set("due", item.due.to_string());
    if (item.asked_percent) key.set("asked", *item.asked_percent);
    keys.push(std::move(key));
  }
  return keys;
}

std::vector<ListedItem> items_from(const Json& keys) {
  std::vector<ListedItem> items;
  for (const Json& key : keys.items()) {
    const auto kind = parse_weekly_kind(key["kind"].text().value_or(""));
    const auto due = parse_date(key["due"].text().value_or(""));
    if (!kind || !due) continue;
    ListedItem item;
    item.kind = *kind;
    item.task_id = static_cast<int>(key["task"].integer().value_or(0));
    item.due = *due;
    item.asked_percent = static_cast<int>(key["asked"].integer().value_or(0));
    items.push_back(item);
  }
  std::sort(items.begin(), items.end(), [](const ListedItem& a, const ListedItem& b) { return a.key() < b.key(); });
  return items;
}

}  // namespace

std::optional<IssuedWeekly> weekly_issued_before(Inquiry& inquiry) {
  const std::vector<Issued> all = inquiry.ledger().load_issued(inquiry.known_seq());
  const Issued* last = last_issue_before(all, IssueKind::weekly, inquiry.as_of());
  if (last == nullptr) return std::nullopt;
  const std::vector<Event> entries = inquiry.ledger().load_entries(std::array{last->seq});
  const Json payload = entries.empty() ? Json() : parse_json(entries.front().payload).value_or(Json());
  const Json& keys = payload["keys"];
  return IssuedWeekly{{last->mark.number, last->as_of}, items_from(keys["items"]), items_from(keys["at_risk"])};
}

Json keys_of(const WeeklyList& list) {
  return Json::object().set("items", keys_json(list.items)).set("at_risk", keys_json(list.at_risk));
}

bool holds(const std::vector<ListedItem>& items, const ItemKey& key) {
  const auto found = std::lower_bound(items.begin(), items.end(), key, [](const ListedItem& item, const ItemKey& wanted) { return item.key() < wanted; });
  return found != items.end() && found->key() == key;
}

}  // namespace duban
