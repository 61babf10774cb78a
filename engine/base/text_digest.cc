// One pass: characters are decoded, sorted out and mixed in, without a copy of the text.
#include "engine/base/text_digest.h"

#include "engine/base/text.h"

namespace duban {
namespace {

/// Reads the character at `at` of `text` and moves `at` behind it; a byte that begins none counts as itself.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  const std::size_t size = lead < 0xC0U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  if (size == 1 || at + size > text.size()) return static_cast<unsigned char>(text[at++]);
  char32_t c = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) c = (c << 6U) | (byte(i) & 0x3FU);
  at += size;
  return c;
}

/// Full-width ASCII and the minus of mathematics as what one types.
char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  return c == 0x2212 ? U'-' : c;
}

/// Marks that part a text or list its items; signs that say something (% + - / < = > ~) are none.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return std::u32string_view(U"!\"#&'()*,.:;?@[\\]^_`{|}").find(c) != std::u32string_view::npos;
  return c == 0xB7 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x25A0 && c <= 0x25FF) || (c >= 0x3001 && c <= 0x3003) ||
         (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F) || c == 0x30FB || (c >= 0xFE10 && c <= 0xFE6F);
}

class Digest {
 public:
  void add(char32_t c) {
    if (is_blank(c)) return;
    if (is_punctuation(c)) {
      mark_ = c == U',' ? 0 : c;  // thousands are parted by commas or not
      return;
    }
    if (mark_ != 0 && is_digit(last_) && is_digit(c)) mix(mark_);
    mix(c);
    last_ = c;
    mark_ = 0;
  }

  [[nodiscard]] std::uint32_t result() const {
    if (last_ == 0) return 0;
    const auto folded = static_cast<std::uint32_t>(state_ ^ (state_ >> 32U));
    return folded == 0 ? 1 : folded;
  }

 private:
  /// The step of FNV-1a, on characters.
  void mix(char32_t c) { state_ = (state_ ^ c) * 0x100000001B3U; }

  std::uint64_t state_ = 0xCBF29CE484222325U;
  char32_t last_ = 0;  // that counted
  char32_t mark_ = 0;  // since then
};

}  // namespace

std::uint32_t text_digest(std::string_view utf8) {
  Digest digest;
  for (std::size_t at = 0; at < utf8.size();) digest.add(plain(next_character(utf8, at)));
  return digest.result();
}

}  // namespace duban
