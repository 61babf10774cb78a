// The sweep.
#include "engine/rules/timeline.h"

#include <algorithm>

namespace duban {
namespace {

/// Since when each rule has been true of each subject without a break on review days.
class Runs {
 public:
  /// Sets `since` of the day's findings, drops those that have not held long enough.
  void settle(Day& day) {
    std::map<std::pair<std::string, std::string>, Date> now;
    std::vector<bool> keep;
    std::vector<Date> since;
    for (const Finding& finding : day.findings()) {
      const Rule& rule = day.rule(finding);
      const auto key = std::pair(rule.id, day.subject_id(finding));
      const auto before = since_.find(key);
      const Date start = before == since_.end() ? day.date() : before->second;
      now.emplace(key, start);
      since.push_back(start);
      keep.push_back(!rule.hold || end_of(*rule.hold, start, day.policy().calendar) <= day.date());
    }
    since_ = std::move(now);
    day.set_since(since);
    day.settle(keep);
  }

 private:
  std::map<std::pair<std::string, std::string>, Date> since_;
};

std::optional<Date> first_day(const History& history) {
  std::optional<Date> first;
  for (const RegisteredTask& task : history.tasks) {
    if (!first || task.registered_on < *first) first = task.registered_on;
  }
  return first;
}

}  // namespace

std::optional<Date> week_review_day(Date day, const Calendar& calendar) {
  const Date sunday = day.plus_days(7 - day.weekday());
  for (int back = 0; back < 7; ++back) {
    if (calendar.is_workday(sunday.plus_days(-back))) return sunday.plus_days(-back);
  }
  return std::nullopt;
}

std::vector<Date> review_days(Date from, Date to, const Calendar& calendar) {
  std::vector<Date> days;
  for (Date week = from.plus_days(1 - from.weekday()); week <= to; week = week.plus_days(7)) {
    const auto day = week_review_day(week, calendar);
    if (day && *day >= from && *day <= to) days.push_back(*day);
  }
  for (Date month = last_day_of_month(from.year(), from.month()); month <= to;) {
    if (month >= from) days.push_back(month);
    const Date next = month.plus_days(1);
    month = last_day_of_month(next.year(), next.month());
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

JudgedDay sweep(const History& history, const PolicyOn& policy_on, Date as_of,
                const std::function<void(const Day&)>& visit) {
  std::vector<Date> dates;
  if (const auto first = first_day(history); first && *first <= as_of) {
    dates = review_days(*first, as_of, policy_on(as_of).calendar);
  }
  if (dates.empty() || dates.back() != as_of) dates.push_back(as_of);
  Runs runs;
  JudgedDay last;
  for (const Date date : dates) {
    last.day.reset();
    last.snapshot = std::make_unique<Snapshot>(snapshot_at(history, date));
    last.day = std::make_unique<Day>(*last.snapshot, policy_on(date));
    runs.settle(*last.day);
    visit(*last.day);
  }
  return last;
}

}  // namespace duban
