// GitHub's Markdown: tables with bars, everything else a paragraph.
#include "engine/base/text.h"
#include "engine/document/document.h"
#include "engine/document/printable.h"

namespace duban {
namespace {

/// `text` on one line, nothing in it markup; `line_break` stands for the breaks it had.
std::string markdown_text(std::string_view text, std::string_view line_break) {
  static constexpr std::string_view kMarkup = "\\`*_{}[]#|~$";
  std::string out;
  for (const char c : printable(text)) {
    if (c == '\n') out += line_break;
    else if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (kMarkup.find(c) != std::string_view::npos) out += std::string("\\") + c;
    else out += c;
  }
  return out;
}

/// The same where a paragraph begins: what would make it a list or a rule is escaped.
std::string markdown_paragraph(std::string_view text) {
  std::string out(trim(markdown_text(text, "<br>\n")));
  if (out.empty()) return out;
  const std::size_t digits = out.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && (out[digits] == '.' || out[digits] == ')')) out.insert(digits, "\\");
  else if (out.front() == '-' || out.front() == '+' || out.front() == '=') out.insert(0, "\\");
  return out;
}

void add_paragraph(std::string_view text, std::string& out) {
  const std::string paragraph = markdown_paragraph(text);
  if (!paragraph.empty()) out += paragraph + "\n\n";
}

void add_heading(const char* level, std::string_view text, std::string& out) {
  const std::string line(trim(markdown_text(text, " ")));
  if (!line.empty()) out += std::string(level) + " " + line + "\n\n";
}

/// A column of numbers, blanks between them or not: it is aligned to the right.
bool is_numeric(const DocumentTable& table, std::size_t column) {
  bool numbers = false;
  for (const auto& row : table.rows) {
    if (!row[column].number && !row[column].text.empty()) return false;
    numbers = numbers || row[column].number;
  }
  return numbers;
}

void add_table(const DocumentTable& table, std::string& out) {
  add_heading("##", table.title, out);
  if (table.rows.empty()) return add_paragraph(table.empty, out);
  for (const DocumentColumn& column : table.columns) out += "| " + markdown_text(column.head, " ") + " ";
  out += "|\n";
  for (std::size_t c = 0; c < table.columns.size(); ++c) out += is_numeric(table, c) ? "| ---: " : "| --- ";
  out += "|\n";
  for (const auto& row : table.rows) {
    for (const DocumentCell& cell : row) out += "| " + markdown_text(cell.text, "<br>") + " ";
    out += "|\n";
  }
  out += "\n";
}

}  // namespace

std::string render_markdown(const Document& document) {
  std::string out;
  for (const std::string& banner : document.banners) out += "> **【" + markdown_text(banner, " ") + "】**\n\n";
  add_heading("#", document.title, out);
  for (const std::string& line : document.masthead) add_paragraph(line, out);
  add_paragraph(document.subtitle, out);
  for (const std::string& paragraph : document.lead) add_paragraph(paragraph, out);
  for (const Chart& chart : document.charts) {
    add_table(table_of(chart), out);
    add_paragraph(chart.note, out);
  }
  for (const DocumentSection& section : document.sections) {
    add_heading("##", section.title, out);
    for (const std::string& paragraph : section.paragraphs) add_paragraph(paragraph, out);
  }
  for (const DocumentTable& table : document.tables) add_table(table, out);
  for (const std::string& line : document.closing) add_paragraph(line, out);
  for (const std::string& note : document.notes) add_paragraph(note, out);
  if (!document.foot.empty()) out += "---\n\n";
  for (const std::string& line : document.foot) add_paragraph(line, out);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace duban
