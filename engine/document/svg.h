// SVG written by hand: text measured without a font, shapes, and what XML must not contain.
#pragma once

#include <string>
#include <string_view>

namespace duban {

/// What `text` takes at `size` pixels, in pixels, rounded up: Chinese a full em, Latin as wide as in the widest of
/// usual fonts.
[[nodiscard]] int svg_text_width(std::string_view text, int size);
/// `text` in at most `pixels`; where something is cut, it ends in "…".
[[nodiscard]] std::string svg_fit(std::string_view text, int pixels, int size);
/// `text` as content of an element or attribute: escaped, without control characters and others that XML forbids.
[[nodiscard]] std::string svg_escape(std::string_view text);

enum class SvgAnchor { start, end };

struct SvgText {
  int x = 0;
  int y = 0;          // of the baseline
  int size = 12;
  const char* fill = "#1f2933";
  SvgAnchor anchor = SvgAnchor::start;
  bool bold = false;
};

class SvgWriter {
 public:
  /// `whole` ("" = the same) is what pointing at the text shows.
  void text(const SvgText& style, std::string_view text, std::string_view whole = "");
  /// `path`: the data of a path; `style`: attributes of its stroke.
  void line(const std::string& path, const char* style);
  void box(int x, int y, int width, int height, const char* fill);
  void polygon(const std::string& points, const char* style);
  void circle(int x, int y, int radius, const char* style);

  /// The file: a white page of `width` by `height` pixels, `millimetres` wide, called `title`.
  [[nodiscard]] std::string page(int width, int height, int millimetres, std::string_view title) const;

 private:
  std::string body_;
};

}  // namespace duban
