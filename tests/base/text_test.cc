// Specifies text: how wide it prints, how it is shortened and trimmed, which spellings are one, and
// which name is near another.
#include "engine/base/text.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace base_text_test {

TEST_CASE("Chinese takes two columns, Latin one, marks drawn wide two") {
  struct Row {
    std::string text;
    int columns;
  };
  const Row rows[] = {{"", 0},     {"abc", 3},    {"督办", 4},      {"督a办", 5},
                      {"“督”", 6}, {"（一）", 6}, {"……", 4},        {"·", 2},
                      {"①", 2},    {"ａ", 2},     {"e\xCC\x81", 1}, {"𠮷", 2}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.columns);
  }
}

TEST_CASE("padding fills up to the columns and never cuts") {
  CHECK(pad_right("督办", 6) == "督办  ");
  CHECK(pad_left("督办", 6) == "  督办");
  CHECK(pad_right("督办", 4) == "督办");
  CHECK(pad_left("督办", 3) == "督办");
}

TEST_CASE("shortened text keeps within its columns and shows that something is gone") {
  struct Row {
    std::string text;
    int columns;
    std::string shortened;
  };
  const Row rows[] = {{"督办事项", 8, "督办事项"}, {"督办事项", 7, "督办…"},
                      {"督办事项", 6, "督办…"},    {"督办事项", 5, "督…"},
                      {"abcdef", 6, "abcdef"},     {"abcdef", 5, "abc…"},
                      {"a督办", 4, "a…"},          {"督办", 2, "…"}};
  for (const Row& row : rows) {
    CAPTURE(row.columns);
    CHECK(shorten(row.text, row.columns) == row.shortened);
    CHECK(display_width(shorten(row.text, row.columns)) <= row.columns);
  }
}

TEST_CASE("blanks of every kind are trimmed at the ends and kept inside") {
  CHECK(trim(" \t\n\xE3\x80\x80督 办\xC2\xA0\xEF\xBB\xBF\r\n") == "督 办");
  CHECK(trim("　　").empty());
  CHECK(trim("").empty());
  CHECK(without_blanks(" 陈　　平 \t") == "陈平");
}

TEST_CASE("full-width letters, digits and signs become half width, brackets stay") {
  CHECK(normalize_text("ＡＢｃ１２％＋－．") == "ABc12%+-.");
  CHECK(normalize_text("（一）、。，：“”") == "（一）、。，：“”");
  CHECK(normalize_text("e\xCC\x81") == "\xC3\xA9");  // composed
  CHECK(to_nfc("ＡＢ") == "ＡＢ");
}

TEST_CASE("UTF-8 that is none is found and replaced") {
  CHECK(is_valid_utf8("督办\n"));
  CHECK_FALSE(is_valid_utf8("\xE7\x9D"));      // cut off
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));      // overlong
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // a surrogate
  CHECK(decode_utf8("a\xFF"
                    "b") ==
        U"a\xFFFD"
        U"b");
  CHECK(encode_utf8(U"督𠮷") == "督𠮷");
  CHECK(count_code_points("督a𠮷") == 3);
}

TEST_CASE("every text is valid that is the same when decoded and encoded again") {
  const std::string ascii = "0123456789";
  const std::string edges = "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC2\xE0\xE7\xED\xEF\xF0\xF4\xF5\xFF";
  for (const char a : edges) {
    for (const char b : edges) {
      for (const char c : edges) {
        const std::string bytes{a, b, c, '\x80'};
        for (const std::string& text : {bytes, bytes.substr(0, 3), ascii + bytes, "督" + bytes.substr(0, 3) + ascii}) {
          if (is_valid_utf8(text) == (encode_utf8(decode_utf8(text)) == text)) continue;
          FAIL_CHECK("judged wrongly: " << text);
        }
      }
    }
  }
}

TEST_CASE("only a character cut off at the end is taken from a text") {
  const std::string text = "a督𠮷é";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    CAPTURE(size);
    const std::size_t whole = size < 1 ? 0 : size < 4 ? 1 : size < 8 ? 4 : size < 10 ? 8 : 10;
    CHECK(whole_characters(text.substr(0, size)).size() == whole);
  }
  CHECK(whole_characters("a\x80\x80\x80\x80").size() == 5);  // no beginning of any
}

TEST_CASE("a text is split at every separator and joined again") {
  const std::vector<std::string_view> parts = split("a,,b,", ',');
  CHECK(parts == std::vector<std::string_view>{"a", "", "b", ""});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  const std::vector<std::string> words = {"甲", "乙"};
  CHECK(join(words, "、") == "甲、乙");
  CHECK(join(std::vector<std::string>{}, "、").empty());
  CHECK(replace_all("aXXb", "X", "XX") == "aXXXXb");
}

TEST_CASE("edits are counted in characters") {
  struct Row {
    std::string a;
    std::string b;
    int edits;
  };
  const Row rows[] = {{"", "", 0},
                      {"", "督办", 2},
                      {"督办", "督促", 1},
                      {"severity", "serverity", 1},
                      {"kitten", "sitting", 3},
                      {"ab", "ba", 2}};
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CHECK(edit_distance(row.a, row.b) == row.edits);
    CHECK(edit_distance(row.b, row.a) == row.edits);
  }
}

TEST_CASE("the nearest name is offered only for a likely slip") {
  const std::vector<std::string> names = {"weekly", "workload", "explain", "区商务委"};
  CHECK(nearest("wekly", names) == "weekly");
  CHECK(nearest("worklod", names) == "workload");
  CHECK(nearest("区商务局", names) == "区商务委");
  CHECK(nearest("graph", names).empty());
  CHECK(nearest("区教委", names).empty());
  CHECK(nearest("weekly", {}).empty());
}

}  // namespace base_text_test
}  // namespace duban
