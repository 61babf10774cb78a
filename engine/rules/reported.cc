// Walks from the last report backwards, most of them short.
#include "engine/rules/reported.h"

#include <algorithm>
#include <vector>

#include "engine/base/percent.h"

namespace duban {
namespace {

/// Reports before `report`, of earlier days and the same unit, from the last one back; the first that `wanted`
/// takes, or nullptr.
template <class Wanted>
const Report* before(const TaskState& task, const Report& report, Wanted wanted) {
  for (const Report* r = &report; r != task.reports.data();) {
    --r;
    if (r->on < report.on && r->unit == report.unit && wanted(*r)) return r;
  }
  return nullptr;
}

/// 100 % that came before the office gave the task back.
bool is_void(const TaskState& task, const Report& report) {
  return report.percent == kWholePercent && task.life != nullptr && !task.life->counts_as_submission(report.on, report.seq);
}

/// The value `report` gives for target `position`; nullptr where it gives none.
const MeasuredValue* value_of(const TaskState& task, const Report& report, int position) {
  const auto values = task.history->values_of(report);
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    if (task.history->target_position(*task.task, value->target) == position) return &*value;
  }
  return nullptr;
}

bool says_the_same(const MeasuredValue& a, const MeasuredValue& b) {
  return a.number == b.number && a.unit == b.unit && a.done == b.done;
}

/// `report` gives a percent or a value other than its unit gave before it.
bool moves(const TaskState& task, const Report& report) {
  if (report.percent) {
    const Report* last = before(task, report, [](const Report& r) { return r.percent.has_value(); });
    if (last == nullptr || last->percent != report.percent) return true;
  }
  for (const MeasuredValue& value : task.history->values_of(report)) {
    const int position = task.history->target_position(*task.task, value.target);
    if (position < 0) continue;
    const MeasuredValue* said = nullptr;
    (void)before(task, report, [&](const Report& r) { return (said = value_of(task, r, position)) != nullptr; });
    if (said == nullptr || !says_the_same(*said, value)) return true;
  }
  return false;
}

bool contains(std::span<const int> names, int name) { return std::find(names.begin(), names.end(), name) != names.end(); }

// Most units are named themselves: groups, which the directory tells, are asked for last.

bool leads(const TaskState& task, const Report& report, const DayFacts& day) {
  return contains(task.history->party_numbers(task.task->leads), report.unit) || is_by_leads(task, report, day.groups());
}

bool supports(const TaskState& task, int unit, const DayFacts& day) {
  const auto names = task.history->party_numbers(task.task->supports);
  return contains(names, unit) ||
         std::any_of(names.begin(), names.end(), [&](int name) { return contains(day.groups().members_of(name), unit); });
}

}  // namespace

std::optional<bool> repeats_text(const TaskState& task) {
  const auto last = std::find_if(task.reports.rbegin(), task.reports.rend(), [](const Report& r) { return r.text != 0; });
  if (last == task.reports.rend()) return std::nullopt;
  const Report* earlier = before(task, *last, [](const Report& r) { return r.text != 0; });
  if (earlier == nullptr) return std::nullopt;
  return earlier->text == last->text;
}

std::optional<bool> percent_fell(const TaskState& task) {
  if (task.own_percent_report == nullptr) return std::nullopt;
  const Report& last = *task.own_percent_report;
  const Report* earlier = before(task, last, [&](const Report& r) { return r.percent.has_value() && !is_void(task, r); });
  if (earlier == nullptr) return std::nullopt;
  return *last.percent < *earlier->percent;
}

std::optional<Date> last_moved_on(const TaskState& task) {
  const auto moved = std::find_if(task.reports.rbegin(), task.reports.rend(), [&](const Report& report) { return moves(task, report); });
  if (moved == task.reports.rend()) return std::nullopt;
  return moved->on;
}

Quarter quarter_before(Date day) {
  const int month = (day.month() - 1) / 3 * 3 + 1;  // this quarter begins with it
  const Date end = make_date(day.year(), month, 1)->plus_days(-1);
  return {make_date(end.year(), end.month() - 2, 1)->plus_days(-1), end.plus_days(-kRushDays), end};
}

std::optional<bool> rushed_quarter(const TaskState& task, const Quarter& quarter) {
  int at_first = 0;
  std::optional<int> by_then;  // the last one given in the quarter before its last days
  std::optional<int> at_last;  // and in them
  for (const Report& report : task.reports) {
    if (report.on > quarter.end) break;
    if (!report.percent) continue;
    if (report.on <= quarter.before) {
      at_first = *report.percent;
    } else if (report.on <= quarter.settled) {
      by_then = report.percent;
    } else {
      at_last = report.percent;
    }
  }
  if (!by_then) return std::nullopt;
  return at_last && *at_last > at_first && *by_then <= at_first;
}

std::optional<int> lowest_support_percent(const TaskState& task, const DayFacts& day) {
  if (task.task->supports.count == 0) return std::nullopt;
  const auto named = task.history->party_numbers(task.task->leads);
  const int first_lead = named.empty() ? -1 : named.front();  // makes most reports
  std::vector<int> heard;  // supporting units whose last percent is known
  std::optional<int> lowest;
  for (auto report = task.reports.rbegin(); report != task.reports.rend(); ++report) {
    if (!report->percent || report->unit == first_lead || leads(task, *report, day) || std::find(heard.begin(), heard.end(), report->unit) != heard.end()) continue;
    heard.push_back(report->unit);
    if (supports(task, report->unit, day)) lowest = std::min(lowest.value_or(kWholePercent), *report->percent);
  }
  return lowest;
}

std::optional<int> last_lead_percent(const TaskState& task, const DayFacts& day) {
  for (auto report = task.reports.rbegin(); report != task.reports.rend(); ++report) {
    if (report->percent && leads(task, *report, day)) return report->percent;
  }
  return std::nullopt;
}

bool has_evidence_since(const TaskState& task, Date day, Date as_of) {
  for (auto report = task.reports.rbegin(); report != task.reports.rend() && report->on >= day; ++report) {
    if (report->has_evidence) return true;
  }
  if (task.life == nullptr) return false;
  const auto steps = task.history->steps_of(task.task->id);
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.evidence && step.on >= day && step.on <= as_of; });
}

std::optional<Date> review_waits_since(const TaskState& task, Date as_of) {
  if (task.reports.empty() || task.closing() != nullptr) return std::nullopt;
  const auto steps = task.life == nullptr ? std::span<const Step>() : task.history->steps_of(task.task->id);
  const auto is_reviewed = [&](const Report& report) {
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
      return step.about == report.seq && step.on <= as_of && (step.kind == StepKind::accept_report || step.kind == StepKind::return_report);
    });
  };
  std::vector<int> heard;
  std::optional<Date> since;
  for (auto report = task.reports.rbegin(); report != task.reports.rend(); ++report) {
    if (std::find(heard.begin(), heard.end(), report->unit) != heard.end()) continue;
    heard.push_back(report->unit);
    if (!is_reviewed(*report)) since = std::min(since.value_or(report->recorded_on), report->recorded_on);
  }
  return since;
}

LatestValue value_before(const TaskState& task, std::size_t target) {
  const LatestValue& latest = task.values[target];
  if (latest.report == nullptr) return {};
  LatestValue found;
  found.report = before(task, *latest.report, [&](const Report& report) {
    found.value = value_of(task, report, static_cast<int>(target));
    return found.value != nullptr;
  });
  return found;
}

}  // namespace duban
