// Orders (督办单): a rung of a ladder that was sent to somebody about one or more subjects, and what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"

namespace duban {

struct OrderItem {
  std::string subject;  // "task:17" by the internal number, "unit:区商务委", "leader:张三"
  std::string rule;     // its id
  int rung = 0;         // from 0, of the rule's ladder as it stood then
  std::string because;  // why the ladder began at this rung; "" where it did not begin higher

  friend bool operator==(const OrderItem&, const OrderItem&) = default;
};

struct OrderAnswer {
  std::int64_t seq = 0;
  Date on;
  std::string subject;        // "" = all items of the order
  std::string unit;           // that answered; "" when not told
  std::string text;
  std::optional<Date> until;  // the day by which it promises a cure, inclusive
};

struct Order {
  std::int64_t seq = 0;
  int year = 0;
  int number = 0;                       // runs per year
  Date on;                              // sent, effective
  std::string action;                   // 催办 …
  std::string to;                       // lead, support, leader, office, principal
  std::vector<std::string> addressees;  // names
  std::optional<Date> reply_due;        // inclusive; none: no answer is asked for
  std::string signed_by;
  std::string approved_by;              // "" when nobody had to
  std::vector<OrderItem> items;
  std::vector<OrderAnswer> answers;     // by entry
  std::optional<Date> withdrawn_on;
  std::int64_t withdrawn_seq = 0;
  std::string withdrawn_reason;

  /// "2024/3".
  [[nodiscard]] std::string name() const { return std::to_string(year) + "/" + std::to_string(number); }
  /// Sent by `day` and not withdrawn by then.
  [[nodiscard]] bool stands_on(Date day) const { return on <= day && !(withdrawn_on && *withdrawn_on <= day); }
  [[nodiscard]] bool is_about(std::string_view subject) const;
  /// The last answer about `subject` given by `day`; nullptr when there is none.
  [[nodiscard]] const OrderAnswer* answer_of(std::string_view subject, Date day) const;
};

/// The next number of `year` among `all`.
[[nodiscard]] int next_order_number(const std::vector<Order>& all, int year);
[[nodiscard]] const Order* find_order(const std::vector<Order>& all, int year, int number);

}  // namespace duban
