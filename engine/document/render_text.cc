// Text for a terminal.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/document.h"
#include "engine/document/printable.h"

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
    int width = display_width(printable_line(table.columns[c].head));
    for (const auto& row : table.rows) width = std::max(width, std::min(display_width(printable_line(row[c].text)), table.columns[c].width));
    widths.push_back(width);
  }
  return widths;
}

std::string aligned(const DocumentCell& cell, int width, bool last, bool colour) {
  const std::string text = shorten(printable_line(cell.text), width);
  std::string out = cell.number ? pad_left(text, width) : last ? text : pad_right(text, width);
  if (colour && cell.lamp) out = colour_of(*cell.lamp) + out + "\x1b[0m";
  return out;
}

void render_table(const DocumentTable& table, bool colour, std::string& out) {
  out += printable_line(table.title) + "\n";
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
  const auto say = [&](const std::string& paragraph) { out += printable(paragraph) + "\n"; };
  for (const std::string& banner : document.banners) say("【" + banner + "】");
  say(document.title);
  for (const std::string& line : document.masthead) say(line);
  if (!document.subtitle.empty()) say(document.subtitle);
  for (const std::string& paragraph : document.lead) say(paragraph);
  for (const Chart& chart : document.charts) {
    out += "\n";
    render_table(table_of(chart), colour, out);
    if (!chart.note.empty()) say(chart.note);
  }
  for (const DocumentSection& section : document.sections) {
    out += "\n";
    if (!section.title.empty()) say(section.title);
    for (const std::string& paragraph : section.paragraphs) say("  " + paragraph);
  }
  for (const DocumentTable& table : document.tables) {
    out += "\n";
    render_table(table, colour, out);
  }
  if (!document.closing.empty()) out += "\n";
  for (const std::string& line : document.closing) say(line);
  if (!document.notes.empty()) out += "\n";
  for (const std::string& note : document.notes) say(note);
  if (!document.foot.empty()) out += "\n";
  for (const std::string& line : document.foot) say(line);
  return out;
}

}  // namespace duban
