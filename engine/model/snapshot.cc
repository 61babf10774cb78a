// Folding the history up to a day.
#include "engine/model/snapshot.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <tuple>

#include "engine/base/percent.h"
#include "engine/model/dates_in_force.h"
#include "engine/model/walk.h"

namespace duban {
namespace {

class Folder {
 public:
  Folder(const History& history, Date as_of, const Needs& needs, const Snapshot* before)
      : history_(history), as_of_(as_of), needs_(needs), before_(before), reports_(history.reports), extensions_(history.extensions),
        steps_(history.steps), checkpoints_(history.checkpoints), confirmations_(history.confirmations), plans_(history.plans),
        amendments_(history.amendments), cancellations_(history.cancellations) {}

  Snapshot fold() {
    snapshot_.as_of = as_of_;
    snapshot_.history = &history_;
    make_room();
    if (history_.amendments.empty() && history_.cancellations.empty()) {
      for (const RegisteredTask& task : history_.tasks) {
        if (task.registered_on <= as_of_) fold_task(task, {});
      }
    } else {
      fold_changed();
    }
    if (needs_.links && !history_.links.empty()) fold_links();
    if (needs_.units) snapshot_.units = appearing({&RegisteredTask::leads, &RegisteredTask::supports});
    if (needs_.leaders) snapshot_.leaders = appearing({&RegisteredTask::leaders});
    return std::move(snapshot_);
  }

 private:

  /// What has happened to one task by the day.
  struct Happened {
    std::span<const Report> reports;
    std::span<const Extension> extensions;
    std::span<const Step> steps;
    std::span<const Confirmation> confirmations;
    std::span<const Checkpoint> checkpoints;
    std::span<const PlannedLine> plans;
  };

  /// Where an update of a notice has amended or cancelled tasks.
  void fold_changed() {
    for (const RegisteredTask& task : history_.tasks) {
      if (task.registered_on > as_of_ || !cancellations_.take(task.id, as_of_).empty()) continue;
      const auto amended = amendments_.take(task.id, as_of_);
      fold_task(amended.empty() ? task : amended.back().version, amended);
    }
    resize_columns(snapshot_.tasks.size());
  }

  /// `task`: the version in force, the last of `amended` where there are any.
  void fold_task(const RegisteredTask& task, std::span<const Amendment> amended) {
    const Happened happened{reports_.take(task.id, as_of_), extensions_.take(task.id, as_of_), steps_.take(task.id, as_of_),
                            confirmations_.take(task.id, as_of_), checkpoints_.take(task.id, as_of_), plans_.take(task.id, as_of_)};
    const std::size_t row = snapshot_.tasks.size();
    const int count = happened_count(happened);
    snapshot_.happened.push_back(count);
    if (before_ != nullptr && row < before_->tasks.size() && before_->tasks[row].task == &task && before_->happened[row] == count &&
        before_->tasks[row].reports.data() == happened.reports.data()) {
      return copy_task(row);
    }
    TaskState& state = snapshot_.tasks.emplace_back();
    state.task = &task;
    state.history = &history_;
    const std::int64_t moved = set_dates(state, {happened.extensions, happened.confirmations, amended});
    state.reports = happened.reports;
    if (!happened.steps.empty() || !happened.plans.empty()) fold_steps(state, happened.steps, happened.plans);
    fold_percent(state);
    fold_values(state);
    if (needs_.checkpoints) fold_checkpoints(state, happened.checkpoints, moved);
    set_columns(state, row);
  }

  static int happened_count(const Happened& happened) {
    return static_cast<int>(happened.reports.size() + happened.extensions.size() + happened.steps.size() +
                            happened.confirmations.size() + happened.checkpoints.size() + happened.plans.size());
  }

  /// Where the task stands in its life; the reports given back are left out from now on.
  void fold_steps(TaskState& state, std::span<const Step> steps, std::span<const PlannedLine> plans) {
    LifeState& life = snapshot_.lives.emplace_back(fold_life(steps));
    state.life = &life;
    const auto last = std::find_if(plans.rbegin(), plans.rend(), [&](const PlannedLine& line) { return line.seq != plans.back().seq; });
    life.plan = plans.subspan(static_cast<std::size_t>(plans.rend() - last));
    if (state.life->returned == 0) return;
    life.made = state.reports.data();
    life.made_count = static_cast<int>(state.reports.size());
    auto& standing = snapshot_.standing.emplace_back();
    std::copy_if(state.reports.begin(), state.reports.end(), std::back_inserter(standing),
                 [&](const Report& report) { return !report.returned_on || *report.returned_on > as_of_; });
    state.reports = standing;
  }

