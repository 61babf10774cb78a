// Conditions over columns of facts, three-valued: blocks of rows, no walk of the tree per row.
#pragma once

#include <map>
#include <vector>

#include "engine/rules/expression.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {

/// The facts of one kind of subject on one day: a row a subject, a column a fact, each made when asked for.
class FactTable {
 public:
  FactTable(std::vector<FactRow> rows, Date as_of, TextPool& pool) : rows_(std::move(rows)), context_{as_of, &pool} {}

  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] const FactRow& row(std::size_t index) const { return rows_[index]; }
  [[nodiscard]] const Column& column(int fact) const;
  [[nodiscard]] TextPool& pool() const { return *context_.pool; }

 private:
  std::vector<FactRow> rows_;
  FactContext context_;
  mutable std::map<int, Column> columns_;
};

/// `expression` for every row of `table`.
[[nodiscard]] Column evaluate(const Expression& expression, const FactTable& table);
/// `expression` for one row.
[[nodiscard]] Value evaluate_row(const Expression& expression, const FactTable& table, std::size_t row);

}  // namespace duban
