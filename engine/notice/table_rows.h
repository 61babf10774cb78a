// Rows of tables: heads, titles, tasks. One row after the other; what stands over several rows is resolved here.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/notice/item_number.h"
#include "engine/notice/raw_task.h"
#include "engine/notice/table_head.h"

namespace duban {

struct RowReading {
  enum class Kind { nothing, over_head, title, task, more_units };
  Kind kind = Kind::nothing;
  Slice title;                 // over_head: a line above the head; title: a section or heading
  std::vector<Slice> headings; // task: the columns that group tasks
  std::vector<RawTask> tasks;  // task: several where each sentence names its own units; more_units: to be added to the last
  bool new_table = false;      // a head of another table was read before this row
};

class TableRows {
 public:
  TableRows(const Content& content, Account& account, const ClauseGrammar& grammar, Diagnostics& found)
      : content_(content), account_(account), grammar_(grammar), found_(found) {}

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
  [[nodiscard]] int column_of(const RowCell& cell) const;
  [[nodiscard]] bool goes_on_below(std::size_t block, const RowCell& cell) const;
  [[nodiscard]] RowReading read_task(const std::vector<RowCell>& row, std::size_t block);
  void put(const RowCell& cell, Role role, RawTask& task, RowReading& reading);
  void put_units(const Slice& list, Role role, RawTask& task);
  [[nodiscard]] bool read_number(const std::vector<RowCell>& row, RawTask& task);
  void read_clauses_of_text(RawTask& task, RowReading& reading);

  const Content& content_;
  Account& account_;
  const ClauseGrammar& grammar_;
  Diagnostics& found_;
  std::optional<TableHead> head_;
  std::vector<std::u32string> head_texts_;
  std::vector<HeadColumn> columns_seen_;
  int head_table_ = 0;
  bool after_head_ = false;
  bool after_title_ = false;  // numbers may begin again
  int last_number_ = 0;
  int last_sub_ = 0;
};

/// The numbers of the tables in which a head can be found.
[[nodiscard]] std::set<int> tables_with_heads(const Content& content, Account& account, const RoleWords& words);

/// Takes the number off the front of `text`; nothing when it begins with none. `expected`: see item_number.
[[nodiscard]] std::optional<ItemNumber> take_number(Slice& text, int expected);

}  // namespace duban
