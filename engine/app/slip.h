// Slips: what a unit is given to do, what it is urged about. Which tasks stand in one is decided here, by the unit's part in
// them; documents only show it.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/model/order.h"
#include "engine/model/slip.h"

namespace duban {

/// The dispatch slip of `unit`: every task it has a part in that is not closed, itself or as a member of a group. `unit` is
/// canonical, an alias, or one that another has taken over from. Throws InputError for a name that is no unit, a group, or a
/// unit without such a task.
[[nodiscard]] Slip make_dispatch_slip(Inquiry& inquiry, const std::string& unit, Language language);

/// What the ladders propose or have sent by `action` about what `unit` leads, or about the unit itself. Throws InputError for
/// an action that no ladder has, or where there is nothing of it.
[[nodiscard]] Slip make_urging_slip(Inquiry& inquiry, const std::string& unit, const std::string& action, Language language);

/// The slip of each of `orders`, which the ladders of the day asked about propose. One whose entry is not made yet has no
/// number (Order::number 0).
[[nodiscard]] std::vector<Slip> make_order_slips(Inquiry& inquiry, const std::vector<Order>& orders, Language language);

}  // namespace duban
