// rules: check a rulebook file; list the facts.
#include "cli/invocation.h"
#include "engine/files/file.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/rulebook_doubts.h"

namespace duban {
namespace {

int list_facts(Invocation& in) {
  const bool english = in.language() == Language::english;
  Document document;
  document.title = in.text(Msg::facts_title);
  DocumentTable table{in.text(Msg::facts_title), {{in.text(Msg::facts_name), 22}, {in.text(Msg::facts_chinese), 18}, {in.text(Msg::facts_subject), 8},
                      {in.text(Msg::facts_type), 10}, {in.text(Msg::facts_unit), 10}, {in.text(Msg::facts_meaning), 80}}, {}, ""};
  Json facts = Json::array();
  for (const FactDefinition& fact : all_facts()) {
    const std::string meaning(english ? fact.meaning_en : fact.meaning);
    table.rows.push_back({text_cell(std::string(fact.name)), text_cell(std::string(fact.chinese)), text_cell(std::string(name_of(fact.subject))),
                          text_cell(std::string(name_of(fact.type))), text_cell(std::string(fact.unit)), text_cell(meaning)});
    facts.push(Json::object().set("name", fact.name).set("chinese", fact.chinese).set("for", name_of(fact.subject)).set("type", name_of(fact.type))
                   .set("unit", fact.unit).set("group", name_of(fact.group)).set("meaning", meaning));
  }
  document.tables.push_back(std::move(table));
  Json answer = Json::object();
  answer.set("schema", "duban/facts/1").set("as_of", Json()).set("known_at", Json()).set("facts", std::move(facts));
  in.put([&] { return document; }, [&] { return answer; });
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "facts") return list_facts(in);
  if (in.word(0) != "check" || in.words().size() != 2) throw UsageError{{Msg::usage_words_missing, {"rules", "check FILE | facts"}}};
  const Rulebook book = load_rulebook(in.word(1));
  Diagnostics doubts;
  doubt_rulebook(book, doubts);
  in.report(doubts, {load_text(in.word(1))});
  in.put(in.text(Msg::rules_good, {book.name, std::to_string(book.rules.size()), std::to_string(book.duties.size())}) + "\n");
  return kDone;
}

}  // namespace

Verb rules_verb() {
  return {"rules", Msg::category_policy, Msg::verb_rules, "check FILE | facts", 1, 2, {{"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}},
          {"duban rules check rules.yaml", "duban rules facts"}, &run};
}

}  // namespace duban
