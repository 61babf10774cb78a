// One day judged: facts of every subject, findings, lamps. A pure function of snapshot and policy.
#pragma once

#include <memory>
#include <vector>

#include "engine/model/finding.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/policy.h"
#include "engine/rules/task_facts.h"

namespace duban {

class Day {
 public:
  /// Judges `snapshot` by `policy`; both must outlive the result. Rules with `hold` count from this day
  /// alone; the timeline decides whether they have held long enough.
  Day(const Snapshot& snapshot, const Policy& policy);
  Day(const Day&) = delete;
  Day& operator=(const Day&) = delete;

  [[nodiscard]] Date date() const { return snapshot_.as_of; }
  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const Policy& policy() const { return policy_; }
  [[nodiscard]] const std::vector<TaskFacts>& tasks() const { return tasks_; }
  [[nodiscard]] const FactTable& table(SubjectKind subject) const { return *tables_[static_cast<std::size_t>(subject)]; }

  /// In order of rule, then row.
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  /// One date a finding, in their order.
  void set_since(const std::vector<Date>& since);
  /// Drops the findings `keep` refuses, then decides every task's lamp.
  void settle(const std::vector<bool>& keep);
  /// One a task, by row; only after settle.
  [[nodiscard]] const std::vector<Lamp>& lamps() const { return lamps_; }

  /// "task:2024/4.10", "target:2024/4.10#1", "unit:区商务委": names a finding's subject over time.
  [[nodiscard]] std::string subject_id(const Finding& finding) const;
  [[nodiscard]] const Rule& rule(const Finding& finding) const {
    return policy_.rulebook.rules[static_cast<std::size_t>(finding.rule)];
  }

 private:
  void make_task_facts();
  void make_tables();
  void find_duties();
  void find_upstream();
  void count_parties();
  void evaluate_rules();
  [[nodiscard]] Lamp capped(const Rule& rule, int task_row) const;
  [[nodiscard]] bool earns_green(const Rule& rule, int rule_index, std::size_t row) const;

  const Snapshot& snapshot_;
  const Policy& policy_;
  TextPool pool_;
  std::vector<TaskFacts> tasks_;
  std::vector<PartyFacts> units_;
  std::vector<PartyFacts> leaders_;
  std::vector<std::unique_ptr<FactTable>> tables_;
  std::vector<Column> outcomes_;  // of each rule, by row of its table
  std::vector<Finding> findings_;
  std::vector<Lamp> lamps_;
};

}  // namespace duban
