// Builders with defaults for targets, values, tasks and histories: a test names only what it is
// about. A task built here begins on 2024-01-01 and is due, as stated, on 2024-12-31.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/base/text_digest.h"
#include "engine/model/history.h"
#include "tests/support/values.h"

namespace duban {

/// A count target `metric op value unit` that accrues as a flow.
inline Target a_target(const std::string& metric, Comparator op, const std::string& value,
                       const std::string& unit, TargetKind kind = TargetKind::count,
                       Accrual accrual = Accrual::flow) {
  Target target;
  target.metric = metric;
  target.op = op;
  target.value = dec(value);
  target.unit = unit;
  target.kind = kind;
  target.accrual = accrual;
  return target;
}

inline Target a_rate(const std::string& metric, Comparator op, const std::string& value,
                     const std::string& unit = "%") {
  return a_target(metric, op, value, unit, TargetKind::growth, Accrual::rate);
}

inline Target a_milestone(const std::string& metric) {
  Target target;
  target.metric = metric;
  target.op = Comparator::equal;
  target.kind = TargetKind::milestone;
  target.accrual = Accrual::state;
  return target;
}

/// `unit` must outlive the value, as a literal does.
inline MeasuredValue a_value(const std::string& number, std::string_view unit = "",
                             int target = 0) {
  MeasuredValue value;
  value.target = target;
  value.number = dec(number);
  value.unit = unit;
  return value;
}

inline MeasuredValue a_done(bool done = true, int target = 0) {
  MeasuredValue value;
  value.target = target;
  value.done = done;
  return value;
}

class TaskBuilder {
 public:
  TaskBuilder() {
    draft_.ref = "1.1";
    draft_.section = "一、测试部分";
    draft_.number = 1;
    draft_.title = "测试事项";
    draft_.leads = {"甲局"};
    draft_.due = day("2024-12-31");
    draft_.due_basis = DueBasis::stated;
  }
  TaskBuilder& ref(const std::string& ref) { return draft_.ref = ref, *this; }
  TaskBuilder& title(const std::string& title) { return draft_.title = title, *this; }
  TaskBuilder& from(std::string_view date) { return registered_on_ = day(date), *this; }
  TaskBuilder& due(std::string_view date) { return draft_.due = day(date), *this; }
  TaskBuilder& implied() { return draft_.due_basis = DueBasis::implied, *this; }
  TaskBuilder& lead(const std::string& unit) { return draft_.leads = {unit}, *this; }
  TaskBuilder& leads(const std::vector<std::string>& units) { return draft_.leads = units, *this; }
  TaskBuilder& support(const std::string& unit) { return draft_.supports.push_back(unit), *this; }
  TaskBuilder& leader(const std::string& name) { return draft_.leaders.push_back(name), *this; }
  TaskBuilder& start(std::string_view date) { return draft_.start = day(date), *this; }
  TaskBuilder& numbered(int number) { return draft_.number = number, *this; }
  TaskBuilder& open_ended() { return draft_.open_ended = true, *this; }
  TaskBuilder& of_class(const std::string& name) { return draft_.task_class = name, *this; }
  TaskBuilder& target(Target target) { return draft_.targets.push_back(std::move(target)), *this; }
  [[nodiscard]] const TaskDraft& draft() const { return draft_; }
  [[nodiscard]] Date registered_on() const { return registered_on_; }

 private:
  TaskDraft draft_;
  Date registered_on_ = day("2024-01-01");
};

inline TaskBuilder a_task() { return {}; }

/// A history whose entries are added in any order of dates; each gets the next seq. Tasks are
/// numbered 1, 2 ….
class HistoryBuilder {
 public:
  HistoryBuilder() { history_.notices.push_back({"2024", "", "", {}, 2024}); }

