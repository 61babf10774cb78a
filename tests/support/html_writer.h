// Web pages for tests, from blocks.
#pragma once

#include <string>
#include <vector>

#include "tests/support/content_blocks.h"
#include "tests/support/xlsx_writer.h"

namespace duban {

inline std::string html_row(const std::vector<TextBlock>& blocks, std::size_t at) {
  std::string out = "<tr>";
  for (const TableCell& c : blocks[at].cells) {
    if (c.carried) continue;
    const std::size_t rows = merge_end(blocks, at, c.grid) - at + 1;
    out += "<td";
    if (c.span > 1) out += " colspan=" + std::to_string(c.span);
    if (rows > 1) out += " rowspan=\"" + std::to_string(rows) + "\"";
    out += ">" + replace_all(escaped(c.text), "\n", "<br>") + "</td>\n";
  }
  return out + "</tr>\n";
}

/// The text of a page with `blocks`, paragraphs as <p>.
inline std::string html_of(const std::vector<TextBlock>& blocks) {
  std::string body;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int table = blocks[i].table;
    if (!blocks[i].is_row) {
      body += "<p>" + replace_all(escaped(blocks[i].cells.front().text), "\n", "<br>") + "</p>\n";
      continue;
    }
    if (i == 0 || blocks[i - 1].table != table) body += "<table>\n";
    body += html_row(blocks, i);
    if (i + 1 == blocks.size() || blocks[i + 1].table != table) body += "</table>\n";
  }
  return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>通知</title></head>\n<body>\n" + body + "</body></html>\n";
}

}  // namespace duban
