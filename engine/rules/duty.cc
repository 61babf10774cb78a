// Due dates, kept between questions, and what of them a task owes.
#include "engine/rules/duty.h"

#include <algorithm>

namespace duban {

Occurrence DutyDates::with_last_day(Occurrence made) const {
  made.last_day = duty_.grace ? end_of(*duty_.grace, made.due, calendar_) : made.due;
  made.made = true;
  return made;
}

Occurrence DutyDates::make(int index) const {
  Occurrence made;
  made.nominal = nominal_date(duty_.rhythm, index);
  made.due = occurrence(duty_.rhythm, duty_.roll, calendar_, index);
  made.period_end = period_end(duty_.rhythm, duty_.roll, calendar_, index);
  return with_last_day(made);
}

Occurrence DutyDates::at(int index) {
  if (index < 0) return make(index);  // before 1970
  const auto place = static_cast<std::size_t>(index);
  if (place >= kept_.size()) kept_.resize(place + 64);
  if (!kept_[place].made) kept_[place] = make(index);
  return kept_[place];
}

int DutyDates::first_from(Date day) {
  Found& found = found_[static_cast<std::size_t>(day.ordinal()) % found_.size()];
  if (found.index >= 0 && found.day == day) return found.index;
  found = {day, first_occurrence_from(duty_.rhythm, day, [this](int index) { return at(index).due; })};
  return found.index;
}

int DutyDates::window_of(Date day) {
  // Few lie between it and the first one due from that day on.
  int index = first_from(day);
  while (at(index - 1).last_day >= day) --index;
  return index;
}

int DutyDates::last_over(Date day) {
  if (last_over_.index < 0 || last_over_.day != day) last_over_ = {day, window_of(day) - 1};
  return last_over_.index;
}

Occurrence DutyDates::after(Date anchor) {
  After& known = after_[static_cast<std::size_t>(anchor.ordinal()) % after_.size()];
  if (known.made.made && known.anchor == anchor) return known.made;
  Occurrence made;
  made.nominal = nominal_date_after(duty_.rhythm, calendar_, anchor);
  made.due = rolled(made.nominal, duty_.roll, calendar_);
  made.period_end = made.due;
  known = {anchor, with_last_day(made)};
  return known.made;
}

OwedDates::OwedDates(DutyDates& dates, const TaskState& task, Date since, Date as_of)
    : dates_(dates), start_(std::max(task.start, since)), recurs_(dates.duty().rhythm.recurs()) {
  const LifeState* life = task.life;
  if (life != nullptr && (life->suspension != nullptr || life->suspended_days > 0)) rests_ = rests_of(task.history->steps_of(task.task->id), as_of);
  if (recurs_) return;
  anchors_ = days_of(dates.duty().rhythm.event, task, as_of);
  if (since <= task.start) return;
  // Who came to a part later owes what is due after that day.
  std::erase_if(anchors_, [&](Date anchor) { return dates.after(anchor).due <= since; });
}

int OwedDates::first() {
  if (!recurs_) return 0;
  int first = dates_.first_from(start_.plus_days(1));
  while (dates_.at(first).period_end <= start_) ++first;
  return first;
}

int OwedDates::last_over(Date day) {
  if (recurs_) return dates_.last_over(day);
  int last = static_cast<int>(anchors_.size()) - 1;
  while (last >= 0 && at(last).last_day >= day) --last;
  return last;
}

bool OwedDates::is_excused(int index) {
  if (rests_.empty()) return false;
  const Date due = at(index).due;
  return std::any_of(rests_.begin(), rests_.end(), [&](const Rest& rest) { return due > rest.from && due <= rest.to; });
}

int OwedDates::workdays_rested(Date from, Date to) const {
  int workdays = 0;
  for (const Rest& rest : rests_) workdays += std::max(0, dates_.calendar().count(std::max(from, rest.from), std::min(to, rest.to)));
  return workdays;
}

bool OwedDates::is_past_grace(const Occurrence& occurrence, Date day) const {
  if (day <= occurrence.last_day) return false;
  const int rested = workdays_rested(occurrence.due, day);
  return rested == 0 || dates_.calendar().count(occurrence.last_day, day) > rested;
}

int OwedDates::last_settled(Date on) {
  if (recurs_) return dates_.window_of(on);
  return static_cast<int>(std::upper_bound(anchors_.begin(), anchors_.end(), on) - anchors_.begin()) - 1;
}

namespace {

void add_steps(StepKind kind, const TaskState& task, Date as_of, std::vector<Date>& days) {
  for (const Step& step : task.history->steps_of(task.task->id)) {
    if (step.kind == kind && step.on <= as_of) days.push_back(step.on);
  }
}

}  // namespace

std::vector<Date> days_of(RhythmEvent event, const TaskState& task, Date as_of) {
  std::vector<Date> days;
  switch (event) {
    case RhythmEvent::registration: days.push_back(task.history->registration_of(*task.task).registered_on); break;
    case RhythmEvent::amendment: {
      const auto& all = task.history->amendments;
      const auto first = std::lower_bound(all.begin(), all.end(), task.task->id, [](const Amendment& a, int id) { return a.task < id; });
      for (auto a = first; a != all.end() && a->task == task.task->id && a->on <= as_of; ++a) days.push_back(a->on);
      break;
    }
    case RhythmEvent::transfer: add_steps(StepKind::transfer, task, as_of, days); break;
    case RhythmEvent::return_report: add_steps(StepKind::return_report, task, as_of, days); break;
    case RhythmEvent::resumption: add_steps(StepKind::resume, task, as_of, days); break;
    case RhythmEvent::reopening: add_steps(StepKind::reopen, task, as_of, days); break;
  }
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace duban
