// Specifies CSV as spreadsheets write and read it: quotes, lines inside fields, notes before the
// head, and fields that a spreadsheet would take for formulas.
#include "engine/files/csv.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/values.h"

namespace duban {
namespace files_csv_test {

using Records = std::vector<CsvRecord>;

Records parse(const std::string& text, Diagnostics& found) {
  return parse_csv({"p.csv", text}, found);
}

TEST_CASE("records and fields are read with the line they begin in") {
  struct Row {
    std::string text;
    Records records;
  };
  const Row rows[] = {
      {"", {}},
      {"a,b\n1,2\n", {{1, {"a", "b"}}, {2, {"1", "2"}}}},
      {"a,b\n1,2", {{1, {"a", "b"}}, {2, {"1", "2"}}}},  // no line end at the end
      {"a,,\n", {{1, {"a", "", ""}}}},
      {"a,", {{1, {"a", ""}}}},
      {"\"a,b\",\"说\"\"好\"\"\"\n", {{1, {"a,b", "说\"好\""}}}},
      {"\"两\n行\",b\nc,d\n", {{1, {"两\n行", "b"}}, {3, {"c", "d"}}}},
      {"# 说明\n\n# 又一行\na,b\n", {{4, {"a", "b"}}}},  // notes before the head
      {"a\n#no note\n", {{1, {"a"}}, {2, {"#no note"}}}},
      {"a\n\n   \nb\n", {{1, {"a"}}, {4, {"b"}}}},
      {"\"\",x\n", {{1, {"", "x"}}}},
      {"a\"b,c\n", {{1, {"a\"b", "c"}}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    CHECK(parse(row.text, found) == row.records);
    CHECK(id_line(found) == "");
  }
}

TEST_CASE("an open quote and text behind a closing one are mistakes in their line") {
  Diagnostics found;
  (void)parse("a,b\nc,\"open\nand on\n", found);
  REQUIRE(id_line(found) == "csv-open-quote");
  CHECK(found.items()[0].at.line == 2);
  Diagnostics other;
  (void)parse("a,b\n\"x\"y,z\n", other);
  REQUIRE(id_line(other) == "csv-text-behind-quote");
  CHECK(other.items()[0].at.line == 2);
  CHECK(other.items()[0].message.args == std::vector<std::string>{"y"});
}

TEST_CASE("fields are quoted only where they must be") {
  CHECK(csv_line({"a", "督办", "1.5"}) == "a,督办,1.5\r\n");
  CHECK(csv_line({"a,b", "说\"好\"", "两\n行"}) == "\"a,b\",\"说\"\"好\"\"\",\"两\n行\"\r\n");
  CHECK(csv_line({"", ""}) == ",\r\n");
}

TEST_CASE("a field a spreadsheet would take for a formula gets a leading blank, numbers do not") {
  CHECK(csv_line({"=1+1", "+86", "-5", "-5.2", "-", "@a", "-甲"}) ==
        " =1+1,+86,-5,-5.2, -, @a, -甲\r\n");
  CHECK(csv_line({"=A1,B1"}) == "\" =A1,B1\"\r\n");
}

TEST_CASE("what is written is read back the same") {
  CHECK(rc::check("parse(write(fields)) = fields", [] {
    const auto field =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(
                         rc::gen::element<std::string>("a", "督", ",", "\"", "\n", " ", "7")),
                     [](const std::vector<std::string>& parts) {
                       std::string text = "f";
                       for (const std::string& part : parts) text += part;
                       return text;
                     });
    const auto fields = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(field));
    Diagnostics found;
    const std::string line = csv_line(fields);
    const Records records = parse(line.substr(0, line.size() - 2) + "\n", found);
    RC_ASSERT(found.empty());
    RC_ASSERT(records.size() == std::size_t{1});
    RC_ASSERT(records[0].fields == fields);
  }));
}

}  // namespace files_csv_test
}  // namespace duban
