// Shapes, strokes, the legend.
#include "engine/document/picture_marks.h"

#include <array>

namespace duban {
namespace {

struct LineLook {
  const char* stroke;
  const char* head;  // its fill; nullptr = none
  Msg word;
};

// By PictureLine. Lines of one colour differ in their dashes, for print without colour.
constexpr std::array<LineLook, kPictureLines> kLooks = {{
    {"stroke=\"#8c9aa8\" stroke-width=\"1\"", nullptr, Msg::picture_line_answers},
    {"stroke=\"#3f6a94\" stroke-width=\"1.4\"", nullptr, Msg::picture_line_leads},
    {"stroke=\"#7f9fbe\" stroke-width=\"1\" stroke-dasharray=\"5 3\"", nullptr, Msg::picture_line_supports},
    {"stroke=\"#a39a84\" stroke-width=\"1\"", nullptr, Msg::picture_line_aims},
    {"stroke=\"#8a4b2a\" stroke-width=\"1.4\" stroke-dasharray=\"8 2 2 2\"", "fill=\"#8a4b2a\"", Msg::picture_line_depends},
    {"stroke=\"#4f7a46\" stroke-width=\"1.4\" stroke-dasharray=\"2 2\"", "fill=\"#4f7a46\"", Msg::picture_line_contributes},
}};

const LineLook& look_of(PictureLine line) { return kLooks[static_cast<std::size_t>(line)]; }

constexpr int kLegendSize = 11;
constexpr int kLegendLine = 18;
constexpr int kLegendGap = 14;
constexpr int kSample = 28;

std::string point(int x, int y) { return std::to_string(x) + "," + std::to_string(y) + " "; }

/// Sets one piece after another, in a new line where the last is full.
class LegendLine {
 public:
  LegendLine(SvgWriter& svg, int x, int right, int y) : svg_(svg), left_(x), right_(right), x_(x), y_(y) {}

  /// Draws `mark`, `width` wide, with `word` behind it.
  template <class Mark>
  void add(int width, const std::string& word, const Mark& mark) {
    const int needed = width + 5 + svg_text_width(word, kLegendSize);
    if (x_ > left_ && x_ + needed > right_) {
      x_ = left_;
      y_ += kLegendLine;
    }
    mark(x_, y_ - 4);
    svg_.text({x_ + width + 5, y_, kLegendSize, "#52606d"}, svg_fit(word, right_ - x_ - width - 5, kLegendSize));
    x_ += needed + kLegendGap;
  }
  [[nodiscard]] int end() const { return y_ + kLegendLine; }

 private:
  SvgWriter& svg_;
  int left_, right_, x_, y_;
};

}  // namespace

void draw_lamp(SvgWriter& svg, Lamp lamp, int x, int y) {
  constexpr int r = kLampRadius;
  switch (lamp) {
    case Lamp::red: return svg.circle(x, y, r, "fill=\"#c0392b\" stroke=\"#7b241c\"");
    case Lamp::yellow: return svg.polygon(point(x, y - r) + point(x + r, y + r - 1) + point(x - r, y + r - 1), "fill=\"#f2b705\" stroke=\"#8a6d00\"");
    case Lamp::blue: return svg.polygon(point(x - r + 1, y - r + 1) + point(x + r - 1, y - r + 1) + point(x + r - 1, y + r - 1) + point(x - r + 1, y + r - 1), "fill=\"#3b78b8\" stroke=\"#1f4d7a\"");
    case Lamp::green: return svg.polygon(point(x, y - r) + point(x + r, y) + point(x, y + r) + point(x - r, y), "fill=\"#6fbf73\" stroke=\"#2e6b32\"");
    default: return svg.circle(x, y, r - 1, "fill=\"#ffffff\" stroke=\"#7b8794\"");
  }
}

const char* stroke_of(PictureLine line) { return look_of(line).stroke; }
Msg word_of(PictureLine line) { return look_of(line).word; }
bool has_head(PictureLine line) { return look_of(line).head != nullptr; }

void draw_head(SvgWriter& svg, PictureLine line, int x, int y) {
  svg.polygon(point(x, y) + point(x - 7, y - 3) + point(x - 7, y + 3), look_of(line).head);
}

std::string curve_path(int x1, int y1, int x2, int y2) {
  const std::string middle = std::to_string((x1 + x2) / 2);
  return "M" + point(x1, y1) + "C" + middle + "," + std::to_string(y1) + " " + middle + "," + std::to_string(y2) + " " + point(x2, y2);
}

int draw_legend(SvgWriter& svg, const GraphPicture& picture, int x, int right, int y, Language language) {
  std::array<bool, 5> lamps{};
  std::array<bool, kPictureLines> lines{};
  for (const PicturePanel& panel : picture.panels) {
    for (const PictureRow& row : panel.rows) {
      if (row.lamp) lamps[static_cast<std::size_t>(*row.lamp)] = true;
    }
    for (const PictureCurve& curve : panel.curves) lines[static_cast<std::size_t>(curve.line)] = true;
  }
  LegendLine legend(svg, x, right, y);
  for (std::size_t i = lamps.size(); i-- > 0;) {
    const auto lamp = static_cast<Lamp>(i);
    if (lamps[i]) legend.add(2 * kLampRadius, text_of(label_of(lamp), language), [&](int at_x, int at_y) { draw_lamp(svg, lamp, at_x + kLampRadius, at_y); });
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto line = static_cast<PictureLine>(i);
    if (!lines[i]) continue;
    legend.add(kSample, text_of(word_of(line), language), [&](int at_x, int at_y) {
      svg.line("M" + point(at_x, at_y) + "H" + std::to_string(at_x + kSample), stroke_of(line));
      if (has_head(line)) draw_head(svg, line, at_x + kSample, at_y);
    });
  }
  return legend.end();
}

}  // namespace duban
