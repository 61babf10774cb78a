// What charts drawn as SVG share: fills that differ without colour, the legend, text on them.
#pragma once

#include <string>

#include "engine/document/chart.h"
#include "engine/document/svg.h"

namespace duban {

inline constexpr int kChartText = 12;
inline constexpr const char* kFaint = "stroke=\"currentColor\" stroke-opacity=\"0.25\"";

class ChartFrame {
 public:
  /// `number`: of the chart on its page, part of its ids.
  ChartFrame(const Chart& chart, int number);

  [[nodiscard]] SvgWriter& svg() { return svg_; }
  /// The fill of a series: a lamp's colour and pattern, else one of two by its place.
  [[nodiscard]] std::string fill(std::size_t series) const;
  /// A filled box with a rim.
  void piece(int x, int y, int width, int height, const std::string& fill);
  /// In the colour of the page's text; `whole`: what pointing at it shows.
  void text(int x, int y, SvgAnchor anchor, const std::string& text, const std::string& whole = "");
  /// On a fill: dark on any screen.
  void text_on_fill(int x, int y, const std::string& text);
  /// Boxes with the names of the series, from `x` on at `y`; further lines where it is too wide. Returns the lines taken.
  int legend(int x, int y, int width);
  /// `chart` at the size of the picture.
  [[nodiscard]] std::string take(int width, int height) const { return svg_.inlined(width, height, title()); }
  /// The same inside another picture, its corner at `x`, `y`, `shown` pixels wide.
  [[nodiscard]] std::string take_at(int x, int y, int shown, int width, int height) const { return svg_.placed(x, y, shown, width, height, title()); }

 private:
  void define_patterns();
  [[nodiscard]] std::string title() const { return chart_.title + " · " + chart_.category_head; }

  const Chart& chart_;
  std::string prefix_;
  SvgWriter svg_;
};

/// The width that the names of the categories take, at most `most`.
[[nodiscard]] int category_width(const Chart& chart, int most);

/// Plain fill of a lamp, on which dark text is read.
[[nodiscard]] const char* light_fill(Lamp lamp);

/// Draws `chart` by its kind.
void draw_chart(const Chart& chart, ChartFrame& frame, int& width, int& height);
void draw_bars(const Chart& chart, ChartFrame& frame, int& width, int& height);
void draw_columns(const Chart& chart, ChartFrame& frame, int& width, int& height);
void draw_lines(const Chart& chart, ChartFrame& frame, int& width, int& height);
void draw_heat_map(const Chart& chart, ChartFrame& frame, int& width, int& height);

}  // namespace duban
