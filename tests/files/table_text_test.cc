// Specifies cells, rows and paragraphs of a table published as text, with the place of each piece.
// What the cells mean is specified in tests/notice.
#include "engine/files/table_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/base/text.h"
#include "tests/support/values.h"

namespace duban {
namespace files_table_text_test {

/// Each block as "row1[a|b]" or "par[a]", line ends inside a cell as "/".
std::string shape(const std::string& text) {
  std::string out;
  for (const TextBlock& block : parse_table_text({"n.txt", text})) {
    out += block.is_row ? "row" + std::to_string(block.table) + "[" : "par[";
    for (std::size_t i = 0; i < block.cells.size(); ++i)
      out += (i > 0 ? "|" : "") + replace_all(block.cells[i].text, "\n", "/");
    out += "]";
  }
  return out;
}

TEST_CASE("lines become cells, rows and paragraphs") {
  struct Row {
    std::string text;
    std::string shape;
  };
  const Row rows[] = {
      {"", ""},
      {"\n\n", ""},
      {"标题\n第二行\n", "par[标题]par[第二行]"},
      {"\t甲\n\t乙\n", "row1[甲|乙]"},
      {"\t甲\n\t乙\n\n\t丙\n\t丁\n", "row1[甲|乙]row1[丙|丁]"},
      {"\t甲\n\t\n\t乙\n", "row1[甲||乙]"},  // an empty cell is there
      {"\t甲\n续行\n\t乙\n", "row1[甲/续行|乙]"},
      {"\t甲\n\n续行\n\t乙\n", "row1[甲/续行|乙]"},  // a blank line inside a cell
      {"甲\t乙\t丙\n丁\t戊\t己\n",
       "row1[甲|乙|丙]row1[丁|戊|己]"},  // a line with tabs inside is a row of its own
      {"甲\t\t丙\n", "row1[甲||丙]"},
      {"\t甲\t乙\t丙\n\t丁\t\t己\n", "row1[甲|乙|丙]row1[丁||己]"},
      {"甲\t乙\t丙\t丁\n\t己\t庚\t辛\n", "row1[甲|乙|丙|丁]row1[|己|庚|辛]"},
      {"标题\n\n\t甲\n\t乙\n\n\n附件说明\n", "par[标题]row1[甲|乙]par[附件说明]"},
      {"\t甲\n\n\n说明\n\n\t乙\n", "row1[甲]par[说明]row2[乙]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shape(row.text) == row.shape);
  }
}

TEST_CASE("each piece knows its first line and column, in characters") {
  const auto blocks =
      parse_table_text({"n.txt", "标题\n\n\t一、部分\n\t乙\n续\n\n序号\t任务\t单位\n"});
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].cells[0] == TextPiece{"标题", 1, 1});
  CHECK(blocks[1].cells[0] == TextPiece{"一、部分", 3, 2});
  CHECK(blocks[1].cells[1] == TextPiece{"乙\n续", 4, 2});
  CHECK(blocks[2].cells[0] == TextPiece{"序号", 7, 1});
  CHECK(blocks[2].cells[1] == TextPiece{"任务", 7, 4});
  CHECK(blocks[2].cells[2] == TextPiece{"单位", 7, 7});
}

TEST_CASE("every character that is no blank is in exactly one piece, in order") {
  CHECK(rc::check("pieces hold the text", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "\t", "\t", "\n", "\n", "\n\n", " ", "甲", "乙", "丙", "12", "。"));
    std::string text;
    for (const std::string& part : parts) text += part;
    std::string pieces;
    for (const TextBlock& block : parse_table_text({"n.txt", text})) {
      for (const TextPiece& cell : block.cells) pieces += cell.text;
    }
    RC_ASSERT(without_blanks(pieces) == without_blanks(text));
  }));
}

}  // namespace files_table_text_test
}  // namespace duban
