// The overview as values: what is where, how far, since when, and what comes next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/weekly.h"

namespace duban {

/// How many tasks stand at each lamp.
struct LampCounts {
  int lamps[5] = {};  // by Lamp

  [[nodiscard]] int total() const { return lamps[0] + lamps[1] + lamps[2] + lamps[3] + lamps[4]; }
  /// The worst lamp of any; none where there is no task.
  [[nodiscard]] std::optional<Lamp> worst() const {
    for (int lamp = 4; lamp >= 0; --lamp) {
      if (lamps[lamp] > 0) return static_cast<Lamp>(lamp);
    }
    return std::nullopt;
  }
  void add(Lamp lamp) { ++lamps[static_cast<std::size_t>(lamp)]; }
  void add(const LampCounts& other) {
    for (std::size_t lamp = 0; lamp < 5; ++lamp) lamps[lamp] += other.lamps[lamp];
  }
  friend bool operator==(const LampCounts&, const LampCounts&) = default;
};

struct SectionLamps {
  std::string key;   // of its notice
  std::string name;  // as printed; "" = none
  LampCounts lamps;
};

/// Medians of a day. `actual` is of the `known` tasks whose progress is known, `planned` of all `tasks`; in percent.
struct PacePoint {
  Date day;
  std::optional<Decimal> planned;
  std::optional<Decimal> actual;  // none: not known of any, or the day is to come
  int tasks = 0;
  int known = 0;
};

/// The tasks a unit leads.
struct UnitLamps {
  std::string unit;
  std::vector<LampCounts> months;  // one a month end of the overview
  LampCounts now;
};

struct DeadlineWeek {
  Date from;  // Monday; of the first week the day asked about
  Date to;    // Sunday
  int stated = 0;
  int implied = 0;  // neither stated nor confirmed
};

struct Overview {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  WeeklyTotals totals;
  std::vector<SectionLamps> sections;  // in the order of the notices
  std::vector<PacePoint> pace;         // month ends, the day asked about, month ends to come
  std::vector<Date> months;            // the month ends of `units`
  std::vector<UnitLamps> units;        // the worst first
  UnitLamps rest;                      // the others, added up
  int rest_count = 0;
  std::vector<DeadlineWeek> weeks;
  int due_later = 0;  // behind the last week
  int past_due = 0;   // open, their date before the day asked about
};

}  // namespace duban
