// Charts as values: what is compared, by whom or when. Each renderer draws them, or writes their numbers down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/document/table.h"

namespace duban {

enum class ChartKind {
  stacked_bars,  // a bar a category, a piece a series
  lines,         // percents from 0 to 100, a line a series
  heat_map,      // a row a category, a column a series; every cell has a lamp
  columns,       // upright, a column a category, a piece a series
};

struct ChartSeries {
  std::string name;
  std::optional<Lamp> lamp;           // its colour and pattern
  bool is_plan = false;               // drawn as an intention: dashed
  std::vector<DocumentCell> points;   // one a category; no number: nothing is known there
};

struct Chart {
  ChartKind kind = ChartKind::stacked_bars;
  std::string title;
  std::string category_head;          // what the categories are
  std::vector<std::string> categories;
  std::vector<ChartSeries> series;
  std::string note;                   // under the picture; "" = none
  std::string empty;                  // said when there is no category
};

/// The numbers of `chart`: a row a category, a column a series.
[[nodiscard]] DocumentTable table_of(const Chart& chart);
/// `chart` as an SVG element to stand inside HTML. `number`: of the chart among those of its page, from 0.
[[nodiscard]] std::string chart_svg(const Chart& chart, int number);

}  // namespace duban
