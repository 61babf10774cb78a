// Which row is the head of a table of indicators, and what its columns hold. Rows are read in indicator_rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/files/content.h"

namespace duban {

enum class IndicatorRole { none, number, category, metric, unit, property, target, actual, verdict, note, responsible };

struct IndicatorColumn {
  IndicatorRole role = IndicatorRole::none;
  int grid = 0;
  std::optional<int> year;  // written in the head
  int years_back = -1;      // 本年 0, 上年 1; −1 = not said
  std::string word;
};

struct IndicatorHead {
  std::vector<IndicatorColumn> columns;
  std::size_t rows = 1;  // of the table that it takes
  [[nodiscard]] bool has(IndicatorRole role) const;
  /// The first column of `role`; nullptr when there is none.
  [[nodiscard]] const IndicatorColumn* column(IndicatorRole role) const;
};

/// The head that begins at block `block` of `content`, a row: at least two columns of a kind that tables of indicators have,
/// one of them names or targets. It may still lack the other.
[[nodiscard]] std::optional<IndicatorHead> recognise_indicator_head(const Content& content, std::size_t block);

/// The years written in `text` (2024年, 2021—2025), ascending.
[[nodiscard]] std::vector<int> years_in(const std::string& text);

}  // namespace duban
