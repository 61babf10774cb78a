// The cells of one sheet with their texts, and its merges. Decides what a cell says; rows are put together
// in xlsx.cc.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/files/xlsx_book.h"
#include "engine/files/xml.h"

namespace duban {

struct XlsxPlace {
  int row = 0;     // from 1
  int column = 0;  // from 0
};

/// "B7" as row 7, column 1; nothing when it is no cell of a sheet (1,048,576 rows, 16,384 columns).
[[nodiscard]] std::optional<XlsxPlace> parse_xlsx_place(std::string_view text);
/// The letters of a column: 1 is "B".
[[nodiscard]] std::string xlsx_column(int column);

struct XlsxCell {
  int column = 0;
  std::string text;
};

/// A range of merged cells, both ends inclusive.
struct XlsxMerge {
  XlsxPlace first;
  XlsxPlace last;
};

struct XlsxCells {
  std::map<int, std::vector<XlsxCell>> rows;  // cells with text, by column
  std::vector<XlsxMerge> merges;              // by first row
  int last_column = 0;                        // with text
};

/// Reads the worksheet `root`. Formulas without a value are warned of in `found`; `name` is the sheet's.
/// Throws InputError: sheet-bad-place, content-too-large.
[[nodiscard]] XlsxCells read_xlsx_cells(XmlNode root, const XlsxBook& book, const std::string& file,
                                        const std::string& name, Diagnostics& found);

}  // namespace duban
