// Comparison of issues with what is made from their entries now.
#include "engine/app/issue_check.h"

#include <algorithm>
#include <array>

#include "engine/app/issue_record.h"
#include "engine/app/proof.h"
#include "engine/base/text.h"
#include "engine/document/issued_document.h"

namespace duban {
namespace {

std::string shown(const Json& json) {
  constexpr int kMostColumns = 60;
  return shorten(json.compact(), kMostColumns);
}

/// In the form entries keep it, so that both sides are written alike.
Json as_kept(const Json& json) { return parse_json(to_nfc(json.canonical())).value_or(Json()); }

std::string differs_at(std::string place, const Json& issued, const Json& made, std::string& was, std::string& is) {
  was = shown(issued);
  is = shown(made);
  return place.empty() ? "." : place;
}

std::string difference(const std::string& place, const Json& issued, const Json& made, std::string& was, std::string& is) {
  if (issued.is_object() && made.is_object()) {
    for (const auto& [key, value] : issued.members()) {
      const std::string found = difference(place.empty() ? key : place + "." + key, value, made[key], was, is);
      if (!found.empty()) return found;
    }
    return {};
  }
  if (issued.is_array() && made.is_array()) {
    const auto& a = issued.items();
    const auto& b = made.items();
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
      const std::string here = place + "[" + std::to_string(i) + "]";
      if (i >= a.size() || i >= b.size()) return differs_at(here, i < a.size() ? a[i] : Json(), i < b.size() ? b[i] : Json(), was, is);
      const std::string found = difference(here, a[i], b[i], was, is);
      if (!found.empty()) return found;
    }
    return {};
  }
  return issued.compact() == made.compact() ? std::string() : differs_at(place, issued, made, was, is);
}

/// The bulletin that `issued` would be now, marked as `record` has it.
Bulletin made_again(const std::string& file, const Issued& issued, const IssueRecord& record) {
  Question question;
  question.ledger = file;
  question.as_of = issued.as_of;
  question.known.seq = issued.known_seq;
  Inquiry inquiry(question);
  const bool proven = !record.content["proof"].is_null();  // it was issued with a check code
  Bulletin bulletin = make_bulletin(inquiry, issued.mark.kind, record.language);
  mark_bulletin(bulletin, record.mark, proven ? std::optional(proof_of(inquiry)) : std::nullopt, record.language);
  return bulletin;
}

/// Compares what `record` says: its content, and the JSON that was sent with it.
void compare_content(const IssueRecord& record, const Bulletin& made, IssueCheck& check) {
  const auto sent = std::find_if(record.formats.begin(), record.formats.end(), [](const KeptFormat& f) { return f.name == "json"; });
  const Json in_json = sent == record.formats.end() ? Json() : parse_json(*sent->bytes).value_or(Json());
  check.place = first_difference(record.content, made.content, check.was, check.is);
  if (check.place.empty()) check.place = first_difference(as_kept(in_json), made.content, check.was, check.is);
  if (check.place.empty()) check.place = first_difference(Json::object().set("policies", record.policies).set("keys", record.keys),
                                                          Json::object().set("policies", made.policies).set("keys", made.keys), check.was, check.is);
  if (!check.place.empty()) check.state = IssueState::content_differs;
}

void compare_bytes(const IssueRecord& record, const Bulletin& made, IssueCheck& check) {
  for (const RenderedFormat& format : render_bulletin(made)) {
    const auto kept = std::find_if(record.formats.begin(), record.formats.end(), [&](const KeptFormat& f) { return f.name == format.name; });
    if (kept != record.formats.end() && kept->bytes != format.bytes) check.formats.push_back(format.name);
  }
  if (!check.formats.empty()) check.state = IssueState::renderer_changed;
}

IssueCheck check_issue(Ledger& ledger, const Issued& issued) {
  const IssueRecord record = load_issue(ledger, issued);
  IssueCheck check;
  check.issued = issued;
  check.program = record.program;
  for (const KeptFormat& format : record.formats) {
    if (!format.bytes) check.formats.push_back(format.name);
  }
  if (record.formats.empty()) check.formats.push_back("text");
  if (!check.formats.empty()) {
    check.state = IssueState::damaged;
    return check;
  }
  try {
    const Bulletin made = made_again(ledger.file(), issued, record);
    compare_content(record, made, check);
    if (check.state == IssueState::same) compare_bytes(record, made, check);
  } catch (const InputError& error) {  // a policy of then that this program does not read any more
    check.state = IssueState::content_differs;
    check.unmade = error.found().items().front().message;
  }
  return check;
}

}  // namespace

std::string_view name_of(IssueState state) {
  static constexpr std::array<std::string_view, 4> kNames = {"same", "renderer-changed", "content-differs", "damaged"};
  return kNames[static_cast<std::size_t>(state)];
}

Message IssueCheck::message(Language language) const {
  const std::string name = issue_words(issued.mark, language);
  if (state == IssueState::damaged) return {Msg::issue_damaged, {name, join(formats, ", ")}};
  if (unmade) return {Msg::issue_cannot_be_made, {name, text_of(*unmade, language), program}};
  if (state == IssueState::content_differs) return {Msg::issue_differs, {name, place, was, is, program}};
  return {Msg::issue_renderer_changed, {name, join(formats, ", ")}};
}

std::vector<IssueCheck> check_issues(const std::string& file) {
  Ledger ledger = Ledger::open(file, Database::Access::read);
  std::vector<IssueCheck> checks;
  for (const Issued& issued : ledger.load_issued(ledger.last_seq())) checks.push_back(check_issue(ledger, issued));
  return checks;
}

std::string first_difference(const Json& issued, const Json& made, std::string& was, std::string& is) {
  return difference("", as_kept(issued), as_kept(made), was, is);
}

}  // namespace duban
