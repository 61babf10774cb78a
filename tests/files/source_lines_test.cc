// Specifies that mistakes in a streamed file are shown with their lines, as if the file were at hand.
#include "engine/files/source_lines.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/files/file.h"
#include "tests/support/temp_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace files_source_lines_test {

TEST_CASE("what is shown is what is shown with the whole file at hand") {
  const TempFolder folder;
  CHECK(rc::check("render(lines_of(file)) = render(file)", [&] {
    const auto lines = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("", "a", "督办,b", "𠀀\t x", std::string(300, 'y') + "办"));
    std::string text;
    for (const std::string& line : lines) text += line + "\r\n";
    const std::string file = folder.write("p.csv", text);
    Diagnostics found;
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i) {
      const Place at{i % 7 == 0 ? "other.csv" : file, *rc::gen::inRange(0, 12), *rc::gen::inRange(0, 4), ""};
      if (i % 3 == 0) {
        found.warning(Msg::csv_open_quote, at);
      } else {
        found.error(Msg::csv_open_quote, at);
      }
    }
    TextStream stream(file, *rc::gen::inRange<std::size_t>(1, 8));
    RC_ASSERT(render(found, lines_of(stream, found), Language::english) ==
              render(found, {load_text(file)}, Language::english));
  }));
}

TEST_CASE("only the lines that are shown are kept, of a long one the beginning") {
  const TempFolder folder;
  std::string text = std::string(4095, 'x') + "督" + std::string(9000, 'x') + "\n";
  for (int line = 2; line <= 100; ++line) text += std::to_string(line) + "\n";
  const std::string file = folder.write("p.csv", text);
  Diagnostics found;
  for (int line = 100; line >= 1; --line) found.error(Msg::csv_open_quote, {file, line, 0, ""});
  TextStream stream(file, 1000);
  (void)stream.next();
  const std::vector<SourceText> lines = lines_of(stream, found);
  REQUIRE(lines.size() == std::size_t{kShownAtOnce});
  CHECK(lines[0].text == std::string(4095, 'x'));
  CHECK(lines[19].text == "20");
  CHECK(lines[19].first_line == 20);
  CHECK(lines[19].name == file);
  CHECK(stream.next() == std::string(1000, 'x'));  // rewound
}

TEST_CASE("of a file without a mistake no line is shown") {
  const TempFolder folder;
  TextStream stream(folder.write("p.csv", "a\n"));
  Diagnostics found;
  found.error(Msg::csv_open_quote, {"other.csv", 1, 0, ""});
  CHECK(lines_of(stream, found).empty());
}

}  // namespace files_source_lines_test
}  // namespace duban
