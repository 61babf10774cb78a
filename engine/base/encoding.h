// Encodings: bytes of a file → UTF-8. Decides which encoding a file is in and refuses what is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// Text of a file with the encoding it was found in ("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE").
struct DecodedText {
  std::string text;
  std::string encoding;
};

/// `bytes` as UTF-8 with line ends made "\n" and a BOM taken off. UTF-8 is tried first, then GB18030.
/// Nothing when the bytes fit neither (a picture, a zip file, a cut-off file).
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes);

}  // namespace duban
