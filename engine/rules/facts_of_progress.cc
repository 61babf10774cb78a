// Facts of the group progress: how far a task is.
#include "engine/rules/fact_readers.h"
#include "engine/rules/reported.h"
#include "engine/target/outlook.h"

namespace duban {
namespace {

using namespace fact_readers;

int count_missed(std::span<const CheckpointState> checkpoints, Date day, int reached) {
  return static_cast<int>(std::count_if(checkpoints.begin(), checkpoints.end(),
                                        [&](const CheckpointState& c) { return c.date < day && reached < c.percent; }));
}

Value next_of(std::span<const CheckpointState> checkpoints, Date day) {  // which stand by date
  const auto next = std::find_if(checkpoints.begin(), checkpoints.end(), [&](const CheckpointState& c) { return c.date >= day; });
  return next == checkpoints.end() ? Value::unknown() : Value::date(next->date);
}

/// Calls `visit` with the date of each milestone of the plan that is dated `day` or later.
template <class Visit>
void for_each_milestone(const TaskState& task, Date day, Visit visit) {
  if (task.life == nullptr) return;
  for (const PlannedLine& line : task.life->plan) {
    if (line.kind == PlannedLine::Kind::milestone && line.date >= day) visit(line.date);
  }
}

int count_milestones(const TaskState& task, Date day) {
  int count = 0;
  for_each_milestone(task, day, [&](Date) { ++count; });
  return count;
}

Value next_milestone(const TaskState& task, Date day) {
  std::optional<Date> next;
  for_each_milestone(task, day, [&](Date date) { next = std::min(next.value_or(date), date); });
  return next ? Value::date(*next) : Value::unknown();
}

void read_rush(const Source& s, const Row* rows, std::size_t count, std::int64_t* raw, std::uint8_t* known) {
  const Quarter quarter = quarter_before(today(s));
  for (std::size_t i = 0; i < count; ++i) {
    const auto rushed = rushed_quarter(state(s, rows[i]), quarter);
    raw[i] = rushed.value_or(false) ? 1 : 0;
    known[i] = rushed ? 1 : 0;
  }
}

/// The day an open task will be finished at the pace of its reports; nothing without one, and where that is never.
std::optional<Date> finish_ahead(const Source& s, const Row& r) {
  if (s.day->status()[at(r.task)] != TaskStatus::open) return std::nullopt;
  return finish_outlook(state(s, r), calendar(s), today(s), s.day->policy().rulebook.verdicts).finish;
}

Value days_late_ahead(const Source& s, const Row& r) {
  const auto finish = finish_ahead(s, r);
  return finish ? whole(std::max(0, worked_between(s, due(s, r), *finish))) : Value::unknown();
}

constexpr FactDefinition kFactsOfProgress[] = {
    {"progress", "进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "完成百分比；没有数据为未知", "percent done; unknown without data",
     &each<[](const Source& s, const Row& r) { return percent(s.day->progress().hundredths[at(r.task)]); }>},
    {"own_percent", "自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "单位自报的百分比；未报为未知", "the unit's own percent; unknown when not given",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).own_percent[at(r.task)]); }>},
    {"previous_percent", "上次自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "再前一次自报的百分比；没有为未知", "the own percent given before the latest; unknown when none was",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).previous_percent[at(r.task)]); }>},
    {"lead_percent", "牵头单位自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "牵头单位最近自报的百分比；未报为未知", "the own percent a lead gave last; unknown when none gave one",
     &each<[](const Source& s, const Row& r) { return percent(last_lead_percent(state(s, r), *s.day).value_or(-1)); }>},
    {"support_percent", "配合单位最低进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "各配合单位最近自报的百分比中最低的；都未报为未知", "the lowest of the own percents that supporting units gave last; unknown when none gave one",
     &each<[](const Source& s, const Row& r) { return percent(lowest_support_percent(state(s, r), *s.day).value_or(-1)); }>},
    {"percent_fell", "自报进度下降", kBool, 0, "", FactGroup::progress, kTask, false, "最近自报的百分比低于同一单位前一日期的；被退回的 100% 不算；不足两次为未知", "the latest own percent is below the one its unit gave on an earlier day, 100 % given back aside; unknown with fewer than two",
     &each<[](const Source& s, const Row& r) { return known_or_not(percent_fell(state(s, r))); }>},
    {"days_unchanged", "进度未变天数", kNumber, 0, "days", FactGroup::progress, kTask, false, "距自报百分比或所报数值最近一次变动的自然日数；都未报过为未知", "civil days since an own percent or a reported value last changed; unknown when none was given",
     &each<[](const Source& s, const Row& r) { const auto moved = last_moved_on(state(s, r)); return moved ? whole(today(s).days_since(*moved)) : Value::unknown(); }>},
    {"quarter_end_rush", "季末突击", kBool, 0, "", FactGroup::progress, kTask, false, "上一季度自报进度有增长，且都在最后七天报出；季内最后七天以前没有自报过的为未知", "in the last finished quarter the own percent rose, and only in reports of its last seven days; unknown when the quarter had no percent before those days",
     &read_rush},
    {"checkpoints_missed", "未达检查点数", kNumber, 0, "", FactGroup::progress, kTask, false, "已过日期而进度未到的检查点个数；进度未知为未知", "checkpoints past their date that progress has not reached; unknown where progress is",
     &each<[](const Source& s, const Row& r) { const int reached = s.day->progress().hundredths[at(r.task)]; return reached < 0 ? Value::unknown() : whole(count_missed(state(s, r).checkpoints, today(s), reached)); }>},
    {"next_checkpoint", "下一检查点", kDate, 0, "", FactGroup::progress, kTask, false, "今天及以后最近的检查点；没有为未知", "the next checkpoint, today among them; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return next_of(state(s, r).checkpoints, today(s)); }>},
    {"milestones_left", "剩余节点数", kNumber, 0, "", FactGroup::progress, kTask, false, "方案中今天及以后的节点个数；未报方案为 0", "milestones of the filed plan dated today or later; 0 without a plan",
     &each<[](const Source& s, const Row& r) { return whole(count_milestones(state(s, r), today(s))); }>},
    {"next_milestone", "下一节点", kDate, 0, "", FactGroup::progress, kTask, false, "方案中今天及以后最近的节点；没有为未知", "the next milestone of the filed plan, today among them; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return next_milestone(state(s, r), today(s)); }>},
    {"projected_finish", "预计办结日期", kDate, 0, "", FactGroup::progress, kTask, false, "未结事项按历次进展的中位速度达到 100% 的工作日，不早于今天；没有速度、速度不大于 0、挂起的为未知", "the working day an open task reaches 100 % at the median pace of its reports, not before today; unknown without a pace above 0 and while suspended",
     &each<[](const Source& s, const Row& r) { const auto finish = finish_ahead(s, r); return finish ? Value::date(*finish) : Value::unknown(); }>},
    {"projected_workdays_late", "预计超期工作日", kNumber, 0, "workdays", FactGroup::progress, kTask, true, "预计办结日期晚于时限的工作日数，不晚为 0；预计办结日期未知的为未知", "working days from the deadline to the projected finish, 0 when it comes in time; unknown where the projected finish is",
     &each<[](const Source& s, const Row& r) { return days_late_ahead(s, r); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_progress() { return kFactsOfProgress; }

}  // namespace duban
