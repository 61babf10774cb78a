// Reasons of tasks come from explain_task; those of units and leaders from their facts.
#include "engine/app/rule_test_reasons.h"

#include <algorithm>
#include <set>

#include "engine/rules/explain.h"

namespace duban {
namespace {

bool is_one_named(const std::vector<std::string>& texts, const std::string& text) { return std::find(texts.begin(), texts.end(), text) != texts.end(); }

/// Which rules that do not hold are worth a word: those expected, or those that would have given the lamp expected.
bool is_missed(const Rule& rule, const TestMismatch& mismatch) {
  if (mismatch.part != TestedPart::lamp) {
    return std::any_of(mismatch.expected.begin(), mismatch.expected.end(), [&](const std::string& text) { return text == rule.id || text.starts_with(rule.id + " "); });
  }
  const std::string& lamp = mismatch.expected.front();
  const bool grey_for_green = lamp == name_of(Lamp::green) && mismatch.got.front() == name_of(Lamp::grey);
  return grey_for_green ? rule.from_progress : lamp == name_of(rule.lamp);
}

/// Which rules that hold: those not expected; all for a lamp, a message, a date.
bool is_surplus(const std::string& rule, const TestMismatch& mismatch) {
  const bool of_rules = mismatch.part == TestedPart::findings || mismatch.part == TestedPart::holds || mismatch.part == TestedPart::holds_not;
  return !of_rules || (is_one_named(mismatch.got, rule) && !is_one_named(mismatch.expected, rule));
}

void add(std::vector<TestReason>& reasons, TestReason reason) {
  const bool known = std::any_of(reasons.begin(), reasons.end(), [&](const TestReason& r) { return r.rule == reason.rule && r.holds == reason.holds && r.values == reason.values; });
  if (!known) reasons.push_back(std::move(reason));
}

const Rule* rule_named(const Day& day, const std::string& id) {
  for (const Rule& rule : day.policy().rulebook.rules) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

/// `fact = value` for each fact that `rule` names.
std::vector<std::string> fact_values(const Day& day, const Rule& rule, std::size_t row) {
  const FactTable table = day.table(rule.subject);
  std::vector<std::string> lines;
  std::set<int> said;
  for (const int fact : rule.facts) {
    if (!said.insert(fact).second) continue;
    const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
    lines.push_back(std::string(definition.name) + " = " + to_string(table.at(fact, row), {definition.type, definition.places, definition.words}, table.pool()));
  }
  return lines;
}

}  // namespace

void add_task_reasons(const Day& day, int row, const Expectation& expected, const std::vector<const Finding*>& findings, const TestMismatch& mismatch,
                      std::vector<TestReason>& reasons) {
  const Explanation explanation = explain_task(day, static_cast<std::size_t>(row), Language::chinese);
  std::set<std::string> subjects;
  for (const Finding* finding : findings) subjects.insert(day.subject_id(*finding));
  for (const ExplainedFinding& finding : explanation.findings) {
    const bool mine = expected.target == 0 || subjects.contains(finding.subject);
    if (!mine || !is_surplus(finding.rule, mismatch)) continue;
    TestReason reason{finding.rule, finding.name, finding.condition, true, finding.capped.has_value(), {}, {}};
    for (const ComparisonHeld& held : finding.holds) reason.values.push_back(held.expression == held.value ? held.value : held.expression + " → " + held.value);
    add(reasons, std::move(reason));
  }
  for (const NotFiring& quiet : explanation.not_firing) {
    const Rule* rule = rule_named(day, quiet.rule);
    const bool cannot = rule != nullptr && rule->subject == SubjectKind::target && explanation.targets.empty() && mismatch.part == TestedPart::lamp;
    if (rule == nullptr || cannot || !is_missed(*rule, mismatch)) continue;
    add(reasons, {quiet.rule, quiet.name, rule->when_text, false, false, {}, {quiet.because}});
  }
}

void add_party_reasons(const Day& day, const Expectation& expected, const std::vector<const Finding*>& findings, const TestMismatch& mismatch,
                       std::vector<TestReason>& reasons) {
  for (const Finding* finding : findings) {
    const Rule& rule = day.rule(*finding);
    if (!is_surplus(rule.id, mismatch)) continue;
    add(reasons, {rule.id, rule.name, rule.when_text, true, false, fact_values(day, rule, static_cast<std::size_t>(finding->row)), {}});
  }
  const Snapshot& snapshot = day.snapshot();
  const std::vector<int>& names = expected.subject == SubjectKind::unit ? snapshot.units : snapshot.leaders;
  for (const Rule& rule : day.policy().rulebook.rules) {
    if (!is_missed(rule, mismatch) || is_one_named(mismatch.got, rule.id)) continue;
    TestReason reason{rule.id, rule.name, rule.when_text, false, false, {}, {}};
    for (std::size_t row = 0; row < names.size(); ++row) {
      if (snapshot.history->names->text(names[row]) == expected.ref) reason.values = fact_values(day, rule, row);
    }
    add(reasons, std::move(reason));
  }
}

}  // namespace duban
