// Builders with defaults for targets, values, tasks and histories: a test names only what it is
// about. A task built here begins on 2024-01-01 and is due, as stated, on 2024-12-31.
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

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

inline MeasuredValue a_value(const std::string& number, const std::string& unit = "",
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
    task_.key = "2024";
    task_.notice_year = 2024;
    task_.registered_on = day("2024-01-01");
    task_.draft.ref = "1.1";
    task_.draft.section = "一、测试部分";
    task_.draft.number = 1;
    task_.draft.title = "测试事项";
    task_.draft.leads = {"甲局"};
    task_.draft.due = day("2024-12-31");
    task_.draft.due_basis = DueBasis::stated;
  }
  TaskBuilder& ref(const std::string& ref) { return task_.draft.ref = ref, *this; }
  TaskBuilder& title(const std::string& title) { return task_.draft.title = title, *this; }
  TaskBuilder& from(std::string_view date) { return task_.registered_on = day(date), *this; }
  TaskBuilder& due(std::string_view date) { return task_.draft.due = day(date), *this; }
  TaskBuilder& implied() { return task_.draft.due_basis = DueBasis::implied, *this; }
  TaskBuilder& lead(const std::string& unit) { return task_.draft.leads = {unit}, *this; }
  TaskBuilder& support(const std::string& unit) {
    return task_.draft.supports.push_back(unit), *this;
  }
  TaskBuilder& leader(const std::string& name) {
    return task_.draft.leaders.push_back(name), *this;
  }
  TaskBuilder& target(Target target) {
    return task_.draft.targets.push_back(std::move(target)), *this;
  }
  /// The task with an internal number, where no history gives it one.
  [[nodiscard]] RegisteredTask build(int id = 1) const {
    RegisteredTask task = task_;
    task.id = id;
    return task;
  }

 private:
  RegisteredTask task_;
};

inline TaskBuilder a_task() { return {}; }

/// A history whose entries are added in any order of dates; each gets the next seq. Tasks are
/// numbered 1, 2 ….
class HistoryBuilder {
 public:
  HistoryBuilder& task(const TaskBuilder& builder) {
    history_.tasks.push_back(builder.build(static_cast<int>(history_.tasks.size()) + 1));
    return *this;
  }
  HistoryBuilder& report(int task, std::string_view on, std::optional<int> hundredths,
                         std::vector<MeasuredValue> values = {}) {
    history_.reports.push_back(
        {next(), task, day(on), day(on), "甲局", hundredths, std::move(values)});
    return sort();
  }
  HistoryBuilder& extension(int task, std::string_view on, std::string_view to) {
    history_.extensions.push_back({next(), task, day(on), day(to), "乙主任", "测试"});
    return sort();
  }
  HistoryBuilder& closing(int task, std::string_view on) {
    history_.closings.push_back({next(), task, day(on), "乙主任"});
    return sort();
  }
  HistoryBuilder& checkpoint(int task, std::string_view on, std::string_view date, int hundredths) {
    history_.checkpoints.push_back({next(), task, day(on), day(date), hundredths});
    return sort();
  }
  HistoryBuilder& confirmation(int task, std::string_view on) {
    history_.confirmations.push_back({next(), task, day(on)});
    return sort();
  }
  HistoryBuilder& link(int from, int to, std::string_view on, LinkKind kind = LinkKind::depends_on,
                       bool removed = false) {
    history_.links.push_back({next(), from, to, kind, day(on), 0, removed});
    return *this;
  }
  [[nodiscard]] History build() const { return history_; }

 private:
  std::int64_t next() { return ++history_.known_seq; }
  template <class T>
  static void sort_one(std::vector<T>& all) {
    std::sort(all.begin(), all.end(), [](const T& a, const T& b) {
      return std::tuple(a.task, a.on, a.seq) < std::tuple(b.task, b.on, b.seq);
    });
  }
  HistoryBuilder& sort() {
    sort_one(history_.reports);
    sort_one(history_.extensions);
    sort_one(history_.closings);
    sort_one(history_.checkpoints);
    sort_one(history_.confirmations);
    return *this;
  }
  History history_;
};

inline HistoryBuilder a_history() { return {}; }

}  // namespace duban
