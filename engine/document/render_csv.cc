// CSV: rows that a spreadsheet opens and a program reads.
#include "engine/document/document.h"
#include "engine/document/printable.h"
#include "engine/files/csv.h"

namespace duban {
namespace {

void csv_table(const DocumentTable& table, std::string& out) {
  std::vector<std::string> fields;
  for (const DocumentColumn& column : table.columns) fields.push_back(printable(column.head));
  out += csv_line(fields);
  for (const auto& row : table.rows) {
    fields.clear();
    for (const DocumentCell& cell : row) fields.push_back(printable(cell.text));
    out += csv_line(fields);
  }
}

}  // namespace

std::string render_csv(const Document& document) {
  std::string out(kCsvBom);
  const auto line = [&](const std::string& text) { out += csv_line({printable(text)}); };
  for (const std::string& banner : document.banners) line(banner);
  for (const std::string& text : document.masthead) line(text);
  for (const DocumentSection& section : document.sections) {
    if (!section.title.empty()) line(section.title);
    for (const std::string& paragraph : section.paragraphs) line(paragraph);
  }
  std::vector<DocumentTable> tables;
  for (const Chart& chart : document.charts) tables.push_back(table_of(chart));
  const std::size_t count = tables.size() + document.tables.size();
  for (std::size_t t = 0; t < count; ++t) {
    const DocumentTable& table = t < tables.size() ? tables[t] : document.tables[t - tables.size()];
    if (count > 1 || !document.sections.empty()) {
      if (t > 0 || !document.sections.empty()) line("");
      line(table.title);
    }
    csv_table(table, out);
  }
  for (const auto* lines : {&document.closing, &document.foot}) {
    if (!lines->empty()) line("");
    for (const std::string& text : *lines) line(text);
  }
  return out;
}

}  // namespace duban
