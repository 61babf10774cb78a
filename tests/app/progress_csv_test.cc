// Specifies progress.csv as a list of reports: heads in both languages, rows joined to one report,
// and what is refused before anything is looked up.
#include <doctest/doctest.h>

#include "engine/app/progress.h"
#include "tests/support/progress.h"
#include "tests/support/values.h"

namespace duban {
namespace app_progress_csv_test {

std::vector<ReportInput> parse(const std::string& csv, Diagnostics& found) {
  return parse_progress_csv({"p.csv", csv}, found);
}

TEST_CASE("heads are taken in English and in Chinese, in any order") {
  Diagnostics found;
  const auto english = parse("on,ref,percent,next\n2024-06-30,4.10,50,继续\n", found);
  const auto chinese = parse("下一步,编号, 日期 ,进度\n继续,4.10,2024-06-30,50\n", found);
  CHECK(id_line(found) == "");
  for (const auto* inputs : {&english, &chinese}) {
    REQUIRE(inputs->size() == 1);
    CHECK(inputs->at(0).ref == "4.10");
    CHECK(inputs->at(0).on == "2024-06-30");
    CHECK(inputs->at(0).percent == "50");
    CHECK(inputs->at(0).next == "继续");
    CHECK(inputs->at(0).at.line == 2);
  }
}

TEST_CASE("rows that only bring a further value belong to the report before them") {
  Diagnostics found;
  const auto inputs = parse(
      "ref,on,percent,metric,value,progress\n"
      "1.1,2024-06-30,50,书屋,3个,正常\n"
      "1.1,2024-06-30,,展馆,1个,\n"
      "1.1,2024-06-30,50,剧场,1个,正常\n"  // said again
      "1.1,2024-06-30,,书屋,4个,\n"        // the same metric: a report of its own
      "1.1,2024-06-30,60,展馆,2个,\n"      // another percent
      "1.1,2024-07-31,,展馆,2个,\n"        // another day
      "1.2,2024-07-31,,展馆,2个,\n",       // another task
      found);
  CHECK(id_line(found) == "");
  REQUIRE(inputs.size() == 5);
  REQUIRE(inputs[0].values.size() == 3);
  CHECK(inputs[0].values[2].metric == "剧场");
  CHECK(inputs[0].values[2].at.line == 4);
  CHECK(inputs[1].at.line == 5);
  CHECK(inputs[2].percent == "60");
}

TEST_CASE("a wrong head or row is refused") {
  struct Row {
    std::string csv;
    std::string ids;
    int line;
  };
  const Row rows[] = {
      {"", "progress-empty", 1},
      {"# only a note\n", "progress-empty", 1},
      {"on,percent\n", "progress-missing-column", 1},
      {"ref,percent\n", "progress-missing-column", 1},
      {"ref,on,precent\n", "progress-unknown-column", 1},
      {"ref,on,编号\n", "progress-column-twice", 1},
      {"# 说明\nref,on\n1.1,2024-06-30,多余\n", "progress-too-many-fields", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.csv);
    Diagnostics found;
    (void)parse(row.csv, found);
    CHECK(id_line(found) == row.ids);
    REQUIRE_FALSE(found.empty());
    CHECK(found.items()[0].at.line == row.line);
  }
}

TEST_CASE("fields may be missing at a row's end, and blanks around them do not count") {
  Diagnostics found;
  const auto inputs = parse("ref,on,percent,progress\n 1.1 ,　2024-06-30, 50\n", found);
  CHECK(id_line(found) == "");
  REQUIRE(inputs.size() == 1);
  CHECK(inputs[0].ref == "1.1");
  CHECK(inputs[0].on == "2024-06-30");
  CHECK(inputs[0].percent == "50");
  CHECK(inputs[0].progress.empty());
}

}  // namespace app_progress_csv_test
}  // namespace duban