  /// Nothing has happened to the task since the day before: its state is the same.
  void copy_task(std::size_t row) {
    TaskState& state = snapshot_.tasks.emplace_back(before_->tasks[row]);
    const auto first = static_cast<std::ptrdiff_t>(before_->first_target(state));
    const auto count = static_cast<std::ptrdiff_t>(state.values.size());
    const auto copy = [&](const auto& from, auto& to) { to.insert(to.end(), from.begin() + first, from.begin() + first + count); };
    state.values = std::span(snapshot_.values.data() + snapshot_.values.size(), state.values.size());
    copy(before_->values, snapshot_.values);
    copy(before_->numbers, snapshot_.numbers);
    snapshot_.target_task.insert(snapshot_.target_task.end(), state.values.size(), static_cast<int>(row));
    const std::size_t checkpoint = snapshot_.checkpoints.size();
    snapshot_.checkpoints.insert(snapshot_.checkpoints.end(), state.checkpoints.begin(), state.checkpoints.end());
    state.checkpoints = std::span(snapshot_.checkpoints).subspan(checkpoint);
    state.upstream = {};
    if (state.life != nullptr) state.life = &snapshot_.lives.emplace_back(*state.life);
    set_columns(state, row);
  }

  void set_columns(const TaskState& state, std::size_t row) {
    TaskColumns& columns = snapshot_.columns;
    const auto reports = state.reports;
    columns.start[row] = state.start;
    columns.due[row] = state.due;
    columns.last_report[row] = reports.empty() ? kNoReport : reports.back().on;
    columns.previous_report[row] = reports.size() < 2 ? kNoReport : reports[reports.size() - 2].on;
    columns.own_percent[row] = state.own_percent.value_or(-1);
    columns.previous_percent[row] = state.previous_percent.value_or(-1);
    columns.task_class[row] = state.task->task_class;
    columns.leads[row] = state.task->leads;
    columns.closed[row] = state.closing() != nullptr ? 1 : 0;
    columns.suspended[row] = state.suspension() != nullptr ? 1 : 0;
    columns.claim[row] = claim_of(state);
    columns.has_targets[row] = state.task->targets.count > 0 ? 1 : 0;
    const auto targets = state.targets();
    columns.has_statistics[row] = std::any_of(targets.begin(), targets.end(), [](const Target& t) { return awaits_statistics(t.kind); }) ? 1 : 0;
  }

  /// A report below 100 % after a submission takes it back.
  static Claim claim_of(const TaskState& state) {
    const Report* said = state.own_percent_report;
    const bool whole = state.own_percent == kWholePercent;
    const LifeState* life = state.life;
    if (life != nullptr && life->submission != nullptr) {
      const bool later = said != nullptr && std::tuple(said->on, said->seq) > std::tuple(life->submission->on, life->submission->seq);
      if (whole || !later) return Claim::submission;
    }
    if (!whole || (life != nullptr && !life->counts_as_submission(said->on, said->seq))) return Claim::none;
    return Claim::report;
  }

