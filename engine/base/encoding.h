// Encodings: bytes of a file → UTF-8. Decides which encoding a file is in and refuses what is none.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

enum class Encoding { utf8, utf16le, utf16be, gb18030 };

/// Text of a file with the encoding it was found in ("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE").
struct DecodedText {
  std::string text;
  std::string encoding;
};

/// `bytes` as UTF-8 with line ends made "\n" and a BOM taken off. UTF-8 is tried first, then GB18030.
/// Nothing when the bytes fit neither (a picture, a zip file, a cut-off file).
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes);

/// Where a file goes over from one encoding to another, as two files put together do.
struct EncodingChange {
  int line = 0;  // the first line in `after`
  Encoding before = Encoding::utf8;
  Encoding after = Encoding::gb18030;
};

/// "UTF-8", "GB18030" …
[[nodiscard]] std::string_view encoding_name(Encoding encoding);

/// What a file says of its encoding by its first bytes: the encodings it can be in, in the order in
/// which they are tried, and how many bytes are marks and not text.
struct EncodingMark {
  std::vector<Encoding> candidates;
  std::size_t length = 0;
};

/// The most bytes that marks take.
inline constexpr std::size_t kLongestMark = 5;

/// `head` is the beginning of a file, at least kLongestMark bytes of it when it has so many.
[[nodiscard]] EncodingMark read_mark(std::string_view head);

/// Decodes the bytes behind the mark in pieces of any size.
class TextDecoder {
 public:
  explicit TextDecoder(Encoding encoding);
  ~TextDecoder();
  TextDecoder(const TextDecoder&) = delete;
  TextDecoder& operator=(const TextDecoder&) = delete;

  /// Adds `bytes` to `text` as UTF-8 with line ends made "\n". Answers how many bytes that took: those of
  /// a character cut off at the end stay and are to be given again in front of what follows. Nothing
  /// when the bytes are no text in this encoding; `text` is then not to be used.
  [[nodiscard]] std::optional<std::size_t> decode(std::string_view bytes, std::string& text);

 private:
  [[nodiscard]] std::optional<std::size_t> convert(std::string_view bytes, std::string& text) const;
  void join_line_ends(std::string& text, std::size_t from);

  struct Converter;  // none for UTF-8
  std::unique_ptr<Converter> converter_;
  bool after_return_ = false;  // the last character was "\r": a "\n" that follows belongs to it
};

/// Looks for a change of encoding in a text, not in UTF-16, that comes in pieces. A line counts as UTF-8 only when
/// all it says is Chinese and its marks, as a line in GB18030 does not look by chance; lines above 1 MiB do
/// not count.
class EncodingChangeFinder {
 public:
  void take(std::string_view bytes);
  /// To be asked at the end; nothing when all lines fit one encoding.
  [[nodiscard]] std::optional<EncodingChange> finish();

 private:
  void end_line();

  TextDecoder decoder_{Encoding::gb18030};
  std::string text_;  // what a line is decoded into
  std::string line_;  // its beginning, as far as it came
  bool too_long_ = false;
  int number_ = 1;
  std::optional<Encoding> first_;
  std::optional<EncodingChange> change_;
};

}  // namespace duban
