// The ladders of a day: what is to be sent, what is held back, what was sent.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/order_list.h"
#include "engine/rules/ladder.h"

namespace duban {

struct OrderQuestion {
  std::string unit;       // only what is addressed to it, or about what it leads; "" = all
  bool settled = false;   // also what was cured or withdrawn
};

[[nodiscard]] OrderList list_orders(Inquiry& inquiry, const OrderQuestion& question);

/// What was sent up to `day`, whose ladders are `stands`, an item a line.
[[nodiscard]] std::vector<SentLine> sent_orders(const Day& day, const std::vector<LadderStand>& stands, const OrderQuestion& question);

/// The line of `stand`, found on `day`.
[[nodiscard]] LadderLine ladder_line(const Day& day, const LadderStand& stand);

}  // namespace duban
