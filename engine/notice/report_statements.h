// A government work report as statements: what its prose says was reached, where, and of which time and area.
#pragma once

#include <string>
#include <vector>

#include "engine/files/content.h"
#include "engine/model/target.h"

namespace duban {

/// Of which time a figure is.
enum class Period { year, earlier, part, several, later };

/// A figure, or a clause without one, as the report states it.
struct ReportStatement {
  Place at;
  std::string quote;    // an exact piece of the report: the clause, from its beginning to the figure
  std::string metric;   // the words the figure is of
  std::string clause;   // all of its clause
  std::string before;   // what stood before it in its sentence
  Target said;          // value, unit and kind; no value: a clause without a figure
  Period period = Period::year;
  bool elsewhere = false;  // of a larger area (全市) or only compared with one
  bool difference = false; // how much more or less than something else
  bool standing = false;   // how many there are (现有, 总数), not how many are new
  bool part = false;       // 其中: of a part
};

/// The statements of `report`, delivered the year after `year`, in order. `area`: the last character of the level that
/// reports (区, 县, 市, 省); larger ones are elsewhere.
/// Sentences too long to be any are passed over, with a warning in `found`.
[[nodiscard]] std::vector<ReportStatement> read_statements(const Content& report, int year, char32_t area, Diagnostics& found);

}  // namespace duban
