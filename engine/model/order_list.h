// Orders as lists show them: what is to be sent, what is held back and why, what was sent and what came of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/finding.h"
#include "engine/model/order.h"

namespace duban {

/// What an order is about, as people know it.
struct OrderSubject {
  std::string subject;  // as in OrderItem
  std::string ref;      // "" for units and leaders
  std::string key;
  std::string title;    // or the name of the unit or leader
  std::vector<std::string> leads;
  std::vector<std::string> leaders;
};

struct LadderLine {
  OrderSubject about;
  std::string rule;
  std::string rule_name;
  Lamp lamp = Lamp::grey;
  std::optional<Date> since;
  std::string state;       // "proposed", or why nothing is: see LadderStand
  int rung = -1;
  std::string action;      // of the rung proposed; "" where none is
  std::string to;
  std::vector<std::string> addressees;
  std::string approve;     // office, leader; "" = nobody
  std::string because;
  Message why;
};

/// open: an answer is awaited. late: none came in time. answered, promise_over: by the day promised. cured: what it was
/// about holds no more. sent: no answer is asked for.
enum class OrderState { open, late, answered, promise_over, cured, withdrawn, sent };
[[nodiscard]] std::string_view name_of(OrderState state);

struct SentLine {
  OrderSubject about;
  Order order;  // its items and answers are those of all its subjects
  std::string rule;
  std::string rule_name;
  std::string because;
  OrderState state = OrderState::open;
  std::optional<OrderAnswer> answer;
};

struct OrderList {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  std::vector<LadderLine> proposed;
  std::vector<LadderLine> held;
  std::vector<SentLine> sent;
};

}  // namespace duban
