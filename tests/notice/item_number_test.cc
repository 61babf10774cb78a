// Specifies which beginnings of a line are an item's number, and which only look like one.
#include "engine/notice/item_number.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"

namespace duban {
namespace notice_item_number_test {

struct Row {
  std::string line;
  NumberStyle style;
  int value;
  std::string rest;
};

TEST_CASE("a line's number has a style, a value and ends before its text") {
  const Row rows[] = {
      {"一、经济", NumberStyle::chinese, 1, "经济"},
      {"二十一、经济", NumberStyle::chinese, 21, "经济"},
      {"（三）经济", NumberStyle::chinese_bracket, 3, "经济"},
      {"(十)经济", NumberStyle::chinese_bracket, 10, "经济"},
      {"第二部分　经济", NumberStyle::part, 2, "经济"},
      {"第十章 经济", NumberStyle::part, 10, "经济"},
      {"1.经济", NumberStyle::arabic, 1, "经济"},
      {"12、经济", NumberStyle::arabic, 12, "经济"},
      {"１．经济", NumberStyle::arabic, 1, "经济"},
      {"3 . 经济", NumberStyle::arabic, 3, "经济"},
      {"（4）经济", NumberStyle::arabic_bracket, 4, "经济"},
      {"5)经济", NumberStyle::arabic_bracket, 5, "经济"},
      {"②经济", NumberStyle::circled, 2, "经济"},
      {"⒊经济", NumberStyle::arabic, 3, "经济"},
      {"2.10 经济", NumberStyle::dotted, 10, "经济"},
      {"　　6.经济", NumberStyle::arabic, 6, "经济"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const std::u32string half = decode_utf8(normalize_text(row.line));
    const auto number = item_number(half);
    REQUIRE(number.has_value());
    CHECK(number->style == row.style);
    CHECK(number->value == row.value);
    CHECK(encode_utf8(std::u32string_view(half).substr(number->length)) == row.rest);
  }
}

TEST_CASE("amounts, years and names are no numbers of items") {
  for (const std::string line : {"1.5公里绿道", "2024年底前", "5G基站", "10.6亿元", "一是抓好", "一批项目", "（一期）工程", "三大工程", "15件实事", "0.经济", "12345、", ""}) {
    CAPTURE(line);
    CHECK_FALSE(item_number(decode_utf8(line)).has_value());
  }
}

TEST_CASE("a number glued to a digit is one only where it is expected") {
  const std::u32string line = U"5.2025年底前建成";
  CHECK_FALSE(item_number(line).has_value());
  CHECK_FALSE(item_number(line, 4).has_value());
  const auto number = item_number(line, 5);
  REQUIRE(number.has_value());
  CHECK(number->value == 5);
  CHECK(number->length == 2);
}

TEST_CASE("a cell of numbers holds a number and nothing else") {
  CHECK(number_cell(U" 3 ").value == 3);
  CHECK(number_cell(U"4.").value == 4);
  CHECK(number_cell(U"一").style == NumberStyle::chinese);
  CHECK(number_cell(U"（二）").value == 2);
  CHECK(number_cell(U"2.3").parent == 2);
  CHECK(number_cell(U"3个").value == 0);
  CHECK(number_cell(U"").value == 0);
}

}  // namespace notice_item_number_test
}  // namespace duban
