// Specifies what is read out of a web page: blocks, tables with their merges, places in the source, and bounds.
#include "engine/files/html.h"

#include <doctest/doctest.h>

#include "engine/files/html_tree.h"
#include "tests/support/html_writer.h"
#include "tests/support/read_error.h"

namespace duban {
namespace files_html_test {

Content read(const std::string& page) { return read_html({"n.html", page}); }
std::string shape(const std::string& page) { return shape_of(read(page)); }

TEST_CASE("blocks written to a page are read back") {
  const std::vector<TextBlock> blocks = {
      paragraph("关于任务分解的通知"),
      row(1, {cell("任务内容", 2), cell("牵头单位")}),
      row(1, {cell("一、经济"), cell("1.增长6%左右\n续行"), cell("区发展改革委\n区统计局")}),
      row(1, {carried("一、经济"), cell(""), cell("A & B <甲>")}),
      row(1, {"a", "", "c"}),
      paragraph("附件说明"),
      row(2, {"甲", "乙"}),
  };
  const Content content = read(html_of(blocks));
  CHECK(shape_of(content) == shape_of(blocks));
  CHECK(content.found.empty());
  CHECK(content.blocks[3].cells[2].grid == 2);
}

TEST_CASE("blocks and breaks make paragraphs, white space is joined") {
  struct Row {
    std::string page;
    std::string shape;
  };
  const Row rows[] = {
      {"", ""},
      {"甲<br>乙<p>丙<div>丁<b>戊</b></div>己", "par[甲]par[乙]par[丙]par[丁戊]par[己]"},
      {"<p>  a \n\t b  </p>", "par[a b]"},
      {"<p>　　一、总则　</p><p>中　间</p>", "par[一、总则]par[中　间]"},
      {"<p>&nbsp;&nbsp;a&nbsp;b&lt;c&#x4E2D;</p>", "par[a b<c中]"},
      {"<title>题</title><script>x<y</script><style>p{}</style><template><p>t</p></template><p>甲</p>", "par[甲]"},
      {"<span>甲</span><o:p>乙</o:p><ucapcontent><p>丙</p></ucapcontent>", "par[甲乙]par[丙]"},
      {"<pre>甲\n乙  丙</pre>", "par[甲]par[乙 丙]"},
      {"<ol><li>甲<li>乙</ol><ol type=A start=3><li>丙</ol><ul><li>丁</ul>", "par[1. 甲]par[2. 乙]par[C. 丙]par[丁]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(shape(row.page) == row.shape);
  }
}

TEST_CASE("merges of cells are resolved inside their group of rows") {
  CHECK(shape("<table><tr><th rowspan=2>a<th>b<tr><td>c<tr><td>d<td>e</table>") == "row1[a|b]row1[^a|c]row1[d|e]");
  CHECK(shape("<table><tr><td rowspan=2>a<td>b<td rowspan=2>z<tr><td>c</table>") == "row1[a|b|z]row1[^a|c|^z]");
  CHECK(shape("<table><tr><td>b<td rowspan=2 colspan=2>z<tr><td>c</table>") == "row1[b|z*2]row1[c|^z*2]");
  CHECK(shape("<table><thead><tr><th rowspan=9>a<th>b</thead><tbody><tr><td>c<td>d</tbody></table>") == "row1[a|b]row1[c|d]");
  CHECK(shape("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>") == "row1[a|b]row1[^a|c]row1[^a|d]");
  CHECK(shape("<table><caption>表</caption><tr><td>a<td><tr><td><td></table>") == "par[表]row1[a|]");
}

TEST_CASE("spans are bounded as browsers bound them") {
  const Content content = read("<table><tr><td colspan=99999>a<td colspan=-3>b<td rowspan=x>c</table>");
  CHECK(shape_of(content) == "row1[a*1000|b|c]");
  CHECK(content.blocks[0].cells[1].grid == 1000);
}

TEST_CASE("places are lines and characters of the source") {
  const Content content = read("<p>\n  标题</p>\n<table>\n<tr><td>甲</td><td>&nbsp;　乙</td><td></td></tr></table>");
  REQUIRE(shape_of(content) == "par[标题]row1[甲|乙|]");
  CHECK(content.blocks[0].cells[0] == TableCell{{"标题", 2, 3}});
  CHECK(content.blocks[1].cells[0] == TableCell{{"甲", 4, 9}});
  CHECK(content.blocks[1].cells[1] == TableCell{{"乙", 4, 26}, 1});
  CHECK(content.blocks[1].cells[2] == TableCell{{"", 4, 32}, 2});
  CHECK(content.source.text.starts_with("<p>"));
}

TEST_CASE("a table around tables is layout, a table in one cell of several is joined into it") {
  const std::string inner = "<table><tr><td>i<td>j<tr><td>k<td>l</table>";
  CHECK(shape("<table><tr><td>前<div>" + inner + "</div>后</table>") == "par[前]row1[i|j]row1[k|l]par[后]");
  const Content joined = read("<table><tr><td>a" + inner + "<td>b</table>");
  CHECK(shape_of(joined) == "row1[a/i j/k l|b]");
  CHECK(warnings_of(joined) == "table-nested@1:16");
}

TEST_CASE("a page cut off inside a table is read as far as it goes") {
  CHECK(shape("<table><tr><td>甲</td><td>乙") == "row1[甲|乙]");
  CHECK(shape("<table><tr><td>甲</td><td cla") == "row1[甲]");
}

TEST_CASE("very deep pages neither crash nor hang, and keep their text") {
  const auto repeated = [](const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
  };
  CHECK(shape(repeated("<div>", 1'000'000) + "底") == "par[底]");
  CHECK(shape(repeated("<b><div></b>", 50'000) + "底") == "par[底]");
  CHECK(shape(repeated("<svg><td>", 50'000) + "底") == "par[底]");
  CHECK(shape(repeated("<form><div></form>", 50'000) + "底") == "par[底]");
  CHECK(shape(repeated("<div><table><tr><td></div>", 50'000) + "底").find("底") != std::string::npos);
  CHECK(flatten_html("<i><b><i>x</i></b></i>", 2) == "<i><b>   x</i></b></i>");
}

TEST_CASE("a page that means more than fits the memory is refused") {
  std::string page = "<p>";
  for (int i = 0; i < 290; ++i) page += "<font size=" + std::to_string(i) + ">";
  for (int i = 0; i < 30'000; ++i) page += "<p>x";
  CHECK(error_of([&] { return read(page); }) == "content-too-large");
}

TEST_CASE("rows reaching down over very many rows are refused before they fill the memory") {
  std::string page = "<table><tr>";
  for (int i = 0; i < 400; ++i) page += "<td rowspan=65534>x";
  for (int i = 0; i < 6'000; ++i) page += "<tr><td>y";
  CHECK(error_of([&] { return read(page); }) == "content-too-large");
}

TEST_CASE("invisible characters are taken out of a page, the first place is told") {
  const Content content = read("<p>甲\u200B乙&#8203;</p>");
  CHECK(shape_of(content) == "par[甲乙]");
  CHECK(warnings_of(content) == "invisible-characters@1:5");
}

}  // namespace files_html_test
}  // namespace duban
