// Specifies how a cell of units or leaders is cut into names: separators, brackets, 等, names
// broken over two lines, two groups in one, padded leaders.
#include "engine/notice/unit_list.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/base/text.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_unit_list_test {

const Directory& sample() {
  static const Directory kDirectory({{"甲区教育局", "department", {"区教育局", "教育局"}, {}, {}},
                                     {"甲区商务局", "department", {"区商务局"}, {}, {}},
                                     {"滨江管委会", "committee", {}, {}, {}},
                                     {"中心医院", "other", {}, {}, {}},
                                     {"东街街道", "street", {}, {}, {}},
                                     {"供水集团（甲区）有限公司", "company", {}, {}, {}},
                                     {"文旅委和体育局", "department", {}, {}, {}}},
                                    {{"各街道", true, {}, {}}, {"各相关部门", true, {}, {}}}, {});
  return kDirectory;
}

struct ReadList {
  std::string names;  // joined by blanks
  bool open_ended = false;
  std::string ids;
};

/// A cell of the table, at line 10.
class Cell {
 public:
  explicit Cell(const std::string& text, int line = 10) : account_({"n.txt", {{true, 1, {{{text, line, 2}}}}}, false, {}, {}}) {}
  [[nodiscard]] Slice slice() { return account_.piece(0, 0); }

 private:
  Account account_;
};

UnitList read_cell(const std::string& text, int line, const Directory& directory, Diagnostics& found, std::set<std::string>& told) {
  static const std::string kFile = "n.txt";
  static const RoleWords kWords;
  const UnitNames names(directory);
  const ClauseGrammar grammar{kWords, names, 2024, false};
  Cell cell(text, line);
  return read_units({cell.slice()}, {grammar, kFile, found, told});
}

ReadList read(const std::string& cell, const Directory& directory = sample()) {
  Diagnostics found;
  std::set<std::string> told;
  const UnitList list = read_cell(cell, 10, directory, found, told);
  return {join(list.names, " "), list.open_ended, id_line(found)};
}

TEST_CASE("names are cut at separators outside brackets and made canonical") {
  struct Row {
    std::string cell;
    std::string names;
  };
  const Row rows[] = {
      {"", ""},
      {"区教育局", "甲区教育局"},
      {"区教育局、区商务局", "甲区教育局 甲区商务局"},
      {"区教育局，区商务局；东街街道,滨江管委会;中心医院",
       "甲区教育局 甲区商务局 东街街道 滨江管委会 中心医院"},
      {"区教育局\n区商务局", "甲区教育局 甲区商务局"},
      {"区教育局、\n区商务局\n", "甲区教育局 甲区商务局"},
      {"、区教育局、、", "甲区教育局"},
      {"区 教 育 局", "甲区教育局"},
      {"供水集团（甲区）有限公司、东街街道", "供水集团（甲区）有限公司 东街街道"},
      {"区教育局、教育局、甲区教育局", "甲区教育局"},  // each body once
      {"文旅委和体育局", "文旅委和体育局"},            // a known name with 和 inside
  };
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(read(row.cell).names == row.names);
    CHECK(read(row.cell).ids == "");
    CHECK_FALSE(read(row.cell).open_ended);
  }
}

TEST_CASE("separators inside brackets cut nothing") {
  CHECK(read("某专班（教育、商务）", {}).names == "某专班（教育、商务）");
}

TEST_CASE("等 and its kin leave the list open") {
  struct Row {
    std::string cell;
    std::string names;
  };
  const Row rows[] = {{"区教育局等", "甲区教育局"},
                      {"区教育局、区商务局等相关部门", "甲区教育局 甲区商务局"},
                      {"区教育局等有关单位", "甲区教育局"},
                      {"区教育局，等", "甲区教育局"},
                      {"等", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    CHECK(read(row.cell).names == row.names);
    CHECK(read(row.cell).open_ended);
    CHECK(read(row.cell).ids == "");
  }
}

TEST_CASE("a name broken over two lines is mended and reported") {
  CHECK(read("滨江\n管委会、东街街道").names == "滨江管委会 东街街道");
  CHECK(read("滨江\n管委会").ids == "unit-name-broken");
  CHECK(read("未知园区\n管委会").names == "未知园区管委会");  // a bare kind of body is no name
  CHECK(read("未知园区\n管委会").ids == "unit-name-broken unit-unknown");
  CHECK(read("东街街道\n中心医院").ids == "");  // two whole names
}

TEST_CASE("two groups in one are two") {
  CHECK(read("各相关部门及街道").names == "各相关部门 各街道");
  CHECK(read("各街道和各相关部门").names == "各街道 各相关部门");
  CHECK(read("区教育局以及区商务局").names == "甲区教育局 甲区商务局");
  CHECK(read("各街道及各相关部门等").open_ended);
}

TEST_CASE("unknown units are kept as written and reported, with the nearest known one") {
  CHECK(read("北街街道").names == "北街街道");
  Diagnostics found;
  std::set<std::string> told;
  (void)read_cell("区教育局、东街街到、\n无此单位局", 10, sample(), found, told);
  REQUIRE(id_line(found) == "unit-unknown unit-unknown");
  CHECK_FALSE(found.has_errors());
  CHECK(found.items()[0].message.args == std::vector<std::string>{"东街街到", "东街街道"});
  CHECK(found.items()[0].at == Place{"n.txt", 10, 7, ""});
  CHECK(found.items()[1].at.line == 11);
}

TEST_CASE("an unknown unit is reported once, however many cells name it") {
  Diagnostics found;
  std::set<std::string> told;
  (void)read_cell("无此单位局", 10, sample(), found, told);
  CHECK(read_cell("无此单位局、区教育局", 14, sample(), found, told).names.size() ==
        2);
  CHECK(id_line(found) == "unit-unknown");
}

TEST_CASE("without a directory nothing is reported") {
  CHECK(read("甲局、乙局", {}).names == "甲局 乙局");
  CHECK(read("甲局、乙局", {}).ids == "");
}

TEST_CASE("blanks that only pad a leader's name are taken out") {
  struct Row {
    std::string cell;
    std::string names;
  };
  const Row rows[] = {{"张三", "张三"},
                      {"陈  平", "陈平"},
                      {"陈　平\n王小明", "陈平 王小明"},
                      {"陈平、王小明", "陈平 王小明"},
                      {"陈平 王小明", "陈平 王小明"},
                      {"陈平，陈平", "陈平"},
                      {"", ""},
                      {"陈平/王小明", "陈平 王小明"}};
  for (const Row& row : rows) {
    CAPTURE(row.cell);
    Cell cell(row.cell);
    CHECK(join(read_leaders({cell.slice()}), " ") == row.names);
  }
}

}  // namespace notice_unit_list_test
}  // namespace duban
