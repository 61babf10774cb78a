// The sweep.
#include "engine/rules/timeline.h"

#include <algorithm>
#include <map>

#include "engine/rules/lamp_record.h"

namespace duban {
namespace {

/// Since when each rule has been true of each subject without a break on review days.
class Runs {
 public:
  /// Begins the next day.
  void next_day() { ++review_; }

  /// Where `found` on `day` stand: since when, and whether they have held long enough.
  std::vector<Day::Standing> standings(const Day& day, const std::vector<Finding>& found) {
    std::vector<std::vector<Unbroken>*> runs_of;  // by position of the rule in today's rulebook
    for (const Rule& rule : day.policy().rulebook.rules) runs_of.push_back(&runs_[rule.id]);
    std::vector<Day::Standing> standings;
    standings.reserve(found.size());
    for (const Finding& finding : found) {
      const Rule& rule = day.rule(finding);
      auto& runs = *runs_of[static_cast<std::size_t>(finding.rule)];
      const auto subject = static_cast<std::size_t>(day.subject_number(finding));
      if (subject >= runs.size()) runs.resize(subject + 1);
      Unbroken& run = runs[subject];
      if (run.last_review != review_ - 1) run.since = day.date();
      run.last_review = review_;
      standings.push_back({!rule.hold || end_of(*rule.hold, run.since, day.policy().calendar) <= day.date(), run.since});
    }
    return standings;
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

/// A day once its snapshot stands.
class DayJudge {
 public:
  /// `keep_lamps`: some day's rules read what the lamps have been.
  explicit DayJudge(bool keep_lamps) : keep_lamps_(keep_lamps) {}

  void judge(Day& day) {
    runs_.next_day();
    day.settle(runs_.standings(day, day.findings()));
    if (!keep_lamps_) return;
    const std::vector<Finding> found = day.judge_timeline(book_.add(day));
    day.add_findings(found, runs_.standings(day, found));
  }

 private:
  bool keep_lamps_;
  Runs runs_;
  LampBook book_;
};

}  // namespace

std::optional<Date> first_day(const History& history) {
  std::optional<Date> first;
  for (const RegisteredTask& task : history.tasks) {
    if (!first || task.registered_on < *first) first = task.registered_on;
  }
  return first;
}

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

std::vector<Date> review_days(Date from, Date to, const PolicyOn& policy_on) {
  std::vector<Date> days;
  for (Date monday = from.plus_days(1 - from.weekday()); monday <= to; monday = monday.plus_days(7)) {
    Date day = monday.plus_days(6);
    while (day >= monday && !policy_on(day).calendar.is_workday(day)) day = day.plus_days(-1);
    if (day >= monday && day >= from && day <= to) days.push_back(day);
    for (Date date = std::max(from, monday); date < monday.plus_days(7) && date <= to; date = date.plus_days(1)) {
      if (date == last_day_of_month(date.year(), date.month())) days.push_back(date);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

JudgedDay sweep(const History& history, const PolicyOn& policy_on, Date as_of,
                const std::function<void(const Day&)>& visit) {
  std::vector<Date> dates;
  if (const auto first = first_day(history); first && *first <= as_of) {
    dates = review_days(*first, as_of, policy_on);
  }
  if (dates.empty() || dates.back() != as_of) dates.push_back(as_of);
  DayJudge judge(std::any_of(dates.begin(), dates.end(), [&](Date date) { return policy_on(date).rulebook.reads_timeline; }));
  JudgedDay last;
  last.days = dates;
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
    judge.judge(*last.day);
    visit(*last.day);
  }
  return last;
}

}  // namespace duban
