// Rows of a table → the indicators of one year: which column is their target, which their result, which an earlier one's.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/indicator.h"
#include "engine/notice/indicator_head.h"
#include "engine/notice/indicator_rows.h"

namespace duban {

/// A column of the head with the year it is about; none where nothing says.
struct ColumnYear {
  std::size_t column = 0;
  std::optional<int> year;
};

/// A column of targets of one table of a file.
struct YearOfTable {
  const IndicatorHead& head;
  const std::vector<IndicatorRow>& rows;
  std::size_t column = 0;
  int year = 0;
  const std::vector<ColumnYear>& results;
  std::string title;
  int table = 0;  // its number in the file
};

/// The year of the title nearest to a table, whose lines these are; the last one of a line with several.
[[nodiscard]] std::optional<int> year_of_title(const std::vector<std::string>& title);

class IndicatorYears {
 public:
  /// Both must outlive it.
  IndicatorYears(std::vector<IndicatorTable>& tables, Diagnostics& found) : tables_(tables), found_(found) {}

  /// Adds the indicators of `part` to those of its year. Error: a number that stands there already.
  void add(const YearOfTable& part);
  /// Gives the indicators the notes under their table; `notes`: by the table's number.
  void attach(const std::map<int, std::vector<std::string>>& notes);

 private:
  void set_results(const YearOfTable& part, const IndicatorRow& row, Indicator& indicator);
  void check_result(const IndicatorRow& row, std::size_t column);
  void set_official(const IndicatorRow& row, std::size_t column, Indicator& indicator);
  [[nodiscard]] bool is_new(const IndicatorRow& row, int year);

  /// Rows first … end − 1 of a year are of table number `table`.
  struct Part {
    std::size_t year = 0;
    std::ptrdiff_t first = 0;
    std::ptrdiff_t end = 0;
    int table = 0;
  };

  std::vector<IndicatorTable>& tables_;
  Diagnostics& found_;
  std::vector<Part> parts_;
  std::map<std::pair<int, std::string>, std::string> numbers_;  // year, number → place
};

}  // namespace duban
