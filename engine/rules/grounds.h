// Where the values of a task come from, told in full: the deadline and all that moved it, the pace, the reports behind
// progress and targets, the duty that was missed, the calendar. In the words of an answer, by topic.
#pragma once

#include <vector>

#include "engine/model/explanation.h"
#include "engine/rules/day.h"

namespace duban {

/// Which topics an answer needs.
struct GroundsWanted {
  bool deadline = false;
  bool pace = false;
  bool progress = false;
  bool own_percent = false;  // the last report that gave one, whatever progress rests on
  bool missed = false;
  bool missed_by_supports = false;
  std::vector<int> targets;  // positions among those of the task
};

/// The statements about the task in `row`, in order of topic.
[[nodiscard]] std::vector<Ground> grounds_of(const Day& day, int row, const GroundsWanted& wanted, Language language);

/// How the deadline in force came about.
void add_deadline(const Day& day, int row, std::vector<Ground>& out);
/// What the pace is worked out from.
void add_pace(const Day& day, int row, std::vector<Ground>& out);
/// The report or values behind progress, and reports that do not count.
void add_progress(const Day& day, int row, Language language, std::vector<Ground>& out);
/// The last report that gave the unit's own percent.
void add_own_percent(const Day& day, int row, std::vector<Ground>& out);
/// The latest value of a target, and how the target itself has changed.
void add_target(const Day& day, int row, int target, std::vector<Ground>& out);
/// The report that was missed: by which duty, due on which day and why, by whom.
void add_missed(const Day& day, int row, bool of_supports, Language language, std::vector<Ground>& out);

}  // namespace duban
