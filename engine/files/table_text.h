// The published form of a table as text: cells on tab-led lines, rows apart by blank lines.
// Decides what is a cell, a row, a paragraph; what they mean is decided in engine/notice.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {

/// A piece of text with the place of its first character (both from 1, columns in code points).
/// Lines inside a cell are kept, apart by "\n".
struct TextPiece {
  std::string text;
  int line = 1;
  int column = 1;
  friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// Either a paragraph (one piece, outside any table) or a row of a table (a piece a cell).
struct TextBlock {
  bool is_row = false;
  int table = 0;  // rows of one table carry one number, from 1; paragraphs 0
  std::vector<TextPiece> cells;
  friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// `source` as blocks in order. A line that begins with a tab begins a cell; a line with tabs inside is
/// a row of its own; other lines carry on the cell above them. A blank line ends a row, a paragraph ends the
/// table. Every character that is no blank, tab or line end is in exactly one piece.
[[nodiscard]] std::vector<TextBlock> parse_table_text(const SourceText& source);

}  // namespace duban
