// Text on top of utf8proc: decoding, width, normal forms, near names.
#include "engine/base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <bit>
#include <cstring>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace duban {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Reads one code point at `at`, moves `at` behind it. An ill-formed byte counts alone.
char32_t next_code_point(std::string_view text, std::size_t& at, bool& valid) {
  utf8proc_int32_t code = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto used = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (used <= 0) {
    valid = false;
    ++at;
    return kReplacement;
  }
  at += static_cast<std::size_t>(used);
  return static_cast<char32_t>(code);
}

/// How many bytes at the start of `text` are ASCII.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) ++at;
  return at;
}

/// How many bytes at the start of `text` are characters of three bytes, as nearly all Chinese is, whose
/// first byte leaves nothing more to check: none that could be overlong (E0) or a surrogate (ED).
std::size_t plain_triples(std::string_view text) {
  std::size_t at = 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  while (at + 3 <= text.size() && byte(0) > 0xE0U && byte(0) < 0xF0U && byte(0) != 0xEDU &&
         (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U) {
    at += 3;
  }
  return at;
}

bool is_ambiguous_wide(char32_t c) {
  return c == 0xB7 || c == 0xD7 || c == 0xB1 || (c >= 0x2014 && c <= 0x2016) || c == 0x2018 ||
         c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2026 || c == 0x2103 || c == 0x203B ||
         c == 0x25CF || c == 0x25CB || c == 0x25A0 || c == 0x25B2 || c == 0x2192 || c == 0x2191 ||
         c == 0x2193 || (c >= 0x2160 && c <= 0x217F) || (c >= 0x2460 && c <= 0x249B);
}

int width_of(char32_t c) {
  if (is_ambiguous_wide(c)) return 2;
  return std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

}  // namespace

bool is_blank(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x3000 || c == 0xFEFF ||
         (c >= 0x2000 && c <= 0x200B);
}

std::u32string decode_utf8(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  bool valid = true;
  for (std::size_t at = 0; at < utf8.size();) out.push_back(next_code_point(utf8, at, valid));
  return out;
}

std::string encode_utf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size() * 3);
  for (const char32_t c : code_points) {
    utf8proc_uint8_t bytes[4];
    const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
  }
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  bool valid = true;
  while (!bytes.empty() && valid) {
    bytes.remove_prefix(ascii_prefix(bytes));
    bytes.remove_prefix(plain_triples(bytes));
    std::size_t used = 0;
    const bool other = !bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80U;
    if (other) (void)next_code_point(bytes, used, valid);
    bytes.remove_prefix(used);
  }
  return valid;
}

std::string_view whole_characters(std::string_view utf8) {
  const auto byte = [&](std::size_t back) { return static_cast<unsigned char>(utf8[utf8.size() - back]); };
  for (std::size_t back = 1; back <= 3 && back <= utf8.size(); ++back) {
    if ((byte(back) & 0xC0U) == 0x80U) continue;
    const std::size_t needed = byte(back) >= 0xF0U ? 4 : byte(back) >= 0xE0U ? 3 : byte(back) >= 0xC0U ? 2 : 1;
    if (needed > back) utf8.remove_suffix(back);
    break;
  }
  return utf8;
}

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

int display_width(std::string_view utf8) {
  int width = 0;
  bool valid = true;
  for (std::size_t at = 0; at < utf8.size();) width += width_of(next_code_point(utf8, at, valid));
  return width;
}

std::string pad_right(std::string_view utf8, int columns) {
  std::string out(utf8);
  out.append(static_cast<std::size_t>(std::max(0, columns - display_width(utf8))), ' ');
  return out;
}

std::string pad_left(std::string_view utf8, int columns) {
  std::string out(static_cast<std::size_t>(std::max(0, columns - display_width(utf8))), ' ');
  return out.append(utf8);
}

std::string shorten(std::string_view utf8, int columns) {
  if (display_width(utf8) <= columns) return std::string(utf8);
  constexpr int kEllipsisWidth = 2;
  int used = 0;
  bool valid = true;
  std::size_t at = 0;
  while (at < utf8.size()) {
    std::size_t next = at;
    const int width = width_of(next_code_point(utf8, next, valid));
    if (used + width + kEllipsisWidth > columns) break;
    used += width;
    at = next;
  }
  return std::string(utf8.substr(0, at)) + "…";
}

