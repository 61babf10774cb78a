// One day judged: facts of every subject, findings, lamps. A pure function of snapshot and policy.
#pragma once

#include <vector>

#include "engine/model/finding.h"
#include "engine/rules/block_run.h"
#include "engine/rules/day_facts.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/policy.h"

namespace duban {

class Day {
 public:
  /// Judges `snapshot` by the rules over facts of `policy`; both must outlive the result. Rules with `hold` count from
  /// this day alone; the timeline decides whether they have held long enough.
  Day(const Snapshot& snapshot, const Policy& policy);
  Day(const Day&) = delete;
  Day& operator=(const Day&) = delete;

  [[nodiscard]] Date date() const { return snapshot_.as_of; }
  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] const Policy& policy() const { return policy_; }
  [[nodiscard]] const DayFacts& facts() const { return facts_; }
  [[nodiscard]] int task_count() const { return static_cast<int>(snapshot_.tasks.size()); }
  [[nodiscard]] const TaskState& state(int row) const { return facts_.state(row); }
  [[nodiscard]] TaskFacts task(int row) const { return facts_.task(row); }
  /// The facts of one kind of subject.
  [[nodiscard]] FactTable table(SubjectKind subject) const { return {facts_, subject}; }

  /// In order of rule, then row.
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  /// Whether a finding counts, and since when it stands. One a finding, in their order.
  struct Standing {
    bool counts = true;
    std::optional<Date> since = {};
  };
  /// Drops the findings that do not count, then decides every task's lamp. What is dropped is kept apart.
  void settle(const std::vector<Standing>& standings);
  /// The same with all of them.
  void settle_all() { settle(std::vector<Standing>(findings_.size())); }
  /// After settle: judges the rules over the timeline, which read the lamps decided so far and `records`. Returns what
  /// they find, which counts only once add_findings has been told so.
  [[nodiscard]] std::vector<Finding> judge_timeline(std::shared_ptr<const LampRecords> records);
  /// Adds `found` of judge_timeline to the findings; lamps become as bad as they say.
  void add_findings(const std::vector<Finding>& found, const std::vector<Standing>& standings);
  /// What was dropped: true, but not for as long as the rule asks. In order of rule, then row.
  [[nodiscard]] const std::vector<Finding>& not_held() const { return not_held_; }
  /// One a task, by row; only after settle.
  [[nodiscard]] const std::vector<Lamp>& lamps() const { return lamps_; }

  /// "task:2024/4.10", "target:2024/4.10#1", "unit:区商务委": names a finding's subject for people.
  [[nodiscard]] std::string subject_id(const Finding& finding) const;
  /// The same as a number that stays over days of one history: of the task, of the target, of the name.
  [[nodiscard]] std::int64_t subject_number(const Finding& finding) const;
  [[nodiscard]] const Rule& rule(const Finding& finding) const {
    return policy_.rulebook.rules[static_cast<std::size_t>(finding.rule)];
  }

 private:
  [[nodiscard]] std::vector<Finding> evaluate(bool over_timeline);
  void evaluate_rules(SubjectKind subject, bool over_timeline, std::vector<std::vector<Finding>>& found);
  void light(const std::vector<Finding>& findings);
  /// Notes that tasks have earned green where `decided` is set; `first_task` is the block's first row where
  /// its subjects are tasks.
  void earn_green(const BlockRun& run, std::size_t rows, std::size_t first_task, const Mask& decided);
  [[nodiscard]] Lamp capped(const Rule& rule, int task_row) const;

  const Snapshot& snapshot_;
  const Policy& policy_;
  DayFacts facts_;
  std::vector<std::uint8_t> earned_green_;  // by task row
  std::vector<Finding> findings_;
  std::vector<Finding> not_held_;
  std::vector<Lamp> lamps_;
};

}  // namespace duban
