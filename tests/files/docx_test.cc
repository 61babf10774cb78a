// Specifies what is read out of a docx: paragraphs, cells with their merges and places, what was inserted and
// deleted, notes and page edges. Automatic numbers are specified in docx_numbering_test.cc.
#include "engine/files/docx.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "engine/files/file.h"
#include "engine/files/table_text.h"
#include "tests/support/docx_writer.h"
#include "tests/support/read_error.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace files_docx_test {

Content read(const DocxParts& parts) { return read_docx(docx_of(parts), "n.docx"); }
Content read_body(const std::string& body) { return read({body, "", "", "", "", ""}); }
std::string shape_of_body(const std::string& body) { return shape_of(read_body(body)); }
std::string run(const std::string& inside) { return "<w:r>" + inside + "</w:r>"; }
std::string text(const std::string& t) { return run("<w:t>" + t + "</w:t>"); }
std::string par(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

TEST_CASE("blocks written to a docx are read back") {
  const std::vector<TextBlock> blocks = {
      paragraph("关于任务分解的通知"),
      row(1, {cell("任务内容", 2), cell("牵头单位")}),
      row(1, {cell("一、经济"), cell("1.增长6%左右\n续行"), cell("区发展改革委\n区统计局")}),
      row(1, {carried("一、经济"), cell(""), cell("A & B <甲>")}),
      paragraph("附件说明"),
      row(2, {"甲", "乙"}),
  };
  const Content content = read_docx(docx_of(blocks), "n.docx");
  CHECK(shape_of(content) == shape_of(blocks));
  CHECK(content.found.empty());
  CHECK(content.blocks[3].cells[2].grid == 2);
}

TEST_CASE("places name table, row, cell and paragraph, without line and column") {
  const Content content = read_docx(docx_of({paragraph("甲"), row(1, {"a", "b"}), row(1, {"", "c"}), paragraph("乙")}), "n.docx");
  CHECK(content.blocks[0].cells[0] == TableCell{{"甲", 0, 0, "paragraph 1"}});
  CHECK(content.blocks[1].cells[1] == TableCell{{"b", 0, 0, "table 1 row 1 column 2"}, 1});
  CHECK(content.blocks[2].cells[1].cell == "table 1 row 2 column 2");
  CHECK(content.blocks[3].cells[0].cell == "paragraph 2");
}

TEST_CASE("what stands in a paragraph makes its text") {
  struct Row {
    std::string inside;
    std::string shape;
  };
  const Row rows[] = {
      {text("甲") + text("乙"), "par[甲乙]"},
      {run("<w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t>"), "par[a/b-c]"},
      {run("<w:t>a</w:t><w:tab/><w:t>b</w:t>"), "par[a\tb]"},
      {run("<w:t xml:space=\"preserve\"> </w:t>"), ""},
      {text("留") + "<w:ins>" + text("增") + "</w:ins><w:del>" + run("<w:delText>删</w:delText>") + "</w:del>", "par[留增]"},
      {"<w:moveFrom>" + text("原") + "</w:moveFrom><w:moveTo>" + text("新") + "</w:moveTo>", "par[新]"},
      {"<w:hyperlink>" + text("链接") + "</w:hyperlink><w:smartTag>" + text("标记") + "</w:smartTag>", "par[链接标记]"},
      {"<w:sdt><w:sdtPr/><w:sdtContent>" + text("控件") + "</w:sdtContent></w:sdt>", "par[控件]"},
      {run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText>PAGE</w:instrText>") +
           run("<w:fldChar w:fldCharType=\"separate\"/>") + text("7") + run("<w:fldChar w:fldCharType=\"end\"/>") + text("页"),
       "par[7页]"},
      {"<w:fldSimple w:instr=\"DATE\">" + text("2024年") + "</w:fldSimple>", "par[2024年]"},
      {run("<w:fldChar w:fldCharType=\"begin\"/>") + text("内层") + run("<w:fldChar w:fldCharType=\"end\"/>") + text("后"), "par[后]"},
      {run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>") + text("甲"), "par[甲]"},
      {run("<w:ruby><w:rt>" + text("zhong") + "</w:rt><w:rubyBase>" + text("重") + "</w:rubyBase></w:ruby>"), "par[重]"},
      {run("<w:t><![CDATA[a<b]]></w:t>"), "par[a<b]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.inside);
    CHECK(shape_of_body(par(row.inside)) == row.shape);
  }
}

TEST_CASE("a text box is read once, behind the paragraph it hangs on") {
  const std::string box = "<w:txbxContent>" + docx_paragraph("框内") + "</w:txbxContent>";
  const std::string choice = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
                             "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                             "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
  CHECK(shape_of_body(par(text("前") + run(choice) + text("后")) + docx_paragraph("下段")) == "par[前后]par[框内]par[下段]");
  CHECK(shape_of_body("<w:tbl><w:tr>" + docx_cell(par(text("格") + run(choice))) + docx_cell(docx_paragraph("乙")) + "</w:tr></w:tbl>") ==
        "row1[格/框内|乙]");
}

TEST_CASE("a paragraph whose end was deleted goes on in the next") {
  const std::string joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + text("前半") + "</w:p>";
  CHECK(shape_of_body(joined + docx_paragraph("后半") + docx_paragraph("末段")) == "par[前半后半]par[末段]");
  CHECK(shape_of_body(joined) == "par[前半]");
}

TEST_CASE("cells merged downwards are read in each of their rows, inside their merge only") {
  const std::string start = docx_cell(docx_paragraph("组"), "<w:vMerge w:val=\"restart\"/>");
  const std::string more = docx_cell("<w:p/>", "<w:vMerge/>");
  const auto tr = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string a = docx_cell(docx_paragraph("a"));
  CHECK(shape_of_body("<w:tbl>" + tr(start + a) + tr(more + a) + tr(docx_cell("<w:p/>") + a) + tr(start + a) + "</w:tbl>") ==
        "row1[组|a]row1[^组|a]row1[|a]row1[组|a]");
  CHECK(shape_of_body("<w:tbl>" + tr(more + a) + "</w:tbl>") == "row1[|a]");  // nothing above it
}

TEST_CASE("the grid counts columns left out before a row, spans, and cells joined the old way") {
  const std::string cells = docx_cell(docx_paragraph("a"), "<w:gridSpan w:val=\"2\"/>") + docx_cell(docx_paragraph("b"));
  const Content content = read_body("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"3\"/></w:trPr>" + cells +
                                    "</w:tr><w:tr>" + docx_cell(docx_paragraph("c"), "<w:hMerge w:val=\"restart\"/>") +
                                    docx_cell("<w:p/>", "<w:hMerge/>") + docx_cell(docx_paragraph("d")) + "</w:tr></w:tbl>");
  REQUIRE(shape_of(content) == "row1[a*2|b]row1[c*2|d]");
  CHECK(content.blocks[0].cells[0].grid == 1);
  CHECK(content.blocks[0].cells[1].grid == 3);
  CHECK(content.blocks[1].cells[1].grid == 2);
}

TEST_CASE("rows and cells are found inside what wraps them; deleted rows are not read") {
  const std::string a = docx_cell(docx_paragraph("a"));
  const std::string b = "<w:sdt><w:sdtContent>" + docx_cell(docx_paragraph("b")) + "</w:sdtContent></w:sdt>";
  const std::string tr = "<w:tr>" + a + b + "</w:tr>";
  CHECK(shape_of_body("<w:tbl><w:sdt><w:sdtContent>" + tr + "</w:sdtContent></w:sdt><w:tr><w:trPr><w:del/></w:trPr>" + a + b +
                      "</w:tr></w:tbl>") == "row1[a|b]");
}

TEST_CASE("a table around tables is layout, a table in one cell of several is joined into it") {
  const std::string inner = "<w:tbl><w:tr>" + docx_cell(docx_paragraph("i")) + docx_cell(docx_paragraph("j")) + "</w:tr><w:tr>" +
                            docx_cell(docx_paragraph("k")) + docx_cell(docx_paragraph("l")) + "</w:tr></w:tbl>";
  const std::string layout = "<w:tbl><w:tr>" + docx_cell(docx_paragraph("前") + inner + docx_paragraph("后")) + "</w:tr></w:tbl>";
  CHECK(shape_of_body(layout) == "par[前]row1[i|j]row1[k|l]par[后]");
  const Content joined = read_body("<w:tbl><w:tr>" + docx_cell(docx_paragraph("a") + inner) + docx_cell(docx_paragraph("b")) + "</w:tr></w:tbl>");
  CHECK(shape_of(joined) == "row1[a/i j/k l|b]");
  CHECK(warnings_of(joined) == "table-nested@table 1 row 1 column 1");
}

TEST_CASE("notes and the edges of pages follow the body") {
  DocxParts parts{docx_paragraph("正文"), "", "", "", "", ""};
  parts.footnotes = "<w:footnote w:type=\"separator\">" + docx_paragraph("—") + "</w:footnote><w:footnote>" + docx_paragraph("脚注") + "</w:footnote>";
  parts.header = docx_paragraph("渝中府办");
  parts.footer = docx_paragraph("— 3 —");
  const Content content = read(parts);
  REQUIRE(shape_of(content) == "par[正文]par[脚注]par[渝中府办]");  // the number of a page is no text
  CHECK(content.blocks[1].cells[0].cell == "footnote 1");
  CHECK(content.blocks[2].cells[0].cell == "header 1");
}

TEST_CASE("invisible characters are taken out with one warning") {
  const Content content = read_docx(docx_of({row(1, {"a", "区\u200B委\uFEFF办"}), row(1, {"x\u00ADy", "c"})}), "n.docx");
  CHECK(shape_of(content) == "row1[a|区委办]row1[xy|c]");
  CHECK(warnings_of(content) == "invisible-characters@table 1 row 1 column 2");
  CHECK(content.found.items().front().message.args == std::vector<std::string>{"3"});
}

TEST_CASE("a docx that cannot be used says why") {
  const auto broken = [](const std::string& document) {
    return error_of([&] { return read_docx(zip_of({{"word/document.xml", document}}), "n.docx"); });
  };
  CHECK(broken("<w:document><w:body><w:p>") == "xml-broken");
  CHECK(broken("") == "xml-broken");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:p>";
  CHECK(broken("<w:document>" + deep + "</w:document>") == "xml-too-deep");
  CHECK(error_of([&] { return read_docx(zip_of({{"a.txt", "x"}}), "n.docx"); }) == "package-part-missing");
}

TEST_CASE("a small docx that means very much text is refused") {
  std::string rows = "<w:tr>" + docx_cell(docx_paragraph(std::string(1U << 20U, 'a')), "<w:vMerge w:val=\"restart\"/>") + "</w:tr>";
  for (int i = 0; i < 200; ++i) rows += "<w:tr>" + docx_cell("<w:p/>", "<w:vMerge/>") + "</w:tr>";
  CHECK(error_of([&] { return read_body("<w:tbl>" + rows + "</w:tbl>"); }) == "content-too-large");
}

TEST_CASE("the real notice as docx has the cells of its text") {
  const std::string seeds = source_folder() + "/../shared/seeds/notice-2024.";
  if (!std::filesystem::exists(seeds + "docx")) {
    MESSAGE("skipped: the notice does not lie beside the project");
    return;
  }
  // The text has a mark that Word put there, a separator at a cell's end and no last cell in one row.
  const auto cells_of = [](const std::vector<TextBlock>& blocks) {
    std::vector<std::vector<std::string>> rows;
    for (const TextBlock& block : blocks) {
      if (!block.is_row) continue;
      std::vector<std::string>& cells = rows.emplace_back();
      for (const TableCell& c : block.cells) {
        std::string text = replace_all(without_blanks(c.carried ? "" : c.text), "[bookmark:_GoBack]", "");
        if (text.ends_with("、")) text.resize(text.size() - std::string_view("、").size());
        cells.push_back(std::move(text));
      }
      while (!cells.empty() && cells.back().empty()) cells.pop_back();
    }
    return rows;
  };
  const auto docx = cells_of(read_docx(load_bytes(seeds + "docx"), "n.docx").blocks);
  const auto txt = cells_of(parse_table_text(load_text(seeds + "txt")));
  REQUIRE(docx.size() == txt.size());
  for (std::size_t i = 0; i < docx.size(); ++i) CHECK(join(docx[i], "|") == join(txt[i], "|"));
}

}  // namespace files_docx_test
}  // namespace duban