  /// The notice, instead of 2024's.
  HistoryBuilder& notice(const std::string& key, int year) {
    history_.notices.front() = {key, "", "", {}, year};
    return *this;
  }
  HistoryBuilder& task(const TaskBuilder& builder) {
    const TaskDraft& draft = builder.draft();
    RegisteredTask task = registered(draft);
    task.id = static_cast<int>(history_.tasks.size()) + 1;
    task.registered_on = builder.registered_on();
    history_.tasks.push_back(std::move(task));
    history_.texts.push_back({draft.shown_title(), draft.section, draft.heading, draft.due_phrase});
    return *this;
  }
  /// Task number `task` is what `builder` says from `on`; its targets have these numbers.
  HistoryBuilder& amendment(int task, std::string_view on, const TaskBuilder& builder, const std::vector<int>& target_numbers = {}) {
    const TaskDraft& draft = builder.draft();
    Amendment amendment;
    amendment.seq = next();
    amendment.task = task;
    amendment.on = amendment.recorded_on = day(on);
    amendment.version = registered(draft);
    amendment.version.id = task;
    amendment.version.seq = amendment.seq;
    amendment.texts = {draft.shown_title(), draft.section, draft.heading, draft.due_phrase};
    amendment.target_numbers = target_numbers;
    history_.amendments.push_back(std::move(amendment));
    return *this;
  }
  HistoryBuilder& cancellation(int task, std::string_view on) {
    history_.cancellations.push_back({next(), task, day(on)});
    return *this;
  }
  HistoryBuilder& report(int task, std::string_view on, std::optional<int> hundredths,
                         const std::vector<MeasuredValue>& values = {}) {
    const Run run{static_cast<int>(history_.values.size()), static_cast<int>(values.size())};
    for (MeasuredValue value : values) {
      value.unit = history_.names->text(history_.names->intern(value.unit));
      history_.values.push_back(value);
    }
    history_.reports.push_back({next(), task, day(on), day(on), history_.names->intern("甲局"), hundredths, run});
    return *this;
  }
  /// A report without values by `unit`, which was given back on `returned_on`.
  HistoryBuilder& report_by(const std::string& unit, int task, std::string_view on, std::string_view returned_on = "") {
    report(task, on, std::nullopt);
    history_.reports.back().unit = history_.names->intern(unit);
    if (!returned_on.empty()) history_.reports.back().returned_on = day(returned_on);
    return *this;
  }
  /// What the last report added says, comes with, tells of and asks for, and who made it.
  HistoryBuilder& saying(std::string_view progress) { return history_.reports.back().text = text_digest(progress), *this; }
  HistoryBuilder& with_evidence() { return history_.reports.back().has_evidence = true, *this; }
  HistoryBuilder& with_problem() { return history_.reports.back().has_problem = true, *this; }
  HistoryBuilder& with_ask() { return history_.reports.back().has_ask = true, *this; }
  HistoryBuilder& by(const std::string& unit) { return history_.reports.back().unit = history_.names->intern(unit), *this; }
  HistoryBuilder& extension(int task, std::string_view on, std::string_view to, DueMove why = DueMove::extended) {
    history_.extensions.push_back({next(), task, day(on), day(to), "乙主任", "测试", why});
    return *this;
  }
  HistoryBuilder& closing(int task, std::string_view on) {
    return step(StepKind::close, task, on);
  }
  /// A step of `kind` by 督查员; `change` fills in what else it states.
  HistoryBuilder& step(StepKind kind, int task, std::string_view on, const std::function<void(Step&)>& change = {}) {
    Step step;
    step.seq = next();
    step.task = task;
    step.on = step.recorded_on = day(on);
    step.kind = kind;
    step.actor = "督查员";
    step.approved_by = "乙主任";
    step.reason = "测试";
    if (change) change(step);
    history_.steps.push_back(std::move(step));
    return *this;
  }
  /// The office gives back the report of `task` dated `reported`.
  HistoryBuilder& report_returned(int task, std::string_view reported, std::string_view on) {
    for (Report& report : history_.reports) {
      if (report.task == task && report.on == day(reported)) {
        report.returned_on = day(on);
        return step(StepKind::return_report, task, on, [&](Step& step) { step.about = report.seq; });
      }
    }
    FAIL("no report to give back");
    return *this;
  }
  HistoryBuilder& checkpoint(int task, std::string_view on, std::string_view date, int hundredths) {
    history_.checkpoints.push_back({next(), task, day(on), day(date), hundredths});
    return *this;
  }
  /// A plan filed for `task`: each line a date and, for points of a trajectory, hundredths.
  HistoryBuilder& plan(int task, std::string_view on, PlannedLine::Kind kind, const std::vector<std::pair<std::string, int>>& lines) {
    const std::int64_t seq = next();
    for (const auto& [date, hundredths] : lines) history_.plans.push_back({seq, task, day(on), kind, day(date), hundredths, "节点"});
    return *this;
  }
  HistoryBuilder& attestation(int task, std::string_view on, int target, bool met) {
    history_.attestations.push_back({next(), task, day(on), target, met, "丁科长", "测试"});
    return *this;
  }
  HistoryBuilder& confirmation(int task, std::string_view on) {
    history_.confirmations.push_back({next(), task, day(on)});
    return *this;
  }
  HistoryBuilder& link(int from, int to, std::string_view on, LinkKind kind = LinkKind::depends_on,
                       bool removed = false, int lag = 0) {
    history_.links.push_back({next(), from, to, kind, day(on), lag, removed});
    return *this;
  }
  /// The number of the entry added last.
  [[nodiscard]] std::int64_t last_seq() const { return history_.known_seq; }
  HistoryBuilder& indicator(RegisteredIndicator indicator) {
    indicator.seq = next();
    indicator.id = static_cast<int>(history_.indicators.size()) + 1;
    history_.indicators.push_back(std::move(indicator));
    return *this;
  }
  [[nodiscard]] History build() const {
    History history = history_;
    sort_one(history.reports);
    sort_one(history.extensions);
    sort_one(history.steps);
    sort_one(history.checkpoints);
    sort_one(history.confirmations);
    sort_one(history.plans);
    sort_one(history.attestations);
    sort_one(history.amendments);
    sort_one(history.cancellations);
    REQUIRE(history.settle_amendments());
    return history;
  }

 private:
  RegisteredTask registered(const TaskDraft& draft) {
    RegisteredTask task;
    task.start = draft.start;
    task.due = draft.due;
    task.due_basis = draft.due_basis;
    task.number = draft.number;
    task.open_ended = draft.open_ended;
    task.ref = draft.ref;
    if (!draft.task_class.empty()) task.task_class = history_.names->intern(draft.task_class);
    task.leaders = parties(draft.leaders);
    task.leads = parties(draft.leads);
    task.supports = parties(draft.supports);
    task.targets = {static_cast<int>(history_.targets.size()), static_cast<int>(draft.targets.size())};
    history_.targets.insert(history_.targets.end(), draft.targets.begin(), draft.targets.end());
    return task;
  }
  Run parties(const std::vector<std::string>& names) {
    const Run run{static_cast<int>(history_.parties.size()), static_cast<int>(names.size())};
    for (const std::string& name : names) history_.parties.push_back(history_.names->intern(name));
    return run;
  }
  std::int64_t next() { return ++history_.known_seq; }
  template <class T>
  static void sort_one(std::vector<T>& all) {
    std::sort(all.begin(), all.end(), [](const T& a, const T& b) {
      return std::tuple(a.task, a.on, a.seq) < std::tuple(b.task, b.on, b.seq);
    });
  }
  History history_;
};

inline HistoryBuilder a_history() { return {}; }

}  // namespace duban
