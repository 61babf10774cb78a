// The published form of a table as text: cells on tab-led lines, rows apart by blank lines.
// Decides what is a cell, a row, a paragraph; what they mean is decided in engine/notice.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/files/content.h"

namespace duban {

/// `source` as blocks in order. A line that begins with a tab begins a cell; a line with tabs inside (two of them
/// when it begins with one) is a row of its own; other lines carry on the cell above them. A blank line ends a row, a paragraph ends the
/// table. Every character that is no blank, tab or line end is in exactly one piece.
[[nodiscard]] std::vector<TextBlock> parse_table_text(const SourceText& source);

}  // namespace duban
