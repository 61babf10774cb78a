// Encodings through iconv.
#include "engine/base/encoding.h"

#include <iconv.h>

#include "engine/base/text.h"

namespace duban {
namespace {

std::optional<std::string> convert(std::string_view bytes, const char* from) {
  const iconv_t handle = iconv_open("UTF-8", from);
  if (handle == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string out(bytes.size() * 2 + 16, '\0');
  std::string input(bytes);
  char* in = input.data();
  std::size_t in_left = input.size();
  char* target = out.data();
  std::size_t out_left = out.size();
  const std::size_t failed = iconv(handle, &in, &in_left, &target, &out_left);
  iconv_close(handle);
  if (failed == static_cast<std::size_t>(-1) || in_left != 0) return std::nullopt;
  out.resize(out.size() - out_left);
  return out;
}

std::string with_unix_lines(std::string text) {
  text = replace_all(std::move(text), "\r\n", "\n");
  return replace_all(std::move(text), "\r", "\n");
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::optional<std::string> text;
  const char* encoding = "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) {
    encoding = "UTF-16LE";
    text = convert(bytes.substr(2), encoding);
  } else if (bytes.starts_with("\xFE\xFF")) {
    encoding = "UTF-16BE";
    text = convert(bytes.substr(2), encoding);
  } else if (is_valid_utf8(bytes)) {
    text = std::string(bytes);
  } else {
    encoding = "GB18030";
    text = convert(bytes, encoding);
  }
  if (!text || text->find('\0') != std::string::npos) return std::nullopt;
  return DecodedText{with_unix_lines(std::move(*text)), encoding};
}

}  // namespace duban
