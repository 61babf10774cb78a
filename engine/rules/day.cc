// Judging a day.
#include "engine/rules/day.h"

#include <algorithm>
#include <map>

#include "engine/graph/graph.h"
#include "engine/rules/duty.h"

namespace duban {
namespace {

constexpr std::size_t at(SubjectKind subject) { return static_cast<std::size_t>(subject); }

/// Counts each task once for every name that leads it, then once for those that only support it.
class PartyCounter {
 public:
  explicit PartyCounter(std::vector<PartyFacts>& parties) : parties_(parties) {}

  void add(const std::string& name, const TaskFacts& task, bool leads) {
    const auto [found, fresh] = rows_.emplace(name, parties_.size());
    if (fresh) parties_.push_back({name});
    PartyFacts& party = parties_[found->second];
    if (!leads) {
      ++party.support_tasks;
      return;
    }
    ++party.lead_tasks;
    party.lead_open += task.is_open() ? 1 : 0;
    party.lead_overdue += task.is_overdue() ? 1 : 0;
  }

 private:
  std::vector<PartyFacts>& parties_;
  std::map<std::string, std::size_t> rows_;
};

}  // namespace

Day::Day(const Snapshot& snapshot, const Policy& policy) : snapshot_(snapshot), policy_(policy) {
  make_task_facts();
  find_duties();
  find_upstream();
  count_parties();
  make_tables();
  evaluate_rules();
}

void Day::make_task_facts() {
  tasks_.reserve(snapshot_.tasks.size());
  for (const TaskState& state : snapshot_.tasks) {
    tasks_.push_back(facts_of(state, snapshot_.as_of, policy_.calendar, policy_.rulebook.verdicts));
  }
}

/// The first duty whose condition holds applies; `otherwise` takes the rest.
void Day::find_duties() {
  std::vector<FactRow> rows;
  for (const TaskFacts& task : tasks_) rows.push_back({&task, -1, nullptr});
  const FactTable table(std::move(rows), snapshot_.as_of, pool_);
  std::vector<bool> taken(tasks_.size(), false);
  const auto& duties = policy_.rulebook.duties;
  for (std::size_t d = 0; d < duties.size(); ++d) {
    const std::optional<Column> applies =
        duties[d].applies ? std::optional(evaluate(*duties[d].applies, table)) : std::nullopt;
    for (std::size_t row = 0; row < tasks_.size(); ++row) {
      const bool holds = !applies || (applies->known[row] != 0 && applies->raw[row] != 0);
      if (taken[row] || !holds) continue;
      taken[row] = true;
      if (!tasks_[row].is_open()) continue;
      tasks_[row].missed_duty =
          find_missed_duty(duties[d], static_cast<int>(d), *tasks_[row].state, snapshot_.as_of, policy_.calendar);
    }
  }
}

void Day::find_upstream() {
  std::vector<bool> overdue(tasks_.size());
  for (std::size_t row = 0; row < tasks_.size(); ++row) overdue[row] = tasks_[row].is_overdue();
  const std::vector<bool> reaches = reaches_marked(snapshot_, overdue);
  for (std::size_t row = 0; row < tasks_.size(); ++row) tasks_[row].upstream_overdue = reaches[row];
}

void Day::count_parties() {
  const auto& rules = policy_.rulebook.rules;
  const bool asked = std::any_of(rules.begin(), rules.end(), [](const Rule& rule) {
    return rule.subject == SubjectKind::unit || rule.subject == SubjectKind::leader;
  });
  if (!asked) return;
  PartyCounter units(units_);
  PartyCounter leaders(leaders_);
  for (const TaskFacts& task : tasks_) {
    const TaskDraft& draft = task.state->task->draft;
    for (const std::string& name : draft.leads) units.add(name, task, true);
    for (const std::string& name : draft.supports) {
      if (std::find(draft.leads.begin(), draft.leads.end(), name) == draft.leads.end()) units.add(name, task, false);
    }
    for (const std::string& name : draft.leaders) leaders.add(name, task, true);
  }
}

void Day::make_tables() {
  std::vector<FactRow> tasks;
  std::vector<FactRow> targets;
  std::vector<FactRow> units;
  std::vector<FactRow> leaders;
  for (const TaskFacts& task : tasks_) {
    tasks.push_back({&task, -1, nullptr});
    for (std::size_t i = 0; i < task.targets.size(); ++i) targets.push_back({&task, static_cast<int>(i), nullptr});
  }
  for (const PartyFacts& unit : units_) units.push_back({nullptr, -1, &unit});
  for (const PartyFacts& leader : leaders_) leaders.push_back({nullptr, -1, &leader});
  for (auto* rows : {&tasks, &targets, &units, &leaders}) {
    tables_.push_back(std::make_unique<FactTable>(std::move(*rows), snapshot_.as_of, pool_));
  }
}

void Day::evaluate_rules() {
  const auto& rules = policy_.rulebook.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const FactTable& table = *tables_[at(rules[i].subject)];
    Column outcome = evaluate(rules[i].when, table);
    if (rules[i].unless) {
      const Column unless = evaluate(*rules[i].unless, table);
      for (std::size_t row = 0; row < outcome.rows(); ++row) {
        // when and not unless
        const bool off = unless.known[row] != 0 && unless.raw[row] != 0;
        const bool certain_false = outcome.known[row] != 0 && outcome.raw[row] == 0;
        if (off) outcome.set(row, Value::boolean(false));
        if (!off && unless.known[row] == 0 && !certain_false) outcome.set(row, Value::unknown());
      }
    }
    for (std::size_t row = 0; row < outcome.rows(); ++row) {
      if (outcome.known[row] == 0 || outcome.raw[row] == 0) continue;
      Finding finding;
      finding.rule = static_cast<int>(i);
      finding.subject = rules[i].subject;
      finding.row = static_cast<int>(row);
      const TaskFacts* task = table.row(row).task;
      finding.task_row = task == nullptr ? -1 : static_cast<int>(task - tasks_.data());
      finding.lamp = capped(rules[i], finding.task_row);
      findings_.push_back(finding);
    }
    outcomes_.push_back(std::move(outcome));
  }
}

