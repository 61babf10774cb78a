// Specifies exact decimals: what is read, that nothing is ever rounded on the way, and where a
// result that does not fit is refused.
#include "engine/base/decimal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/values.h"

namespace duban {
namespace base_decimal_test {

TEST_CASE("a decimal is read with the places it was written with") {
  struct Row {
    std::string text;
    std::int64_t units;
    int places;
    std::string written;
    std::string shortest;
  };
  const Row rows[] = {{"12", 12, 0, "12", "12"},
                      {"-3.50", -350, 2, "-3.50", "-3.5"},
                      {"+2", 2, 0, "2", "2"},
                      {"0.5", 5, 1, "0.5", "0.5"},
                      {"-0.05", -5, 2, "-0.05", "-0.05"},
                      {"0.00", 0, 2, "0.00", "0"},
                      {"007", 7, 0, "7", "7"},
                      {"100", 100, 0, "100", "100"},
                      {"1.100", 1100, 3, "1.100", "1.1"},
                      {"999999999999999999", 999'999'999'999'999'999, 0, "999999999999999999",
                       "999999999999999999"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Decimal number = dec(row.text);
    CHECK(number.units() == row.units);
    CHECK(number.places() == row.places);
    CHECK(number.to_string() == row.written);
    CHECK(number.to_short_string() == row.shortest);
  }
}

TEST_CASE("what is no decimal is refused") {
  for (const std::string bad : {"", "-", "+", ".", ".5", "5.", "1.2.3", "1,450", "1e3", " 1", "1 ",
                                "--1", "1000000000000000000", "0.1234567890", "十", "１"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_decimal(bad).has_value());
  }
}

TEST_CASE("equal numbers are equal however they are written") {
  CHECK(dec("1.80") == dec("1.8"));
  CHECK(dec("0") == dec("-0.00"));
  CHECK(dec("-2") < dec("-1.999999999"));
  CHECK(dec("999999999999999999") > dec("0.000000001"));
  CHECK(dec("0.1") < dec("0.11"));
}

TEST_CASE("sums, differences and products are exact") {
  CHECK(add(dec("0.1"), dec("0.2")) == dec("0.3"));
  CHECK(subtract(dec("1"), dec("0.9")) == dec("0.1"));
  CHECK(subtract(dec("5"), dec("7.25")) == dec("-2.25"));
  CHECK(multiply(dec("1.5"), dec("-1.5")) == dec("-2.25"));
  CHECK(multiply(dec("123456789"), dec("1000000000")) == dec("123456789000000000"));
}

TEST_CASE("a result that does not fit is refused, not cut") {
  CHECK_FALSE(add(dec("999999999999999999"), dec("1")).has_value());
  CHECK_FALSE(add(dec("999999999999999999"), dec("0.1")).has_value());
  CHECK_FALSE(multiply(dec("1000000000"), dec("1000000000")).has_value());
  CHECK_FALSE(multiply(dec("0.00001"), dec("0.00001")).has_value());
  CHECK(multiply(dec("0.00002"), dec("0.00005")) ==
        dec("0.000000001"));  // the zero at the end goes
}

TEST_CASE("shifting by powers of ten loses nothing") {
  CHECK(dec("1.5").shifted(4) == dec("15000"));
  CHECK(dec("15000").shifted(-4) == dec("1.5"));
  CHECK(dec("12").shifted(0) == dec("12"));
  CHECK_FALSE(dec("1").shifted(-10).has_value());
  CHECK(dec("10").shifted(-10) == dec("0.000000001"));
  CHECK_FALSE(dec("1").shifted(18).has_value());
}

TEST_CASE("shares are cut toward zero, and of zero there are none") {
  CHECK(ratio_basis_points(dec("1"), dec("3")) == 3333);
  CHECK(ratio_basis_points(dec("2"), dec("3")) == 6666);
  CHECK(ratio_basis_points(dec("-1"), dec("3")) == -3333);
  CHECK(ratio_basis_points(dec("12.9"), dec("30")) == 4300);
  CHECK(ratio_basis_points(dec("31"), dec("31.0")) == 10000);
  CHECK_FALSE(ratio_basis_points(dec("1"), dec("0.0")).has_value());
}

TEST_CASE("a quotient is rounded half away from zero") {
  struct Row {
    const char* a;
    const char* b;
    int places;
    const char* quotient;
  };
  const Row rows[] = {{"-5", "3", 2, "-1.67"}, {"5", "8", 2, "0.63"}, {"-5", "8", 2, "-0.63"}, {"1", "3", 0, "0"}, {"0.5", "1", 0, "1"},
                      {"10", "2.5", 2, "4.00"}, {"0", "7", 2, "0.00"}, {"0.00005", "1", 4, "0.0001"}, {"999999999999999999", "1", 0, "999999999999999999"}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.a));
    CHECK(quotient_half_up(dec(row.a), dec(row.b), row.places)->to_string() == row.quotient);
  }
  CHECK_FALSE(quotient_half_up(dec("1"), dec("0.00"), 2).has_value());
  CHECK_FALSE(quotient_half_up(dec("999999999999999999"), dec("0.1"), 0).has_value());
}

TEST_CASE("ten-thousandths are cut toward zero and refused when they do not fit") {
  CHECK(dec("1.23456").to_ten_thousandths() == 12345);
  CHECK(dec("-1.23456").to_ten_thousandths() == -12345);
  CHECK(dec("7").to_ten_thousandths() == 70000);
  CHECK_FALSE(dec("999999999999999999").to_ten_thousandths().has_value());
}

Decimal any_decimal() {
  return Decimal(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000),
                 *rc::gen::inRange(0, 6));
}

TEST_CASE("laws of decimals hold") {
  CHECK(rc::check("written and read back is the same", [] {
    const Decimal a = any_decimal();
    RC_ASSERT(*parse_decimal(a.to_string()) == a);
    RC_ASSERT(parse_decimal(a.to_string())->places() == a.places());
    RC_ASSERT(*parse_decimal(a.to_short_string()) == a);
  }));
  CHECK(rc::check("what is added can be taken away", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    RC_ASSERT(*subtract(*add(a, b), b) == a);
    RC_ASSERT(*add(a, b) == *add(b, a));
  }));
  CHECK(rc::check("order agrees with the difference", [] {
    const Decimal a = any_decimal();
    const Decimal b = any_decimal();
    RC_ASSERT((a < b) == (*subtract(a, b) < Decimal(0)));
  }));
}

TEST_CASE("a number of more digits than fit is none, however many there are") {
  CHECK(parse_decimal("999999999999999999").has_value());
  for (const char* text : {"1000000000000000000", "9999999999999999999", "-99999999999999999999", "99999999999999999999999999999999999999999"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_decimal(text).has_value());
  }
}

}  // namespace base_decimal_test
}  // namespace duban
