// Notices and tasks as the notice states them, before anything happens to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/json.h"
#include "engine/model/target.h"

namespace duban {

/// stated: the notice names the date; implied: it is the year's end because nothing else is said;
/// continuous: work without an end, reviewed at the year's end.
enum class DueBasis { stated, implied, continuous };

[[nodiscard]] std::string_view name_of(DueBasis basis);
[[nodiscard]] std::optional<DueBasis> parse_due_basis(std::string_view name);

struct Notice {
  std::string key;     // the name before the slash of KEY/ref; by default its year
  std::string title;
  std::string number;  // 文号
  std::optional<Date> date;
  int year = 0;        // the year the work is for
  friend bool operator==(const Notice&, const Notice&) = default;

  /// The day its tasks begin: the notice's own date, else 1 January of its year.
  [[nodiscard]] Date start() const;
};

/// One task as read. Names are canonical where a directory knows them, else as written.
struct TaskDraft {
  std::string ref;      // "4.10": section.number, a string
  std::string section;  // as printed, with its numeral
  std::optional<std::string> heading;
  int number = 0;
  std::string text;     // without its number; "" where only a title is kept
  std::string title;    // "" means: the first clause of the text
  std::vector<std::string> leaders;
  std::vector<std::string> leads;     // order carries meaning: the first reports
  std::vector<std::string> supports;
  bool open_ended = false;            // 等, 等相关部门 stood behind the units
  Date due;                           // inclusive: the unit has this day until its end
  DueBasis due_basis = DueBasis::implied;
  std::optional<std::string> due_phrase;
  std::vector<Target> targets;
  std::string task_class;             // "" when the office keeps no classes
  std::optional<Date> start;          // none: the notice's start
  std::optional<int> duration;        // working days the work itself takes, at least 1; none: not given
  friend bool operator==(const TaskDraft&, const TaskDraft&) = default;

  /// What lists print: the title given, else the text's first clause, at most 40 columns.
  [[nodiscard]] std::string shown_title() const;
};

[[nodiscard]] Json to_json(const Notice& notice);
[[nodiscard]] Notice notice_from_json(const Json& json);
/// A task of the import contract (§7), with `title`, `class`, `start` where given.
[[nodiscard]] Json to_json(const TaskDraft& task);
[[nodiscard]] TaskDraft task_from_json(const Json& json);

}  // namespace duban
