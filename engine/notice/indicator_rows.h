// Rows of a table of indicators: one indicator each, with a category carried down. Which years there are is decided in
// indicator_reader.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/indicator.h"
#include "engine/notice/indicator_head.h"

namespace duban {

/// A row as written, before a target column is chosen. Cells belong to the head's columns, in order.
struct IndicatorRow {
  std::string no;
  std::string category;
  std::string metric;
  std::string unit;
  bool binding = false;
  std::vector<std::string> cells;  // their words without line ends
  std::vector<Place> places;
};

class IndicatorRows {
 public:
  IndicatorRows(const Content& content, const IndicatorHead& head, Diagnostics& found) : content_(content), head_(head), found_(found) {}

  /// Reads block `block`, a row below the head. Errors: too few or too many cells, a cell too long, no name.
  void read(std::size_t block);

  [[nodiscard]] const std::vector<IndicatorRow>& rows() const { return rows_; }
  /// Rows of one cell that begin with 备注.
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

 private:
  [[nodiscard]] bool place_cells(std::size_t block, IndicatorRow& row);
  [[nodiscard]] bool is_title(std::size_t block);
  [[nodiscard]] const std::string& cell(const IndicatorRow& row, IndicatorRole role) const;
  [[nodiscard]] Place place(const IndicatorRow& row, IndicatorRole role) const;
  void set_number(IndicatorRow& row);
  void set_unit(IndicatorRow& row);

  const Content& content_;
  const IndicatorHead& head_;
  Diagnostics& found_;
  std::vector<IndicatorRow> rows_;
  std::vector<std::string> notes_;
  std::string category_;
  std::string last_number_ = "0";
  int below_ = 0;  // rows without a number of their own under the last one
};

/// A line that begins the notes under a table: 备注：, 注：, 说明：.
[[nodiscard]] bool begins_notes(const std::string& text);

/// A cell's words on one line: line ends inside Chinese are none.
[[nodiscard]] std::string one_line(const std::string& text);

}  // namespace duban
