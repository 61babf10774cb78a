// What one question costs once everything is loaded.
#include "tests/bench/operations.h"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <numeric>
#include <stdexcept>

#include "engine/rules/timeline.h"
#include "engine/rules/overdue_list.h"
#include "tests/bench/ledger_setup.h"

namespace duban::bench {
namespace {

/// Names by the directory's order; names that are no units come after them.
std::vector<int> ranks(const TextPool& names, const Directory& directory) {
  std::vector<int> by_order(static_cast<std::size_t>(names.size()));
  std::iota(by_order.begin(), by_order.end(), 0);
  std::vector<std::pair<int, int>> keyed;
  for (const int name : by_order) keyed.emplace_back(directory.order(names.text(name)), name);
  std::sort(keyed.begin(), keyed.end());
  std::vector<int> rank(keyed.size());
  for (std::size_t i = 0; i < keyed.size(); ++i) rank[static_cast<std::size_t>(keyed[i].second)] = static_cast<int>(i);
  return rank;
}

std::vector<std::optional<Date>> finished_on(const Snapshot& snapshot) {
  std::vector<std::optional<Date>> finished;
  for (const TaskState& state : snapshot.tasks) {
    const bool done = state.own_percent == 10'000;
    finished.push_back(done ? std::optional(state.own_percent_report->on) : std::nullopt);
  }
  return finished;
}

void put(std::string& out, int number, char end) {
  char digits[16];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  out += end;
}

int unit_number(const std::string& name) { return std::stoi(name.substr(unit_name(0).size() - 1)); }

}  // namespace

Operations::Operations(const Workload& work, const std::string& ledger)
    : work_(work), ledger_(Ledger::open(ledger, Database::Access::read)),
      history_(ledger_.load_history(ledger_.last_seq(), {.texts = false})), policies_(ledger_, ledger_.last_seq()),
      policy_(policies_.on(work.meta.as_of).policy), snapshot_(snapshot_at(history_, work.meta.as_of)),
      rank_(ranks(*history_.names, policies_.on(work.meta.as_of).directory())), null_(::open("/dev/null", O_WRONLY)) {
  judge_from_state();
  facts_ = std::make_unique<DayFacts>(snapshot_, policy_);
  schedule_ = std::make_unique<Schedule>(snapshot_, policy_.calendar, finished_on(snapshot_), Reckoning::earliest, policy_.calendar.add(snapshot_.as_of, 1));
  (void)schedule_->downstream();
  finish_all();
}

void Operations::judge_from_history() {
  const Snapshot snapshot = snapshot_at(history_, work_.meta.as_of);
  const Day day(snapshot, policy_);
  rows_ = static_cast<std::int64_t>(day.findings().size());
}

void Operations::judge_from_state() { day_ = std::make_unique<Day>(snapshot_, policy_); }

int Operations::judge_year() {
  Policy policy = policy_;
  policy.rulebook.reads_timeline = true;
  int days = 0;
  (void)sweep(history_, [&](Date) -> const Policy& { return policy; }, work_.meta.as_of, [&](const Day&) { ++days; });
  return days;
}

void Operations::list_overdue() {
  const DayFacts facts(snapshot_, policy_);
  const std::vector<OverdueRow> list = overdue_by_unit(facts, rank_);
  printed_.clear();
  for (const OverdueRow& row : list) {
    const TaskState& state = facts.state(row.task_row);
    printed_.append(history_.names->text(row.unit)) += '\t';
    printed_.append(state.ref()) += '\t';
    put(printed_, row.workdays, '\t');
    put(printed_, state.own_percent.value_or(0) / 100, '\n');
  }
  if (::write(null_, printed_.data(), printed_.size()) < 0) throw std::runtime_error("/dev/null");
  rows_ = static_cast<std::int64_t>(list.size());
}

void Operations::count_workload() {
  const DayFacts facts(snapshot_, policy_);
  const PartyColumns& units = facts.units();
  sums_ = {};
  const std::vector<int>& supported = facts.support_tasks();
  for (std::size_t unit = 0; unit < supported.size(); ++unit) {
    sums_.lead += units.lead_tasks[unit];
    sums_.support += supported[unit];
    sums_.overdue += facts.unit_overdues().count[unit];
    sums_.percent += units.percents[unit] / 100;
  }
}

void Operations::finish_all() { finish_ = schedule_->finish(); }

void Operations::finish_one() {
  random_ = {};
  for (const ImpactQuery& query : work_.random_impacts) {
    const auto moved = schedule_->impact(query.task, query.delay, finish_);
    random_.downstream += static_cast<std::int64_t>(moved.size());
    for (const Moved& task : moved) random_.moved += task.after != task.before ? 1 : 0;
  }
}

void Operations::finish_hub() {
  const auto moved = schedule_->impact(work_.hub.task, work_.hub.delay, finish_);
  hub_ = {work_.hub.task, static_cast<std::int64_t>(moved.size()), 0, 0};
  for (const Moved& task : moved) {
    hub_.moved += task.after != task.before ? 1 : 0;
    hub_.sum += task.after;
  }
  // The baselines count working days from 2024-12-01, the calendar from its own beginning.
  const int shift = policy_.calendar.worked_through(work_.calendar.front().day.plus_days(-1));
  hub_.sum -= hub_.downstream * shift;
}

FindingCounts Operations::count_findings(const Day& day) const {
  FindingCounts counts;
  for (const Finding& finding : day.findings()) {
    RuleCount& rule = counts[static_cast<std::size_t>(finding.rule)];
    ++rule.count;
    if (finding.subject == SubjectKind::unit) {
      rule.subjects += unit_number(day.subject_id(finding).substr(std::string("unit:").size()));
    } else {
      rule.subjects += finding.task_row;
    }
    const bool target = finding.subject == SubjectKind::target;
    rule.args += target ? finding.row - snapshot_.first_target(snapshot_.tasks[static_cast<std::size_t>(finding.task_row)]) : finding.measure;
  }
  return counts;
}

Counts Operations::counts() {
  Counts counts;
  counts.b = count_findings(*day_);
  list_overdue();
  counts.d_rows = rows_;
  count_workload();
  counts.e = sums_;
  finish_all();
  const int shift = policy_.calendar.worked_through(work_.calendar.front().day.plus_days(-1));
  counts.f_all = std::accumulate(finish_.begin(), finish_.end(), std::int64_t{0}) - std::int64_t{shift} * std::ssize(finish_);
  finish_one();
  counts.f_random = random_;
  finish_hub();
  counts.f_hub = hub_;
  return counts;
}

double Operations::state_bytes_per_task() const {
  const std::size_t bytes = snapshot_.tasks.size() * (sizeof(TaskState) + sizeof(RegisteredTask)) + snapshot_.values.size() * sizeof(LatestValue) +
                            (history_.parties.size() + snapshot_.upstream.size()) * sizeof(int) + history_.targets.size() * sizeof(Target);
  return static_cast<double>(bytes) / static_cast<double>(snapshot_.tasks.size());
}

}  // namespace duban::bench
