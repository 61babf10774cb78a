// rules: check a rulebook file; run its tests; list the facts.
#include "cli/invocation.h"
#include "engine/app/rule_tests.h"
#include "engine/document/rule_test_document.h"
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

constexpr const char* kWords = "check FILE | test FILES | facts";
constexpr std::size_t kMostFiles = 1000;

int run_tests(Invocation& in) {
  const std::string format = in.format({"text", "json"});
  const std::string junit = in.value("junit");
  if (in.has("junit") && junit.empty()) throw UsageError{{Msg::usage_empty_value, {"--junit"}}};
  in.refuse_ledger_as_output(junit);
  Diagnostics found;
  std::vector<SourceText> sources;
  const RuleTestRun tests = run_rule_tests({{in.words().begin() + 1, in.words().end()}, in.value("rulebook")}, found, sources);
  in.report(found, sources, Msg::rule_test_mistakes);
  if (!junit.empty()) {
    write_file(junit, rule_test_junit(tests, in.language()));
    in.say(in.text(Msg::wrote_file, {junit}));
  }
  in.put(format == "json" ? rule_test_json(tests, in.language()).pretty() + "\n" : rule_test_text(tests, in.language()));
  return tests.passed() ? kDone : kInputErrors;
}

int run(Invocation& in) {
  if (in.word(0) == "facts") return list_facts(in);
  if (in.word(0) == "test" && in.words().size() > 1) return run_tests(in);
  if (in.word(0) != "check" || in.words().size() != 2) throw UsageError{{Msg::usage_words_missing, {"rules", kWords}}};
  const Rulebook book = load_rulebook(in.word(1));
  Diagnostics doubts;
  doubt_rulebook(book, doubts);
  in.report(doubts, {load_text(in.word(1))});
  in.put(in.text(Msg::rules_good, {book.name, std::to_string(book.rules.size()), std::to_string(book.duties.size())}) + "\n");
  return kDone;
}

}  // namespace

Verb rules_verb() {
  return {"rules", Msg::category_policy, Msg::verb_rules, kWords, 1, kMostFiles,
          {{"rulebook", "FILE", Msg::opt_rules_book}, {"junit", "FILE", Msg::opt_junit}, {"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}},
          {"duban rules check rules.yaml", "duban rules test tests/*.yaml --rulebook rules.yaml --junit report.xml", "duban rules facts"}, &run};
}

}  // namespace duban
