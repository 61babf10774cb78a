// The words.
#include "engine/rules/enumeration.h"

#include <array>

namespace duban {
namespace {

constexpr EnumerationWord kTargetKinds[] = {{"growth", "增长"}, {"level", "总量"}, {"count", "数量"}, {"ratio", "比率"},
                                            {"reduction", "下降"}, {"milestone", "节点"}, {"rank", "位次"}, {"relative", "对比"}};
constexpr EnumerationWord kComparators[] = {{">=", "不低于"}, {">", "高于"}, {"<=", "不超过"}, {"<", "低于"},
                                            {"=", "等于"}, {"~", "左右"}, {"keep", "保持"}};
constexpr EnumerationWord kAccruals[] = {{"flow", "累计"}, {"stock", "存量"}, {"rate", "比率"}, {"state", "状态"}};
constexpr EnumerationWord kDueBases[] = {{"stated", "明确"}, {"implied", "推定"}, {"continuous", "持续推进"}};
constexpr EnumerationWord kProgressBases[] = {{"none", "无"}, {"measured", "数值"}, {"milestones", "节点"}, {"own_percent", "自报"}};
constexpr EnumerationWord kStatuses[] = {{"open", "未结"}, {"submitted", "待销号"}, {"closed", "已销号"}};
constexpr EnumerationWord kUnitKinds[] = {{"department", "部门"}, {"street", "镇街"}, {"committee", "管委会"}, {"company", "企业"},
                                          {"party", "党群机关"}, {"other", "其他"}, {"group", "类别单位"}};
constexpr EnumerationWord kVerdicts[] = {{"met", "完成"}, {"missed", "未完成"}, {"unknown", "无法认定"}, {"adjusted", "已调整"}};
constexpr EnumerationWord kLampColours[] = {{"grey", "灰灯"}, {"green", "绿灯"}, {"blue", "蓝灯"}, {"yellow", "黄灯"}, {"red", "红灯"}};

}  // namespace

const Enumeration kTargetKindWords = {"target-kind", kTargetKinds};
const Enumeration kComparatorWords = {"comparator", kComparators};
const Enumeration kAccrualWords = {"accrual", kAccruals};
const Enumeration kDueBasisWords = {"due-basis", kDueBases};
const Enumeration kProgressBasisWords = {"progress-basis", kProgressBases};
const Enumeration kStatusWords = {"status", kStatuses};
const Enumeration kUnitKindWords = {"unit-kind", kUnitKinds};
const Enumeration kVerdictWords = {"verdict", kVerdicts};
const Enumeration kLampWords = {"lamp", kLampColours};

std::span<const Enumeration* const> all_enumerations() {
  static constexpr std::array<const Enumeration*, 9> kAll = {&kTargetKindWords, &kComparatorWords, &kAccrualWords, &kDueBasisWords,
                                                             &kProgressBasisWords, &kStatusWords, &kUnitKindWords, &kVerdictWords, &kLampWords};
  return kAll;
}

std::optional<int> Enumeration::find(std::string_view word) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == word || words[i].chinese == word) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::vector<std::string> Enumeration::all_words() const {
  std::vector<std::string> all;
  for (const EnumerationWord& word : words) {
    all.emplace_back(word.name);
    all.emplace_back(word.chinese);
  }
  return all;
}

}  // namespace duban
