// Curves of percents, and the map of lamps.
#include <algorithm>

#include "engine/base/percent.h"
#include "engine/document/chart_frame.h"

namespace duban {
namespace {

/// A percent in hundredths, cut; nothing where nothing is known.
std::optional<int> hundredths_of(const DocumentCell& cell) {
  if (!cell.number) return std::nullopt;
  const auto fine = cell.number->to_ten_thousandths();
  if (!fine) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*fine / 100, 0, kWholePercent));
}

struct CurveArea {
  int left = 30;
  int top = 0;
  int width = 0;
  int height = 130;
  std::size_t points = 0;

  [[nodiscard]] int x(std::size_t i) const { return points < 2 ? left + width / 2 : left + static_cast<int>(i) * width / static_cast<int>(points - 1); }
  [[nodiscard]] int y(int hundredths) const { return top + height - hundredths * height / kWholePercent; }
};

std::string svg_place(int x, int y) { return std::to_string(x) + " " + std::to_string(y); }

/// The path of a series: broken where nothing is known.
std::string curve(const ChartSeries& series, const CurveArea& area) {
  std::string path;
  bool draws = false;
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    const auto value = hundredths_of(series.points[i]);
    if (value) path += (draws ? "L" : "M") + svg_place(area.x(i), area.y(*value));
    draws = value.has_value();
  }
  return path;
}

/// "2024-03" behind "2024-02" is "03".
std::string point_label(const std::vector<std::string>& names, std::size_t i) {
  constexpr std::size_t kYear = 5;
  const bool same_year = i > 0 && names[i].size() > kYear && names[i][kYear - 1] == '-' && names[i].substr(0, kYear) == names[i - 1].substr(0, kYear);
  return same_year ? names[i].substr(kYear) : names[i];
}

/// Whether all other series lie below `series` at point `i`: then its number stands above.
bool is_highest(const Chart& chart, const ChartSeries& series, std::size_t i) {
  return std::all_of(chart.series.begin(), chart.series.end(), [&](const ChartSeries& other) {
    return &other == &series || hundredths_of(other.points[i]).value_or(0) < hundredths_of(series.points[i]).value_or(0);
  });
}

/// The points that are known, the last of them with its number.
void mark_points(const Chart& chart, const ChartSeries& series, const CurveArea& area, ChartFrame& frame) {
  std::optional<std::size_t> last;
  for (std::size_t i = 0; i < series.points.size(); ++i) {
    const auto value = hundredths_of(series.points[i]);
    if (!value) continue;
    if (!series.is_plan) frame.svg().circle(area.x(i), area.y(*value), 4, "fill=\"#2b6cb0\"");
    last = i;
  }
  if (!last) return;
  const int y = area.y(*hundredths_of(series.points[*last]));
  const bool at_end = *last + 1 == series.points.size();
  frame.text(area.x(*last) + (at_end ? 2 : 6), is_highest(chart, series, *last) ? y - 8 : y + 18, at_end ? SvgAnchor::end : SvgAnchor::start, series.points[*last].text + "%");
}

}  // namespace

void draw_lines(const Chart& chart, ChartFrame& frame, int& width, int& height) {
  constexpr int kPictureWidth = 430;
  width = kPictureWidth;
  CurveArea area;
  area.top = 22 + 18 * frame.legend(0, 14, width);
  area.width = width - area.left - 22;
  area.points = chart.categories.size();
  for (int percent = 0; percent <= 100; percent += 25) {
    const int y = area.y(percent * 100);
    frame.svg().line("M" + svg_place(area.left, y) + "h" + std::to_string(area.width), kFaint);
    frame.text(area.left - 6, y + 4, SvgAnchor::end, std::to_string(percent));
  }
  int free_from = 0;  // labels that would run into each other are left out
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const std::string label = point_label(chart.categories, i);
    const int half = svg_text_width(label, kChartText) / 2;
    const int x = std::clamp(area.x(i), half, width - half);
    if (x - half < free_from) continue;
    frame.text(x, area.y(0) + 18, SvgAnchor::middle, label, chart.categories[i]);
    free_from = x + half + 6;
  }
  for (const ChartSeries& series : chart.series) {
    frame.svg().line(curve(series, area), series.is_plan ? "stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"6 4\"" : "stroke=\"#2b6cb0\" stroke-width=\"3\"");
    mark_points(chart, series, area, frame);
  }
  height = area.y(0) + 26;
}

void draw_heat_map(const Chart& chart, ChartFrame& frame, int& width, int& height) {
  constexpr int kPictureWidth = 880;
  constexpr int kRow = 19;
  constexpr int kMostLabel = 200;
  width = kPictureWidth;
  const int label = category_width(chart, kMostLabel);
  const int left = label + 8;
  const int cell = std::min(130, (width - left) / std::max(1, static_cast<int>(chart.series.size())));
  for (std::size_t s = 0; s < chart.series.size(); ++s) frame.text(left + static_cast<int>(s) * cell + cell / 2, 14, SvgAnchor::middle, svg_fit(chart.series[s].name, cell - 2, kChartText), chart.series[s].name);
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    const int y = 20 + static_cast<int>(i) * kRow;
    frame.text(label, y + kRow - 6, SvgAnchor::end, svg_fit(chart.categories[i], label, kChartText), chart.categories[i]);
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const DocumentCell& point = chart.series[s].points[i];
      if (!point.lamp) continue;
      const int x = left + static_cast<int>(s) * cell;
      frame.piece(x, y, cell - 1, kRow - 1, light_fill(*point.lamp));
      frame.text_on_fill(x + cell / 2, y + kRow - 6, svg_fit(point.text, cell - 2, kChartText));
    }
  }
  height = 20 + static_cast<int>(chart.categories.size()) * kRow + 4;
}

}  // namespace duban
