// The items of a weekly list followed over review days: since when, for how many lists in a row, what stood
// on the last one.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/model/weekly.h"
#include "engine/rules/day.h"

namespace duban {

/// An item without its wording: enough to follow it from list to list.
struct ListedItem {
  WeeklyKind kind = WeeklyKind::task;
  int task_id = 0;
  Date due;
  int workdays_overdue = 0;
  int asked_percent = 0;  // checkpoints
  int row = 0;

  /// A task's checkpoints are apart; its missed duty is one item whichever occurrence is oldest.
  [[nodiscard]] auto key() const {
    const bool dated = kind == WeeklyKind::checkpoint || kind == WeeklyKind::milestone;
    return std::tuple(task_id, kind, dated ? due : Date());
  }
};
using ItemKey = decltype(ListedItem().key());

/// An item with how long it has stood.
struct Standing {
  ListedItem item;
  Date since;     // start of the unbroken run on review days
  int weeks = 0;  // lists in a row
};

/// The one with `key` among standings sorted by key; nullptr when there is none. `from` moves on, so that
/// keys asked for in order cost one pass.
[[nodiscard]] const Standing* seek(const std::vector<Standing>& all, std::size_t& from, const ItemKey& key);

class ListRuns {
 public:
  /// Review days in order; `items` are what is listed on `day`.
  void visit(const Day& day, bool is_asked_day, std::vector<ListedItem> items);

  /// What stands on the list of this week, by key.
  [[nodiscard]] const std::vector<Standing>& current() const { return lists_[1].items; }
  /// What stood on the list of the week before, by key.
  [[nodiscard]] const std::vector<Standing>& previous() const { return lists_[0].items; }
  /// The day of that list; nothing when this is the first.
  [[nodiscard]] std::optional<Date> previous_day() const { return lists_[0].day; }

 private:
  struct List {
    std::string week;
    std::optional<Date> day;
    std::vector<Standing> items;
  };

  void start_list(const Day& day);

  std::vector<Standing> last_day_;
  List lists_[2];  // the week before, this week
};

}  // namespace duban
