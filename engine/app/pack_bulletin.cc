// A pack made from its entries: the same when it is issued and when it is checked.
#include "engine/app/pack_bulletin.h"

#include "engine/app/pack_documents.h"
#include "engine/app/proof.h"
#include "engine/base/text.h"
#include "engine/document/issued_document.h"
#include "engine/document/proof_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

DocumentTable register_table(const Issued& weekly, const std::vector<PackDocument>& documents, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{word(Msg::pack_register), {{word(Msg::pack_document), 20, 16}, {word(Msg::head_order_number), 22, 20}, {word(Msg::pack_to), 50, 36}, {word(Msg::head_reply_due), 10}, {word(Msg::head_file), 60, 44}}, {}, ""};
  table.rows.push_back({text_cell(word(Msg::issue_kind_weekly)), text_cell(issue_words(weekly.mark, language)), text_cell(word(Msg::pack_to_all)), text_cell(""), text_cell(word(Msg::pack_weekly_file))});
  for (const PackDocument& one : documents) {
    table.rows.push_back({text_cell(one.what), text_cell(one.number), text_cell(one.to.empty() ? word(Msg::pack_to_all) : join(one.to, "、")), text_cell(one.reply_due), text_cell(one.name)});
  }
  return table;
}

}  // namespace

std::optional<Issued> weekly_of_pack(Inquiry& inquiry) {
  std::optional<Issued> weekly;
  for (const Issued& issued : inquiry.ledger().load_issued(inquiry.known_seq())) {
    if (issued.mark.kind == IssueKind::weekly && issued.as_of == inquiry.as_of()) weekly = issued;
  }
  return weekly;
}

Bulletin make_pack_bulletin(Inquiry& inquiry, Language language) {
  const std::optional<Issued> weekly = weekly_of_pack(inquiry);
  if (!weekly) throw InputError(Msg::pack_without_weekly, {}, {inquiry.as_of().to_string()});
  std::vector<Order> orders;
  for (const Order& order : inquiry.ledger().load_orders(inquiry.known_seq())) {
    if (order.seq > weekly->seq) orders.push_back(order);
  }
  Question question;
  question.ledger = inquiry.ledger().file();
  question.as_of = inquiry.as_of();
  question.known.seq = weekly->known_seq;
  Inquiry base(inquiry.ledger(), question);
  const ProofMark proof = proof_of(base);
  std::vector<PackDocument> documents = make_pack_documents(base, orders, language);
  Bulletin bulletin;
  bulletin.document.title = text_of(Msg::pack_title, language);
  bulletin.document.subtitle = text_of({Msg::as_of_line, {inquiry.as_of().to_string()}}, language);
  bulletin.document.banners = banners(inquiry.history().demo, false, language);
  bulletin.document.tables.push_back(register_table(*weekly, documents, language));
  bulletin.content = inquiry.head("pack");
  Json sent = Json::array();
  for (PackDocument& one : documents) {
    Json said = Json::object().set("name", one.name).set("kind", one.kind).set("to", one.to).set("number", one.number.empty() ? Json() : Json(one.number)).set("content", std::move(one.content));
    if (one.kind == "overview") bulletin.content.set("overview", std::move(said));  // a member of its own: earlier packs have none
    else sent.push(std::move(said));
    add_proof(proof, language, one.document);
    bulletin.attachments.push_back({one.name, std::move(one.document), one.is_page()});
  }
  bulletin.content.set("weekly", weekly->mark.name()).set("rests_on", weekly->known_seq).set("documents", std::move(sent));
  return bulletin;
}

}  // namespace duban
