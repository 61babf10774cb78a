// Lists by their kind, marked and rendered.
#include "engine/app/bulletin.h"

#include "engine/app/circular.h"
#include "engine/app/pack_bulletin.h"
#include "engine/app/score_book.h"
#include "engine/app/weekly.h"
#include "engine/app/weekly_before.h"
#include "engine/base/text.h"
#include "engine/document/circular_document.h"
#include "engine/document/proof_document.h"
#include "engine/document/score_document.h"
#include "engine/document/weekly_document.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

Json policies_in_force(Inquiry& inquiry) {
  Json all = Json::array();
  for (const AdoptedPolicy& policy : inquiry.ledger().load_policies(inquiry.as_of(), inquiry.known_seq())) {
    const std::string text = policy.kind == PolicyKind::directory ? inquiry.ledger().policy_text(policy.seq) : policy.text;
    Json one = Json::object();
    one.set("kind", name_of(policy.kind)).set("name", policy.name).set("seq", policy.seq).set("digest", to_hex(digest_of(text)));
    all.push(std::move(one));
  }
  return all;
}

/// Whom it is for before all else; the office, the date and whom copies go to at its end. Days not known yet are left out.
void add_address(Document& document, const IssueAddress& address, std::optional<Date> signed_on, std::optional<Date> issued_on, Language language) {
  if (!address.to.empty()) document.lead.insert(document.lead.begin(), text_of({Msg::issue_to, {address.to}}, language));
  if (!address.office.empty()) document.closing.push_back(address.office);
  if (signed_on) {
    const auto number = [](int n) { return std::to_string(n); };
    document.closing.push_back(text_of({Msg::issue_dated, {number(signed_on->year()), number(signed_on->month()), number(signed_on->day())}}, language));
  }
  if (!address.copies.empty()) document.foot.push_back(text_of({Msg::issue_copies, {address.copies}}, language));
  if (!issued_on) return;
  const std::string day = issued_on->to_string();
  document.foot.push_back(text_of({address.office.empty() ? Msg::issue_printed : Msg::issue_printed_by, {day, address.office}}, language));
}

}  // namespace

Bulletin make_bulletin(Inquiry& inquiry, IssueKind kind, Language language) {
  Bulletin bulletin;
  if (kind == IssueKind::weekly) {
    const WeeklyList list = make_weekly(inquiry);
    bulletin.document = weekly_document(list, language);
    bulletin.content = weekly_json(list, inquiry.head("weekly"));
    bulletin.keys = keys_of(list);
  } else if (kind == IssueKind::scores) {
    const Scoreboard board = make_scoreboard(inquiry, {});
    bulletin.document = score_ranking_document(board, language);
    bulletin.content = score_json(board, inquiry.head("scores"));
    bulletin.keys = keys_of(board);
  } else if (kind == IssueKind::pack) {
    bulletin = make_pack_bulletin(inquiry, language);
  } else {
    const Circular circular = make_circular(inquiry);
    bulletin.document = circular_document(circular, language);
    bulletin.content = circular_json(circular, inquiry.head("circular"));
  }
  bulletin.document.language = language;
  bulletin.policies = policies_in_force(inquiry);
  return bulletin;
}

void mark_bulletin(Bulletin& bulletin, const IssueMark& mark, const std::optional<ProofMark>& proof, Language language) {
  const std::string year = std::to_string(mark.year);
  auto& masthead = bulletin.document.masthead;
  masthead.push_back(text_of({Msg::issue_head, {year, std::to_string(mark.number), mark.signed_by, mark.signed_on.value_or(mark.issued_on).to_string()}}, language));
  if (mark.corrects) masthead.push_back(text_of({Msg::issue_head_corrects, {year, std::to_string(*mark.corrects)}}, language));
  Json issue = Json::object();
  issue.set("kind", name_of(mark.kind)).set("year", mark.year).set("number", mark.number).set("signed_by", mark.signed_by);
  issue.set("issued_on", mark.issued_on.to_string()).set("corrects", mark.corrects);
  set_address(mark.address, issue);
  issue.set("drafted_by", mark.drafted_by.empty() ? Json() : Json(mark.drafted_by)).set("signed_on", mark.signed_on ? Json(mark.signed_on->to_string()) : Json());
  bulletin.content.set("issue", std::move(issue));
  if (!mark.address.is_empty()) add_address(bulletin.document, mark.address, mark.signed_on.value_or(mark.issued_on), mark.issued_on, language);
  if (!proof) return;
  add_proof(*proof, language, bulletin.document);
  bulletin.content.set("proof", proof_json(*proof));
}

void mark_draft(Bulletin& bulletin, const IssueDraft& draft, Language language) {
  Document& document = bulletin.document;
  document.masthead.push_back(text_of({Msg::issue_draft_head, {draft.drafted_by, draft.drafted_on.to_string()}}, language));
  if (draft.corrects) document.masthead.push_back(text_of({Msg::issue_head_corrects, {std::to_string(draft.as_of.year()), std::to_string(*draft.corrects)}}, language));
  if (!draft.address.is_empty()) add_address(document, draft.address, std::nullopt, std::nullopt, language);
  Json json = Json::object();
  json.set("kind", name_of(draft.kind)).set("drafted_by", draft.drafted_by).set("drafted_on", draft.drafted_on.to_string()).set("corrects", draft.corrects);
  set_address(draft.address, json);
  bulletin.content.set("draft", std::move(json));
}

std::vector<RenderedFormat> render_bulletin(const Bulletin& bulletin) {
  const Document& document = bulletin.document;
  std::vector<RenderedFormat> formats = {{"text", to_nfc(render_text(document, false))},      {"csv", to_nfc(render_csv(document))},
                                         {"json", to_nfc(bulletin.content.pretty() + "\n")}, {"md", to_nfc(render_markdown(document))},
                                         {"html", to_nfc(render_html(document))},             {"xlsx", render_xlsx(document)}};
  for (const Attachment& attached : bulletin.attachments) {
    formats.push_back({attached.name + ".xlsx", render_xlsx(attached.document)});
    if (attached.as_page) formats.push_back({attached.name + ".html", to_nfc(render_html(attached.document))});
  }
  return formats;
}

std::string ending_of_format(const std::string& format) { return format == "text" ? "txt" : format; }

}  // namespace duban
