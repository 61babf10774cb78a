// Specifies how the sheets of a directory are read, what they are refused for, and that what is written is read
// back exactly.
#include "engine/directory/directory_sheets.h"

#include <doctest/doctest.h>

#include "engine/app/directory_document.h"
#include "engine/directory/directory_changes.h"
#include "tests/support/values.h"

namespace duban {
namespace directory_directory_sheets_test {

using Rows = std::vector<std::vector<std::string>>;

/// Rows as a workbook's reader gives them: one table a sheet, places as sheet cells, empty cells left out.
void add_sheet(Content& content, const std::string& name, int table, const Rows& rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    TextBlock block{true, table, {}};
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      TableCell cell;
      cell.text = rows[r][c];
      cell.line = cell.column = 0;
      cell.cell = name + "!" + std::string(1, static_cast<char>('A' + c)) + std::to_string(r + 1);
      cell.grid = static_cast<int>(c);
      block.cells.push_back(cell);
    }
    content.blocks.push_back(block);
  }
}

Content workbook(const std::vector<Rows>& sheets) {
  Content content;
  content.file = "units.xlsx";
  for (std::size_t i = 0; i < sheets.size(); ++i) add_sheet(content, "S" + std::to_string(i + 1), static_cast<int>(i) + 1, sheets[i]);
  return content;
}

/// The sheets of `document` as they stand in a file: title, lead, head, rows.
Content workbook(const Document& document) {
  std::vector<Rows> sheets;
  for (const DocumentTable& table : document.tables) {
    Rows rows = {{document.title + " · " + table.title}};
    for (const std::string& line : document.lead) rows.push_back({line});
    rows.emplace_back();
    for (const DocumentColumn& column : table.columns) rows.back().push_back(column.head);
    for (const auto& cells : table.rows) {
      rows.emplace_back();
      for (const DocumentCell& cell : cells) rows.back().push_back(cell.text);
    }
    sheets.push_back(rows);
  }
  return workbook(sheets);
}

Directory read(const Content& content, Diagnostics& found) { return parse_directory_sheets(content, found); }

const Rows kUnits = {{"名称", "类别", "别名", "起", "止"}, {"甲局", "部门", "甲、甲区甲局（甲、办）", "2024/3/1", "2024年12月31日"}, {"", "", ""}, {"东街街道", "street"}, {"乙局"}};

TEST_CASE("kinds are read in both languages, lists apart by marks outside brackets, dates as written") {
  Diagnostics found;
  const Directory directory = read(workbook({kUnits}), found);
  CHECK(id_line(found) == "");
  REQUIRE(directory.units().size() == 3);
  CHECK(directory.units()[0] == Unit{"甲局", "department", {"甲", "甲区甲局（甲、办）"}, day("2024-03-01"), day("2024-12-31")});
  CHECK(directory.units()[1].kind == "street");
  CHECK(directory.units()[2].kind == "department");
}

TEST_CASE("sheets are told by their heads in any order, columns too") {
  Diagnostics found;
  const Rows leaders = {{"名单"}, {"姓名", "职务", "起"}, {"张三", "区长", "2023-01-01"}, {"李四", "", "2024-01-01"}, {"", "副区长"}, {"王五", "副区长"}};
  const Rows groups = {{"成员", "名称"}, {"甲局，乙局", "各局"}, {"", "各镇"}, {"open", "各街道"}, {"无", "各乡"}};
  const Directory directory = read(workbook({leaders, groups, kUnits}), found);
  CHECK(id_line(found) == "");
  CHECK(directory.groups() == std::vector<UnitGroup>{{"各局", false, {"甲局", "乙局"}, {}}, {"各镇", true, {}, {}}, {"各街道", true, {}, {}}, {"各乡", false, {}, {}}});
  CHECK(directory.leaders() == std::vector<LeaderPost>{{"区长", {{"张三", day("2023-01-01"), {}}, {"李四", day("2024-01-01"), {}}}}, {"副区长", {}}, {"副区长", {{"王五", {}, {}}}}});
}

TEST_CASE("what is written is read back exactly") {
  const Directory all({{"区 总工会", "party", {"总工会"}, day("2023-01-01"), {}}, {"甲局", "department", {}, {}, day("2024-12-31")}, {"乙公司", "company", {"乙（甲、丙）"}, {}, {}}},
                      {{"各局", false, {"甲局"}, {"各有关局"}}, {"各街道", true, {}, {}}, {"各镇", false, {}, {}}},
                      {{"副区长", {{"张三", day("2023-01-01"), day("2023-12-31")}, {"李四", day("2024-01-01"), {}}}}, {"副区长", {}}, {"副区长", {{"王五", {}, {}}}}});
  Diagnostics found;
  CHECK(same_directory(read(workbook(directory_document(all, false, true, Language::chinese)), found), all));
  CHECK(read(workbook(directory_document(all, true, false, Language::english)), found).units() == all.units());
  CHECK(id_line(found) == "");
}

