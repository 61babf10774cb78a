// Judging a day: all rules over one kind of subject run together, block after block.
#include "engine/rules/day.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "engine/base/index.h"
#include "engine/rules/block_run.h"

namespace duban {
namespace {

constexpr std::size_t kNotTasks = static_cast<std::size_t>(-1);
constexpr std::size_t group_at(SubjectKind subject) { return static_cast<std::size_t>(subject); }
/// Calls `visit` with the position of each 1 among the first `rows` of `mask`, eight at a time: most are 0.
template <class Visit>
void for_each_set(const Mask& mask, std::size_t rows, Visit visit) {
  for (std::size_t i = 0; i < rows; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, mask.data() + i, 8);
    for (; eight != 0; eight &= eight - 1) {
      const std::size_t row = i + static_cast<std::size_t>(std::countr_zero(eight)) / 8;
      if (row < rows) visit(row);
    }
  }
}

/// `rule` where it is not switched off: when and not unless. `out` is used only where there is an unless.
const TruthBlock& outcome_of(const Rule& rule, const BlockRun& run, std::size_t rows, TruthBlock& out) {
  const TruthBlock& when = run.truth(rule.when_at);
  if (rule.unless_at.number < 0) return when;
  const TruthBlock& unless = run.truth(rule.unless_at);
  for (std::size_t i = 0; i < rows; ++i) {
    out.holds[i] = when.holds[i] & unless.fails[i];
    out.fails[i] = when.fails[i] | unless.holds[i];
  }
  return out;
}

/// Clears the rows of `mask` in which `fact` is unknown.
void keep_known(const BlockRun& run, Register fact, std::size_t rows, Mask& mask) {
  if (!fact.truth) {
    const Mask& known = run.number(fact).known;
    for (std::size_t i = 0; i < rows; ++i) mask[i] = mask[i] & known[i];
    return;
  }
  const TruthBlock& truth = run.truth(fact);
  for (std::size_t i = 0; i < rows; ++i) mask[i] = mask[i] & (truth.holds[i] | truth.fails[i]);
}

/// The measure as a whole number; `unit` is what one is in the register.
int measure_of(const Rule& rule, std::int64_t unit, const BlockRun& run, std::size_t row) {
  if (rule.measure_at.number < 0) return 0;
  const NumberBlock& block = run.number(rule.measure_at);
  if (block.known[row] == 0) return 0;
  constexpr std::int64_t kMost = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp(block.raw[row] / unit, -kMost, kMost));
}

/// Facts of progress and targets the rule names: green is earned only where all of them are known.
std::vector<Register> judged_by(const Rule& rule, const Conditions& conditions) {
  std::vector<Register> registers;
  const bool of_tasks = rule.subject == SubjectKind::task || rule.subject == SubjectKind::target;
  if (!rule.from_progress || !of_tasks) return registers;
  for (const int fact : rule.facts) {
    const FactGroup group = all_facts()[at(fact)].group;
    if (group == FactGroup::progress || group == FactGroup::targets) registers.push_back(conditions.register_of(fact));
  }
  return registers;
}

/// A rule with what is looked up once for all blocks.
struct RuleAtWork {
  const Rule* rule;
  std::int16_t number;
  std::int64_t unit;  // what one is in the register of its measure
  std::vector<Register> judged;
};

std::int64_t unit_of(const Rule& rule) {
  std::int64_t unit = 1;
  for (int place = 0; rule.measure && place < rule.measure->places; ++place) unit *= 10;
  return unit;
}

}  // namespace

Day::Day(const Snapshot& snapshot, const Policy& policy)
    : snapshot_(snapshot), policy_(policy), facts_(snapshot, policy), earned_green_(snapshot.tasks.size()) {
  findings_ = evaluate(false);
}

std::vector<Finding> Day::evaluate(bool over_timeline) {
  std::vector<std::vector<Finding>> found(policy_.rulebook.rules.size());
  for (const SubjectKind subject : kAllSubjects) {
    evaluate_rules(subject, over_timeline, found);
  }
  std::size_t total = 0;
  for (const auto& of_rule : found) total += of_rule.size();
  std::vector<Finding> findings;
  findings.reserve(total);
  for (const auto& of_rule : found) findings.insert(findings.end(), of_rule.begin(), of_rule.end());
  return findings;
}

