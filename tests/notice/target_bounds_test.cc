// Specifies bounds that are said in several words or in signs: ranges, ranks, falls, thousands, sharing.
#include <doctest/doctest.h>

#include <string>

#include "engine/notice/target_phrase.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_target_bounds_test {

/// "metric op value unit kind" of each target, joined by "; ".
std::string read(const std::string& text) {
  std::string line;
  for (const Target& t : find_targets(text, 2024).targets) {
    line += (line.empty() ? "" : "; ") + t.metric + " " + std::string(name_of(*t.op)) + " " + t.value->to_string() + t.unit + " " + std::string(name_of(t.kind));
    CHECK(text.find(t.phrase) != std::string::npos);
  }
  return line;
}

TEST_CASE("targets in the field's ways of bounding them") {
  struct Row {
    const char* text;
    const char* targets;
  };
  const Row rows[] = {
      {"财政收入增长5%—6%", "财政收入增速 >= 5% growth"},
      {"财政收入增长5～7%", "财政收入增速 >= 5% growth"},
      {"财政收入增长5%至7%", "财政收入增速 >= 5% growth"},
      {"新增书屋2—3个", "新增书屋 >= 2个 count"},
      {"开通专线1,200条", "开通专线 = 1200条 count"},
      {"改造管网１２公里", "改造管网 = 12公里 count"},
      {"综合排名保持全市前3名", "综合排名保持全市 <= 3名 rank"},
      {"投诉率降至2%", "投诉率 <= 2% ratio"},
      {"进出口实现正增长", "进出口增速 > 0% growth"},
      {"市场主体增长10%、达到5万户", "市场主体增速 = 10% growth; 市场主体 >= 5万户 level"},
      {"就业率、参保率均达95%以上", "就业率 >= 95% ratio; 参保率 >= 95% ratio"},
      {"粮食、油料产量分别达到20万吨、3万吨", "粮食产量 >= 20万吨 level; 油料产量 >= 3万吨 level"},
      {"招引项目50个（其中10亿元以上项目3个）", "招引项目 = 50个 count; 招引10亿元以上项目 = 3个 count"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.targets);
  }
}

}  // namespace notice_target_bounds_test
}  // namespace duban
