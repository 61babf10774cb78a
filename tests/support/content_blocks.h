// Paragraphs and rows for tests, made in few words and shown in few characters. The writers of docx, xlsx and
// html beside this file turn them into files.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/files/content.h"

namespace duban {

inline TextBlock paragraph(std::string text) { return {false, 0, {{{std::move(text), 0, 0}}}}; }

/// A cell: text, how many columns it spans, whether the text is that of the cell above it.
inline TableCell cell(std::string text, int span = 1, bool carried = false) {
  TableCell c;
  c.text = std::move(text);
  c.line = c.column = 0;
  c.span = span;
  c.carried = carried;
  return c;
}
/// A cell merged with the one above, whose text is given again.
inline TableCell carried(std::string text, int span = 1) { return cell(std::move(text), span, true); }

/// A row of `table`; the cells' places in the grid follow from their spans.
inline TextBlock row(int table, std::vector<TableCell> cells) {
  int grid = 0;
  for (TableCell& c : cells) {
    c.grid = grid;
    grid += c.span;
  }
  return {true, table, std::move(cells)};
}
inline TextBlock row(int table, std::initializer_list<const char*> texts) {
  std::vector<TableCell> cells;
  for (const char* text : texts) cells.push_back(cell(text));
  return row(table, std::move(cells));
}

/// `blocks` as "par[…]row1[a|b]"; line ends inside a cell "/", a carried cell begins with "^", a cell of
/// several columns ends in "*2".
inline std::string shape_of(const std::vector<TextBlock>& blocks) {
  std::string out;
  for (const TextBlock& block : blocks) {
    out += block.is_row ? "row" + std::to_string(block.table) + "[" : "par[";
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      const TableCell& c = block.cells[i];
      out += (i > 0 ? "|" : "") + std::string(c.carried ? "^" : "") + replace_all(c.text, "\n", "/");
      if (c.span > 1) out += "*" + std::to_string(c.span);
    }
    out += "]";
  }
  return out;
}
inline std::string shape_of(const Content& content) { return shape_of(content.blocks); }

/// True when the cell at `index` of row `at` is merged with the one below it.
inline bool merged_down(const std::vector<TextBlock>& blocks, std::size_t at, int grid) {
  if (at + 1 >= blocks.size() || blocks[at + 1].table != blocks[at].table) return false;
  for (const TableCell& below : blocks[at + 1].cells) {
    if (below.grid == grid) return below.carried;
  }
  return false;
}

/// `text` with the characters that XML and HTML reserve written as entities.
inline std::string escaped(std::string text) {
  text = replace_all(std::move(text), "&", "&amp;");
  text = replace_all(std::move(text), "<", "&lt;");
  text = replace_all(std::move(text), ">", "&gt;");
  return replace_all(std::move(text), "\"", "&quot;");
}

}  // namespace duban
