// SVG written by hand: text measured without a font, shapes, and what XML must not contain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban {

/// Fonts that show Chinese, on the systems they are usual on; the last is whatever the system has.
inline constexpr const char* kChineseFonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Zen Hei',SimSun,sans-serif";

/// What `text` takes at `size` pixels, in pixels, rounded up: Chinese a full em, Latin as wide as in the widest of
/// usual fonts.
[[nodiscard]] int svg_text_width(std::string_view text, int size);
/// `text` in at most `pixels`; where something is cut, it ends in "…".
[[nodiscard]] std::string svg_fit(std::string_view text, int pixels, int size);
/// `text` in lines of at most `pixels` (engine/base/line_break.h).
[[nodiscard]] std::vector<std::string> svg_lines(std::string_view text, int pixels, int size);
/// `text` as content of an element or attribute: escaped, without control characters and others that XML forbids.
[[nodiscard]] std::string svg_escape(std::string_view text);

enum class SvgAnchor { start, middle, end };

struct SvgText {
  int x = 0;
  int y = 0;          // of the baseline
  int size = 12;
  const char* fill = "#1f2933";
  SvgAnchor anchor = SvgAnchor::start;
  bool bold = false;
  bool rim = false;  // a light one, so that it is read on any pattern
};

class SvgWriter {
 public:
  /// `whole` ("" = the same) is what pointing at the text shows.
  void text(const SvgText& style, std::string_view text, std::string_view whole = "");
  /// `path`: the data of a path; `style`: attributes of its stroke.
  void line(const std::string& path, const char* style);
  void box(int x, int y, int width, int height, const char* fill);
  /// `style`: attributes of fill and stroke.
  void rect(int x, int y, int width, int height, const std::string& style);
  void polygon(const std::string& points, const char* style);
  void circle(int x, int y, int radius, const char* style);

  /// Definitions, patterns for example: put down as they are.
  void raw(const std::string& markup);
  /// An element to stand inside HTML: as wide as what it stands in, in the colour of the text there.
  [[nodiscard]] std::string inlined(int width, int height, std::string_view title) const;
  /// An element inside another picture: its corner at `x`, `y`, `shown` pixels wide.
  [[nodiscard]] std::string placed(int x, int y, int shown, int width, int height, std::string_view title) const;
  /// The file: a white page of `width` by `height` pixels, `millimetres` wide, called `title`.
  [[nodiscard]] std::string page(int width, int height, int millimetres, std::string_view title) const;

 private:
  std::string body_;
};

}  // namespace duban
