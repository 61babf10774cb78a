// Rows of tables, one after the other: which is a head, a title over tasks, a sum, a task.
#pragma once

#include <optional>
#include <string>
#include <set>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/notice/row_tasks.h"

namespace duban {

class TableRows {
 public:
  TableRows(const Content& content, Account& account, const ClauseGrammar& grammar, Diagnostics& found)
      : content_(content), account_(account), grammar_(grammar), found_(found), row_tasks_(content, account, grammar, found) {}

  /// Reads block `block`, a row. Errors: a row with too few or too many cells, a cell too long, no text.
  [[nodiscard]] RowReading read(std::size_t block);

  [[nodiscard]] bool head_seen() const { return head_.has_value(); }
  /// The columns of every head read.
  [[nodiscard]] const std::vector<HeadColumn>& columns_seen() const { return columns_seen_; }

 private:
  [[nodiscard]] std::vector<RowCell> cells_of(std::size_t block);
  [[nodiscard]] std::optional<TableHead> head_at(std::size_t block, const std::vector<RowCell>& row);
  [[nodiscard]] bool clauses_follow(std::size_t block);
  void take_head(const std::vector<RowCell>& row);
  [[nodiscard]] bool is_title(const std::vector<RowCell>& row) const;
  [[nodiscard]] std::optional<RowReading> numbered_title(const std::vector<RowCell>& row) const;
  [[nodiscard]] bool place_cells(std::vector<RowCell>& row, std::size_t block);

  const Content& content_;
  Account& account_;
  const ClauseGrammar& grammar_;
  Diagnostics& found_;
  RowTasks row_tasks_;
  std::optional<TableHead> head_;
  std::vector<std::u32string> head_texts_;
  std::vector<HeadColumn> columns_seen_;
  int head_table_ = 0;
  bool after_head_ = false;
  bool after_title_ = false;  // numbers may begin again
};

/// The numbers of the tables in which a head can be found.
[[nodiscard]] std::set<int> tables_with_heads(const Content& content, Account& account, const RoleWords& words);

}  // namespace duban
