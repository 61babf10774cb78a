// Explanations put together: the findings, the rules that do not hold, the grounds, the ways to green.
#include "engine/rules/explain.h"

#include <algorithm>

#include "engine/rules/counted_days.h"
#include "engine/rules/grounds.h"
#include "engine/rules/upstream_drag.h"
#include "engine/rules/value_source.h"
#include "engine/rules/value_text.h"
#include "engine/rules/ways_to_green.h"
#include "engine/rules/why_not.h"

namespace duban {
namespace {

constexpr std::size_t kMostUpstream = 3;

const FactDefinition& fact_definition(int fact) { return all_facts()[static_cast<std::size_t>(fact)]; }

/// Only facts of where the task stands in its life: saying them again explains nothing.
bool is_telling(const Expression& e) {
  const std::vector<int> facts = facts_used(e);
  return facts.empty() || std::any_of(facts.begin(), facts.end(), [](int fact) { return fact_definition(fact).group != FactGroup::life_cycle; });
}

std::optional<Message> cap_of(const Day& day, const Finding& finding) {
  const Rule& rule = day.rule(finding);
  if (finding.lamp == rule.lamp || finding.task_row < 0) return std::nullopt;
  const bool unsure = rule.from_due && due_unsure(day.state(finding.task_row), day.date());
  return Message{unsure ? Msg::capped_by_due : Msg::capped_by_own_percent, {}};
}

ExplainedFinding explain_finding(const Day& day, const Finding& finding, Language language) {
  const Rule& rule = day.rule(finding);
  const FactTable table = day.table(finding.subject);
  const ValueText values(table, static_cast<std::size_t>(finding.row), language);
  ExplainedFinding out;
  out.rule = rule.id;
  out.name = rule.name;
  out.subject = day.subject_id(finding);
  out.at = rule.at.file + ":" + std::to_string(rule.at.line);
  out.file = rule.at.file;
  out.line = rule.at.line;
  out.condition = rule.when_text;
  out.parameters = parameters_of(rule.when, table.pool());
  out.message = message_of(day, finding, language);
  out.lamp = finding.lamp;
  out.capped = cap_of(day, finding);
  out.since = finding.since;
  for (const Expression* e : comparisons_of(rule.when)) {
    const std::string words = is_telling(*e) ? values.in_words(*e, rule.when_text) : "";
    out.holds.push_back({text_between(rule.when_text, e->begin, e->end), values.with_values(*e, rule.when_text), words});
  }
  out.evidence = evidence_of(day, finding);
  if (finding.task_row < 0) return out;
  out.handover = handover_after(day.state(finding.task_row), finding.since);
  out.count = counted_days(day, rule, finding.task_row);
  return out;
}

/// Why each rule over `kind` that found nothing in `rows` did not.
void add_not_firing(const Day& day, SubjectKind kind, const std::vector<std::size_t>& rows, Language language, Explanation& out) {
  const auto& rules = day.policy().rulebook.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].subject != kind) continue;
    const bool fires = std::any_of(day.findings().begin(), day.findings().end(), [&](const Finding& f) {
      return f.rule == static_cast<int>(i) && std::find(rows.begin(), rows.end(), static_cast<std::size_t>(f.row)) != rows.end();
    });
    if (!fires) out.not_firing.push_back(why_not(day, static_cast<int>(i), rows, language));
  }
}

/// What an answer has to account for: what its findings rest on; where there are none, what progress rests on.
GroundsWanted wanted_for(const Day& day, int row, Lamp lamp) {
  GroundsWanted wanted;
  const int first_target = day.snapshot().first_target(day.state(row));
  bool any = false;
  for (const Finding& finding : day.findings()) {
    if (finding.task_row != row) continue;
    any = true;
    for (const int fact : day.rule(finding).facts) {
      const FactDefinition& d = fact_definition(fact);
      wanted.deadline = wanted.deadline || d.from_due;
      wanted.pace = wanted.pace || d.name == "pace";
      wanted.progress = wanted.progress || d.group == FactGroup::progress;
      wanted.own_percent = wanted.own_percent || d.name == "submission_evidence" || d.name == "workdays_awaiting_closing";
      wanted.missed = wanted.missed || d.name == "missed_duties";
      wanted.missed_by_supports = wanted.missed_by_supports || d.name == "missed_support_duties";
    }
    if (finding.subject == SubjectKind::target) wanted.targets.push_back(finding.row - first_target);
  }
  if (!any || lamp <= Lamp::green) wanted.progress = true;
  // What was approved stays visible, also where the lamp is green because of it.
  if (!day.state(row).extensions.empty()) wanted.deadline = true;
  std::sort(wanted.targets.begin(), wanted.targets.end());
  wanted.targets.erase(std::unique(wanted.targets.begin(), wanted.targets.end()), wanted.targets.end());
  return wanted;
}

}  // namespace

Explanation explain_task(const Day& day, std::size_t row, Language language) {
  const int task_row = static_cast<int>(row);
  const TaskState& state = day.state(task_row);
  Explanation out;
  out.as_of = day.date();
  out.ref = state.ref();
  out.key = state.key();
  out.subject = "task:" + out.key + "/" + out.ref;
  out.title = state.title();
  out.lamp = day.lamps()[row];
  out.status = name_of(day.facts().status()[row]);
  out.leads = state.leads();
  out.leaders = state.leaders();
  std::vector<std::size_t> targets;
  for (std::size_t i = 0; i < state.targets().size(); ++i) {
    const Judgement judgement = judge(state.targets()[i], state.values[i].value, day.policy().rulebook.verdicts);
    out.targets.push_back({state.targets()[i].metric, std::string(name_of(judgement.verdict)), judgement.reason, awaits_data(state, i, day.date())});
    targets.push_back(static_cast<std::size_t>(day.snapshot().first_target(state)) + i);
  }
  for (const Finding& finding : day.findings()) {
    if (finding.task_row == task_row) out.findings.push_back(explain_finding(day, finding, language));
  }
  add_not_firing(day, SubjectKind::task, {row}, language, out);
  add_not_firing(day, SubjectKind::target, targets, language, out);
  out.grounds = grounds_of(day, task_row, wanted_for(day, task_row, out.lamp), language);
  out.upstream = upstream_drag(day, task_row, kMostUpstream);
  out.ways = ways_to_green(day, task_row, language);
  out.turns_green = turns_green(day, task_row, out.ways, language);
  return out;
}

namespace {

/// What people call the unit, the leader or the indicator.
std::string name_of_row(const Day& day, SubjectKind kind, std::size_t row) {
  if (kind == SubjectKind::indicator) {
    const IndicatorState& state = day.facts().indicators()[row];
    return state.registered->ref() + " " + state.standing.metric;
  }
  const auto& names = kind == SubjectKind::unit ? day.snapshot().units : day.snapshot().leaders;
  return day.facts().names().text(names[row]);
}

}  // namespace

Explanation explain_party(const Day& day, SubjectKind kind, std::size_t row, Language language) {
  Explanation out;
  out.as_of = day.date();
  out.title = name_of_row(day, kind, row);
  out.subject = std::string(name_of(kind)) + ":" + out.title;
  out.lamp = Lamp::grey;
  for (const Finding& finding : day.findings()) {
    if (finding.subject != kind || finding.row != static_cast<int>(row)) continue;
    out.findings.push_back(explain_finding(day, finding, language));
    out.lamp = std::max(out.lamp, finding.lamp);
  }
  add_not_firing(day, kind, {row}, language, out);
  return out;
}

}  // namespace duban
