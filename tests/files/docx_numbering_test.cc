// Specifies the numbers that Word keeps outside the text: how they look, how they are counted, when they start anew.
#include "engine/files/docx_numbering.h"

#include <doctest/doctest.h>

#include "engine/files/docx.h"
#include "engine/files/list_number.h"
#include "tests/support/docx_writer.h"

namespace duban {
namespace files_docx_numbering_test {

std::string level(int index, const char* format, const char* text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

const std::string kOutline = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "%1、") +
                             level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") + level(3, "decimal", "%3.%4") +
                             level(4, "bullet", "●") + "</w:abstractNum>";
const std::string kLists = kOutline + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
                                      "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

std::string listed(const std::string& text, int level_index, int list = 1) {
  return docx_paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level_index) + "\"/><w:numId w:val=\"" +
                                  std::to_string(list) + "\"/></w:numPr>");
}

std::string read(const std::string& body, const std::string& numbering = kLists, const std::string& styles = "") {
  return shape_of(read_docx(docx_of(DocxParts{body, numbering, styles, "", "", ""}), "n.docx"));
}

TEST_CASE("numbers stand in front of the text, lower levels start anew behind a higher one") {
  CHECK(read(listed("经济", 0) + listed("工业", 1) + listed("任务", 2) + listed("任务", 2) + listed("商业", 1) + listed("任务", 2) +
             listed("社会", 0) + listed("教育", 1)) ==
        "par[一、经济]par[（一）工业]par[1.任务]par[2.任务]par[（二）商业]par[1.任务]par[二、社会]par[（一）教育]");
}

TEST_CASE("a number is kept apart from digits behind it") {
  CHECK(read(listed("任务", 2) + listed("5G基站", 3) + listed("任务", 3) + listed("5G", 2)) ==
        "par[1.任务]par[1.1 5G基站]par[1.2 任务]par[2. 5G]");
}

TEST_CASE("a bullet adds nothing, list 0 is no list, an unknown list neither") {
  CHECK(read(listed("甲", 4) + listed("乙", 0, 0) + listed("丙", 0, 77)) == "par[甲]par[乙]par[丙]");
}

TEST_CASE("a paragraph of a number only is the number: a column of serial numbers") {
  const auto serial = [] { return docx_cell(listed("", 2)); };
  CHECK(read("<w:tbl><w:tr>" + serial() + docx_cell(docx_paragraph("甲")) + "</w:tr><w:tr>" + serial() +
             docx_cell(docx_paragraph("乙")) + "</w:tr></w:tbl>") == "row1[1.|甲]row1[2.|乙]");
}

TEST_CASE("lists of one definition count on, a start of its own starts anew once") {
  CHECK(read(listed("a", 0, 1) + listed("b", 0, 2) + listed("c", 0, 3) + listed("d", 0, 3)) ==
        "par[一、a]par[二、b]par[五、c]par[六、d]");
}

TEST_CASE("a level may be told not to start anew") {
  const std::string running = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "第%1章") +
                              level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>") +
                              "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  CHECK(read(listed("总则", 0) + listed("a", 1) + listed("分则", 0) + listed("b", 1), running) ==
        "par[第1章 总则]par[1.a]par[第2章 分则]par[2.b]");
}

TEST_CASE("the list may come from the style or one it is based on, the level from the list") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H3\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"2\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>";
  const std::string lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>") +
                            level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>") + level(2, "decimal", "%3.") +
                            "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const auto styled = [](const char* text, const char* style) {
    return docx_paragraph(text, std::string("<w:pStyle w:val=\"") + style + "\"/>");
  };
  CHECK(read(styled("a", "H1") + styled("b", "H2") + styled("c", "H3") + styled("d", "Ring") +
                 docx_paragraph("e", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
             lists, styles) == "par[一、a]par[（一）b]par[1.c]par[d]par[e]");
}

TEST_CASE("a definition may only name a style that has another") {
  const std::string lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1）") +
                            "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                            "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>";
  const std::string styles = "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";
  CHECK(read(listed("a", 0) + listed("b", 0), lists, styles) == "par[1）a]par[2）b]");
}

TEST_CASE("a list may replace a level, and a level may want plain digits") {
  const std::string lists = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、") +
                            level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                            "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">" +
                            level(0, "upperRoman", "%1.") + "</w:lvlOverride></w:num>";
  CHECK(read(listed("a", 0) + listed("b", 1), lists) == "par[I.a]par[1.1 b]");
}

TEST_CASE("numbers in every format") {
  struct Row {
    const char* format;
    int number;
    const char* shown;
  };
  const Row rows[] = {
      {"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"decimalZero", 12, "12"}, {"chineseCounting", 10, "十"},
      {"chineseCounting", 12, "十二"}, {"chineseCountingThousand", 20, "二十"}, {"chineseCountingThousand", 105, "一百零五"},
      {"chineseCountingThousand", 110, "一百一十"}, {"chineseCountingThousand", 1001, "一千零一"}, {"japaneseCounting", 3, "三"},
      {"chineseCounting", 10000, "10000"}, {"chineseLegalSimplified", 3, "叁"}, {"ideographTraditional", 2, "乙"},
      {"ideographTraditional", 11, "11"}, {"ideographDigital", 20, "二〇"}, {"decimalFullWidth", 12, "１２"},
      {"decimalEnclosedCircle", 1, "①"}, {"decimalEnclosedCircle", 21, "㉑"}, {"decimalEnclosedCircleChinese", 10, "⑩"},
      {"upperLetter", 27, "AA"}, {"lowerLetter", 2, "b"}, {"upperRoman", 14, "XIV"}, {"lowerRoman", 4, "iv"},
      {"none", 3, ""}, {"bullet", 3, ""}, {"unheardOf", 3, "3"}, {"upperRoman", 0, "0"}, {"lowerLetter", 100000, "100000"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.format);
    CHECK(list_number(row.format, row.number) == row.shown);
  }
}

}  // namespace files_docx_numbering_test
}  // namespace duban
