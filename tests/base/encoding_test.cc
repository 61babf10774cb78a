// Specifies which bytes are text: UTF-8 with and without BOM, GB18030, UTF-16 with BOM; pictures
// and cut-off files are none.
#include "engine/base/encoding.h"

#include <doctest/doctest.h>

#include <string>

namespace duban {
namespace base_encoding_test {

using namespace std::string_literals;

TEST_CASE("the encoding of a file is found and its text made UTF-8") {
  struct Row {
    std::string name;
    std::string bytes;
    std::string text;
    std::string encoding;
  };
  const Row rows[] = {
      {"UTF-8", "督办", "督办", "UTF-8"},
      {"UTF-8 with BOM", "\xEF\xBB\xBF督办", "督办", "UTF-8"},
      {"ASCII", "abc", "abc", "UTF-8"},
      {"nothing", "", "", "UTF-8"},
      {"GB2312 characters", "\xB6\xBD\xB0\xEC", "督办", "GB18030"},
      {"a character only GBK has", "\x96\x7C", "東", "GB18030"},
      {"a four-byte character of GB18030", "\xB6\xBD\x95\x32\x82\x36", "督𠀀", "GB18030"},
      {"UTF-16LE", "\xFF\xFE\x63\x77\x9E\x52", "督办", "UTF-16LE"},
      {"UTF-16BE", "\xFE\xFF\x77\x63\x52\x9E", "督办", "UTF-16BE"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto decoded = decode_text(row.bytes);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == row.text);
    CHECK(decoded->encoding == row.encoding);
  }
}

TEST_CASE("line ends become one kind") {
  CHECK(decode_text("a\r\nb\rc\nd\r\n")->text == "a\nb\nc\nd\n");
  CHECK(decode_text("\xFF\xFE"s + "a\0\r\0\n\0"s)->text == "a\n");
}

TEST_CASE("bytes that are no text are refused") {
  struct Row {
    std::string name;
    std::string bytes;
  };
  const Row rows[] = {
      {"a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s},
      {"a packed document", "PK\x03\x04\x14\0\6\0"s},
      {"zeros", "abc\0def"s},
      {"a GB18030 file cut off inside a character", "\xB6\xBD\xB0"},
      {"bytes of no encoding", "\xFF\xFF\xFF\xFF"},
      {"UTF-16 cut off", "\xFF\xFE\x63"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK_FALSE(decode_text(row.bytes).has_value());
  }
}

}  // namespace base_encoding_test
}  // namespace duban
