// Looking orders up; names of their states.
#include "engine/model/order.h"

#include <algorithm>
#include <array>

#include "engine/model/order_list.h"

namespace duban {

std::string_view name_of(OrderState state) {
  static constexpr std::array<std::string_view, 7> kOrderStates = {"open", "late", "answered", "promise-over", "cured", "withdrawn", "sent"};
  return kOrderStates[static_cast<std::size_t>(state)];
}

bool Order::is_about(std::string_view subject) const {
  return std::any_of(items.begin(), items.end(), [&](const OrderItem& item) { return item.subject == subject; });
}

const OrderAnswer* Order::answer_of(std::string_view subject, Date day) const {
  const OrderAnswer* last = nullptr;
  for (const OrderAnswer& answer : answers) {
    const bool about = answer.subject.empty() || answer.subject == subject;
    if (about && answer.on <= day && (last == nullptr || last->on <= answer.on)) last = &answer;
  }
  return last;
}

int next_order_number(const std::vector<Order>& all, int year) {
  int next = 1;
  for (const Order& order : all) {
    if (order.year == year) next = std::max(next, order.number + 1);
  }
  return next;
}

const Order* find_order(const std::vector<Order>& all, int year, int number) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Order& order) { return order.year == year && order.number == number; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace duban
