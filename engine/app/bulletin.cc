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
  bulletin.policies = policies_in_force(inquiry);
  return bulletin;
}

void mark_bulletin(Bulletin& bulletin, const IssueMark& mark, const std::optional<ProofMark>& proof, Language language) {
  const std::string year = std::to_string(mark.year);
  auto& masthead = bulletin.document.masthead;
  masthead.push_back(text_of({Msg::issue_head, {year, std::to_string(mark.number), mark.signed_by, mark.issued_on.to_string()}}, language));
  if (mark.corrects) masthead.push_back(text_of({Msg::issue_head_corrects, {year, std::to_string(*mark.corrects)}}, language));
  Json issue = Json::object();
  issue.set("kind", name_of(mark.kind)).set("year", mark.year).set("number", mark.number).set("signed_by", mark.signed_by);
  issue.set("issued_on", mark.issued_on.to_string()).set("corrects", mark.corrects);
  bulletin.content.set("issue", std::move(issue));
  if (!proof) return;
  add_proof(*proof, language, bulletin.document);
  bulletin.content.set("proof", proof_json(*proof));
}

std::vector<RenderedFormat> render_bulletin(const Bulletin& bulletin) {
  std::vector<RenderedFormat> formats = {{"text", to_nfc(render_text(bulletin.document, false))},
                                         {"csv", to_nfc(render_csv(bulletin.document))},
                                         {"json", to_nfc(bulletin.content.pretty() + "\n")},
                                         {"xlsx", render_xlsx(bulletin.document)}};
  for (const auto& [name, document] : bulletin.attachments) formats.push_back({name + ".xlsx", render_xlsx(document)});
  return formats;
}

std::string ending_of_format(const std::string& format) { return format == "text" ? "txt" : format; }

}  // namespace duban
