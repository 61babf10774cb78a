// What a metric is of, without how it is counted: 新增…, …总额, …增速 and …占比 of one thing have one core.
#pragma once

#include "engine/model/target.h"
#include "engine/notice/link_texts.h"

namespace duban::links {

struct MetricCore {
  Text core;          // without blanks, marks, verbs, words of amount and rate
  Text unit_behind;   // the lead unit that the reader has put behind a metric whose subject was lost; "" = none
  Text share_of;      // of 甲占乙比重 the 乙; "" = none
  bool is_share = false;     // a share, cover or rate of what `core` names
  bool of_all = false;       // says 全区, 全市 … before it
};

/// `leads`: the units a bracket behind the metric may name.
[[nodiscard]] MetricCore metric_core(const Target& target, std::span<const std::string> leads);

/// `core` as people say it: with its word of amount (总额, 天数) where both texts have the same behind it.
[[nodiscard]] std::string shown_core(View core, const std::string& one, const std::string& other);

/// Rates of change; what is compared with another rate.
[[nodiscard]] bool moves(TargetKind kind);
/// True for words of the trade that name no thing by themselves: 重点项目, 示范企业.
[[nodiscard]] bool is_generic(View words);
/// True when words before a metric make it one of each person or unit: 人均, 每千人口, 单位….
[[nodiscard]] bool is_per_head(View words);

}  // namespace duban::links
