// The numbers of a chart as a table, for formats without pictures.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/chart.h"

namespace duban {
namespace {

constexpr int kWidestCategory = 32;
constexpr int kNarrowest = 8;

}  // namespace

DocumentTable table_of(const Chart& chart) {
  DocumentTable table;
  table.title = chart.title;
  table.empty = chart.empty;
  int widest = kNarrowest;
  for (const std::string& category : chart.categories) widest = std::max(widest, display_width(category));
  table.columns.push_back({chart.category_head, kWidestCategory, std::min(widest + 2, kWidestCategory)});
  for (const ChartSeries& series : chart.series) table.columns.push_back({series.name, std::max(kNarrowest, display_width(series.name)), kNarrowest});
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    std::vector<DocumentCell> row = {text_cell(chart.categories[i])};
    for (const ChartSeries& series : chart.series) row.push_back(series.points[i]);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace duban
