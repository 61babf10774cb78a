// One name a document; orders apart by approval.
#include "engine/app/pack_documents.h"

#include <algorithm>

#include "engine/app/file_names.h"
#include "engine/app/leader_sheets.h"
#include "engine/app/order_steps.h"
#include "engine/app/overview.h"
#include "engine/app/slip.h"
#include "engine/document/leader_sheet_document.h"
#include "engine/document/overview_document.h"
#include "engine/document/slip_document.h"

namespace duban {
namespace {

void add_leaders(Inquiry& inquiry, Language language, std::vector<PackDocument>& documents) {
  const LeaderSheets all = make_leader_sheets(inquiry);
  FileNames names;
  for (const LeaderSheet& sheet : all.sheets) {
    if (!sheet.has_something()) continue;
    PackDocument one;
    one.name = text_of(Msg::pack_leaders_folder, language) + "/" + names.take(sheet.leader);
    one.kind = "leader";
    one.what = text_of(Msg::pack_leader_sheet, language);
    one.to = {sheet.leader};
    one.document = leader_sheet_document(all, sheet, language);
    LeaderSheets alone{all.as_of, all.until, all.demo, all.rehearsal, {sheet}};
    one.content = leader_sheets_json(alone, Json::object(), language);
    documents.push_back(std::move(one));
  }
}

void add_slips(Inquiry& inquiry, const std::vector<Order>& orders, Language language, std::vector<PackDocument>& documents) {
  FileNames names;
  for (const Slip& slip : make_order_slips(inquiry, orders, language)) {
    PackDocument one;
    one.name = text_of(Msg::pack_slips_folder, language) + "/" + names.take(slip.action + "-" + slip_addressee(slip, language));
    one.kind = "slip";
    one.what = text_of({Msg::slip_title, {slip.action}}, language);
    one.to = slip.addressees.empty() ? std::vector{slip_addressee(slip, language)} : slip.addressees;
    one.number = slip.number;
    one.reply_due = slip.reply_due ? slip.reply_due->to_string() : "";
    one.document = slip_document(slip, language);
    one.content = slip_json(slip, Json::object());
    documents.push_back(std::move(one));
  }
}

void add_overview(Inquiry& inquiry, Language language, std::vector<PackDocument>& documents) {
  const Overview overview = make_overview(inquiry);
  PackDocument one;
  one.name = text_of(Msg::pack_overview_file, language);
  one.kind = "overview";
  one.what = text_of(Msg::overview_title, language);
  for (const PackDocument& sheet : documents) {  // to those who have a sheet: it shows every unit
    if (sheet.kind == "leader") one.to.insert(one.to.end(), sheet.to.begin(), sheet.to.end());
  }
  one.document = overview_document(overview, language);
  one.content = overview_json(overview, Json::object());
  documents.push_back(std::move(one));
}

/// The orders of `all` without the items that stand in `free`.
std::vector<Order> others_than(const std::vector<Order>& all, const std::vector<Order>& free) {
  const auto is_free = [&](const OrderItem& item) {
    return std::any_of(free.begin(), free.end(), [&](const Order& order) { return std::find(order.items.begin(), order.items.end(), item) != order.items.end(); });
  };
  std::vector<Order> out;
  for (Order order : all) {
    std::erase_if(order.items, is_free);
    if (!order.items.empty()) out.push_back(std::move(order));
  }
  return out;
}

}  // namespace

std::vector<PackDocument> make_pack_documents(Inquiry& inquiry, const std::vector<Order>& orders, Language language) {
  std::vector<PackDocument> documents;
  add_leaders(inquiry, language, documents);
  add_slips(inquiry, orders, language, documents);
  add_overview(inquiry, language, documents);
  for (PackDocument& one : documents) one.document.language = language;
  return documents;
}

PackOrders make_pack_orders(Inquiry& inquiry, Date on, const std::string& signed_by, const std::string& approved_by) {
  const JudgedDay judged = inquiry.judge();
  OrderIssueRequest request;
  request.signed_by = signed_by;
  int awaiting = 0;
  PackOrders orders;
  orders.free = propose_orders(*judged.day, judged.days, request, on, awaiting);
  request.approved_by = approved_by.empty() ? "-" : approved_by;
  orders.awaiting = others_than(propose_orders(*judged.day, judged.days, request, on, awaiting), orders.free);
  int number = next_order_number(inquiry.history().orders, on.year());
  for (Order& order : orders.free) order.number = number++;
  for (Order& order : orders.awaiting) {
    order.number = number++;
    order.approved_by = approved_by;
  }
  return orders;
}

}  // namespace duban
