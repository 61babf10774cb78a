// A row under its table's head to a raw task: which cell holds what, its number, what its text says of units.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/notice/item_number.h"
#include "engine/notice/raw_task.h"
#include "engine/notice/table_head.h"

namespace duban {

/// What a row of a table is.
struct RowReading {
  enum class Kind { nothing, over_head, title, task, more_units };
  Kind kind = Kind::nothing;
  Slice title;                  // over_head: a line above the head; title: a section or heading
  std::vector<Slice> headings;  // task: the columns that group tasks; title: its numeral, where that has a cell of its own
  std::vector<RawTask> tasks;   // task: the one; more_units: what it adds to the one before
  bool new_table = false;       // a head of another table was read before this row
};

/// The column of `head` that covers most of `cell`; the first of equals.
[[nodiscard]] const HeadColumn& column_of(const TableHead& head, const RowCell& cell);

class RowTasks {
 public:
  RowTasks(const Content& content, Account& account, const ClauseGrammar& grammar, Diagnostics& found)
      : content_(content), account_(account), grammar_(grammar), found_(found) {}

  /// The task of `row`, which is block `block` of the content. `numbers_may_restart`: a title stands over it.
  [[nodiscard]] RowReading read(const std::vector<RowCell>& row, std::size_t block, const TableHead& head, bool numbers_may_restart);

 private:
  [[nodiscard]] bool goes_on_below(std::size_t block, const RowCell& cell) const;
  [[nodiscard]] bool groups_rows(const std::vector<RowCell>& row, std::size_t at, std::size_t block, const TableHead& head) const;
  void put(const RowCell& cell, Role role, const TableHead& head, RawTask& task, RowReading& reading);
  void put_units(const Slice& list, Role role, RawTask& task) const;
  [[nodiscard]] bool read_number(const RowCell* cell, bool numbers_may_restart, RawTask& task);
  [[nodiscard]] bool number_from_cell(const RowCell& cell, const ItemNumber& number, RawTask& task);
  void read_clauses_of_text(RawTask& task) const;

  const Content& content_;
  Account& account_;
  const ClauseGrammar& grammar_;
  Diagnostics& found_;
  int last_number_ = 0;
  int last_sub_ = 0;
};

}  // namespace duban
