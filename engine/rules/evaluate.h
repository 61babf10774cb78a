// Facts as a table, and expressions over it.
#pragma once

#include <span>
#include <vector>

#include "engine/rules/day_columns.h"
#include "engine/rules/expression.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {

/// The facts of one kind of subject on one day: a row a subject. Values are read in blocks when asked for.
class FactTable {
 public:
  /// `day` must outlive the table.
  FactTable(const DayFacts& day, SubjectKind subject);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] FactRow row(std::size_t index) const;
  /// Rows `first` … `first + count` − 1.
  void subjects(std::size_t first, std::size_t count, FactRow* out) const;
  /// The values of `fact` for `count` subjects, as integers and as 1 (known) or 0.
  void read(int fact, const FactRow* subjects, std::size_t count, std::int64_t* raw, std::uint8_t* known) const {
    all_facts()[static_cast<std::size_t>(fact)].read(source_, subjects, count, raw, known);
  }
  [[nodiscard]] Value at(int fact, std::size_t row) const;
  /// The names in list `fact` of a row.
  [[nodiscard]] std::span<const int> members(int fact, std::size_t row) const;
  /// The values of `source` for all rows.
  [[nodiscard]] const ValueColumn& column(const std::shared_ptr<const ColumnSource>& source) const;
  /// What stays the same of a row over days of one history: the task's, the target's, the name's, the indicator's number.
  [[nodiscard]] std::int64_t lasting_number(std::size_t row) const;
  [[nodiscard]] const Calendar& calendar() const;
  [[nodiscard]] TextPool& pool() const { return *source_.pool; }

 private:
  SubjectKind subject_;
  FactSource source_;
  std::size_t rows_ = 0;
};

/// `expression` for every row of `table`.
[[nodiscard]] std::vector<Value> evaluate(const Expression& expression, const FactTable& table);
/// `expression` for one row.
[[nodiscard]] Value evaluate_row(const Expression& expression, const FactTable& table, std::size_t row);

}  // namespace duban