TEST_CASE("a draft's sheets hold what was found beside each name, and read as the draft's directory") {
  TaskDraft task;
  task.ref = "8.2";
  task.leads = {"区政服办", "各街道"};
  task.supports = {"区政务服务办", "东街街道"};
  task.leaders = {"李明"};
  const DirectoryDraft draft = draft_directory(std::vector<TaskDraft>{task}, {}, {});
  const Document document = draft_document(draft, "notice.txt", Language::chinese);
  REQUIRE(document.tables.size() == 3);
  const auto& row = document.tables[0].rows[0];
  CHECK(row[5].text == "区政务服务办");
  CHECK(row[6].text == "1");
  CHECK(row[8].text == "8.2");
  CHECK(document.tables[1].rows[0][1].text.empty());
  CHECK(document.tables[1].rows[0][2].text == "东街街道");
  Diagnostics found;
  CHECK(same_directory(read(workbook(document), found), draft.directory));
  CHECK(id_line(found) == "");
}

TEST_CASE("all mistakes of the sheets are reported, each at its cell") {
  const Rows units = {{"名称", "类别", "别名", "起", "颜色"}, {"甲局", "局", "", "2024-02-30"}, {"甲 局", "部门"}, {"", "部门", "丁"}, {"乙局", "部门", "甲局"}};
  const Rows groups = {{"名称", "成员", "成员"}, {"各局", "丙局"}};
  const Rows leaders = {{"职务", "姓名"}, {"", "张三"}, {"区长", "李四"}, {"", "", ""}};
  const Rows other = {{"别的"}, {"内容"}};
  Diagnostics found;
  (void)read(workbook({units, groups, leaders, other, kUnits}), found);
  std::vector<std::string> said;
  for (const Diagnostic& d : found.items()) said.push_back(d.at.cell + " " + std::string(id_of(d.message.id)));
  CHECK(said == std::vector<std::string>{"S1!E1 directory-unknown-column", "S1!B2 directory-bad-kind", "S1!D2 bad-date", "S1!A3 directory-name-twice",
                                         "S1!B4 directory-name-missing", "S1!C5 directory-name-twice", "S2!C1 directory-column-twice", "S3!B2 directory-name-missing",
                                         "S4!A1 directory-row-unread", "S5!A1 directory-sheet-twice", "S5!A2 directory-name-twice", "S5!A5 directory-name-twice",
                                         "S2!B2 directory-unknown-member"});
}

TEST_CASE("a file without a sheet of units is refused") {
  Diagnostics found;
  (void)read(workbook({Rows{{"职务", "姓名"}, {"区长", "张三"}}}), found);
  CHECK(id_line(found) == "directory-no-units");
}

TEST_CASE("a post merged downwards is one post with several holders") {
  Content content = workbook({kUnits, Rows{{"职务", "姓名"}, {"区长", "张三"}, {"区长", "李四"}}});
  content.blocks.back().cells[0].carried = true;
  Diagnostics found;
  CHECK(read(content, found).leaders() == std::vector<LeaderPost>{{"区长", {{"张三", {}, {}}, {"李四", {}, {}}}}});
}

TEST_CASE("former names stand in a column of their own, which is written where there are some") {
  Diagnostics found;
  const Directory directory = read(workbook({{{"名称", "类别", "止", "起", "前身"}, {"甲局", "部门", "2024-05-31"}, {"乙局", "部门", "", "2024-06-01", "甲局"}}}), found);
  CHECK(id_line(found) == "");
  CHECK(directory.successor("甲局", day("2024-06-01")) == "乙局");
  CHECK(same_directory(read(workbook(directory_document(directory, false, false, Language::chinese)), found), directory));
  (void)read(workbook({{{"名称", "类别", "起", "前身"}, {"乙局", "部门", "2024-06-01", "丁局"}}}), found);
  REQUIRE(id_line(found) == "directory-formerly-unknown");
  CHECK(found.items()[0].at.cell == "S1!D2");
}

}  // namespace directory_directory_sheets_test
}  // namespace duban
