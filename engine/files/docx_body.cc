// Paragraphs and tables. A table around tables is layout and is unwrapped; merges are carried down their column.
#include "engine/files/docx_body.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/files/docx_paragraph.h"

namespace duban {
namespace {

constexpr int kMostDocxColumns = 1'000;

bool is_block(std::string_view name) { return name == "p" || name == "tbl"; }
bool is_row(std::string_view name) { return name == "tr"; }
bool is_cell(std::string_view name) { return name == "tc"; }

void append_line(std::string& text, std::string_view line) {
  if (trim(line).empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

int columns(XmlNode node, int least) {
  return std::clamp(xml_integer(node.attribute("val"), least), least, kMostDocxColumns);
}

/// True when the cell carries on the one on its left (w:hMerge, as old programs write it).
bool joins_left(XmlNode properties) {
  const XmlNode merge = properties.child("hMerge");
  return merge && merge.attribute("val") != "restart";
}

std::string place_text(const char* kind, int number) { return kind + std::string(" ") + std::to_string(number); }

}  // namespace

void for_each_docx(XmlNode node, const std::function<bool(std::string_view)>& wanted, const std::function<void(XmlNode)>& take) {
  for (const XmlNode child : node) {
    const std::string_view name = child.name();
    if (wanted(name)) {
      take(child);
    } else if (name == "AlternateContent") {
      for_each_docx(docx_branch(child), wanted, take);
    } else if (name != "del" && name != "moveFrom" && !name.ends_with("Pr")) {
      for_each_docx(child, wanted, take);
    }
  }
}

void DocxBody::read_story(XmlNode story) {
  for_each_docx(story, is_block, [this](XmlNode node) {
    if (node.is("p")) {
      add_paragraph(node);
    } else {
      flush_joined();
      read_table(node);
    }
  });
  flush_joined();
}

/// `text` of the paragraph `node` with the number that Word counts in front.
std::string DocxBody::numbered(XmlNode node, std::string text) {
  const std::string number = numbering_.next_number(node.child("pPr"), trim(text));
  return number.empty() ? text : number + std::string(trim(text));
}

void DocxBody::add_paragraph(XmlNode node) {
  DocxParagraph paragraph = read_docx_paragraph(node);
  if (paragraph.joined) {
    joined_ += paragraph.text;
  } else {
    std::string text = numbered(node, std::exchange(joined_, {}) + paragraph.text);
    if (!trim(text).empty()) content_.add_paragraph({std::move(text), 0, 0, place_text("paragraph", ++paragraphs_)});
  }
  for (const XmlNode box : paragraph.boxes) read_story(box);
}

void DocxBody::flush_joined() {
  std::string text = std::exchange(joined_, {});
  if (!trim(text).empty()) content_.add_paragraph({std::move(text), 0, 0, place_text("paragraph", ++paragraphs_)});
}

void DocxBody::read_table(XmlNode node) {
  Table table;
  for_each_docx(node, is_row, [&](XmlNode row) { read_row(row, table); });
}

void DocxBody::read_row(XmlNode node, Table& table) {
  if (node.child("trPr").child("del")) return;
  ++table.row;
  std::vector<XmlNode> nodes;
  for_each_docx(node, is_cell, [&](XmlNode cell) { nodes.push_back(cell); });
  if (unwrap_layout(nodes)) return;
  if (table.number == 0) table.number = content_.begin_table();
  const std::string place = place_text("table", table.number) + " " + place_text("row", table.row) + " column ";
  int grid = columns(node.child("trPr").child("gridBefore"), 0);
  std::vector<TableCell> cells;
  for (const XmlNode cell : nodes) {
    if (cells.size() >= static_cast<std::size_t>(kMostDocxColumns)) break;
    const TextPiece at{"", 0, 0, place + std::to_string(cells.size() + 1)};
    TableCell read = read_cell(cell, table, grid, at);
    grid += read.span;
    if (joins_left(cell.child("tcPr")) && !cells.empty()) {
      append_line(cells.back().text, read.text);
      cells.back().span += read.span;
    } else {
      cells.push_back(std::move(read));
    }
  }
  std::erase_if(table.merges, [&](const auto& merge) { return merge.second.row < table.row; });
  content_.add_row(table.number, std::move(cells));
}

/// A row of one cell with tables in it is layout: what is inside comes out as it stands.
bool DocxBody::unwrap_layout(const std::vector<XmlNode>& cells) {
  if (cells.size() != 1) return false;
  bool has_table = false;
  for_each_docx(cells.front(), is_block, [&](XmlNode node) { has_table = has_table || node.is("tbl"); });
  if (has_table) read_story(cells.front());
  return has_table;
}

TableCell DocxBody::read_cell(XmlNode node, Table& table, int grid, const TextPiece& at) {
  const XmlNode properties = node.child("tcPr");
  TableCell cell;
  static_cast<TextPiece&>(cell) = at;
  cell.grid = grid;
  cell.span = columns(properties.child("gridSpan"), 1);
  const XmlNode merge = properties.child("vMerge");
  const bool goes_on = merge && merge.attribute("val") != "restart";
  const auto open = table.merges.find(grid);
  if (goes_on && open != table.merges.end()) {
    cell.text = open->second.text;
    cell.carried = true;
    open->second.row = table.row;
    return cell;
  }
  bool nested = false;
  cell.text = text_of(node, nested);
  if (nested) content_.warn(Msg::table_nested, at);
  if (merge) table.merges[grid] = {cell.text, table.row};
  return cell;
}

std::string DocxBody::text_of(XmlNode story, bool& nested) {
  std::string text;
  append_text(story, text, nested);
  return text;
}

void DocxBody::append_text(XmlNode story, std::string& text, bool& nested) {
  std::string joined;
  for_each_docx(story, is_block, [&](XmlNode node) {
    if (node.is("tbl")) {
      append_table(node, text, nested);
      return;
    }
    DocxParagraph paragraph = read_docx_paragraph(node);
    joined += paragraph.text;
    if (!paragraph.joined) append_line(text, numbered(node, std::exchange(joined, {})));
    for (const XmlNode box : paragraph.boxes) append_text(box, text, nested);
  });
  append_line(text, joined);
}

void DocxBody::append_table(XmlNode table, std::string& text, bool& nested) {
  nested = true;
  for_each_docx(table, is_row, [&](XmlNode row) {
    std::string line;
    for_each_docx(row, is_cell, [&](XmlNode cell) {
      const std::string piece = text_of(cell, nested);
      if (!line.empty() && !piece.empty()) line += ' ';
      line += piece;
    });
    append_line(text, line);
  });
}

}  // namespace duban
