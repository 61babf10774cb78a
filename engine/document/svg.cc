// Elements as text. Widths are those of CJK fonts, in which a Chinese character is a square; Latin letters are taken
// wide enough for any usual font.
#include "engine/document/svg.h"

#include "engine/base/line_break.h"
#include "engine/base/text.h"

namespace duban {
namespace {

constexpr int kWholeEm = 100;

/// In hundredths of an em.
int em_of(char32_t c) {
  if (c < 0x80) {
    constexpr std::u32string_view kBroad = U"MWmw@%";
    if (is_one_of(c, kBroad)) return 95;
    return c >= 'A' && c <= 'Z' ? 78 : 62;
  }
  const int columns = display_width(encode_utf8(std::u32string_view(&c, 1)));
  return columns == 0 ? 0 : columns == 1 ? 80 : kWholeEm;
}

bool is_allowed(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool turns_text = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return !control && !turns_text && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFEU) != 0xFFFEU;
}

std::string svg_number(int value) { return std::to_string(value); }

}  // namespace

int svg_text_width(std::string_view text, int size) {
  int hundredths = 0;
  for (const char32_t c : decode_utf8(text)) hundredths += is_allowed(c) ? em_of(c) : 0;
  return (hundredths * size + kWholeEm - 1) / kWholeEm;
}

std::string svg_fit(std::string_view text, int pixels, int size) {
  if (svg_text_width(text, size) <= pixels) return std::string(text);
  std::u32string kept;
  int hundredths = kWholeEm;  // of the ellipsis
  for (const char32_t c : decode_utf8(text)) {
    hundredths += is_allowed(c) ? em_of(c) : 0;
    if (hundredths * size > pixels * kWholeEm) break;
    kept += c;
  }
  return encode_utf8(kept) + "…";
}

std::vector<std::string> svg_lines(std::string_view text, int pixels, int size) {
  return break_lines(text, pixels * kWholeEm / size, [](char32_t c) { return is_allowed(c) ? em_of(c) : 0; });
}

std::string svg_escape(std::string_view text) {
  std::string out;
  for (const char32_t c : decode_utf8(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t':
      case '\n':
      case '\r': out += ' '; break;
      default:
        if (is_allowed(c)) out += encode_utf8(std::u32string_view(&c, 1));
    }
  }
  return out;
}

void SvgWriter::text(const SvgText& style, std::string_view text, std::string_view whole) {
  body_ += "<text x=\"" + svg_number(style.x) + "\" y=\"" + svg_number(style.y) + "\" font-size=\"" + svg_number(style.size) + "\" fill=\"" + style.fill + "\"";
  if (style.anchor != SvgAnchor::start) body_ += style.anchor == SvgAnchor::end ? " text-anchor=\"end\"" : " text-anchor=\"middle\"";
  if (style.bold) body_ += " font-weight=\"bold\"";
  if (style.rim) body_ += " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\"";
  body_ += ">" + svg_escape(text);
  if (!whole.empty()) body_ += "<title>" + svg_escape(whole) + "</title>";
  body_ += "</text>\n";
}

void SvgWriter::line(const std::string& path, const char* style) { body_ += "<path d=\"" + path + "\" fill=\"none\" " + style + "/>\n"; }

void SvgWriter::box(int x, int y, int width, int height, const char* fill) {
  body_ += "<rect x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) + "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) + "\" fill=\"" + fill + "\"/>\n";
}

void SvgWriter::rect(int x, int y, int width, int height, const std::string& style) {
  body_ += "<rect x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) + "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) + "\" " + style + "/>\n";
}

void SvgWriter::polygon(const std::string& points, const char* style) { body_ += "<polygon points=\"" + points + "\" " + style + "/>\n"; }

void SvgWriter::circle(int x, int y, int radius, const char* style) {
  body_ += "<circle cx=\"" + svg_number(x) + "\" cy=\"" + svg_number(y) + "\" r=\"" + svg_number(radius) + "\" " + style + "/>\n";
}

void SvgWriter::raw(const std::string& markup) { body_ += markup; }

std::string SvgWriter::inlined(int width, int height, std::string_view title) const {
  return "<svg viewBox=\"0 0 " + svg_number(width) + " " + svg_number(height) + "\" role=\"img\" aria-label=\"" + svg_escape(title) + "\">\n" + body_ + "</svg>\n";
}

std::string SvgWriter::placed(int x, int y, int shown, int width, int height, std::string_view title) const {
  return "<svg x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) + "\" width=\"" + svg_number(shown) + "\" height=\"" + svg_number(height * shown / width) + "\" viewBox=\"0 0 " + svg_number(width) + " " +
         svg_number(height) + "\" role=\"img\" aria-label=\"" + svg_escape(title) + "\">\n" + body_ + "</svg>\n";
}

std::string SvgWriter::page(int width, int height, int millimetres, std::string_view title) const {
  const int tenths = (height * millimetres * 10 + width - 1) / width;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + svg_number(millimetres) + "mm\" height=\"" + svg_number(tenths / 10) + "." +
         svg_number(tenths % 10) + "mm\" viewBox=\"0 0 " + svg_number(width) + " " + svg_number(height) + "\" font-family=\"" + kChineseFonts + "\" role=\"img\">\n<title>" + svg_escape(title) +
         "</title>\n<rect width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) + "\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
}

}  // namespace duban
