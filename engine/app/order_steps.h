// Orders sent, answered, withdrawn: each one entry.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/app/steps.h"
#include "engine/model/order.h"
#include "engine/rules/day.h"

namespace duban {

struct OrderIssueRequest {
  std::vector<std::string> refs = {};  // empty: all that is proposed
  std::string unit = {};               // only what is addressed to it; "" = all
  std::string rule = {};               // only of this rule; "" = all
  std::string rung = {};               // the action to begin with, higher than the first; "" = as proposed
  std::string reason = {};             // why
  std::string signed_by = {};
  std::string approved_by = {};
  std::optional<int> number = {};      // none: the next of the year
};

struct OrderIssueResult {
  std::vector<Order> orders;
  int awaiting_approval = 0;  // proposed, not sent: their rungs need approval
  bool day_off = false;       // the day of the orders is no working day
  bool clock_raised = false;
};

/// Sends what ladders propose on the day of `context`, one order for all that goes to the same addressees by the same
/// action. Refused: a task for which nothing is proposed, a rung that needs approval without it (tasks named; else it is
/// left out and counted), a first rung that is no rung, is the last, or comes after another was sent, a number taken.
OrderIssueResult issue_orders(const StepContext& context, const OrderIssueRequest& request);

/// The orders that issue_orders would send on `on` by the ladders of `day`, which the sweep of `days` ended with. Adds to
/// `awaiting_approval` what is left out for want of it. Throws as issue_orders does.
[[nodiscard]] std::vector<Order> propose_orders(const Day& day, std::span<const Date> days, const OrderIssueRequest& request, Date on, int& awaiting_approval);

/// The entry that sends `order`.
[[nodiscard]] EventDraft order_entry(const Order& order);

struct OrderAnswerRequest {
  std::string order;  // "2024/3", or "3" of the year of `context`
  std::string ref;    // "" = all its tasks
  std::string unit;
  std::string text;
  std::optional<Date> until;  // none: as long again as the order gave
};
struct OrderAnswerResult {
  Order order;
  std::optional<Date> until;
  bool clock_raised = false;
};
/// Refused: no such order, one withdrawn, a ref it is not about, a unit it was not sent to, dates out of order.
OrderAnswerResult answer_order(const StepContext& context, const OrderAnswerRequest& request);

/// The order counts no more from the day of `context` on. Refused: no such order, withdrawn already, answered, no reason.
OrderAnswerResult withdraw_order(const StepContext& context, const std::string& order, const std::string& reason);

}  // namespace duban
