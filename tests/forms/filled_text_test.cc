// Specifies what people may type into cells.
#include "engine/forms/filled_text.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace forms_filled_text_test {

TEST_CASE("a date may be written in the ways of a spreadsheet") {
  for (const char* text : {"2024-07-05", "2024/7/5", "2024.7.5", "2024年7月5日", " 2024-07-05T09:30", "２０２４-07-05"}) {
    CAPTURE(text);
    CHECK(parse_filled_date(text) == day("2024-07-05"));
  }
}

TEST_CASE("what is no day is none") {
  for (const char* text : {"", "45478", "7月5日", "2024-02-30", "24-7-5", "2024-7", "2024-7-5-1", "很快", "2024-+7-5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_filled_date(text));
  }
}

TEST_CASE("a word to choose is known in both languages") {
  CHECK(is_word("是", Msg::form_yes));
  CHECK(is_word(" yes", Msg::form_yes));
  CHECK_FALSE(is_word("否", Msg::form_yes));
}

TEST_CASE("names of files are apart by strokes of enumeration, semicolons or lines") {
  CHECK(filled_names("一.pdf、二.pdf；三.pdf;四.pdf\n五，六.pdf") == std::vector<std::string>{"一.pdf", "二.pdf", "三.pdf", "四.pdf", "五，六.pdf"});
  CHECK(filled_names(" 、 ").empty());
}

TEST_CASE("a text of several lines becomes one") { CHECK(one_line(" 一\n二\t三\x1b ") == "一 二 三"); }

}  // namespace forms_filled_text_test
}  // namespace duban
