// The sweep.
#include "engine/rules/timeline.h"

#include <algorithm>
#include <map>

namespace duban {
namespace {

/// Since when each rule has been true of each subject without a break on review days.
class Runs {
 public:
  /// Sets `since` of the day's findings, drops those that have not held long enough.
  void settle(Day& day) {
    std::vector<bool> keep;
    std::vector<Date> since;
    keep.reserve(day.findings().size());
    since.reserve(day.findings().size());
    ++review_;
    std::vector<std::vector<Unbroken>*> runs_of;  // by position of the rule in today's rulebook
    for (const Rule& rule : day.policy().rulebook.rules) runs_of.push_back(&runs_[rule.id]);
    for (const Finding& finding : day.findings()) {
      const Rule& rule = day.rule(finding);
      auto& runs = *runs_of[static_cast<std::size_t>(finding.rule)];
      const auto subject = static_cast<std::size_t>(day.subject_number(finding));
      if (subject >= runs.size()) runs.resize(subject + 1);
      Unbroken& run = runs[subject];
      if (run.last_review != review_ - 1) run.since = day.date();
      run.last_review = review_;
      since.push_back(run.since);
      keep.push_back(!rule.hold || end_of(*rule.hold, run.since, day.policy().calendar) <= day.date());
    }
    day.set_since(since);
    day.settle(keep);
  }

 private:
  struct Unbroken {
    int last_review = -1;
    Date since;
  };

  int review_ = 0;
  // By rule id (a rule keeps its runs when the rulebook changes), then by subject number.
  std::map<std::string, std::vector<Unbroken>> runs_;
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
  const Policy* policy_before = nullptr;
  for (const Date date : dates) {
    const Policy& policy = policy_on(date);
    // Another rulebook may need other parts.
    const Snapshot* before = policy_before == &policy ? last.snapshot.get() : nullptr;
    auto snapshot = std::make_unique<Snapshot>(snapshot_at(history, date, needs_of(policy.rulebook), before));
    last.day.reset();
    last.snapshot = std::move(snapshot);
    last.day = std::make_unique<Day>(*last.snapshot, policy);
    policy_before = &policy;
    runs.settle(*last.day);
    visit(*last.day);
  }
  return last;
}

}  // namespace duban
