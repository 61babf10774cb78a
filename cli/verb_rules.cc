// rules: check a rulebook file; run its tests; rehearse it; put it in force; list the facts.
#include "cli/invocation.h"
#include "engine/app/policy_steps.h"
#include "engine/app/rehearse.h"
#include "engine/app/rule_tests.h"
#include "engine/document/rehearsal_document.h"
#include "engine/document/rule_test_document.h"
#include "engine/files/file.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/rulebook_doubts.h"

namespace duban {
namespace cli_rules {

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

constexpr const char* kWords = "check FILE | test FILES | rehearse FILE | adopt FILE | facts";
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

int run_rehearse(Invocation& in) {
  in.need({"from"});
  (void)in.list_format();
  Question question = in.question();
  question.as_of = in.date("to").value_or(in.today());
  question.rulebook.clear();
  const Date from = *in.date("from");
  if (from > question.as_of) throw UsageError{{Msg::duty_range_backwards, {from.to_string(), question.as_of.to_string()}}};
  Inquiry now(question);
  question.rulebook = in.word(1);
  const Rehearsal rehearsal = rehearse(now, question, from);
  in.put([&] { return rehearsal_document(rehearsal, in.language()); }, [&] { return rehearsal_json(rehearsal, now.head("rehearse")); });
  return kDone;
}

int run_adopt(Invocation& in) {
  in.need({"from"});
  StepContext context = in.step();
  context.on = *in.date("from");
  const PolicyAdoption done = adopt_rulebook(context, in.word(1));
  if (done.clock_raised) in.warn(Msg::clock_raised);
  in.say(done.changes_nothing ? in.text(Msg::policy_same, {done.name})
                              : in.text(Msg::rules_adopted, {done.name, context.on.to_string()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "adopt" && in.words().size() == 2) return run_adopt(in);
  if (in.word(0) == "rehearse" && in.words().size() == 2) return run_rehearse(in);
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

}  // namespace cli_rules

Verb rules_verb() {
  using namespace cli_rules;
  return {"rules", Msg::category_policy, Msg::verb_rules, kWords, 1, kMostFiles,
          {{"rulebook", "FILE", Msg::opt_rules_book}, {"junit", "FILE", Msg::opt_junit}, {"from", "DATE", Msg::opt_rehearse_from}, {"to", "DATE", Msg::opt_rehearse_to},
           {"known-at", "TIME", Msg::opt_known_at}, {"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}, {"actor", "NAME", Msg::opt_actor},
           {"dry-run", "", Msg::opt_dry_run}},
          {"duban rules check rules.yaml", "duban rules test tests/*.yaml --rulebook rules.yaml --junit report.xml", "duban rules rehearse rules.yaml --from 2024-07-01 --to 2024-12-31",
           "duban rules adopt rules.yaml --from 2025-01-01", "duban rules facts"}, &run};
}

}  // namespace duban
