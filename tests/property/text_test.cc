// Specifies the short way around normalization: what is told to be plainly NFC is valid UTF-8 that
// normalizing leaves as it is.
#include "engine/base/text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <utf8proc.h>

#include <cstdlib>
#include <cstdlib>
#include <memory>
#include <optional>

namespace duban {
namespace property_text_test {

/// NFC as the library makes it; nothing for what is no UTF-8.
std::optional<std::string> nfc_of(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                   &raw, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length));
}

/// Around the borders of what is plain, where marks combine, and anywhere.
char32_t any_code_point() {
  struct Part {
    char32_t first;
    char32_t last;
  };
  static constexpr Part kParts[] = {{0x20, 0x7F},     {0x4DB0, 0x4E10}, {0x4FF0, 0x5010},   {0x5000, 0x9FFF}, {0x9FF0, 0xA010},
                                    {0x300, 0x345},   {0xC0, 0x1FF},    {0x3000, 0x3100},   {0x2000, 0x2030}, {0x3399, 0x3410},
                                    {0xFEF0, 0xFF70}, {0xF900, 0xFA6D}, {0x20000, 0x2FA1D}, {0xAC00, 0xD7A3}, {0x1100, 0x11FF},
                                    {0x1, 0x10FFFF}};
  const Part part = kParts[*rc::gen::inRange<std::size_t>(0, std::size(kParts))];
  const auto point = static_cast<char32_t>(*rc::gen::inRange<std::uint32_t>(part.first, part.last + 1));
  return point >= 0xD800 && point <= 0xDFFF ? U'督' : point;
}

void check_plain(const std::string& text) {
  const auto composed = nfc_of(text);
  if (composed) RC_ASSERT(to_nfc(text) == *composed);
  if (!is_plainly_nfc(text)) return;
  RC_ASSERT(is_valid_utf8(text));
  RC_ASSERT(composed == text);
}

TEST_CASE("every code point told to be plain is one, alone and before and behind a mark") {
  int plain = 0;
  for (char32_t point = 1; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const std::string text = encode_utf8(std::u32string(1, point));
    if (!is_plainly_nfc(text)) continue;
    ++plain;
    const bool fine = is_valid_utf8(text) && nfc_of(text) == text && nfc_of("督" + text + "a") == "督" + text + "a";
    if (!fine) FAIL(std::to_string(static_cast<unsigned>(point)));
    CHECK_FALSE(is_plainly_nfc(text + "\xCC\x81"));
  }
  CHECK(plain > 27'000);  // ASCII and the Chinese characters in use
}

TEST_CASE("texts told to be plainly NFC are valid and normalizing leaves them as they are") {
  CHECK(rc::check("is_plainly_nfc(s) implies NFC(s) = s", [] {
    const auto points = *rc::gen::container<std::vector<char32_t>>(rc::gen::exec(any_code_point));
    check_plain(encode_utf8(std::u32string(points.begin(), points.end())));
  }));
}

TEST_CASE("bytes that are no UTF-8 are never plainly NFC") {
  CHECK(rc::check("is_plainly_nfc(bytes) implies valid UTF-8", [] {
    // A text with one byte changed, or cut: near to plain, and seldom valid.
    const std::string plain = encode_utf8(std::u32string(*rc::gen::inRange<std::size_t>(1, 8), U'督')) + "a（。";
    std::string text = plain;
    text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
    check_plain(text.substr(0, *rc::gen::inRange<std::size_t>(0, text.size() + 1)));
  }));
}

}  // namespace property_text_test
}  // namespace duban
