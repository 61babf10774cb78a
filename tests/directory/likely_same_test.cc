// Specifies which names are shown as perhaps one unit, and which look alike and are not.
#include "engine/directory/likely_same.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace duban {
namespace directory_likely_same_test {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void check(const Pairs& pairs, bool same) {
  for (const auto& [a, b] : pairs) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(may_be_same_unit(a, b) == same);
    CHECK(may_be_same_unit(b, a) == same);
  }
}

TEST_CASE("a name written short may be the long one") {
  check({{"区政服办", "区政务服务办"},
         {"数字经济产业园区管委会", "数字经济产业园管委会"},
         {"时代天街管委会", "时代天街商圈管委会"},
         {"区住建委", "区住房和城乡建设委员会"},
         {"区国资委", "区国有资产监督管理委员会"},
         {"区教委", "区教育委员会"},
         {"区医保局", "区医疗保障局"},
         {"区退役军人事务局", "区退役军人事务管理局"},
         {"高新区管委会", "高新技术产业开发区管理委员会"},
         {"区城投公司", "区城市建设投资有限公司"}},
        true);
}

TEST_CASE("a name without its region or with all of it may be the same") {
  check({{"税务局", "区税务局"}, {"区财政局", "渝中区财政局"}, {"财政局", "重庆市渝中区财政局"}, {"妇联", "区妇联"}, {"编办", "区委编办"}, {"组织部", "县委组织部"},
         {"区外办", "区政府外办"}, {"区委办", "区委办公室"}, {"大坪街道", "大坪街道办事处"}},
        true);
}

TEST_CASE("another ending is another body") {
  check({{"区国资委", "区国资公司"}, {"区城管局", "区城投公司"}, {"解放碑CBD管委会", "解放碑街道"}, {"区科技局", "区科协"}, {"区公安局", "区公安分局"}, {"区招商局", "区招商中心"}}, false);
}

TEST_CASE("another stem is another body, and the Party's are not the government's") {
  check({{"城市更新公司", "区城投公司"}, {"区委办", "区委编办"}, {"区委网信办", "区大数据局"}, {"区政府外办", "区政务服务办"}, {"区委办", "区政府办"}, {"区组织部", "区委组织部"},
         {"区委研究室", "区政府研究室"}, {"市财政局", "区财政局"}, {"渝中区财政局", "江北区财政局"}, {"区委", "区委办"}},
        false);
}

TEST_CASE("names of places and numbers must agree whole") {
  check({{"东街街道", "东大街街道"}, {"龙镇", "龙王镇"}, {"第一中学", "第十一中学"}, {"新区管委会", "新区东区管委会"}, {"区财政局", "区财政局"}, {"区 财政局", "区财政局"}}, false);
}

}  // namespace directory_likely_same_test
}  // namespace duban
