// Specifies for which metrics less is good.
#include "engine/target/harm.h"

#include <doctest/doctest.h>

#include "engine/target/verdict.h"

namespace duban {
namespace target_harm_test {

bool harm(const char* metric) { return is_of_harm(metric, VerdictRules{}.harm); }

TEST_CASE("a metric of the harm itself is harm") {
  for (const char* metric : {"城镇调查失业率", "孕产妇死亡率", "事故死亡人数", "生产安全事故起数", "亿元GDP生产安全事故死亡率", "信访投诉率", "安全事故"}) {
    CAPTURE(metric);
    CHECK(harm(metric));
  }
}

TEST_CASE("what is done about a harm, its fall and its absence are good") {
  for (const char* metric : {"死亡事故调查结案率", "事故隐患整改率", "事故处置率", "事故办结率", "事故纠纷化解率", "事故查处率", "事故死亡人数降幅", "无事故天数", "未发生较大事故企业占比",
                             "减少事故起数", "失业人员再就业人数", "地区生产总值"}) {
    CAPTURE(metric);
    CHECK_FALSE(harm(metric));
  }
}

}  // namespace target_harm_test
}  // namespace duban
