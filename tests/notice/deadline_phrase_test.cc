// Specifies which words state a deadline, in a task's text and in a deadline column, and which day
// they mean. Nothing stated is left to the reader, who implies the year's end.
#include "engine/notice/deadline_phrase.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace notice_deadline_phrase_test {

struct Row {
  std::string text;
  std::string due;  // "" = states none
  std::string phrase;
};

void check(const Row& row, bool whole_cell) {
  CAPTURE(row.text);
  const auto found = find_deadline(row.text, 2024, whole_cell);
  REQUIRE(found.has_value() == !row.due.empty());
  if (!found) return;
  CHECK(found->due == day(row.due));
  CHECK(found->phrase == row.phrase);
  CHECK(found->basis == DueBasis::stated);
}

TEST_CASE("a task's text states a deadline only with a word that bounds it") {
  const Row rows[] = {
      {"6月底前建成书屋", "2024-06-30", "6月底前"},
      {"2月底前建成书屋", "2024-02-29", "2月底前"},
      {"6月15日前建成书屋", "2024-06-15", "6月15日前"},
      {"2025年3月底前投用", "2025-03-31", "2025年3月底前"},
      {"9月中旬完成招标", "2024-09-20", "9月中旬完成"},
      {"9月上旬完成招标", "2024-09-10", "9月上旬完成"},
      {"10月完成验收", "2024-10-31", "10月完成"},
      {"年内建成书屋", "2024-12-31", "年内"},
      {"年底前建成书屋", "2024-12-31", "年底前"},
      {"第三季度末完成招标", "2024-09-30", "第三季度末完成"},
      {"二季度前完成招标", "2024-06-30", "二季度前"},
      {"上半年完成招标", "2024-06-30", "上半年完成"},
      {"3月底前开工，11月底前投用", "2024-11-30", "11月底前"},  // the latest counts
      {"11月底前投用，3月底前开工", "2024-11-30", "11月底前"},
      {"建成书屋10个", "", ""},
      {"举办6月读书节", "", ""},
      {"每月报送1次", "", ""},
      {"总结上半年工作", "", ""},
      {"开展第三季度检查", "", ""},
      {"13月底前建成", "", ""},
      {"0000年6月底前建成", "", ""},
      {"6月31日前建成", "", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) check(row, false);
}

TEST_CASE("in a deadline column the bare words are enough") {
  const Row rows[] = {
      {"6月", "2024-06-30", "6月"},           {"2月", "2024-02-29", "2月"},
      {"12月31日", "2024-12-31", "12月31日"}, {"2024年9月30日", "2024-09-30", "2024年9月30日"},
      {"一季度", "2024-03-31", "一季度"},     {"第4季度", "2024-12-31", "第4季度"},
      {"上半年", "2024-06-30", "上半年"},     {"全年", "2024-12-31", "全年"},
      {"年底", "2024-12-31", "年底"},         {"按计划推进", "", ""},
      {"2025-06-30", "2025-06-30", "2025-06-30"}, {"2025/12/31", "2025-12-31", "2025/12/31"},
      {"2025.10.31", "2025-10-31", "2025.10.31"}, {"2025-02", "2025-02-28", "2025-02"},
      {"6.30", "2024-06-30", "6.30"},         {"10.31前", "2024-10-31", "10.31前"},
      {"2.30", "", ""},                       {"13.1", "", ""},
  };
  for (const Row& row : rows) check(row, true);
}

TEST_CASE("work without an end is continuous, in a deadline column only") {
  for (const std::string text : {"持续推进", "长期坚持", "年内持续推进"}) {
    CAPTURE(text);
    const auto found = find_deadline(text, 2024, true);
    REQUIRE(found.has_value());
    CHECK(found->basis == DueBasis::continuous);
    CHECK(found->due == day("2024-12-31"));
    CHECK(found->phrase == text);
  }
  CHECK_FALSE(find_deadline("持续推进书屋建设", 2024, false).has_value());
}

}  // namespace notice_deadline_phrase_test
}  // namespace duban
