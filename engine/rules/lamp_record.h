// What the lamps of a task have been on the review days so far: how long, how often, and what the last month's end
// showed. Lamps here are those of the rules over facts; rules over the timeline read these records.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/base/date.h"
#include "engine/model/finding.h"

namespace duban {

/// A task on one judged day.
struct LampOfDay {
  Date date;
  Lamp lamp = Lamp::grey;
  bool is_done = false;  // submitted or closed
  int progress = -1;     // hundredths; −1 = not known
  int pace = 0;          // hundredths
};

/// The lamp of a month: that of its last day. A red one may be made good later; it stays on record as made good.
struct MonthLamp {
  Date end;
  Lamp lamp = Lamp::grey;
  int asked = 0;  // the pace of that day, in hundredths
  std::optional<Date> made_good_on;

  /// Notes that `now`, a later day, makes a red month good: the task is no longer red and is done, or has reached what
  /// that month's end asked for; where its progress is not known, its lamp must be green or blue.
  void look_back(const LampOfDay& now);
};

struct LampRecord {
  Lamp lamp = Lamp::grey;      // on the last day added
  // In a row: one more for each ISO week, or each month's end, whose days were all so; 0 once a day is not.
  int weeks_red = 0;
  int weeks_flagged = 0;       // yellow or red
  int months_red = 0;
  int months_flagged = 0;
  int times_red = 0;           // how often it turned red
  int times_flagged = 0;       // how often it turned yellow or red from neither
  std::optional<Date> flagged_since;
  std::optional<MonthLamp> month;  // the last month's end added
  std::optional<Date> week_red;      // Monday of the week counted last
  std::optional<Date> week_flagged;

  /// `day` lies after the days added before.
  void add(const LampOfDay& day);
};

/// The records of a day's tasks, a row each: before that day, and with it.
struct LampRecords {
  std::vector<LampRecord> before;
  std::vector<LampRecord> now;
};

class Day;

/// The task in `row` of `day`, whose lamps stand.
[[nodiscard]] LampOfDay lamp_of_day(const Day& day, int row);

/// The records of all tasks along a sweep.
class LampBook {
 public:
  /// Adds `day` and returns the records up to it.
  std::shared_ptr<const LampRecords> add(const Day& day);

 private:
  std::vector<LampRecord> records_;  // by number of the task
};

}  // namespace duban
