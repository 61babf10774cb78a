// Colours and hatchings by lamp, else by place: neighbours differ without colour too.
#include "engine/document/chart_sheet.h"

namespace duban {
namespace {

SheetChart::Series sheet_series(const ChartSeries& series, int place, bool lines) {
  SheetChart::Series out;
  out.column = place + 1;
  out.dashed = series.is_plan;
  if (lines) {
    out.colour = series.is_plan ? 0x7F7F7F : 0x35618E;
    return out;
  }
  if (!series.lamp) {
    out.colour = place % 2 == 0 ? 0x35618E : 0xB8CCE0;
    out.pattern = place % 2;
    return out;
  }
  switch (*series.lamp) {
    case Lamp::red: out.colour = 0xC9302C; break;
    case Lamp::yellow: out.colour = 0xFFD966; out.pattern = 1; break;
    case Lamp::blue: out.colour = 0x9FC5E8; out.pattern = 2; break;
    case Lamp::green: out.colour = 0x93C47D; out.pattern = 3; break;
    case Lamp::grey: out.colour = 0xE3E3E3; break;
  }
  return out;
}

}  // namespace

std::optional<SheetChart> sheet_chart(const Chart& chart, int head) {
  if (chart.kind == ChartKind::heat_map) return std::nullopt;
  SheetChart out;
  out.kind = chart.kind == ChartKind::lines ? SheetChart::Kind::lines : chart.kind == ChartKind::columns ? SheetChart::Kind::stacked_columns : SheetChart::Kind::stacked_bars;
  out.title = chart.title;
  out.head = head;
  out.rows = static_cast<int>(chart.categories.size());
  for (std::size_t i = 0; i < chart.series.size(); ++i) out.series.push_back(sheet_series(chart.series[i], static_cast<int>(i), chart.kind == ChartKind::lines));
  out.at_row = head;
  out.at_column = static_cast<int>(chart.series.size()) + 2;
  return out;
}

}  // namespace duban
