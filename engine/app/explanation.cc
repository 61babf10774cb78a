// Tasks come first: a name is taken for a unit or leader only where no task has it.
#include "engine/app/explanation.h"

#include <algorithm>

#include "engine/app/task_finder.h"
#include "engine/rules/explain.h"

namespace duban {
namespace {

/// The adoption of the rulebook in force, from its entry.
RulebookSource rulebook_of(Inquiry& inquiry) {
  const PolicyInForce& policy = inquiry.policy();
  RulebookSource source;
  source.name = policy.policy.rulebook.name;
  source.file = policy.policy.rulebook.file;
  if (inquiry.is_rehearsal() || policy.rulebook_seq == 0) return source;
  source.entry = policy.rulebook_seq;
  for (const Event& event : inquiry.ledger().load_entries(std::vector{source.entry})) {
    source.actor = event.actor;
    const auto payload = parse_json(event.payload);
    if (!payload || !(*payload)["always"].truth()) source.since = event.effective_on;
  }
  return source;
}

ExplainedSubject explain_one(Inquiry& inquiry, const RegisteredTask& task, const std::string& ref, Language language) {
  const JudgedDay judged = inquiry.judge();
  const auto& tasks = judged.snapshot->tasks;
  const auto at = std::find_if(tasks.begin(), tasks.end(), [&](const TaskState& state) { return state.task->id == task.id; });
  if (at == tasks.end()) refuse_absent(inquiry.history(), task, ref, inquiry.as_of());
  ExplainedSubject out;
  out.explanation = explain_task(*judged.day, static_cast<std::size_t>(at - tasks.begin()), language);
  for (Event& event : inquiry.ledger().load_entries(inquiry.history().entries_of(task))) {
    if (event.effective_on <= inquiry.as_of()) out.history.push_back(std::move(event));
  }
  return out;
}

/// Some task is led or supported by the unit (answered for by the leader) `name`, on any day.
bool is_party(const History& history, const std::string& name, SubjectKind kind) {
  const auto among = [&](Run run) {
    const std::vector<std::string> names = history.names_of(run);
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const auto has = [&](const RegisteredTask& task) {
    return kind == SubjectKind::unit ? among(task.leads) || among(task.supports) : among(task.leaders);
  };
  return std::any_of(history.tasks.begin(), history.tasks.end(), has) ||
         std::any_of(history.amendments.begin(), history.amendments.end(), [&](const Amendment& a) { return has(a.version); });
}

/// The row of the party called `name` among `parties`.
std::optional<std::size_t> row_of(const std::vector<int>& parties, const TextPool& names, const std::string& name) {
  for (std::size_t row = 0; row < parties.size(); ++row) {
    if (names.text(parties[row]) == name) return row;
  }
  return std::nullopt;
}

std::optional<ExplainedSubject> explain_named_party(Inquiry& inquiry, const std::string& written, Language language) {
  const std::string name = inquiry.policy().directory().resolve(written, inquiry.as_of()).value_or(written);
  for (const SubjectKind kind : {SubjectKind::unit, SubjectKind::leader}) {
    if (!is_party(inquiry.history(), name, kind)) continue;
    const bool is_unit = kind == SubjectKind::unit;
    // The day knows units and leaders only where rules ask for them.
    const auto& rules = inquiry.policy().policy.rulebook.rules;
    const bool any = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.subject == kind; });
    if (!any) throw InputError(is_unit ? Msg::explain_no_unit_rules : Msg::explain_no_leader_rules, {}, {name});
    const JudgedDay judged = inquiry.judge();
    const auto row = row_of(is_unit ? judged.snapshot->units : judged.snapshot->leaders, *inquiry.history().names, name);
    if (row) return ExplainedSubject{explain_party(*judged.day, kind, *row, language), {}};
  }
  return std::nullopt;
}

/// An indicator by its ref, I.4 or 2024/I.4.
std::optional<ExplainedSubject> explain_named_indicator(Inquiry& inquiry, const std::string& name, Language language) {
  const std::vector<RegisteredIndicator> all = inquiry.ledger().load_indicators(inquiry.known_seq());
  const auto is_meant = [&](const RegisteredIndicator& one) { return one.on <= inquiry.as_of() && (one.ref() == name || one.key + "/" + one.ref() == name); };
  if (std::none_of(all.begin(), all.end(), is_meant)) return std::nullopt;
  if (!has_rules_over(inquiry.policy().policy.rulebook, SubjectKind::indicator)) throw InputError(Msg::explain_no_indicator_rules, {}, {name});
  const JudgedDay judged = inquiry.judge();
  const auto& states = judged.day->facts().indicators();
  // Of the same ref in several years the last.
  for (std::size_t row = states.size(); row-- > 0;) {
    if (is_meant(*states[row].registered)) return ExplainedSubject{explain_party(*judged.day, SubjectKind::indicator, row, language), {}};
  }
  return std::nullopt;
}

}  // namespace

ExplainedSubject explain_by_name(Inquiry& inquiry, const std::string& name, Language language) {
  Message problem;
  const RegisteredTask* task = TaskFinder(inquiry.history(), inquiry.as_of()).find(name, problem);
  std::optional<ExplainedSubject> found;
  if (task != nullptr) {
    found = explain_one(inquiry, *task, name, language);
  } else {
    found = explain_named_party(inquiry, name, language);
    if (!found) found = explain_named_indicator(inquiry, name, language);
    if (!found) throw InputError(problem.id, {}, problem.args);
  }
  found->explanation.rulebook = rulebook_of(inquiry);
  return std::move(*found);
}

}  // namespace duban
