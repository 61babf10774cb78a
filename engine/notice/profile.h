// How a notice's table marks its roles: which column holds the task, the leader, the lead.
// Found from the header's words; what stands in the cells is read elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/files/table_text.h"

namespace duban {

enum class ColumnRole { number, heading, text, leader, lead, support, deadline, other };

struct TableProfile {
  std::vector<ColumnRole> columns;
  [[nodiscard]] bool has(ColumnRole role) const;
  /// Position of the first column with this role.
  [[nodiscard]] std::optional<std::size_t> find(ColumnRole role) const;
};

/// The roles when `row` can be a table's head: at least a column for the task and one for units, every cell
/// short, none a sentence or numbered. Whether it stands where a head stands is for the caller to judge.
[[nodiscard]] std::optional<TableProfile> recognise_header(const TextBlock& row);

}  // namespace duban
