// Patterns tell lamps apart in black and white: red is solid and dark, yellow hatched, blue dotted, green lined, grey empty.
#include <algorithm>

#include "engine/document/chart_frame.h"

namespace duban {
namespace {

std::string pattern(const std::string& id, const char* ground, const char* marks) {
  return "<pattern id=\"" + id + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"" + ground + "\"/>" + marks + "</pattern>\n";
}

}  // namespace

int category_width(const Chart& chart, int most) {
  int width = 0;
  for (const std::string& category : chart.categories) width = std::max(width, svg_text_width(category, kChartText));
  return std::min(width, most);
}

const char* light_fill(Lamp lamp) {
  switch (lamp) {
    case Lamp::red: return "#e88a84";
    case Lamp::yellow: return "#f5d76e";
    case Lamp::blue: return "#9fc5e8";
    case Lamp::green: return "#a5d6a0";
    case Lamp::grey: return "#dddddd";
  }
  return "#ffffff";
}

ChartFrame::ChartFrame(const Chart& chart, int number) : chart_(chart), prefix_("c" + std::to_string(number) + "-") { define_patterns(); }

void ChartFrame::define_patterns() {
  svg_.raw("<defs>\n" + pattern(prefix_ + "red", "#c9302c", "") +
           pattern(prefix_ + "yellow", "#f5d76e", "<path d=\"M-2 2 2 -2M0 8 8 0M6 10 10 6\" stroke=\"#7a5c00\" stroke-width=\"1.5\"/>") +
           pattern(prefix_ + "blue", "#9fc5e8", "<circle cx=\"2\" cy=\"2\" r=\"1.2\" fill=\"#1d4f80\"/><circle cx=\"6\" cy=\"6\" r=\"1.2\" fill=\"#1d4f80\"/>") +
           pattern(prefix_ + "green", "#a5d6a0", "<path d=\"M0 4H8\" stroke=\"#2f6b2a\" stroke-width=\"1\"/>") + pattern(prefix_ + "grey", "#eeeeee", "") +
           pattern(prefix_ + "0", "#35618e", "") + pattern(prefix_ + "1", "#c9d8e6", "<path d=\"M-2 2 2 -2M0 8 8 0M6 10 10 6\" stroke=\"#35618e\" stroke-width=\"1\"/>") + "</defs>\n");
}

std::string ChartFrame::fill(std::size_t series) const {
  const auto& lamp = chart_.series[series].lamp;
  return "url(#" + prefix_ + (lamp ? std::string(name_of(*lamp)) : std::to_string(series % 2)) + ")";
}

void ChartFrame::piece(int x, int y, int width, int height, const std::string& fill) {
  svg_.rect(x, y, width, height, "fill=\"" + fill + "\" stroke=\"#555555\" stroke-width=\"0.5\"");
}

void ChartFrame::text(int x, int y, SvgAnchor anchor, const std::string& text, const std::string& whole) {
  svg_.text({x, y, kChartText, "currentColor", anchor, false, false}, text, whole == text ? "" : whole);
}

void ChartFrame::text_on_fill(int x, int y, const std::string& text) { svg_.text({x, y, kChartText, "#111111", SvgAnchor::middle, false, true}, text); }

int ChartFrame::legend(int x, int y, int width) {
  constexpr int kBox = 12;
  constexpr int kGap = 16;
  constexpr int kLine = 18;
  int at = x;
  int lines = 1;
  for (std::size_t s = 0; s < chart_.series.size(); ++s) {
    const std::string& name = chart_.series[s].name;
    const int taken = kBox + 5 + svg_text_width(name, kChartText) + kGap;
    if (at > x && at + taken > x + width) {
      at = x;
      ++lines;
    }
    const int top = y + (lines - 1) * kLine;
    if (chart_.kind == ChartKind::lines) {
      svg_.line("M" + std::to_string(at) + " " + std::to_string(top - 4) + "h" + std::to_string(kBox), chart_.series[s].is_plan ? "stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"5 3\"" : "stroke=\"#2b6cb0\" stroke-width=\"3\"");
    } else {
      piece(at, top - kBox + 2, kBox, kBox, fill(s));
    }
    text(at + kBox + 5, top, SvgAnchor::start, name);
    at += taken;
  }
  return lines;
}

void draw_chart(const Chart& chart, ChartFrame& frame, int& width, int& height) {
  switch (chart.kind) {
    case ChartKind::stacked_bars: return draw_bars(chart, frame, width, height);
    case ChartKind::columns: return draw_columns(chart, frame, width, height);
    case ChartKind::lines: return draw_lines(chart, frame, width, height);
    case ChartKind::heat_map: return draw_heat_map(chart, frame, width, height);
  }
}

std::string chart_svg(const Chart& chart, int number) {
  ChartFrame frame(chart, number);
  int width = 0;
  int height = 0;
  draw_chart(chart, frame, width, height);
  return frame.take(width, height);
}

}  // namespace duban
