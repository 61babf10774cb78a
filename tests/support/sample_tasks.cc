// The sample tasks.
#include "tests/support/sample_tasks.h"

namespace duban {
namespace {

const std::string kZone = "中新（云溪）合作示范区管委会";
const std::string kPress = "区委宣传部（区政府新闻办）";
const std::string kHousing = "区住房和城乡建设局";
const std::string kLabour = "区人力资源和社会保障局";
const std::string kInvestment = "区投资促进与合作中心";

}  // namespace

const std::vector<SampleTask>& sample_tasks() {
  static const std::vector<SampleTask> kTasks = {
      {1, "1.5公里示范街（二期）建成开街。", {"欧阳文远"}, {"区商务局"}, {"各街道", kLabour}, "", ""},
      {1, "招引重大项目20个，建成中新（云溪）合作示范区标准厂房１２万平方米（一期）。", {"王小川", "赵　青"},
       {kZone, kInvestment}, {"区财政局", kHousing}, "等", "9月底前", "2025-09-30", DueBasis::stated},
      {2, "5G基站新增120座，重点场所覆盖率达到95%。", {"赵　青"}, {"区大数据局"}, {}, "", ""},
      {2, "新建、改造停车场6处，城市道路3条、公园5座，2025年6月底前全部开放。", {"陈  平"}, {kHousing},
       {"区城市管理局", kHousing}, "", "", "2025-06-30", DueBasis::stated, true},
      {2, "落实《云溪河保护条例》，推进“清水入江”行动。", {"欧阳文远"}, {"区水利局"}, {"各镇街"}, "", ""},
      {2, "实施老旧小区改造（含加装电梯）", {"陈  平"}, {kHousing}, {"区民政局", "云溪水务公司"}, "等相关部门",
       "持续推进", "2025-12-31", DueBasis::continuous},
      {2, "健全“牵头部门抓总、责任单位落实”工作机制。", {"王小川"}, {"区政府各部门"}, {"各镇街"}, "", ""},
      {2, "２０２５年新增学位800个，普惠园占比保持９０％以上。", {"赵　青"}, {"区教育局"}, {"区财政局"}, "",
       "第三季度", "2025-09-30", DueBasis::stated},
      {2, "规上工业增加值增长8.5%以上，单位能耗下降3%左右。", {"陈  平"}, {"区发展和改革局"},
       {"区经济和信息化局", "区统计局", "各镇街"}, "", ""},
      {2, "城镇新增就业1.2万人，登记失业率控制在4%以内。", {"陈  平", "王小川", "赵　青"}, {kLabour},
       {"区总工会", "各相关部门"}, "", "年内持续推进", "2025-12-31", DueBasis::continuous},
      {2, "完成区人民医院搬迁", {"欧阳文远", "陈  平"}, {"区卫生健康委员会", kPress, kZone},
       {"区财政局", "区机关事务管理局"}, "", "6月30日前", "2025-06-30", DueBasis::stated},
      {2, "举办马拉松等赛事3场。", {"王小川"}, {"区文化和旅游局", "区体育中心"}, {"云溪文旅集团", "区公安分局"},
       "等有关单位", "年底前", "2025-12-31", DueBasis::stated},
      {3, "“一件事一次办”达到30项；政务服务满意率98%以上。", {"赵　青"}, {"区政务服务局"},
       {"区委编办", "区司法局"}, "等单位", "上半年", "2025-06-30", DueBasis::stated},
      {3, "压减一般性支出5%（不含民生支出）。", {"王小川"}, {"区财政局"}, {}, "", ""},
  };
  return kTasks;
}

std::string sample_section(int section) {
  static const std::vector<std::string> kSections = {"产业发展，壮大实体经济", "民生实事", "政府自身建设"};
  return kSections.at(static_cast<std::size_t>(section) - 1);
}

}  // namespace duban
