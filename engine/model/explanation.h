// An explanation as a value: what an office says when it answers for a lamp. Texts inside messages are in the language
// asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/base/message.h"
#include "engine/model/finding.h"
#include "engine/model/handover.h"

namespace duban {

/// A fact with its value and where that came from.
struct Evidence {
  std::string fact;
  std::string chinese;
  std::string value;
  Message source;
  bool telling = true;  // worth a line in a person's answer
};

struct ComparisonHeld {
  std::string expression;  // as the rule says it
  std::string value;       // the same with values in place of facts
  std::string words;       // the same as a person says it; "" where it merely says where the task stands in its life
};

struct CountedDay {
  Date date;
  std::string kind;  // workday, weekend, holiday, make_up_workday; suspended and with_office are not counted either
  std::string name;  // of the holiday; "" where the calendar gives none
};

/// Days counted one by one.
struct DayCount {
  Date from;  // exclusive
  Date to;    // inclusive
  int workdays = 0;
  std::vector<CountedDay> days;          // at most kMostCountedDays
  std::vector<int> years_without_data;   // their holidays are not known: the count is provisional
  bool decides = true;                   // the rule compares this number; false where it merely follows from what it says
};
inline constexpr int kMostCountedDays = 1500;

struct ExplainedFinding {
  std::string rule;
  std::string name;
  std::string subject;    // "target:2024/4.27#1" where it is about a target
  std::string at;         // file:line of the rule
  std::string file;
  int line = 0;
  std::string condition;
  std::string parameters; // those the condition names: "pace_yellow = 10"
  std::string message;
  Lamp lamp = Lamp::grey;
  std::optional<Message> capped = {};  // why the lamp is milder than the rule says
  std::optional<Date> since;
  std::optional<Handover> handover = {};  // who has the task now took it over after `since`
  std::vector<ComparisonHeld> holds;
  std::vector<Evidence> evidence;
  std::optional<DayCount> count;  // where the rule rests on counted days
};

struct NotFiring {
  std::string rule;
  std::string name;
  std::string at;
  Message because;
};

struct ExplainedTarget {
  std::string metric;
  std::string verdict;
  Message reason;
  bool awaiting_data = false;
};

/// What a statement is about.
enum class Topic : std::uint8_t { order, closing, deadline, pace, progress, target, duty, calendar };
inline constexpr int kTopics = 8;
/// "deadline", "pace" …: in JSON.
[[nodiscard]] std::string_view name_of(Topic topic);

/// One sentence of where values come from, with the entry that says so.
struct Ground {
  Topic topic{};
  Message text;
  std::int64_t entry = 0;  // 0 = no single one
};

/// A task that holds up another one.
struct DraggingTask {
  std::string ref;  // with its KEY
  std::string title;
  std::vector<std::string> leads;
  Date due;
  int workdays_overdue = 0;
  int workdays_later = 0;         // after the day it would be needed
  std::vector<std::string> via;   // refs of the tasks between, the nearest first; empty = waited for directly
};

struct UpstreamDrag {
  int waits_for = 0;                 // tasks, directly or not
  int dragging = 0;                  // of them overdue, or due later than needed
  std::vector<DraggingTask> worst;   // the first few
};

/// Something that is to be done for a lamp to turn green.
struct WayStep {
  enum class Deed : std::uint8_t { clear_lamp, upstream, report, percent, value, milestone, submit, evidence, extend };
  Deed deed{};
  Message text;
  std::optional<Date> by;        // the last day for which it was tried
  std::optional<int> percent;    // the unit's own, in hundredths
  int target = -1;               // number of the target as reports name it, for a value or milestone
  std::optional<Decimal> value;  // in the target's unit
  std::string metric;
  std::string unit;
  std::optional<Date> to;        // of an extension
  std::vector<std::string> refs; // of tasks that are to be finished
};
[[nodiscard]] std::string_view name_of(WayStep::Deed deed);

/// Steps that together turn the lamp green: tried on a copy of what is known, with the same rules.
struct Way {
  std::vector<WayStep> steps;  // in the order they would be done
  Date until;                  // done on the day asked about or on this one, the lamp is green that day
};

/// The rulebook in force and since when.
struct RulebookSource {
  std::string name;
  std::string file;
  std::int64_t entry = 0;     // of its adoption; 0 = a rehearsal
  std::optional<Date> since;  // nothing: from the beginning
  std::string actor;
};

struct Explanation {
  Date as_of;
  std::string subject;  // "task:2024/4.27", "unit:区住建局"
  std::string ref;      // "" for a unit or a leader
  std::string key;
  std::string title;
  Lamp lamp = Lamp::grey;
  std::string status;
  std::vector<std::string> leads;
  std::vector<std::string> leaders;
  std::vector<ExplainedTarget> targets;
  std::vector<ExplainedFinding> findings;
  std::vector<NotFiring> not_firing;
  std::vector<Ground> grounds;    // in order of topic
  UpstreamDrag upstream;
  std::vector<Way> ways;             // the first is the plain one, the rest are other ways
  std::vector<Message> turns_green;  // the same as sentences, and what cannot be cured where nothing helps
  RulebookSource rulebook;
};

}  // namespace duban