  void make_room() {
    const auto& all = history_.tasks;
    const auto tasks = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const RegisteredTask& task) { return task.registered_on <= as_of_; }));
    snapshot_.tasks.reserve(tasks);
    snapshot_.happened.reserve(tasks);
    snapshot_.values.reserve(history_.targets.size());
    snapshot_.numbers.reserve(history_.targets.size());
    snapshot_.target_task.reserve(history_.targets.size());
    if (needs_.checkpoints) snapshot_.checkpoints.reserve(history_.checkpoints.size());
    resize_columns(tasks);
  }

  void resize_columns(std::size_t tasks) {
    TaskColumns& columns = snapshot_.columns;
    for (auto* column : {&columns.start, &columns.due, &columns.last_report, &columns.previous_report}) column->resize(tasks);
    for (auto* column : {&columns.own_percent, &columns.previous_percent, &columns.task_class}) column->resize(tasks);
    columns.leads.resize(tasks);
    for (auto* column : {&columns.closed, &columns.suspended, &columns.has_targets, &columns.has_statistics}) column->resize(tasks);
    columns.claim.resize(tasks);
  }

  /// From the last report backwards, no further than needed.
  static void fold_percent(TaskState& state) {
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (!report->percent) continue;
      // What the unit called done and the office has given back since says nothing of how far it is.
      const bool is_void = *report->percent == kWholePercent && state.life != nullptr && !state.life->counts_as_submission(report->on, report->seq);
      if (is_void && !state.own_percent) return;
      if (state.own_percent) {
        state.previous_percent = report->percent;
        return;
      }
      state.own_percent = report->percent;
      state.own_percent_report = &*report;
    }
  }

  void fold_values(TaskState& state) {
    const auto count = static_cast<std::size_t>(state.task->targets.count);
    const std::size_t first = snapshot_.values.size();
    snapshot_.values.resize(first + count);
    const std::span<LatestValue> latest(snapshot_.values.data() + first, count);
    const bool amended = state.task->amendment >= 0;
    std::size_t missing = count;
    for (auto report = state.reports.rbegin(); report != state.reports.rend() && missing > 0; ++report) {
      const auto values = history_.values_of(*report);
      for (auto value = values.rbegin(); value != values.rend(); ++value) {
        const int position = amended ? history_.target_position(*state.task, value->target) : value->target;
        const auto at = static_cast<std::size_t>(position);
        if (at >= count || latest[at].value != nullptr) continue;
        latest[at] = {&*value, &*report};
        --missing;
      }
    }
    state.values = latest;
    const auto targets = history_.targets_of(*state.task);
    for (std::size_t i = 0; i < count; ++i) {
      snapshot_.numbers.push_back(numbers_of(targets[i], latest[i]));
      snapshot_.target_task.push_back(static_cast<int>(snapshot_.tasks.size()) - 1);
    }
  }

  static TargetNumbers numbers_of(const Target& target, const LatestValue& latest) {
    TargetNumbers numbers;
    if (target.op) numbers.comparator = static_cast<std::int8_t>(*target.op);
    if (const auto promised = target.value ? target.value->to_ten_thousandths() : std::nullopt) {
      numbers.promised = *promised;
      numbers.has_promised = true;
    }
    numbers.is_flow = target.accrual == Accrual::flow && target.kind != TargetKind::milestone;
    if (latest.value == nullptr) return numbers;
    numbers.has_report = true;
    numbers.latest_on = latest.report->on;
    const bool same_unit = latest.value->unit.empty() || latest.value->unit == target.unit;
    const auto number = same_unit && latest.value->number ? latest.value->number->to_ten_thousandths() : std::nullopt;
    numbers.has_latest = number.has_value();
    numbers.latest = number.value_or(0);
    return numbers;
  }

  /// A later plan for the same date replaces the earlier one. Checkpoints were proposed for the date then
  /// in force: another one, by the entry `moved`, ends those planned before it.
  void fold_checkpoints(TaskState& state, std::span<const Checkpoint> planned, std::int64_t moved) {
    if (planned.empty()) return;
    const std::size_t first = snapshot_.checkpoints.size();
    for (const Checkpoint& c : planned) {
      if (c.seq > moved) set_checkpoint(first, {c.date, c.percent});
    }
    state.checkpoints = std::span(snapshot_.checkpoints).subspan(first);
  }

  /// Keeps those from `first` on sorted by date, the later word on a date in the place of the earlier.
  void set_checkpoint(std::size_t first, CheckpointState checkpoint) {
    auto& all = snapshot_.checkpoints;
    auto at = all.end();
    while (at != all.begin() + static_cast<std::ptrdiff_t>(first) && (at - 1)->date >= checkpoint.date) --at;
    if (at != all.end() && at->date == checkpoint.date) {
      *at = checkpoint;
    } else {
      all.insert(at, checkpoint);
    }
  }

  /// The row of task `id`; −1 when it is not registered yet.
  [[nodiscard]] int row_of(int id) const {
    const auto& tasks = snapshot_.tasks;
    if (tasks.empty()) return -1;
    // Numbers are mostly dense: the row is where it would be if they were.
    const auto guess = static_cast<std::size_t>(id - tasks.front().task->id);
    if (guess < tasks.size() && tasks[guess].task->id == id) return static_cast<int>(guess);
    const auto found = std::lower_bound(tasks.begin(), tasks.end(), id,
                                        [](const TaskState& state, int wanted) { return state.task->id < wanted; });
    return found == tasks.end() || found->task->id != id ? -1 : static_cast<int>(found - tasks.begin());
  }

  /// The last word on each pair of tasks counts.
  void fold_links() {
    for (const Link& link : history_.links) {
      if (link.on <= as_of_) snapshot_.links.push_back(&link);
    }
    auto& links = snapshot_.links;
    const auto pair = [](const Link* link) { return std::tuple(link->from, link->to, link->to_indicator, link->kind); };
    std::sort(links.begin(), links.end(), [&](const Link* a, const Link* b) {
      return std::tuple(pair(a), b->seq) < std::tuple(pair(b), a->seq);
    });
    links.erase(std::unique(links.begin(), links.end(), [&](const Link* a, const Link* b) { return pair(a) == pair(b); }),
                links.end());
    std::erase_if(links, [&](const Link* link) {
      return link->removed || row_of(link->from) < 0 || (link->to_indicator == 0 && row_of(link->to) < 0);
    });
    const bool lags = std::any_of(links.begin(), links.end(), [](const Link* link) { return link->lag_workdays != 0; });
    snapshot_.upstream.reserve(links.size());
    snapshot_.upstream_first.reserve(snapshot_.tasks.size() + 1);
    std::size_t at = 0;
    for (std::size_t row = 0; row < snapshot_.tasks.size(); ++row) {
      TaskState& state = snapshot_.tasks[row];
      const std::size_t first = snapshot_.upstream.size();
      snapshot_.upstream_first.push_back(static_cast<int>(first));
      for (; at < links.size() && links[at]->from == state.task->id; ++at) {
        if (links[at]->kind != LinkKind::depends_on) continue;
        const int above = row_of(links[at]->to);
        snapshot_.upstream_in_order = snapshot_.upstream_in_order && above < static_cast<int>(row);
        snapshot_.upstream.push_back(above);
        if (lags) snapshot_.upstream_lag.push_back(links[at]->lag_workdays);
      }
      state.upstream = std::span(snapshot_.upstream).subspan(first);
    }
    snapshot_.upstream_first.push_back(static_cast<int>(snapshot_.upstream.size()));
  }

  /// The names in these parts of all tasks, each once, in order of first appearance.
  [[nodiscard]] std::vector<int> appearing(std::initializer_list<Run RegisteredTask::*> parts) const {
    std::vector<int> names;
    std::vector<bool> seen(static_cast<std::size_t>(history_.names->size()));
    for (const TaskState& state : snapshot_.tasks) {
      for (const auto part : parts) {
        for (const int name : history_.party_numbers(state.task->*part)) {
          if (seen[static_cast<std::size_t>(name)]) continue;
          seen[static_cast<std::size_t>(name)] = true;
          names.push_back(name);
        }
      }
    }
    return names;
  }

  const History& history_;
  Date as_of_;
  Needs needs_;
  const Snapshot* before_;
  Walk<Report> reports_;
  Walk<Extension> extensions_;
  Walk<Step> steps_;
  Walk<Checkpoint> checkpoints_;
  Walk<Confirmation> confirmations_;
  Walk<PlannedLine> plans_;
  Walk<Amendment> amendments_;
  Walk<Cancellation> cancellations_;
  Snapshot snapshot_;
};

}  // namespace

int TaskState::extension_count() const {
  return static_cast<int>(std::count_if(extensions.begin(), extensions.end(), [](const Extension& e) { return e.why == DueMove::extended; }));
}

Snapshot snapshot_at(const History& history, Date as_of, const Needs& needs, const Snapshot* before) {
  return Folder(history, as_of, needs, before).fold();
}

}  // namespace duban