std::string_view trim(std::string_view utf8) {
  std::size_t first = utf8.size();
  std::size_t last = 0;
  bool valid = true;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    if (is_blank(next_code_point(utf8, at, valid))) continue;
    first = std::min(first, start);
    last = at;
  }
  return first < last ? utf8.substr(first, last - first) : std::string_view();
}

std::u32string without_blanks(std::u32string_view code_points) {
  std::u32string out;
  std::copy_if(code_points.begin(), code_points.end(), std::back_inserter(out), [](char32_t c) { return !is_blank(c); });
  return out;
}

std::string without_blanks(std::string_view utf8) {
  std::u32string out = decode_utf8(utf8);
  out.erase(std::remove_if(out.begin(), out.end(), is_blank), out.end());
  return encode_utf8(out);
}

bool is_plainly_nfc(std::string_view utf8) {
  const auto* at = reinterpret_cast<const unsigned char*>(utf8.data());
  const auto* const end = at + utf8.size();
  while (at < end) {
    if (*at < 0x80) {
      ++at;
      continue;
    }
    if constexpr (std::endian::native == std::endian::little) {
      // Most of a Chinese text: runs of U+5000 to U+7FFF, told by one comparison each.
      std::uint32_t four = 0;
      while (end - at >= 4) {
        std::memcpy(&four, at, 4);
        const bool run = (four & 0x00C0C0FCU) == 0x008080E4U && (four & 0xFFU) != 0xE4U;
        if (!run) break;
        at += 3;
      }
      if (at == end) break;
      if (*at < 0x80) continue;
    }
    if (end - at < 3 || (at[1] & 0xC0U) != 0x80U || (at[2] & 0xC0U) != 0x80U) return false;
    const bool han = *at >= 0xE5 && *at <= 0xE9;  // U+5000 to U+9FFF
    if (!han) {
      if ((*at & 0xF0U) != 0xE0U) return false;
      const unsigned point = ((at[0] & 0x0FU) << 12U) | ((at[1] & 0x3FU) << 6U) | (at[2] & 0x3FU);
      const bool more_han = (point >= 0x4E00 && point <= 0x4FFF) || (point >= 0x3400 && point <= 0x4DBF);
      const bool sign = (point >= 0x3001 && point <= 0x3020) || (point >= 0xFF01 && point <= 0xFF60) || (point >= 0x2010 && point <= 0x2027);
      if (!more_han && !sign) return false;
    }
    at += 3;
  }
  return true;
}

std::string to_nfc(std::string_view utf8) {
  if (is_plainly_nfc(utf8)) return std::string(utf8);
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                   static_cast<utf8proc_ssize_t>(utf8.size()), &raw,
                                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length < 0) return std::string(utf8);
  return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
}

char32_t half_width(char32_t c) {
  const bool letter_or_digit = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
                               (c >= 0xFF41 && c <= 0xFF5A);
  if (letter_or_digit || c == 0xFF05 || c == 0xFF0E || c == 0xFF0B || c == 0xFF0D) {
    return c - 0xFEE0;
  }
  return c;
}

std::string normalize_text(std::string_view utf8) {
  std::u32string points = decode_utf8(to_nfc(utf8));
  std::transform(points.begin(), points.end(), points.begin(), half_width);
  return encode_utf8(points);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    parts.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) return parts;
    at = end + 1;
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

int edit_distance(std::string_view a, std::string_view b) {
  const std::u32string left = decode_utf8(a);
  const std::u32string right = decode_utf8(b);
  std::vector<int> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string nearest(std::string_view name, std::span<const std::string> candidates) {
  std::string best;
  int best_distance = -1;
  for (const std::string& candidate : candidates) {
    const int distance = edit_distance(name, candidate);
    if (best_distance >= 0 && distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  const auto length = static_cast<int>(std::max(count_code_points(name), count_code_points(best)));
  return best_distance >= 0 && best_distance * 3 <= length ? best : std::string();
}

}  // namespace duban
