// Encodings through iconv.
#include "engine/base/encoding.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::array<const char*, 4> kNames = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"};

const char* name_of(Encoding encoding) { return kNames[static_cast<std::size_t>(encoding)]; }

/// True when `line`, in UTF-8, holds Chinese and nothing a Chinese text does not have.
bool is_surely_utf8(std::string_view line) {
  bool chinese = false;
  for (const char32_t c : decode_utf8(line)) {
    const bool letter = c >= 0x4E00 && c <= 0x9FFF;
    const bool mark = c < 0x80 || c == 0xB7 || c == 0xA0 || (c >= 0x2000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF) || c == 0xFEFF;
    if (!letter && !mark) return false;
    chinese = chinese || letter;
  }
  return chinese;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) { return name_of(encoding); }

struct TextDecoder::Converter {
  explicit Converter(Encoding from) : handle(iconv_open("UTF-8", name_of(from))) {}
  ~Converter() {
    if (usable()) iconv_close(handle);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  [[nodiscard]] bool usable() const { return handle != reinterpret_cast<iconv_t>(-1); }
  iconv_t handle;
};

EncodingMark read_mark(std::string_view head) {
  const std::size_t bom = head.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  head.remove_prefix(bom);
  if (head.starts_with("\xFF\xFE")) return {{Encoding::utf16le}, bom + 2};
  if (head.starts_with("\xFE\xFF")) return {{Encoding::utf16be}, bom + 2};
  return {{Encoding::utf8, Encoding::gb18030}, bom};
}

TextDecoder::TextDecoder(Encoding encoding)
    : converter_(encoding == Encoding::utf8 ? nullptr : std::make_unique<Converter>(encoding)) {}

TextDecoder::~TextDecoder() = default;

std::optional<std::size_t> TextDecoder::decode(std::string_view bytes, std::string& text) {
  const std::size_t from = text.size();
  const auto taken = convert(bytes, text);
  if (!taken || text.find('\0', from) != std::string::npos) return std::nullopt;
  join_line_ends(text, from);
  return taken;
}

/// The step from one encoding to the other, without a look at what the characters are.
std::optional<std::size_t> TextDecoder::convert(std::string_view bytes, std::string& text) const {
  if (!converter_) {
    const std::string_view whole = whole_characters(bytes);
    if (!is_valid_utf8(whole)) return std::nullopt;
    text.append(whole);
    return whole.size();
  }
  if (!converter_->usable()) return std::nullopt;
  const std::size_t from = text.size();
  text.resize(from + bytes.size() * 2 + 16);  // no character takes more than twice its bytes in UTF-8
  char* in = const_cast<char*>(bytes.data());  // iconv does not write there
  std::size_t in_left = bytes.size();
  char* out = text.data() + from;
  std::size_t out_left = text.size() - from;
  const bool failed = iconv(converter_->handle, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1);
  if (failed && errno != EINVAL) return std::nullopt;  // EINVAL: the last character is cut off
  text.resize(text.size() - out_left);
  return bytes.size() - in_left;
}

/// Makes every "\r\n" and "\r" of `text` from there on a "\n".
void TextDecoder::join_line_ends(std::string& text, std::size_t from) {
  const char* at = text.data() + from;
  const char* const end = text.data() + text.size();
  char* to = text.data() + from;
  while (at < end) {
    if (after_return_ && *at == '\n') ++at;
    const auto rest = static_cast<std::size_t>(end - at);
    const void* found = std::memchr(at, '\r', rest);
    const std::size_t kept = found == nullptr ? rest : static_cast<std::size_t>(static_cast<const char*>(found) - at);
    if (to != at) std::memmove(to, at, kept);
    to += kept;
    at += kept;
    after_return_ = found != nullptr;
    if (!after_return_) break;
    *to++ = '\n';
    ++at;
  }
  text.resize(static_cast<std::size_t>(to - text.data()));
}

std::optional<DecodedText> decode_text(std::string_view bytes) {
  const EncodingMark mark = read_mark(bytes);
  bytes.remove_prefix(mark.length);
  for (const Encoding encoding : mark.candidates) {
    DecodedText decoded{"", name_of(encoding)};
    if (TextDecoder(encoding).decode(bytes, decoded.text) == bytes.size()) return decoded;
  }
  return std::nullopt;
}

void EncodingChangeFinder::take(std::string_view bytes) {
  constexpr std::size_t kLongest = std::size_t{1} << 20U;
  while (!change_ && !bytes.empty()) {
    const std::string_view part = bytes.substr(0, bytes.find('\n'));
    too_long_ = too_long_ || line_.size() + part.size() > kLongest;
    if (!too_long_) line_ += part;
    const bool ends = part.size() < bytes.size();
    bytes.remove_prefix(part.size() + (ends ? 1 : 0));
    if (ends) end_line();
  }
}

void EncodingChangeFinder::end_line() {
  std::optional<Encoding> encoding;
  if (too_long_) {
    // says nothing
  } else if (is_valid_utf8(line_)) {
    if (first_ != Encoding::utf8 && is_surely_utf8(line_)) encoding = Encoding::utf8;
  } else if (first_ != Encoding::gb18030) {
    text_.clear();
    if (decoder_.decode(line_, text_) == line_.size()) encoding = Encoding::gb18030;
  }
  if (first_ && encoding) change_ = EncodingChange{number_, *first_, *encoding};
  if (!first_) first_ = encoding;
  line_.clear();
  too_long_ = false;
  ++number_;
}

std::optional<EncodingChange> EncodingChangeFinder::finish() {
  if (!change_) end_line();
  return change_;
}

}  // namespace duban
