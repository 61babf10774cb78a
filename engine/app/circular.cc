// Classes of tasks by progress against monthly pace.
#include "engine/app/circular.h"

#include <algorithm>

#include "engine/base/percent.h"
#include "engine/rules/late_entries.h"

namespace duban {
namespace {

/// The year the notice of `state` is for.
int notice_year(const TaskState& state, Date as_of) {
  const int year = state.history->notice_on(state.task->notice, as_of).year;
  return year == 0 ? as_of.year() : year;
}

/// What a unit says of itself, 100 %, while the office or a measured value says other.
bool is_contradicted(int progress, ProgressBasis basis) { return progress >= kWholePercent && basis == ProgressBasis::own_percent; }

void classify(const DayFacts& facts, int row, CircularItem& item) {
  const auto at = static_cast<std::size_t>(row);
  const TaskState& state = facts.state(row);
  const int progress = facts.progress().hundredths[at];
  if (progress >= 0) item.progress = progress;
  const TaskStatus status = facts.status()[at];
  if (status == TaskStatus::closed || status == TaskStatus::submitted) {
    item.pace_class = PaceClass::done;
    return;
  }
  if (status != TaskStatus::open || state.suspension() != nullptr || progress < 0 || state.basis == DueBasis::continuous || is_contradicted(progress, facts.progress().basis[at])) return;
  item.is_late = facts.workdays_overdue()[at] > 0;
  const int pace = item.is_late ? kWholePercent : pace_month(notice_year(state, facts.as_of()), facts.as_of());
  item.gap = pace - progress;
  item.pace_class = *item.gap > 0 ? PaceClass::behind : *item.gap > -kAheadBy ? PaceClass::on_pace : PaceClass::ahead;
}

}  // namespace

Circular make_circular(Inquiry& inquiry) {
  const Date as_of = inquiry.as_of();
  const Snapshot snapshot = snapshot_at(inquiry.history(), as_of, {.checkpoints = false, .links = false, .units = false, .leaders = false});
  const DayFacts facts(snapshot, inquiry.policy().policy);
  Circular circular;
  circular.as_of = as_of;
  circular.pace = pace_month(as_of.year(), as_of);
  circular.finished_months = as_of == last_day_of_month(as_of.year(), as_of.month()) ? as_of.month() : as_of.month() - 1;
  circular.demo = inquiry.history().demo;
  circular.rehearsal = inquiry.is_rehearsal();
  Date first = as_of;
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    const TaskState& state = snapshot.tasks[row];
    first = std::min(first, state.start);
    CircularItem item;
    item.ref = state.ref();
    item.key = state.key();
    item.title = state.title();
    item.leads = state.leads();
    item.leaders = state.leaders();
    item.late_entries = late_entries(state, as_of, inquiry.policy().policy.calendar);
    classify(facts, static_cast<int>(row), item);
    circular.items.push_back(std::move(item));
  }
  circular.provisional = !inquiry.policy().policy.calendar.covers(first, as_of);
  return circular;
}

}  // namespace duban
