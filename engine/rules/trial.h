// A day judged as it would be if more had been done: the same rules over a copy of what is known. What is said of a way
// to green is tried here first.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/rules/day.h"

namespace duban {

/// What is done on top of what is known, all on one day.
struct Deeds {
  bool report = false;                  // a report of the first lead, with what follows
  std::optional<int> percent;           // hundredths
  std::vector<MeasuredValue> values;    // of targets by their numbers
  bool clear_lamp = false;              // the lamp set by hand is taken away
  bool evidence = false;                // evidence is filed
  std::vector<int> finished;            // numbers of other tasks that are closed
  std::optional<Date> extended_to;
};

class Trial {
 public:
  /// For the task in `row` of `day`, which must outlive the trial. What lies after `day` is left out.
  Trial(const Day& day, int row);

  /// The lamp on `date`, not before the day asked about, if `deeds` were done on it. Rules with `hold` count at once.
  [[nodiscard]] Lamp lamp(const Deeds& deeds, Date date) { return judge(deeds, date).lamp; }

  struct Outcome {
    Lamp lamp = Lamp::grey;
    std::vector<int> rules;  // numbers of those that hold for the task
    int pace = 0;            // hundredths
  };
  [[nodiscard]] Outcome judge(const Deeds& deeds, Date date) { return judge(deeds, date, date); }
  /// The same for `date` with the deeds done on `on`, not after it.
  [[nodiscard]] Outcome judge(const Deeds& deeds, Date on, Date date);

 private:
  void add(const Deeds& deeds, Date date);
  void take_back();
  void judge_timeline(Day& then) const;

  const Day& day_;
  int task_;
  History known_;
  std::size_t values_ = 0;
};

}  // namespace duban
