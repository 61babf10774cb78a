// The search behind ways_to_green: little is tried before much, and of what helps the least is kept.
#pragma once

#include <functional>

#include "engine/rules/trial.h"
#include "engine/target/progress.h"

namespace duban {

/// What a unit could report of a task, and what else could be done about it.
class WayFinder {
 public:
  WayFinder(const Day& day, int row);

  /// Deeds after which the lamp is green on the day asked about and, done then, on `until`; nothing when none tried does.
  [[nodiscard]] std::optional<Deeds> plain();
  /// The same with an extension of the deadline, to the earliest day that helps.
  [[nodiscard]] std::optional<Deeds> by_extension();
  /// Everything at once: reported as finished, all targets reached, all it waits for finished.
  [[nodiscard]] Deeds everything() const;

  [[nodiscard]] Date until() const { return until_; }
  [[nodiscard]] Trial::Outcome judge(const Deeds& deeds, Date date) { return trial_.judge(deeds, date); }

 private:
  [[nodiscard]] bool helps(const Deeds& deeds);
  /// Done on the day asked about, they leave the lamp green up to `until`.
  [[nodiscard]] bool lasts(const Deeds& deeds) { return trial_.judge(deeds, day_.date(), until_).lamp == Lamp::green; }
  /// `deeds`, with evidence where without it they help but do not last; nothing when they do not help.
  [[nodiscard]] std::optional<Deeds> if_helping(Deeds deeds);
  /// The fewest hundredths of a percent, up to 99 percent, with which what `at_hundredths` makes of them helps.
  [[nodiscard]] std::optional<Deeds> least(const std::function<Deeds(int)>& at_hundredths);
  /// `base` and a report: as things stand, of more progress, of the targets missed.
  [[nodiscard]] std::optional<Deeds> by_reporting(const Deeds& base);
  /// `base` and a report that the work is finished, with the targets reached where that is needed.
  [[nodiscard]] std::optional<Deeds> by_finishing(const Deeds& base);
  /// `base` and progress of at least `hundredths` of a percent, as the task measures it.
  [[nodiscard]] Deeds with_progress(Deeds base, int hundredths) const;
  /// Adds the values that reach the targets missed, or every target.
  void reach_targets(Deeds& deeds, bool all) const;

  const Day& day_;
  int row_;
  const TaskState& state_;
  Trial trial_;
  Date until_;
  Progress progress_;
  std::vector<int> upstream_;  // numbers of the open tasks waited for that are overdue
};

/// The value that just reaches `target`: beyond it where it is to be passed.
[[nodiscard]] std::optional<Decimal> reaching(const Target& target);

}  // namespace duban
