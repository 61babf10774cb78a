// Lamps over time as lists show them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/listed_task.h"
#include "engine/model/order_list.h"

namespace duban {

/// A review day on which the lamp was another than on the one before, or the first of all.
struct LampChange {
  Date on;
  Lamp lamp = Lamp::grey;
  std::vector<std::string> rules;       // ids of those that give it this lamp
  std::vector<std::string> rule_names;
};

struct MonthShown {
  Lamp lamp = Lamp::grey;
  std::optional<Date> made_good_on;  // a red month made good by the day asked about
};

struct TimelineTask : ListedTask {
  Lamp lamp = Lamp::grey;  // on the day asked about
  std::vector<std::optional<MonthShown>> months;  // one a month of the list; none: it did not stand then
  std::vector<LampChange> changes;
  std::optional<Date> first_flagged_on;  // yellow or red, of all its days
  std::optional<Date> first_red_on;
  int weeks_flagged = 0;  // in a row, up to the day asked about
  int weeks_red = 0;
};

struct MonthTotals {
  int lamps[5] = {};  // by Lamp
  int made_good = 0;
};

struct TimelineList {
  Date from;
  Date as_of;
  int review_days = 0;
  bool demo = false;
  bool rehearsal = false;
  bool in_full = false;            // tasks were asked for by name: their changes are told
  std::vector<Date> months;        // their last days
  std::vector<MonthTotals> totals; // of all tasks, one a month
  std::vector<TimelineTask> tasks;
  std::vector<SentLine> orders;    // about these tasks
};

}  // namespace duban
