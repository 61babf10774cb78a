// Bars lying and standing: pieces one behind the other, each with its number where there is room.
#include <algorithm>

#include "engine/document/chart_frame.h"

namespace duban {
namespace {

constexpr int kPictureWidth = 430;

std::int64_t bar_value(const DocumentCell& cell) { return cell.number && cell.number->places() == 0 ? std::max<std::int64_t>(0, cell.number->units()) : 0; }

std::int64_t bar_sum(const Chart& chart, std::size_t category) {
  std::int64_t sum = 0;
  for (const ChartSeries& series : chart.series) sum += bar_value(series.points[category]);
  return sum;
}

std::int64_t largest_sum(const Chart& chart) {
  std::int64_t most = 1;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) most = std::max(most, bar_sum(chart, i));
  return most;
}

/// Where a piece that ends at `value` of `most` ends, in pixels of `room`.
int along(std::int64_t value, std::int64_t most, int room) { return static_cast<int>(value * room / most); }

/// Under a column: what does not fit is set in two lines, parted at its slash.
void column_label(ChartFrame& frame, int middle, int base, int room, const std::string& label) {
  const std::size_t slash = label.find('/');
  const bool parted = slash != std::string::npos && svg_text_width(label, kChartText) > room;
  const std::string first = parted ? label.substr(0, slash) : label;
  frame.text(middle, base + 16, SvgAnchor::middle, svg_fit(first, room, kChartText), label);
  if (parted) frame.text(middle, base + 31, SvgAnchor::middle, svg_fit("/" + label.substr(slash + 1), room, kChartText), label);
}

}  // namespace

void draw_bars(const Chart& chart, ChartFrame& frame, int& width, int& height) {
  constexpr int kRow = 23;
  constexpr int kBar = 17;
  constexpr int kMostLabel = 150;
  width = kPictureWidth;
  const int label = category_width(chart, kMostLabel);
  const int left = label + 8;
  const int top = 8 + 18 * frame.legend(0, 14, width);
  const std::int64_t most = largest_sum(chart);
  const int room = width - left - svg_text_width(std::to_string(most), kChartText) - 8;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const int y = top + static_cast<int>(i) * kRow;
    frame.text(label, y + kBar - 4, SvgAnchor::end, svg_fit(chart.categories[i], label, kChartText), chart.categories[i]);
    std::int64_t before = 0;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const std::int64_t value = bar_value(chart.series[s].points[i]);
      if (value == 0) continue;
      const int from = along(before, most, room);
      const int to = along(before + value, most, room);
      before += value;
      frame.piece(left + from, y, to - from, kBar, frame.fill(s));
      if (svg_text_width(std::to_string(value), kChartText) <= to - from) frame.text_on_fill(left + (from + to) / 2, y + kBar - 4, std::to_string(value));
    }
    frame.text(left + along(before, most, room) + 5, y + kBar - 4, SvgAnchor::start, std::to_string(before));
  }
  height = top + static_cast<int>(chart.categories.size()) * kRow + 4;
}

void draw_columns(const Chart& chart, ChartFrame& frame, int& width, int& height) {
  constexpr int kRoom = 70;
  constexpr int kFoot = 40;
  width = kPictureWidth;
  const int top = 26 + 18 * frame.legend(0, 14, width);
  const int base = top + kRoom;
  const std::int64_t most = largest_sum(chart);
  const int count = std::max(1, static_cast<int>(chart.categories.size()));
  const int step = width / count;
  const int bar = std::min(40, step * 6 / 10);
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const int middle = static_cast<int>(i) * step + step / 2;
    std::int64_t before = 0;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const std::int64_t value = bar_value(chart.series[s].points[i]);
      if (value == 0) continue;
      const int from = along(before, most, kRoom);
      const int to = along(before + value, most, kRoom);
      before += value;
      frame.piece(middle - bar / 2, base - to, bar, to - from, frame.fill(s));
      const bool alone = before == value && value == bar_sum(chart, i);
      if (!alone && to - from >= kChartText + 4) frame.text_on_fill(middle, base - (from + to) / 2 + 4, std::to_string(value));
    }
    frame.text(middle, base - along(before, most, kRoom) - 5, SvgAnchor::middle, std::to_string(before));
    column_label(frame, middle, base, step - 2, chart.categories[i]);
  }
  frame.svg().line("M0," + std::to_string(base) + "H" + std::to_string(width), "stroke=\"currentColor\"");
  height = base + kFoot;
}

}  // namespace duban
