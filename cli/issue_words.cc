// Kinds and numbers of issues from the command line; the register; the outcome of a check.
#include "cli/issue_words.h"

#include <algorithm>

#include "engine/base/decimal.h"
#include "engine/document/issued_document.h"

namespace duban {

IssueKind issue_kind_of(const std::string& word) {
  const auto kind = parse_issue_kind(word);
  if (!kind) throw UsageError{{Msg::usage_bad_issue_kind, {word}}};
  return *kind;
}

int issue_number_of(const std::string& source, const std::string& text) {
  constexpr int kMost = 999'999;
  const auto number = parse_decimal(text);
  if (!number || number->places() != 0 || number->units() < 1 || number->units() > kMost) throw UsageError{{Msg::usage_bad_issue_number, {source, text}}};
  return static_cast<int>(number->units());
}

void put_issued(Invocation& in) {
  (void)in.list_format();
  Ledger ledger = Ledger::open(in.ledger(), Database::Access::read);
  const std::int64_t last = ledger.last_seq();
  const std::vector<Issued> all = ledger.load_issued(last);
  const std::vector<IssueDraft> drafts = ledger.load_drafts(last);
  const bool demo = ledger.is_demo();
  in.put([&] { return issued_document(all, drafts, demo, in.language()); }, [&] {
    const auto known = ledger.recorded_at(last);
    Json head = Json::object();
    head.set("schema", "duban/issues/1").set("as_of", Json()).set("known_at", known ? Json(to_string(*known)) : Json());
    if (demo) head.set("demo", true).set("banner", text_of(Msg::banner_demo, Language::chinese));
    return issued_json(all, drafts, std::move(head));
  });
}

bool tell_issues(const Invocation& in, const std::vector<IssueCheck>& checks) {
  for (const IssueCheck& check : checks) {
    if (check.state == IssueState::same) continue;
    const Message message = check.message(in.language());
    const std::string text = text_of(message, in.language());
    in.say(check.is_problem() ? "error: " + text + " [" + std::string(id_of(message.id)) + "]" : text);
    const std::string hint = hint_of(message, in.language());
    if (!hint.empty()) in.say("  " + in.text(Msg::hint_label) + hint);
  }
  if (!checks.empty()) in.say(in.text(Msg::issues_checked, {std::to_string(checks.size())}));
  return !has_problem(checks);
}

bool has_problem(const std::vector<IssueCheck>& checks) {
  return std::any_of(checks.begin(), checks.end(), [](const IssueCheck& check) { return check.is_problem(); });
}

Json checks_json(const std::vector<IssueCheck>& checks, Language language) {
  Json json = Json::array();
  for (const IssueCheck& check : checks) {
    const IssueMark& mark = check.issued.mark;
    Json one = Json::object();
    one.set("kind", name_of(mark.kind)).set("year", mark.year).set("number", mark.number).set("state", name_of(check.state));
    if (check.state != IssueState::same) one.set("message", text_of(check.message(language), language));
    json.push(std::move(one));
  }
  return json;
}

}  // namespace duban
