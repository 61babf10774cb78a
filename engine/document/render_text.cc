// Text and CSV.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/document.h"
#include "engine/files/csv.h"

namespace duban {
namespace {

const char* colour_of(Lamp lamp) {
  switch (lamp) {
    case Lamp::red: return "\x1b[31m";
    case Lamp::yellow: return "\x1b[33m";
    case Lamp::blue: return "\x1b[34m";
    case Lamp::green: return "\x1b[32m";
    case Lamp::grey: return "\x1b[90m";
  }
  return "";
}

std::vector<int> widths_of(const DocumentTable& table) {
  std::vector<int> widths;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    int width = display_width(table.columns[c].head);
    for (const auto& row : table.rows) width = std::max(width, std::min(display_width(row[c].text), table.columns[c].width));
    widths.push_back(width);
  }
  return widths;
}

std::string aligned(const DocumentCell& cell, int width, bool last, bool colour) {
  const std::string text = shorten(cell.text, width);
  std::string out = cell.number ? pad_left(text, width) : last ? text : pad_right(text, width);
  if (colour && cell.lamp) out = colour_of(*cell.lamp) + out + "\x1b[0m";
  return out;
}

void render_table(const DocumentTable& table, bool colour, std::string& out) {
  out += table.title + "\n";
  if (table.rows.empty()) {
    out += "  " + table.empty + "\n";
    return;
  }
  const std::vector<int> widths = widths_of(table);
  const auto line = [&](const std::vector<DocumentCell>& cells) {
    std::string text;
    for (std::size_t c = 0; c < cells.size(); ++c) text += "  " + aligned(cells[c], widths[c], c + 1 == cells.size(), colour);
    out += std::string(text.substr(0, text.find_last_not_of(' ') + 1)) + "\n";
  };
  std::vector<DocumentCell> head;
  int total = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    head.push_back(text_cell(table.columns[c].head));
    total += widths[c] + 2;
  }
  line(head);
  out += "  " + std::string(static_cast<std::size_t>(std::max(0, total - 2)), '-') + "\n";
  for (const auto& row : table.rows) line(row);
}

}  // namespace

DocumentCell text_cell(std::string text) { return {std::move(text), std::nullopt, std::nullopt}; }
DocumentCell number_cell(std::int64_t value) { return {std::to_string(value), Decimal(value), std::nullopt}; }

std::string render_text(const Document& document, bool colour) {
  std::string out;
  for (const std::string& banner : document.banners) out += "【" + banner + "】\n";
  out += document.title + "\n";
  for (const std::string& line : document.masthead) out += line + "\n";
  if (!document.subtitle.empty()) out += document.subtitle + "\n";
  for (const std::string& paragraph : document.lead) out += paragraph + "\n";
  for (const DocumentTable& table : document.tables) {
    out += "\n";
    render_table(table, colour, out);
  }
  if (!document.notes.empty()) out += "\n";
  for (const std::string& note : document.notes) out += note + "\n";
  return out;
}

std::string render_csv(const Document& document) {
  std::string out(kCsvBom);
  for (const std::string& banner : document.banners) out += csv_line({banner});
  for (const std::string& line : document.masthead) out += csv_line({line});
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const DocumentTable& table = document.tables[t];
    if (document.tables.size() > 1) {
      if (t > 0) out += csv_line({""});
      out += csv_line({table.title});
    }
    std::vector<std::string> fields;
    for (const DocumentColumn& column : table.columns) fields.push_back(column.head);
    out += csv_line(fields);
    for (const auto& row : table.rows) {
      fields.clear();
      for (const DocumentCell& cell : row) fields.push_back(cell.text);
      out += csv_line(fields);
    }
  }
  return out;
}

}  // namespace duban
