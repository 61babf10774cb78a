// What a result in words says of a target: that it was met, that it was not, or neither. Only whole phrases that name
// what the target names count; anything else is left to a person.
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/target.h"

namespace duban {

/// `words` of a result against `asked`, the words of the target: true = met (预计完成, 已建成, 高于全市平均水平0.5岁, 未发生…),
/// false = missed (未完成, 保持全市末位), nothing when they leave it open (完成一半, 高于上年 where 高于全市平均 was asked for).
/// `op`: how the target compares; none = as its words say.
[[nodiscard]] std::optional<bool> statement_of(std::string_view words, std::string_view asked, std::optional<Comparator> op = std::nullopt);

/// True for targets of something to be built or begun: 建成, 基本建成, 启动建设, 完成.
[[nodiscard]] bool says_milestone(std::string_view words);

}  // namespace duban
