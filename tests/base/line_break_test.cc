// Specifies where long text is broken: by width alone, whatever the font.
#include "engine/base/line_break.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/base/text.h"

namespace duban {
namespace base_line_break_test {

int columns_of(char32_t c) { return c < 0x80 ? 1 : 2; }

std::string lines(std::string_view text, int most) { return join(break_lines(text, most, columns_of), "|"); }

TEST_CASE("between Chinese characters, at blanks and line breaks, never before a mark that ends something") {
  CHECK(lines("", 10).empty());
  CHECK(lines("督办事项", 8) == "督办事项");
  CHECK(lines("督办事项", 7) == "督办事|项");
  CHECK(lines("督办，事项", 4) == "督|办，|事项");
  CHECK(lines("two words here", 9) == "two words|here");
  CHECK(lines("two words here", 8) == "two|words|here");
  CHECK(lines("一\n\n二", 8) == "一||二");
  CHECK(lines("时限2024-06-30前", 12) == "时限|2024-06-30前");
  CHECK(lines("abcdefgh", 3) == "abc|def|gh");
}

TEST_CASE("nothing is lost but blanks, and no line is wider than asked where one character fits") {
  CHECK(rc::check([] {
    static const std::vector<std::string> kPieces = {"督", "办", "，", "。", "a", "2024-06-30", " ", "（", "）", "%", "x y"};
    std::string text;
    for (int i = *rc::gen::inRange(0, 30); i > 0; --i) text += *rc::gen::elementOf(kPieces);
    const int most = *rc::gen::inRange(4, 30);
    const auto blankless = [](std::string all) { return replace_all(std::move(all), " ", ""); };
    std::string put_together;
    for (const std::string& line : break_lines(text, most, columns_of)) {
      put_together += line;
      int width = 0;
      for (const char32_t c : decode_utf8(line)) width += columns_of(c);
      RC_ASSERT(width <= most);
    }
    RC_ASSERT(blankless(put_together) == blankless(text));
  }));
}

}  // namespace base_line_break_test
}  // namespace duban
