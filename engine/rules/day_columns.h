// Columns of one day that conditions ask for beyond its facts: related subjects, earlier days, periods, lists.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "engine/rules/column_source.h"

namespace duban {

class DayFacts;
struct EarlierDay;

/// A value a row, as integers (0 where unknown) and as 1 where known.
struct ValueColumn {
  std::vector<std::int64_t> raw;
  std::vector<std::uint8_t> known;

  void add(Value value) {
    raw.push_back(value.known ? value.raw : 0);
    known.push_back(value.known ? 1 : 0);
  }
};

class DayColumns {
 public:
  /// `day` must outlive the result.
  explicit DayColumns(const DayFacts& day);
  ~DayColumns();

  /// `source` for every row of `subject`; made when first asked for.
  [[nodiscard]] const ValueColumn& of(const std::shared_ptr<const ColumnSource>& source, SubjectKind subject);

 private:
  [[nodiscard]] ValueColumn make(const ColumnSource& source, SubjectKind subject);
  [[nodiscard]] ValueColumn related(const ColumnSource& source, SubjectKind subject) const;
  [[nodiscard]] ValueColumn earlier(const ColumnSource& source, SubjectKind subject);
  [[nodiscard]] ValueColumn period(const ColumnSource& source, SubjectKind subject) const;
  [[nodiscard]] ValueColumn of_list(const ColumnSource& source, SubjectKind subject) const;
  [[nodiscard]] ValueColumn text_has(const ColumnSource& source, SubjectKind subject) const;

  const DayFacts& day_;
  std::map<std::pair<std::shared_ptr<const ColumnSource>, SubjectKind>, ValueColumn> made_;
  std::map<Date, std::unique_ptr<EarlierDay>> earlier_;
};

}  // namespace duban
