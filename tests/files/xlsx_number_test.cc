// Specifies how numbers of a workbook become text: exact decimals, percents, days of both calendars.
#include "engine/files/xlsx_number.h"

#include <doctest/doctest.h>

#include "engine/files/xlsx_sheet.h"

namespace duban {
namespace files_xlsx_number_test {

TEST_CASE("numbers come out as short decimals without noise") {
  struct Row {
    const char* stored;
    const char* text;
  };
  const Row rows[] = {
      {"0", "0"}, {"-0", "0"}, {"12", "12"}, {"0012", "12"}, {"1.50", "1.5"}, {"-3.5", "-3.5"}, {"0.30000000000000004", "0.3"},
      {"1.5E-2", "0.015"}, {"1.5e+3", "1500"}, {"1E3", "1000"}, {"2.2999999999999998", "2.3"}, {"99.999999999999999", "100"},
      {"9.9999999999999995E-1", "1"}, {"123456789012345678", "123456789012345678"}, {"1100", "1100"}, {".5", "0.5"}, {"5.", "5"},
      {"1E999", "1E999"}, {"abc", "abc"}, {"", ""}, {"1.2.3", "1.2.3"}, {"0.10", "0.1"}, {"100000000000000.05", "100000000000000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.stored);
    CHECK(decimal_text(row.stored) == row.text);
  }
}

TEST_CASE("percents are written as percents") {
  CHECK(percent_text("0.125") == "12.5%");
  CHECK(percent_text("1") == "100%");
  CHECK(percent_text("7.0000000000000007E-2") == "7%");
  CHECK(percent_text("-0.035") == "-3.5%");
  CHECK(percent_text("x") == "x");
}

TEST_CASE("serial numbers are days") {
  struct Row {
    const char* stored;
    bool from_1904;
    const char* text;
  };
  const Row rows[] = {
      {"45473", false, "2024-06-30"}, {"45473.395833333336", false, "2024-06-30T09:30"}, {"1", false, "1900-01-01"},
      {"59", false, "1900-02-28"}, {"60", false, "1900-02-29"}, {"61", false, "1900-03-01"}, {"0", true, "1904-01-01"},
      {"44011", true, "2024-06-30"}, {"0.5", false, "12:00"}, {"45472.999999", false, "2024-06-30"}, {"2958465", false, "9999-12-31"},
      {"45351", false, "2024-02-29"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.stored);
    CHECK(date_text(row.stored, row.from_1904) == row.text);
  }
  for (const char* none : {"2958466", "-1", "x", "1E30"}) {
    CAPTURE(none);
    CHECK_FALSE(date_text(none, false).has_value());
  }
}

TEST_CASE("formats are dates by the letters outside quotes and brackets") {
  struct Row {
    const char* code;
    NumberShape shape;
  };
  const Row rows[] = {
      {"General", NumberShape::plain}, {"0.00E+00", NumberShape::plain}, {"#,##0.00", NumberShape::plain}, {"yyyy-mm-dd", NumberShape::date},
      {"yyyy\"年\"m\"月\"d\"日\"", NumberShape::date}, {"[$-804]yyyy", NumberShape::date}, {"0\"day\"", NumberShape::plain},
      {"[Red]0", NumberShape::plain}, {"[DBNum1][$-804]m\"月\"", NumberShape::date}, {"0.0%", NumberShape::percent}, {"0\\%", NumberShape::plain},
      {"0.00_d", NumberShape::plain}, {"0;\"d\"", NumberShape::plain}, {"h:mm", NumberShape::date}, {"0\"未完", NumberShape::plain}, {"@", NumberShape::plain},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    CHECK(shape_of_format(row.code) == row.shape);
  }
  for (const int id : {14, 22, 27, 36, 45, 47, 50, 58}) CHECK(builtin_shape(id) == NumberShape::date);
  for (const int id : {0, 13, 23, 26, 37, 44, 48, 49, 59, -1}) CHECK(builtin_shape(id) == NumberShape::plain);
  CHECK(builtin_shape(9) == NumberShape::percent);
}

TEST_CASE("names of cells") {
  CHECK(parse_xlsx_place("B7")->column == 1);
  CHECK(parse_xlsx_place("XFD1048576")->column == 16'383);
  for (const char* none : {"", "B", "7", "XFE1", "A1048577", "A0", "a1", "AAAA1", "A1B", "A-1"}) {
    CAPTURE(none);
    CHECK_FALSE(parse_xlsx_place(none).has_value());
  }
  CHECK(xlsx_column(0) == "A");
  CHECK(xlsx_column(26) == "AA");
  CHECK(xlsx_column(16'383) == "XFD");
}

}  // namespace files_xlsx_number_test
}  // namespace duban
