// One self-contained page.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/document.h"
#include "engine/document/html_page.h"

namespace duban {
namespace {

constexpr int kShort = 12;          // columns: a text as short is kept on one line
constexpr int kShortHead = 8;
constexpr int kPortraitColumns = 95;

int asked_width(const DocumentColumn& column) { return std::max(column.sheet_width > 0 ? column.sheet_width : column.width, display_width(column.head) / 2); }

int width_asked(const DocumentTable& table) {
  int total = 0;
  for (const DocumentColumn& column : table.columns) total += asked_width(column);
  return total;
}

void element(const char* tag, const char* kind, const std::string& text, std::string& out) {
  if (text.empty()) return;
  out += std::string("<") + tag + (*kind == '\0' ? "" : std::string(" class=\"") + kind + "\"") + ">" + html_text(text, true) + "</" + tag + ">\n";
}

/// Whether no text of the column is long: then none is broken, unlike 2024-06-30 at its hyphens.
bool is_short(const DocumentTable& table, std::size_t column) {
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return display_width(row[column].text) <= kShort; });
}

void html_cell(const DocumentCell& cell, bool on_one_line, std::string& out) {
  if (cell.lamp && !cell.text.empty()) out += "<td class=\"lamp " + std::string(name_of(*cell.lamp)) + "\">";
  else out += cell.number ? "<td class=\"n\">" : on_one_line ? "<td class=\"s\">" : "<td>";
  out += (on_one_line ? html_text(cell.text, true) : html_words(cell.text)) + "</td>";
}

void html_table(const DocumentTable& table, std::string& out) {
  out += "<section>\n";
  element("h2", "", table.title, out);
  if (table.rows.empty()) {
    element("p", "", table.empty, out);
    out += "</section>\n";
    return;
  }
  const int total = std::max(1, width_asked(table));
  out += "<div class=\"wide\"><table>\n<colgroup>";
  std::vector<bool> on_one_line;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {  // what is short takes what it needs, the rest is shared
    on_one_line.push_back(is_short(table, c));
    out += on_one_line.back() ? "<col>" : "<col style=\"width:" + std::to_string(asked_width(table.columns[c]) * 100 / total) + "%\">";
  }
  out += "</colgroup>\n<thead><tr>";
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const std::string& head = table.columns[c].head;
    out += (display_width(head) <= kShortHead ? "<th scope=\"col\" class=\"s\">" : "<th scope=\"col\">") + html_words(head) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t c = 0; c < row.size(); ++c) html_cell(row[c], on_one_line[c], out);
    out += "</tr>\n";
  }
  out += "</tbody>\n</table></div>\n</section>\n";
}

const char* class_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::stacked_bars: return "bars";
    case ChartKind::lines: return "lines";
    case ChartKind::heat_map: return "heat";
    case ChartKind::columns: return "columns";
  }
  return "";
}

void html_charts(const std::vector<Chart>& charts, std::string& out) {
  if (charts.empty()) return;
  out += "<div class=\"charts\">\n";
  for (std::size_t i = 0; i < charts.size(); ++i) {
    out += std::string("<figure class=\"") + class_of(charts[i].kind) + "\">\n";
    element("figcaption", "", charts[i].title, out);
    if (charts[i].categories.empty()) element("p", "", charts[i].empty, out);
    else out += chart_svg(charts[i], static_cast<int>(i));
    element("p", "note", charts[i].note, out);
    out += "</figure>\n";
  }
  out += "</div>\n";
}

}  // namespace

std::string render_html(const Document& document) {
  const bool landscape = std::any_of(document.tables.begin(), document.tables.end(), [](const DocumentTable& table) { return width_asked(table) > kPortraitColumns; });
  std::string out = html_head(document, landscape) + "<header>\n";
  for (const std::string& banner : document.banners) element("p", "banner", "【" + banner + "】", out);
  element("h1", "", document.title, out);
  for (const std::string& line : document.masthead) element("p", "masthead", line, out);
  element("p", "subtitle", document.subtitle, out);
  out += "</header>\n<main>\n";
  for (const std::string& paragraph : document.lead) element("p", "lead", paragraph, out);
  html_charts(document.charts, out);
  for (const DocumentSection& section : document.sections) {
    out += "<section>\n";
    element("h2", "", section.title, out);
    for (const std::string& paragraph : section.paragraphs) element("p", "", paragraph, out);
    out += "</section>\n";
  }
  for (const DocumentTable& table : document.tables) html_table(table, out);
  if (!document.closing.empty()) {
    out += "<div class=\"closing\">\n";
    for (const std::string& line : document.closing) element("p", "", line, out);
    out += "</div>\n";
  }
  out += "</main>\n";
  if (document.notes.empty() && document.foot.empty()) return out + "</body>\n</html>\n";
  out += "<footer>\n";
  for (const std::string& note : document.notes) element("p", "note", note, out);
  if (!document.foot.empty()) {
    out += "<div class=\"copies\">\n";
    for (const std::string& line : document.foot) element("p", "foot", line, out);
    out += "</div>\n";
  }
  return out + "</footer>\n</body>\n</html>\n";
}

}  // namespace duban
