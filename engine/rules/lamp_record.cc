// Counting lamps.
#include "engine/rules/lamp_record.h"

#include "engine/base/index.h"
#include "engine/rules/day.h"
#include "engine/target/progress.h"

namespace duban {
namespace {

bool is_flagged(Lamp lamp) { return lamp >= Lamp::yellow; }

/// One more week when `monday` is another than the one counted last.
void count_week(bool holds, Date monday, int& weeks, std::optional<Date>& last) {
  if (!holds) {
    weeks = 0;
    last.reset();
  } else if (last != monday) {
    ++weeks;
    last = monday;
  }
}

}  // namespace

void MonthLamp::look_back(const LampOfDay& now) {
  if (lamp != Lamp::red || made_good_on || now.lamp == Lamp::red) return;
  const bool reached = now.progress >= 0 ? now.progress >= asked : now.lamp == Lamp::green || now.lamp == Lamp::blue;
  if (now.is_done || reached) made_good_on = now.date;
}

void LampRecord::add(const LampOfDay& day) {
  const bool red = day.lamp == Lamp::red;
  const bool flagged = is_flagged(day.lamp);
  times_red += red && lamp != Lamp::red ? 1 : 0;
  times_flagged += flagged && !is_flagged(lamp) ? 1 : 0;
  if (!flagged) flagged_since.reset();
  if (flagged && !flagged_since) flagged_since = day.date;
  const Date monday = day.date.plus_days(1 - day.date.weekday());
  count_week(red, monday, weeks_red, week_red);
  count_week(flagged, monday, weeks_flagged, week_flagged);
  lamp = day.lamp;
  if (month) month->look_back(day);
  if (day.date != last_day_of_month(day.date.year(), day.date.month())) return;
  months_red = red ? months_red + 1 : 0;
  months_flagged = flagged ? months_flagged + 1 : 0;
  month = MonthLamp{day.date, day.lamp, day.pace, std::nullopt};
}

LampOfDay lamp_of_day(const Day& day, int row) {
  LampOfDay out;
  out.date = day.date();
  out.lamp = day.lamps()[at(row)];
  out.is_done = day.facts().status()[at(row)] != TaskStatus::open;
  out.progress = day.facts().progress().hundredths[at(row)];
  // Asked only of red month ends.
  if (out.lamp == Lamp::red) out.pace = pace_of(day.state(row), day.date());
  return out;
}

std::shared_ptr<const LampRecords> LampBook::add(const Day& day) {
  auto records = std::make_shared<LampRecords>();
  records->before.reserve(day.lamps().size());
  records->now.reserve(day.lamps().size());
  for (int row = 0; row < day.task_count(); ++row) {
    const std::size_t id = at(day.state(row).task->id);
    if (id >= records_.size()) records_.resize(id + 1);
    records->before.push_back(records_[id]);
    records_[id].add(lamp_of_day(day, row));
    records->now.push_back(records_[id]);
  }
  return records;
}

}  // namespace duban
