// Deadlines by week and by who answers for them.
#include "engine/app/pileup.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/app/task_units.h"

namespace duban {
namespace {

class PileupCounter {
 public:
  PileupCounter(const Day& day, const Directory& directory) : day_(day), directory_(directory) {}

  void add(int row, const PileupQuestion& question) {
    const TaskState& state = day_.state(row);
    if (question.leader.empty()) {
      for (const auto& [unit, group] : units_of(state)) {
        if (question.unit.empty() || question.unit == unit) place(PileupKind::unit, unit, group, row);
      }
    }
    if (!question.unit.empty()) return;
    for (const std::string& leader : state.leaders()) {
      if (question.leader.empty() || question.leader == leader) place(PileupKind::leader, leader, "", row);
    }
  }

  /// Those with `limit` deadlines and more, in the order of lists.
  [[nodiscard]] std::vector<PileupWeek> take(int limit) {
    std::vector<PileupWeek> weeks;
    for (auto& [key, week] : weeks_) {
      if (week.count() < limit) continue;
      std::stable_sort(week.tasks.begin(), week.tasks.end(), [](const PileupTask& a, const PileupTask& b) { return a.due < b.due; });
      weeks.push_back(std::move(week));
    }
    const auto order = [&](const PileupWeek& week) { return week.kind == PileupKind::unit ? directory_.order(week.name) : 0; };
    std::stable_sort(weeks.begin(), weeks.end(), [&](const PileupWeek& a, const PileupWeek& b) {
      return std::tuple(a.from, a.kind, order(a), -a.count()) < std::tuple(b.from, b.kind, order(b), -b.count());
    });
    return weeks;
  }

 private:
  /// Lead units with the group they come through, "" = named themselves.
  [[nodiscard]] std::map<std::string, std::string> units_of(const TaskState& state) const {
    std::map<std::string, std::string> units;
    const std::vector<std::string> leads = state.leads();
    for (const std::string& name : leads) {
      const UnitGroup* group = directory_.group(name);
      const auto members = group == nullptr ? std::vector<std::string>() : directory_.members_on(*group, day_.date());
      if (members.empty()) units[name] = "";
      for (const std::string& member : members) units.emplace(member, name);
    }
    for (const std::string& name : leads) {
      if (units.contains(name)) units[name] = "";
    }
    return units;
  }

  void place(PileupKind kind, const std::string& name, const std::string& group, int row) {
    const TaskState& state = day_.state(row);
    const Date monday = state.due.plus_days(1 - state.due.weekday());
    PileupWeek& week = weeks_[{monday, kind, name}];
    if (week.tasks.empty()) {
      week.week = iso_week(monday);
      week.from = monday;
      week.to = monday.plus_days(6);
      week.workdays = day_.policy().calendar.count(monday.plus_days(-1), week.to);
      week.kind = kind;
      week.name = name;
    }
    week.tasks.push_back({state.ref(), state.key(), state.due, due_unsure(state, day_.date()), state.title(), day_.lamps()[static_cast<std::size_t>(row)], group});
  }

  const Day& day_;
  const Directory& directory_;
  std::map<std::tuple<Date, PileupKind, std::string>, PileupWeek> weeks_;
};

/// Open on the day, with its clock running.
bool is_running(const Day& day, int row) {
  return day.facts().status()[static_cast<std::size_t>(row)] == TaskStatus::open && day.state(row).suspension() == nullptr;
}

/// The end of the year of the last deadline, of the day asked about when there is none after it.
Date last_deadline_year(const Day& day) {
  Date last = day.date();
  for (int row = 0; row < day.task_count(); ++row) {
    if (is_running(day, row)) last = std::max(last, day.state(row).due);
  }
  return last_day_of_month(last.year(), 12);
}

}  // namespace

Pileup make_pileup(Inquiry& inquiry, const PileupQuestion& asked) {
  const Directory& directory = inquiry.policy().directory();
  const TextPool& names = *inquiry.history().names;
  PileupQuestion question = asked;
  if (!asked.unit.empty()) expect_unit(asked.unit, directory, names);
  if (!asked.leader.empty()) expect_leader(asked.leader, names);
  if (!asked.unit.empty()) question.unit = directory.resolve(asked.unit, inquiry.as_of()).value_or(asked.unit);
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  Pileup pileup;
  pileup.as_of = inquiry.as_of();
  pileup.from = question.from.value_or(inquiry.as_of());
  pileup.to = question.to.value_or(std::max(last_deadline_year(day), pileup.from));
  pileup.limit = question.limit;
  pileup.demo = inquiry.history().demo;
  pileup.rehearsal = inquiry.is_rehearsal();
  PileupCounter counter(day, directory);
  for (int row = 0; row < day.task_count(); ++row) {
    const Date due = day.state(row).due;
    if (is_running(day, row) && due >= pileup.from && due <= pileup.to) counter.add(row, question);
  }
  pileup.weeks = counter.take(question.limit);
  const Calendar& calendar = day.policy().calendar;
  pileup.provisional = std::any_of(pileup.weeks.begin(), pileup.weeks.end(), [&](const PileupWeek& week) { return !calendar.covers(week.from, week.to); });
  return pileup;
}

}  // namespace duban