/// An implied date nobody stands by yet, and a percent the unit gives itself, support yellow at most.
Lamp Day::capped(const Rule& rule, int task_row) const {
  if (task_row < 0) return rule.lamp;
  const TaskFacts& task = tasks_[static_cast<std::size_t>(task_row)];
  const bool unsure_date = rule.from_due && task.due_unsure(snapshot_.as_of);
  const bool own_word = task.progress.basis == ProgressBasis::own_percent &&
                        std::any_of(rule.facts.begin(), rule.facts.end(), [](int fact) {
                          return all_facts()[static_cast<std::size_t>(fact)].group == FactGroup::progress;
                        });
  return unsure_date || own_word ? std::min(rule.lamp, Lamp::yellow) : rule.lamp;
}

/// A rule over progress decided false while every progress fact it names is known.
bool Day::earns_green(const Rule& rule, int rule_index, std::size_t row) const {
  if (!rule.from_progress) return false;
  const Column& outcome = outcomes_[static_cast<std::size_t>(rule_index)];
  if (outcome.known[row] == 0 || outcome.raw[row] != 0) return false;
  const FactTable& table = *tables_[at(rule.subject)];
  return std::all_of(rule.facts.begin(), rule.facts.end(), [&](int fact) {
    const FactGroup group = all_facts()[static_cast<std::size_t>(fact)].group;
    const bool judged_by = group == FactGroup::progress || group == FactGroup::targets;
    return !judged_by || table.column(fact).known[row] != 0;
  });
}

void Day::set_since(const std::vector<Date>& since) {
  for (std::size_t i = 0; i < findings_.size(); ++i) findings_[i].since = since[i];
}

void Day::settle(const std::vector<bool>& keep) {
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    if (keep[i]) kept.push_back(findings_[i]);
  }
  findings_ = std::move(kept);
  lamps_.assign(tasks_.size(), Lamp::grey);
  const auto& rules = policy_.rulebook.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const FactTable& table = *tables_[at(rules[i].subject)];
    for (std::size_t row = 0; row < table.rows(); ++row) {
      const TaskFacts* task = table.row(row).task;
      if (task == nullptr || !earns_green(rules[i], static_cast<int>(i), row)) continue;
      lamps_[static_cast<std::size_t>(task - tasks_.data())] = Lamp::green;
    }
  }
  for (std::size_t row = 0; row < tasks_.size(); ++row) {
    // Closing was verified with evidence: that is known.
    if (tasks_[row].status == TaskStatus::closed) lamps_[row] = Lamp::green;
  }
  for (const Finding& finding : findings_) {
    if (finding.task_row < 0) continue;
    Lamp& lamp = lamps_[static_cast<std::size_t>(finding.task_row)];
    lamp = std::max(lamp, finding.lamp);
  }
}

std::string Day::subject_id(const Finding& finding) const {
  const FactRow& row = table(finding.subject).row(static_cast<std::size_t>(finding.row));
  std::string id(name_of(finding.subject));
  id += ':';
  if (row.party != nullptr) return id + row.party->name;
  id += row.task->state->task->key + "/" + row.task->state->task->draft.ref;
  return row.target < 0 ? id : id + "#" + std::to_string(row.target + 1);
}

}  // namespace duban
