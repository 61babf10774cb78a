// Specifies which texts say the same.
#include "engine/base/text_digest.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace duban {
namespace base_text_digest_test {

TEST_CASE("blanks, punctuation and width do not count") {
  const auto digest = text_digest("完成选址，正在报批A12");
  for (const char* same : {"完成选址正在报批A12", "完成选址, 正在报批A12。", "　完成选址；\n正在报批（A12）", "完成选址，正在报批Ａ１２", "“完成选址”——正在报批A12…"}) {
    CAPTURE(same);
    CHECK(text_digest(same) == digest);
  }
  for (const char* other : {"完成选址，正在报批A13", "完成选址，正在报批", "正在报批，完成选址A12", "完成选址，正在报批a12"}) {
    CAPTURE(other);
    CHECK(text_digest(other) != digest);
  }
}

TEST_CASE("what changes a number counts") {
  CHECK(text_digest("完成12.5%") != text_digest("完成125%"));
  CHECK(text_digest("完成12.5%") == text_digest("完成１２．５％"));
  CHECK(text_digest("完成12. 5%") == text_digest("完成12.5%"));
  CHECK(text_digest("增长-5%") != text_digest("增长5%"));
  CHECK(text_digest("增长−5%") == text_digest("增长-5%"));
  CHECK(text_digest("1/3") != text_digest("13"));
  CHECK(text_digest("1,200户") == text_digest("1200户"));
  CHECK(text_digest("第1、2期") != text_digest("第12期"));
  CHECK(text_digest("50%") != text_digest("50"));
}

TEST_CASE("a text of which nothing counts is 0, any other is not") {
  for (const char* nothing : {"", " ", "　", "——", "……", "。", "\n\t", "（）"}) {
    CAPTURE(nothing);
    CHECK(text_digest(nothing) == 0);
  }
  for (const char* something : {"无", "0", "%", "a", "正在推进"}) {
    CAPTURE(something);
    CHECK(text_digest(something) != 0);
  }
}

TEST_CASE("texts that differ little differ in their digests") {
  std::set<std::uint32_t> digests;
  for (int n = 0; n < 20'000; ++n) digests.insert(text_digest("累计完成" + std::to_string(n) + "户"));
  CHECK(digests.size() == 20'000);
}

TEST_CASE("bytes that are no text are read to their end") {
  for (const char* broken : {"\xE4", "\xE4\xBB", "\xFF\xFE", "\xF0\x9F", "abc\xC3"}) CHECK(text_digest(broken) == text_digest(broken));
}

}  // namespace base_text_digest_test
}  // namespace duban
