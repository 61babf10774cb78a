// The target of an indicator from the words of its cell, its metric and its unit.
#pragma once

#include <optional>
#include <string>

#include "engine/base/message.h"
#include "engine/model/target.h"

namespace duban {

struct IndicatorTarget {
  Target target;
  std::optional<Message> doubt;  // what a clerk should look at
};

/// What `cell` promises for `metric`, counted in `unit`. Without a number `op` says how the words compare (高于, 同步);
/// a target still to come (市计划), adjusted or missing (——) has neither.
[[nodiscard]] IndicatorTarget read_indicator_target(const std::string& metric, const std::string& unit, const std::string& cell);

/// How `metric` is counted: growth, reduction, ratio or level.
[[nodiscard]] TargetKind indicator_kind(const std::string& metric, const std::string& unit);

}  // namespace duban
