// The weekly overdue list as values: what engine/app works out and engine/document shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/finding.h"
#include "engine/model/handover.h"
#include "engine/model/task.h"

namespace duban {

enum class WeeklyKind { task, milestone, checkpoint, duty, receipt };
[[nodiscard]] std::string_view name_of(WeeklyKind kind);
[[nodiscard]] std::optional<WeeklyKind> parse_weekly_kind(std::string_view name);

/// A target whose reported value falls short. Milestones have no numbers: `target` and `actual` are
/// "done" and "not done".
struct ShortTarget {
  std::string metric;
  std::string target;
  std::string actual;
  std::string unit;
  std::optional<Decimal> gap;
  bool is_milestone = false;
  bool less_is_good = false;  // the gap is what the value lies above its bound
};

/// Where a task's ladder stands: what is to be sent next, by the first rule that proposes it, and what was sent last.
struct WeeklyRung {
  std::string action;  // "" when nothing is proposed
  std::string to;
  std::string sent;    // the action sent last; "" when none was
  std::string number;  // of that order: "2024/3"
  std::optional<Date> sent_on;
  std::optional<Date> reply_due;
};

struct WeeklyItem {
  int task_id = 0;  // the internal number, never shown
  std::string ref;
  std::string key;
  std::string title;
  WeeklyKind kind = WeeklyKind::task;
  std::string basis;  // stated implied plan checkpoint duty
  std::vector<std::string> leads;
  std::vector<std::string> original_leads;  // at registration
  std::vector<std::string> leaders;
  Date due;
  Date original_due;
  bool due_confirmed = false;  // an implied date the clerk stands by
  int extensions = 0;
  int workdays_overdue = 0;
  Lamp lamp = Lamp::grey;
  std::vector<std::string> rules;
  std::optional<WeeklyRung> rung;
  Date since;
  int weeks_listed = 1;  // lists in a row, this one included
  bool is_new = true;
  std::optional<Date> last_report_on;
  std::optional<int> asked_percent;     // checkpoints and planned milestones, hundredths
  std::string planned;                  // what a planned milestone is about
  std::optional<int> progress_percent;  // hundredths
  std::vector<ShortTarget> shortfalls;
  int late_entries = 0;     // entries an earlier list should have had, or recorded after this one's day
  bool lamp_by_hand = false;
  std::optional<Handover> handover = {};  // who has the task now took it over after `since`
};

struct WeeklyTotals {
  int open = 0;
  int overdue = 0;
  int at_risk = 0;
  int submitted = 0;
  int closed = 0;
  int suspended = 0;  // open, their clock stopped
  int total = 0;
  int lamps[5] = {};  // by Lamp
};

/// The list that `new` and `resolved` compare with.
struct ComparedWith {
  std::optional<int> number;  // of the weekly issued last; none: the list of a review day
  Date as_of;
};

/// What a lead unit has on the list under a leader.
struct WeeklyParty {
  std::string leader;  // "" = its tasks name none
  std::string unit;    // "" = they have no lead
  int overdue = 0;     // tasks
  int other = 0;       // milestones, checkpoints, reports, receipts
  int at_risk = 0;     // tasks
};

struct WeeklyList {
  std::string week;  // "2024-W27"
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  bool provisional = false;  // the calendar has no data for a year that was counted
  std::optional<ComparedWith> compared_with;  // none: there is no list before
  std::vector<WeeklyItem> items;
  std::vector<WeeklyItem> at_risk;
  std::vector<WeeklyItem> resolved;
  std::vector<WeeklyParty> parties;  // by leader, then unit, both in official order; a task counts for each of them
  WeeklyTotals totals;
  /// Tasks with entries recorded late (engine/rules/late_entries.h), also those that such an entry has taken off the list.
  std::vector<std::string> late_refs;
};

}  // namespace duban