void Day::evaluate_rules(SubjectKind subject, bool over_timeline, std::vector<std::vector<Finding>>& found) {
  const auto& all = over_timeline ? policy_.rulebook.timeline_conditions : policy_.rulebook.conditions;
  const Conditions& conditions = all[group_at(subject)];
  std::vector<RuleAtWork> mine;
  for (std::size_t i = 0; i < policy_.rulebook.rules.size(); ++i) {
    const Rule& rule = policy_.rulebook.rules[i];
    if (rule.subject == subject && rule.over_timeline == over_timeline) mine.push_back({&rule, static_cast<std::int16_t>(i), unit_of(rule), judged_by(rule, conditions)});
  }
  if (mine.empty()) return;
  const FactTable table = this->table(subject);
  BlockRun run(conditions, table);
  TruthBlock scratch;
  for (std::size_t first = 0; first < table.rows(); first += kBlockRows) {
    const std::size_t rows = std::min(kBlockRows, table.rows() - first);
    run.run(first, rows);
    for (const RuleAtWork& work : mine) {
      const TruthBlock& outcome = outcome_of(*work.rule, run, rows, scratch);
      std::vector<Finding>& findings = found[static_cast<std::size_t>(work.number)];
      for_each_set(outcome.holds, rows, [&](std::size_t row) {
        const int task = run.subject(row).task;
        findings.push_back({work.number, subject, capped(*work.rule, task), static_cast<int>(first + row), task,
                            measure_of(*work.rule, work.unit, run, row), std::nullopt});
      });
      if (work.judged.empty()) continue;
      // A rule over progress decided false while every progress fact it names is known earns green.
      Mask decided = outcome.fails;
      for (const Register fact : work.judged) keep_known(run, fact, rows, decided);
      earn_green(run, rows, subject == SubjectKind::task ? first : kNotTasks, decided);
    }
  }
}

void Day::earn_green(const BlockRun& run, std::size_t rows, std::size_t first_task, const Mask& decided) {
  if (first_task != kNotTasks) {
    for (std::size_t row = 0; row < rows; ++row) earned_green_[first_task + row] |= decided[row];
    return;
  }
  for_each_set(decided, rows, [&](std::size_t row) { earned_green_[at(run.subject(row).task)] = 1; });
}

/// An implied date nobody stands by yet, and a percent the unit gives itself, support yellow at most.
Lamp Day::capped(const Rule& rule, int task_row) const {
  if (task_row < 0 || rule.lamp <= Lamp::yellow) return rule.lamp;
  if (rule.from_due && due_unsure(state(task_row), date())) return Lamp::yellow;
  const bool own_word = rule.from_own_word && basis_of(snapshot_, state(task_row)) == ProgressBasis::own_percent;
  return own_word ? Lamp::yellow : rule.lamp;
}

void Day::settle(const std::vector<Standing>& standings) {
  std::vector<Finding> kept;
  kept.reserve(findings_.size());
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    std::vector<Finding>& to = standings[i].counts ? kept : not_held_;
    to.push_back(findings_[i]);
    to.back().since = standings[i].since;
  }
  findings_ = std::move(kept);
  lamps_.resize(snapshot_.tasks.size());
  for (std::size_t row = 0; row < lamps_.size(); ++row) {
    // Closing was verified with evidence: that is known.
    const bool green = earned_green_[row] != 0 || snapshot_.tasks[row].closing() != nullptr;
    lamps_[row] = green ? Lamp::green : Lamp::grey;
  }
  light(findings_);
}

std::vector<Finding> Day::judge_timeline(std::shared_ptr<const LampRecords> records) {
  facts_.set_lamp_records(std::move(records));
  return evaluate(true);
}

void Day::add_findings(const std::vector<Finding>& found, const std::vector<Standing>& standings) {
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::vector<Finding>& to = standings[i].counts ? kept : not_held_;
    to.push_back(found[i]);
    to.back().since = standings[i].since;
  }
  const auto by_rule = [](const Finding& a, const Finding& b) { return a.rule < b.rule; };
  std::stable_sort(not_held_.begin(), not_held_.end(), by_rule);
  findings_.insert(findings_.end(), kept.begin(), kept.end());
  std::stable_sort(findings_.begin(), findings_.end(), by_rule);
  light(kept);
}

/// Lamps become as bad as `findings` say; those set by hand stay.
void Day::light(const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    if (finding.task_row < 0) continue;
    Lamp& lamp = lamps_[at(finding.task_row)];
    lamp = std::max(lamp, finding.lamp);
  }
  if (snapshot_.lives.empty()) return;
  for (std::size_t row = 0; row < lamps_.size(); ++row) {
    if (const Step* by_hand = lamp_by_hand(snapshot_.tasks[row], date())) lamps_[row] = by_hand->lamp;
  }
}

std::string Day::subject_id(const Finding& finding) const {
  std::string id(name_of(finding.subject));
  id += ':';
  const FactRow row = table(finding.subject).row(at(finding.row));
  if (row.indicator >= 0) {
    const RegisteredIndicator& indicator = *facts_.indicators()[at(row.indicator)].registered;
    return id + indicator.key + "/" + indicator.ref();
  }
  if (row.party >= 0) return id + snapshot_.history->names->text(static_cast<int>(subject_number(finding)));
  id += state(row.task).key() + "/" + state(row.task).ref();
  return row.target < 0 ? id : id + "#" + std::to_string(row.target - snapshot_.first_target(state(row.task)) + 1);
}

std::int64_t Day::subject_number(const Finding& finding) const {
  return table(finding.subject).lasting_number(at(finding.row));
}

}  // namespace duban
