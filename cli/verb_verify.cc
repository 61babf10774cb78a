// verify: is the ledger what it was? rebuild: its tables anew from its entries.
#include "cli/invocation.h"
#include "cli/issue_words.h"

namespace duban {
namespace cli_verify {

/// The hash of --head in small letters; "" without one.
std::string known_head(const Invocation& in) {
  if (!in.has("head")) return {};
  std::string head = in.value("head");
  for (char& c : head) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool hex = head.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hex || head.size() < 12 || head.size() > 64) throw UsageError{{Msg::usage_bad_head, {in.value("head")}}};
  return head;
}

int run(Invocation& in) {
  const std::string head = known_head(in);
  const bool json = in.format({"text", "json"}) == "json";
  Ledger ledger = Ledger::open(in.ledger(), Database::Access::read);
  const Verification result = ledger.verify(head);
  // Lists are made again only from entries that are what they were.
  const std::vector<IssueCheck> issues = result.problems.empty() ? check_issues(in.ledger()) : std::vector<IssueCheck>();
  const bool issues_good = json ? !has_problem(issues) : tell_issues(in, issues);
  if (json) {
    Json problems = Json::array();
    for (const Message& p : result.problems) problems.push(Json::object().set("id", id_of(p.id)).set("message", text_of(p, in.language())));
    Json answer = Json::object();
    answer.set("schema", "duban/verify/1").set("as_of", Json()).set("known_at", Json());
    answer.set("entries", result.entries).set("head", result.head).set("problems", std::move(problems));
    answer.set("issues", checks_json(issues, in.language()));
    answer.set("head_found", result.known_head ? Json(result.known_head->seq) : Json());
    in.put(answer.pretty() + "\n");
  } else {
    for (const Message& p : result.problems) {
      in.say("error: " + text_of(p, in.language()) + " [" + std::string(id_of(p.id)) + "]");
      const std::string hint = hint_of(p, in.language());
      if (!hint.empty()) in.say("  " + in.text(Msg::hint_label) + hint);
    }
    std::string said = in.text(result.problems.empty() && issues_good ? Msg::verify_good : Msg::verify_bad, {std::to_string(result.entries), result.head}) + "\n";
    if (const auto& known = result.known_head) {
      said += in.text(Msg::verify_head_found, {head, std::to_string(known->seq), to_string(known->recorded_at), std::to_string(result.entries - known->seq)}) + "\n";
    }
    in.put(said);
  }
  return result.problems.empty() && issues_good ? kDone : kFailed;
}

int run_rebuild(Invocation& in) {
  const std::int64_t entries = Ledger::rebuild(in.ledger());
  in.say(in.text(Msg::rebuild_done, {std::to_string(entries)}));
  return kDone;
}

}  // namespace cli_verify

Verb rebuild_verb() {
  using namespace cli_verify;
  return {"rebuild", Msg::category_about, Msg::verb_rebuild, "", 0, 0, {}, {"duban rebuild"}, &run_rebuild};
}

Verb verify_verb() {
  using namespace cli_verify;
  return {"verify", Msg::category_about, Msg::verb_verify, "", 0, 0, {{"head", "HASH", Msg::opt_head}, {"format", "text|json", Msg::opt_format}, {"output", "PATH", Msg::opt_output}},
          {"duban verify", "duban verify --head 1243de81b355"}, &run};
}

}  // namespace duban
