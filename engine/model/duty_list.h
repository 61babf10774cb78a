// Reports due and what became of them, as values: what engine/app works out and engine/document shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

/// met: in time or within the grace; late: after it; missed: nothing came and the grace is over; returned: what
/// came was given back and not made anew; due: not over yet.
enum class DutyStatus { met, late, missed, returned, due };
[[nodiscard]] std::string_view name_of(DutyStatus status);

/// One occurrence of a duty that a unit owes for a task.
struct DutyLine {
  std::string ref;
  std::string key;
  std::string title;
  std::string unit;  // "" where the task has no lead
  std::string duty;  // id in the rulebook
  std::string rhythm;
  Message rhythm_words;
  Date due;
  Date nominal_due;  // before it was rolled
  Date last_day;     // of the grace
  DutyStatus status = DutyStatus::due;
  bool is_over = false;               // the last day has passed
  int workdays_late = 0;              // of the first report, or up to now where none stands
  std::optional<Date> report_on;      // the first report for it
  std::optional<Date> returned_on;    // that report was given back
  std::optional<Date> made_anew_on;   // the report that stands in its place
  int late_entries = 0;               // 1: that report was recorded after the list of its own week
};

/// Counts of occurrences that are due and decided: `owed` = `reported` + `missed`.
struct DutyCounts {
  int owed = 0;
  int reported = 0;
  int late = 0;  // of those reported
  int missed = 0;
};

struct DutyUnit {
  std::string unit;
  DutyCounts counts;
};

struct DutyList {
  Date as_of;
  std::optional<Date> from;  // as asked
  std::optional<Date> to;
  bool demo = false;
  bool rehearsal = false;
  bool provisional = false;     // a year counted has no holiday data
  std::vector<DutyLine> lines;  // by due date, then unit in official order
  std::vector<DutyUnit> units;  // official order
  DutyCounts totals;
};

}  // namespace duban
