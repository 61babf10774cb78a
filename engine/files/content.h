// The one form every file is read into: paragraphs and rows of tables with their places. Which bytes become
// what is decided by the reader of each kind of file; what the texts mean is decided elsewhere.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {

/// A piece of text with the place of its first character. `line` and `column` count from 1 (columns in code
/// points), both 0 where the file has no lines (docx, xlsx); then `cell` names the place in ASCII:
/// `Sheet1!B7`, `table 1 row 5 column 2`, `paragraph 12`. Lines inside a piece are apart by "\n".
struct TextPiece {
  std::string text;
  int line = 1;
  int column = 1;
  std::string cell = {};
  friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// A cell of a row. Cells merged sideways are one cell with a `span`. A cell merged downwards stands in each
/// of its rows with the same text, in all but the first `carried`.
struct TableCell : TextPiece {
  int grid = 0;          // the first column of the table's grid that it covers, from 0
  int span = 1;          // columns of the grid that it covers
  bool carried = false;  // the text is repeated from the merge's first row
  friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// Either a paragraph (one cell, outside any table) or a row of a table, its cells from left to right.
struct TextBlock {
  bool is_row = false;
  int table = 0;  // rows of one table carry one number, from 1; paragraphs 0
  std::vector<TableCell> cells;
  friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// A file as read. `source` is its text where it has lines, for showing them under diagnostics.
struct Content {
  std::string file;
  std::vector<TextBlock> blocks;  // in document order
  bool has_grid = false;          // merges and columns are known (docx, xlsx, html), not only the order of cells
  Diagnostics found;              // warnings: a formula without a value, a nested table …
  SourceText source;
};

}  // namespace duban
