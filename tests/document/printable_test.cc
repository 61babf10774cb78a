// Specifies what of a text is never shown.
#include "engine/document/printable.h"

#include <doctest/doctest.h>

namespace duban {
namespace document_printable_test {

TEST_CASE("control characters and marks that turn the direction of text are dropped, all else stays") {
  CHECK(printable("督办“四”——①，a=b") == "督办“四”——①，a=b");
  CHECK(printable("一\x01\x1b[31m二\x7f三") == "一[31m二三");
  CHECK(printable("\u202E倒过来\u202C\u200F\u2067x\u2069\u061C") == "倒过来x");
  CHECK(printable("\u0085一\uFFFE") == "一");
  CHECK(printable("👍🏽 完成 \U0001F1E8\U0001F1F3 e\u0301") == "👍🏽 完成 \U0001F1E8\U0001F1F3 e\u0301");
  CHECK(printable("") == "");
}

TEST_CASE("a line break stays one where there is room for lines, and is a blank elsewhere") {
  CHECK(printable("一\r\n二\r三\u2028四\t五") == "一\n二\n三\n四 五");
  CHECK(printable_line("一\r\n二\r三\u2028四\t五") == "一 二 三 四 五");
}

}  // namespace document_printable_test
}  // namespace duban
