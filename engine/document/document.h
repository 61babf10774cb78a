// A document as values: titles, charts, tables, notes. Each list is defined once; every format renders it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/document/chart.h"
#include "engine/document/table.h"

namespace duban {

/// Text under a heading of its own.
struct DocumentSection {
  std::string title;  // "" = none
  std::vector<std::string> paragraphs;
};

struct Document {
  std::string title;
  std::string subtitle;
  std::vector<std::string> banners;  // said at the top of every page: demonstration, rehearsal
  std::vector<std::string> masthead; // under the title in every format: an issue's number, who signed it
  std::vector<std::string> lead;     // paragraphs before the tables
  std::vector<Chart> charts;
  std::vector<DocumentSection> sections;
  std::vector<DocumentTable> tables;
  std::vector<std::string> closing;  // at the end of the body, to the right: who sends it, its date
  std::vector<std::string> notes;
  std::vector<std::string> foot;     // below a line at the very end: whom copies go to
  Language language = Language::chinese;  // of the few words a renderer adds itself
};

// Control characters and marks that turn the direction of text appear in no format. Charts are pictures in HTML and
// workbooks, elsewhere tables of their numbers.

/// Aligned for a terminal by display width; lamps coloured when `colour`.
[[nodiscard]] std::string render_text(const Document& document, bool colour);
/// The tables as CSV with BOM and CRLF; several tables follow each other, each under its title. Banners,
/// mastheads, sections, the closing and the foot are rows of one field.
[[nodiscard]] std::string render_csv(const Document& document);
/// GitHub's Markdown; what would be markup in a text is escaped.
[[nodiscard]] std::string render_markdown(const Document& document);
/// One file that needs nothing else: no script, no network. Light or dark as the reader's system is, prints on A4 and
/// always light, table heads on every page.
[[nodiscard]] std::string render_html(const Document& document);
/// A workbook of one sheet a chart and a table: head frozen and repeated in print, A4 landscape, filters, lamps lettered
/// and coloured, Chinese font. A text that no cell holds is cut and says so. The same document gives the same bytes.
/// Throws WorldError.
void write_xlsx(const Document& document, const std::string& path);
/// The bytes of that workbook. Throws WorldError.
[[nodiscard]] std::string render_xlsx(const Document& document);

}  // namespace duban
