// Which row is a table's head, and what its columns hold. What stands in the cells is read in table_rows.
#pragma once

#include <optional>
#include <vector>

#include "engine/notice/role_words.h"
#include "engine/notice/slice.h"

namespace duban {

struct HeadColumn {
  Role role = Role::none;
  Slice word;
  int grid = 0;  // the first column of the table's grid it covers
  int span = 1;
};

struct TableHead {
  std::vector<HeadColumn> columns;
  [[nodiscard]] bool has(Role role) const;
  [[nodiscard]] bool has_units() const { return has(Role::lead) || has(Role::responsible) || has(Role::support); }
};

/// A row as slices with their place on the grid.
struct RowCell {
  Slice text;
  int grid = 0;
  int span = 1;
};

/// The head that `row` can be: a column for the task, every cell short, none a sentence or numbered.
/// `units_needed`: and one for units. Whether it stands where a head stands is for the caller to judge.
[[nodiscard]] std::optional<TableHead> recognise_head(const std::vector<RowCell>& row, const RoleWords& words, bool units_needed);

/// A head of two rows: puts the roles of `row` in the place of the columns above them (责任单位 over 牵头单位 and
/// 配合单位). False when `row` is no second row of `head`.
bool add_second_head_row(TableHead& head, const std::vector<RowCell>& row, const RoleWords& words);

}  // namespace duban
