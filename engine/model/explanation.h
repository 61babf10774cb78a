// Why a task has its lamp, as values: what engine/rules works out and engine/document shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
};

struct CountedDay {
  Date date;
  std::string kind;  // workday, weekend, holiday, make_up_workday
};

struct ExplainedFinding {
  std::string rule;
  std::string name;
  std::string subject;    // "target:2024/4.27#1" where it is about a target
  std::string at;         // file:line of the rule
  std::string condition;
  std::string message;
  Lamp lamp = Lamp::grey;
  bool capped = false;    // the rule says worse; the date is implied or the percent is the unit's own
  std::optional<Date> since;
  std::optional<Handover> handover = {};  // who has the task now took it over after `since`
  std::vector<ComparisonHeld> holds;
  std::vector<Evidence> evidence;
  std::vector<CountedDay> days;  // counted one by one where the rule counts working days
};

struct NotFiring {
  std::string rule;
  std::string name;
  Message because;
};

struct ExplainedTarget {
  std::string metric;
  std::string verdict;
  Message reason;
  bool awaiting_data = false;
};

struct Explanation {
  std::string ref;
  std::string key;
  std::string title;
  Lamp lamp = Lamp::grey;
  std::string status;
  std::vector<ExplainedTarget> targets;
  std::vector<ExplainedFinding> findings;
  std::vector<NotFiring> not_firing;
  std::vector<Message> turns_green;
  std::vector<Message> notes;  // what the office has ordered: a lamp set by hand, a suspension
};

}  // namespace duban
