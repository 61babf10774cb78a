// Most texts hold nothing of the kind and are copied as they are.
#include "engine/document/printable.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

/// Marks, embeddings, overrides and isolates that turn the direction of text.
bool turns_direction(char32_t c) { return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_unprintable(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  return control || turns_direction(c) || c == 0x2028 || c == 0x2029 || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFEU) == 0xFFFEU;
}

/// No byte that a character to be dropped begins with.
bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xED || byte >= 0xEF;
  });
}

std::string without_unprintable(std::string_view text, char32_t line_break) {
  if (is_plain(text)) return std::string(text);
  std::u32string out;
  const std::u32string points = decode_utf8(text);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == '\r' && i + 1 < points.size() && points[i + 1] == '\n') continue;
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) out += line_break;
    else if (c == '\t') out += ' ';
    else if (!is_unprintable(c)) out += c;
  }
  return encode_utf8(out);
}

}  // namespace

std::string printable(std::string_view text) { return without_unprintable(text, '\n'); }
std::string printable_line(std::string_view text) { return without_unprintable(text, ' '); }

}  // namespace duban
