// Specifies what is done to texts and names that a workbook does not take.
#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/files/book_writer.h"

namespace duban {
namespace files_book_text_test {

TEST_CASE("a cell's limit counts UTF-16 units: an emoji is two") {
  const std::string full(kMostCellUnits, 'a');
  CHECK(fit_cell(full, "…") == full);
  CHECK(fit_cell(full + "b", "…") == full.substr(1) + "…");
  std::string emoji;
  for (std::size_t i = 0; i < kMostCellUnits / 2; ++i) emoji += "👍";
  CHECK(fit_cell(emoji + "x", "…") == emoji + "x");
  const std::string cut = fit_cell(emoji + "👍", "…");
  CHECK(cut.ends_with("👍…"));
  CHECK(count_code_points(cut) == kMostCellUnits / 2 + 1);
}

TEST_CASE("a sheet's name is free, at most 31 characters, without what names may not hold") {
  CHECK(free_sheet_name("逾期清单", {}) == "逾期清单");
  CHECK(free_sheet_name("a[b]:*?/\\c'd", {}) == "a_b______c_d");
  CHECK(free_sheet_name("清单", {"清单", "清单 (2)"}) == "清单 (3)");
  const std::string longest(31, 'x');
  CHECK(free_sheet_name(longest + "y", {}) == longest);
  CHECK(free_sheet_name(longest, {longest}) == longest.substr(0, 27) + " (2)");
}

TEST_CASE("a row is never higher than Excel allows") {
  CHECK(height_for({"短"}, {10}) == 15);
  CHECK(height_for({"季度节点"}, {8}) == 15);                                     // it fits to the column
  CHECK(height_for({"季度节点"}, {7}) == 32);
  CHECK(height_for({"完成全年目标的53.3%，低于序时进度21.7个百分点"}, {30}) == 32);
  CHECK(height_for({"一\n二\n三", "短"}, {10, 10}) == 48);
  CHECK(height_for({std::string(20'000, 'x')}, {40}) == 409);
}

}  // namespace files_book_text_test
}  // namespace duban
