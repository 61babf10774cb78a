// Indicators: targets of the plan itself, as its tables state them. Reading the tables is engine/notice's work, comparing
// a result with its target engine/target's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/model/target.h"

namespace duban {

/// One row of a table of indicators. Words are kept as written; numbers stand in `target`.
struct Indicator {
  std::string no;  // "4", "3.1"
  std::string category;
  std::string metric;
  std::string unit;  // without brackets, "" when none
  bool binding = false;
  int year = 0;
  Target target;
  std::optional<std::string> baseline;          // the result of an earlier year
  std::optional<std::string> actual;            // the result of `year`
  std::optional<std::string> official_verdict;  // "met", "missed"
  std::optional<std::string> note;              // what the table says about it below or beside its rows
  friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// The indicators of one year, in the order of the table.
struct IndicatorTable {
  int year = 0;
  std::string title;
  std::vector<Indicator> rows;
};

/// As the import contract (§7), with `note`.
[[nodiscard]] Json to_json(const Indicator& indicator);
[[nodiscard]] Indicator indicator_from_json(const Json& json);

}  // namespace duban
