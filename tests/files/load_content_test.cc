// Specifies which reader takes a file, and what is said of files that none takes. What the readers read is
// specified beside them.
#include "engine/files/load_content.h"

#include <doctest/doctest.h>

#include "engine/files/file.h"
#include "tests/support/docx_writer.h"
#include "tests/support/html_writer.h"
#include "tests/support/read_error.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace files_load_content_test {

const std::vector<TextBlock> kBlocks = {row(1, {"任务", "单位"}), row(1, {"甲", "乙"})};

TEST_CASE("every kind of file gives the same rows, whatever it is called") {
  const TempFolder folder;
  const std::string shape = shape_of(kBlocks);
  CHECK(shape_of(load_content(folder.write("a.txt", "任务\t单位\n甲\t乙\n"))) == shape);
  CHECK(shape_of(load_content(folder.write("b.csv", "\xEF\xBB\xBF任务,单位\r\n甲,乙\r\n"))) == shape);
  CHECK(shape_of(load_content(folder.write("c.html", html_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("d.docx", docx_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("e.xlsx", xlsx_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("f.txt", html_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("g", xlsx_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("h.xlsx", docx_of(kBlocks)))) == shape);
  CHECK(shape_of(load_content(folder.write("i.docx", "任务\t单位\n甲\t乙\n"))) == shape);
}

TEST_CASE("files with lines bring their text, and csv its places") {
  const TempFolder folder;
  const std::string path = folder.write("b.csv", "a,b\n\"c\nd\",e\n");
  const Content content = load_content(path);
  CHECK(content.file == path);
  CHECK(content.source.text == "a,b\n\"c\nd\",e\n");
  REQUIRE(content.blocks.size() == 2);
  CHECK(content.blocks[1].cells[1] == TableCell{{"e", 2, 0, "column 2"}, 1});
  CHECK(load_content(folder.write("a.txt", "甲")).source.text == "甲");
  CHECK(load_content(folder.write("bad.csv", "\"a\n")).found.has_errors());
}

TEST_CASE("kinds that cannot be read are named, with what to do") {
  struct Row {
    const char* file;
    std::string bytes;
    Msg message;
  };
  const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest";
  const Row rows[] = {
      {"a.doc", old, Msg::file_kind_old_office},
      {"a.et", old, Msg::file_kind_old_office},
      {"a.docx", old, Msg::file_password},
      {"a.XLSX", old, Msg::file_password},
      {"a.txt", "%PDF-1.7\n", Msg::file_kind_pdf},
      {"a.png", "\x89PNG\r\n\x1A\n", Msg::file_kind_picture},
      {"a.jpg", "\xFF\xD8\xFF\xE0", Msg::file_kind_picture},
      {"a.gif", "GIF89a", Msg::file_kind_picture},
      {"a.tif", std::string("II*\0rest", 8), Msg::file_kind_picture},
      {"a.bmp", std::string("BM\x10\0\0\0\0\0\0\0\x36\0\0\0\0", 15), Msg::file_kind_picture},
      {"a.rar", "Rar!\x1A\x07", Msg::file_kind_archive},
      {"a.7z", "7z\xBC\xAF\x27\x1C", Msg::file_kind_archive},
      {"a.zip", zip_of({{"a.txt", "x"}}), Msg::file_kind_archive},
      {"a.pptx", zip_of({{"ppt/presentation.xml", "<p/>"}}), Msg::file_kind_archive},
      {"a.docx", "PK\x03\x04 and cut off", Msg::package_no_archive},
      {"a.xlsx", std::string("\0\1\2\3", 4), Msg::package_no_archive},
  };
  const TempFolder folder;
  for (const Row& row : rows) {
    CAPTURE(row.file);
    try {
      (void)load_content(folder.write(row.file, row.bytes));
      FAIL("was read");
    } catch (const InputError& error) {
      const Message& message = error.found().items().front().message;
      CHECK(id_of(message.id) == id_of(row.message));
      CHECK(text_of(message, Language::english) == text_of({row.message, message.args}, Language::english));
    }
  }
}

TEST_CASE("a text in two encodings is refused at the line where the second begins") {
  const TempFolder folder;
  const std::string gb = "\xB6\xBD\xB0\xEC\n";
  const auto line_of = [&](const std::string& bytes) {
    try {
      (void)load_text(folder.write("a.txt", bytes));
    } catch (const InputError& error) {
      const Diagnostic& d = error.found().items().front();
      return std::string(id_of(d.message.id)) + ":" + std::to_string(d.at.line);
    }
    return std::string();
  };
  CHECK(line_of("标题\nabc\n督办一\n" + gb) == "mixed-encodings:4");
  CHECK(line_of(gb + "\n" + gb + "督办事项\n" + gb) == "mixed-encodings:4");
  CHECK(line_of("\xEF\xBB\xBF督办事项\n" + gb) == "mixed-encodings:2");
  CHECK(line_of(gb + gb) == "");
  CHECK(line_of(gb + "abc\n\xD2\xBB\n") == "");  // 一 in GB18030, by chance a letter in UTF-8
  CHECK(line_of("督办\n") == "");
}

TEST_CASE("what cannot be seen is taken out of a text, the first place is told") {
  const TempFolder folder;
  const Content content = load_content(folder.write("a.txt", "标题\n\t甲\n\xEF\xBB\xBF续\u200B行\n\t乙\n"));
  CHECK(shape_of(content) == "par[标题]row1[甲/续行|乙]");
  CHECK(warnings_of(content) == "invisible-characters@3:1");
}

TEST_CASE("one line as long as a file may be is read in little time") {
  const TempFolder folder;
  const Content content = load_content(folder.write("a.txt", std::string(std::size_t{60} << 20U, 'x')));
  CHECK(content.blocks.size() == 1);
}

}  // namespace files_load_content_test
}  // namespace duban
