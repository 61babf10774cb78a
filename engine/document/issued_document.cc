// The register of issues.
#include "engine/document/issued_document.h"

#include "engine/base/text.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string correction_words(const std::vector<Issued>& all, const IssueMark& mark, Language language) {
  std::vector<std::string> parts;
  if (mark.corrects) parts.push_back(text_of({Msg::issued_corrects, {std::to_string(*mark.corrects)}}, language));
  if (const auto by = corrected_by(all, mark)) parts.push_back(text_of({Msg::issued_corrected_by, {std::to_string(*by)}}, language));
  return join(parts, language == Language::chinese ? "；" : "; ");
}

std::vector<const IssueDraft*> on_their_way(const std::vector<IssueDraft>& drafts) {
  std::vector<const IssueDraft*> found;
  for (const IssueDraft& draft : drafts) {
    if (draft.ended_by == 0) found.push_back(&draft);
  }
  return found;
}

DocumentTable drafts_table(const std::vector<const IssueDraft*>& drafts, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{word(Msg::issue_drafts_table), {{word(Msg::head_issue_kind), 10}, {word(Msg::head_as_of), 10}, {word(Msg::head_drafted_by), 16}, {word(Msg::head_drafted_on), 10},
                                                      {word(Msg::head_signed_by), 16}, {word(Msg::head_signed_on), 10}, {word(Msg::head_status), 20}}, {}, word(Msg::issue_no_drafts)};
  for (const IssueDraft* draft : drafts) {
    table.rows.push_back({text_cell(issue_kind_words(draft->kind, language)), text_cell(draft->as_of.to_string()), text_cell(draft->drafted_by), text_cell(draft->drafted_on.to_string()), text_cell(draft->signed_by),
                          text_cell(draft->signed_on ? draft->signed_on->to_string() : ""), text_cell(word(draft->signed_on ? Msg::draft_state_signed : Msg::draft_state_drafted))});
  }
  return table;
}

}  // namespace

std::string issue_kind_words(IssueKind kind, Language language) {
  if (kind == IssueKind::pack) return text_of(Msg::issue_kind_pack, language);
  if (kind == IssueKind::scores) return text_of(Msg::issue_kind_scores, language);
  return text_of(kind == IssueKind::weekly ? Msg::issue_kind_weekly : Msg::issue_kind_circular, language);
}

std::string issue_words(const IssueMark& mark, Language language) {
  return issue_kind_words(mark.kind, language) + " " + std::to_string(mark.year) + "/" + std::to_string(mark.number);
}

Document issued_document(const std::vector<Issued>& all, const std::vector<IssueDraft>& drafts, bool demo, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = text_of({Msg::issued_title, {std::to_string(all.size())}}, language);
  document.banners = banners(demo, false, language);
  DocumentTable table;
  table.title = word(Msg::issued_table);
  table.empty = word(Msg::issued_none);
  table.columns = {{word(Msg::head_issue_kind), 10}, {word(Msg::head_year), 6}, {word(Msg::head_issue_number), 8}, {word(Msg::head_as_of), 10},
                   {word(Msg::head_printed_on), 10}, {word(Msg::head_signed_by), 16}, {word(Msg::head_correction), 40}};
  for (const Issued& issue : all) {
    const IssueMark& mark = issue.mark;
    table.rows.push_back({text_cell(issue_kind_words(mark.kind, language)), number_cell(mark.year),
                          number_cell(mark.number), text_cell(issue.as_of.to_string()), text_cell(mark.issued_on.to_string()),
                          text_cell(mark.signed_by), text_cell(correction_words(all, mark, language))});
  }
  document.tables.push_back(std::move(table));
  const auto open = on_their_way(drafts);
  if (!open.empty()) document.tables.push_back(drafts_table(open, language));
  return document;
}

Json issued_json(const std::vector<Issued>& all, const std::vector<IssueDraft>& drafts, Json json) {
  Json issues = Json::array();
  for (const Issued& issue : all) {
    const IssueMark& mark = issue.mark;
    Json one = Json::object();
    one.set("kind", name_of(mark.kind)).set("year", mark.year).set("number", mark.number).set("as_of", issue.as_of.to_string());
    one.set("issued_on", mark.issued_on.to_string()).set("signed_by", mark.signed_by).set("corrects", mark.corrects);
    one.set("corrected_by", corrected_by(all, mark)).set("known_seq", issue.known_seq).set("seq", issue.seq);
    issues.push(std::move(one));
  }
  Json open = Json::array();
  for (const IssueDraft* draft : on_their_way(drafts)) {
    Json one = Json::object();
    one.set("kind", name_of(draft->kind)).set("as_of", draft->as_of.to_string()).set("known_seq", draft->known_seq).set("seq", draft->seq).set("corrects", draft->corrects);
    one.set("drafted_by", draft->drafted_by).set("drafted_on", draft->drafted_on.to_string());
    one.set("signed_by", draft->signed_on ? Json(draft->signed_by) : Json()).set("signed_on", draft->signed_on ? Json(draft->signed_on->to_string()) : Json());
    set_address(draft->address, one);
    open.push(std::move(one));
  }
  return json.set("issues", std::move(issues)).set("drafts", std::move(open));
}

}  // namespace duban
