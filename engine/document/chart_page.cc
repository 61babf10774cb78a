// Charts below each other where there is room, none over another.
#include "engine/document/chart_page.h"

#include <algorithm>

#include "engine/document/chart_frame.h"
#include "engine/document/printable.h"

namespace duban {
namespace {

constexpr int kChartPageWidth = 1040;
constexpr int kChartPageMillimetres = 210;
constexpr int kEdge = 30;
constexpr int kBetweenColumns = 32;
constexpr int kColumnWidth = (kChartPageWidth - 2 * kEdge - kBetweenColumns) / 2;
constexpr const char* kChartInk = "#1f2933";
constexpr const char* kSoftInk = "#5b6770";

class ChartPage {
 public:
  explicit ChartPage(const Document& document) : document_(document) {}

  std::string draw() {
    draw_head();
    left_ = right_ = y_;
    for (std::size_t i = 0; i < document_.charts.size(); ++i) place(document_.charts[i], static_cast<int>(i));
    y_ = std::max(left_, right_);
    for (const std::string& line : document_.closing) say(line, 13, kChartInk);
    for (const auto* lines : {&document_.notes, &document_.foot}) {
      for (const std::string& line : *lines) say(line, 11, kSoftInk);
    }
    return svg_.page(kChartPageWidth, y_ + kEdge, kChartPageMillimetres, printable_line(document_.title));
  }

 private:
  void draw_head() {
    y_ = kEdge;
    say(document_.title, 24, kChartInk, true);
    for (const std::string& banner : document_.banners) say("【" + banner + "】", 13, kChartInk, true);
    for (const std::string& line : document_.masthead) say(line, 12, kSoftInk);
    if (!document_.subtitle.empty()) say(document_.subtitle, 12, kSoftInk);
    for (const std::string& line : document_.lead) say(line, 15, kChartInk);
  }

  /// A paragraph across the page.
  void say(const std::string& text, int size, const char* ink, bool bold = false) { y_ = write(text, kEdge, y_, kChartPageWidth - 2 * kEdge, size, ink, bold); }

  /// In lines from `y` on; returns where they end.
  int write(const std::string& text, int x, int y, int width, int size, const char* ink, bool bold = false) {
    for (const std::string& line : svg_lines(printable_line(text), width, size)) {
      y += size * 3 / 2;
      svg_.text({x, y - size / 3, size, ink, SvgAnchor::start, bold}, line);
    }
    return y;
  }

  /// Across the page where it is a heat map, else in the column that is shorter.
  void place(const Chart& chart, int number) {
    const bool across = chart.kind == ChartKind::heat_map;
    const bool in_left = across || left_ <= right_;
    const int x = in_left ? kEdge : kEdge + kColumnWidth + kBetweenColumns;
    const int end = put(chart, number, x, across ? std::max(left_, right_) : in_left ? left_ : right_, across ? kChartPageWidth - 2 * kEdge : kColumnWidth);
    if (across || in_left) left_ = end;
    if (across || !in_left) right_ = end;
  }

  int put(const Chart& chart, int number, int x, int y, int shown) {
    constexpr int kAbove = 18;
    y = write(chart.title, x, y + kAbove, shown, 15, kChartInk, true) + 6;
    if (chart.categories.empty()) return write(chart.empty, x, y, shown, 12, kSoftInk);
    ChartFrame frame(chart, number);
    int width = 0;
    int height = 0;
    draw_chart(chart, frame, width, height);
    svg_.raw("<g color=\"" + std::string(kChartInk) + "\">\n" + frame.take_at(x, y, shown, width, height) + "</g>\n");
    return write(chart.note, x, y + height * shown / width + 2, shown, 11, kSoftInk);
  }

  const Document& document_;
  SvgWriter svg_;
  int y_ = 0;
  int left_ = 0;   // where the columns end
  int right_ = 0;
};

}  // namespace

std::string chart_page_svg(const Document& document) { return ChartPage(document).draw(); }

}  // namespace duban
