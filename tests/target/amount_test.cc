// Specifies amounts as notices and reports write them, and which can be compared with which.
// What a comparison means is specified in verdict_test.cc.
#include "engine/target/amount.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace target_amount_test {

TEST_CASE("an amount is a number and what stands behind it") {
  struct Row {
    std::string text;
    std::string number;
    std::string unit;
  };
  const Row rows[] = {
      {"31家", "31", "家"},
      {"31", "31", ""},
      {"3.5%", "3.5", "%"},
      {"３．５％", "3.5", "%"},  // full width
      {"1,450亿元", "1450", "亿元"},
      {"1 450 亿元", "1450", "亿元"},
      {"-2.5个百分点", "-2.5", "个百分点"},
      {"+6%", "6", "%"},
      {"12.90万平方米", "12.90", "万平方米"},
      {"0.0%", "0.0", "%"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto amount = parse_amount(row.text);
    REQUIRE(amount.has_value());
    CHECK(amount->number == dec(row.number));
    CHECK(amount->number.places() == dec(row.number).places());
    CHECK(amount->unit == row.unit);
  }
}

TEST_CASE("what does not begin with a number is no amount") {
  for (const std::string text :
       {"", "家", "约31家", "-", "+", ".5亿", "1.2.3家", "3家5处", "＞28.2"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_amount(text).has_value());
  }
}

TEST_CASE("amounts are converted where they mean the same") {
  struct Row {
    std::string amount;
    std::string unit;
    std::string converted;
  };
  const Row rows[] = {
      {"31", "家", "31"},    // no unit: in the target's
      {"31个", "家", "31"},  // counting words are one unit
      {"5栋", "处", "5"},
      {"86公顷", "亩", "1290"},
      {"1200亩", "公顷", "80"},
      {"3平方公里", "亩", "4500"},
      {"24.35万吨", "亿斤", "4.870"},
      {"4.8亿斤", "万吨", "24"},
      {"160兆瓦", "万千瓦", "16"},
      {"1600台", "台（套）", "1600"},
      {"1.5万户", "户", "15000"},
      {"15000户", "万户", "1.5"},
      {"1.5万", "万户", "1.5"},
      {"1.5万", "户", "15000"},
      {"2百家", "家", "200"},
      {"1450亿元", "万元", "14500000"},
      {"14500000万元", "亿元", "1450"},
      {"0.5万亿元", "亿元", "5000"},
      {"800万美元", "亿美元", "0.08"},
      {"41倍", "%", "4100"},  // growth by N times is N hundred percent
      {"0.5倍", "%", "50"},
      {"3.5％", "%", "3.5"},
      {"2平方公里", "万平方米", "200"},
      {"3千米", "公里", "3"},
      {"5公顷", "平方米", "50000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.amount);
    CAPTURE(row.unit);
    const auto amount = parse_amount(row.amount);
    REQUIRE(amount.has_value());
    const auto converted = convert(*amount, row.unit);
    REQUIRE(converted.has_value());
    CHECK(*converted == dec(row.converted));
  }
}

TEST_CASE("amounts of different things are not converted") {
  struct Row {
    std::string amount;
    std::string unit;
  };
  const Row rows[] = {
      {"5家", "万元"},     {"5%", "家"},  {"5亿元", "亿美元"}, {"5%", "个百分点"}, {"5倍", "家"},
      {"5平方米", "公里"}, {"5吨", "亩"}, {"5元", "%"},        {"5元", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.amount);
    CAPTURE(row.unit);
    const auto amount = parse_amount(row.amount);
    REQUIRE(amount.has_value());
    CHECK_FALSE(convert(*amount, row.unit).has_value());
  }
}

TEST_CASE("a percentage point is one unit with and without its counting word") {
  const auto short_form = parse_amount("2百分点");
  const auto long_form = parse_amount("2个百分点");
  REQUIRE(short_form.has_value());
  REQUIRE(long_form.has_value());
  CHECK(convert(*short_form, "个百分点") == dec("2"));
  CHECK(convert(*long_form, "百分点") == dec("2"));
}

TEST_CASE("a conversion that no longer fits is refused, not rounded") {
  const Amount huge{dec("999999999999999999"), "亿元"};
  CHECK_FALSE(convert(huge, "元").has_value());
  const Amount tiny{dec("1"), "元"};
  CHECK(convert(tiny, "亿元") == dec("0.00000001"));
  CHECK_FALSE(convert(Amount{dec("0.01"), "元"}, "亿元").has_value());
}

}  // namespace target_amount_test
}  // namespace duban
