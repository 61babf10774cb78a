// The documents of a week besides the weekly list: a sheet for each leader, a slip for each order, the overview.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/order.h"

namespace duban {

struct PackDocument {
  std::string name;             // without ending: "03-督办文书/催办-区商务委"
  std::string kind;             // "leader", "slip" or "overview"
  std::string what;             // for people: 领导专报, 催办单, 督办一图
  std::vector<std::string> to;  // whom it goes to; empty: everybody
  std::string number;           // of a slip whose order is sent
  std::string reply_due;        // ISO; "" = no answer is asked for
  Document document;
  Json content;

  /// Whether it is looked at on a screen: a page besides the workbook.
  [[nodiscard]] bool is_page() const { return kind == "overview"; }
};

/// A sheet for each leader who has something to see, a slip for each of `orders`, which the ladders of the day propose, the
/// overview.
[[nodiscard]] std::vector<PackDocument> make_pack_documents(Inquiry& inquiry, const std::vector<Order>& orders, Language language);

struct PackOrders {
  std::vector<Order> free;      // may be sent
  std::vector<Order> awaiting;  // need somebody's approval first
};

/// The orders proposed on the day asked about, as sent on `on`, signed and approved so, numbered in this order.
[[nodiscard]] PackOrders make_pack_orders(Inquiry& inquiry, Date on, const std::string& signed_by, const std::string& approved_by);

}  // namespace duban
