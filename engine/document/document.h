// A document as values: titles, tables, notes. Each list is defined once; every format renders it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/model/finding.h"

namespace duban {

struct DocumentCell {
  std::string text;
  std::optional<Decimal> number;  // right-aligned, a number in a sheet
  std::optional<Lamp> lamp;       // lettered, and coloured where there is colour
};

[[nodiscard]] DocumentCell text_cell(std::string text);
[[nodiscard]] DocumentCell number_cell(std::int64_t value);

struct DocumentColumn {
  std::string head;
  int width = 10;       // the most a terminal shows before it shortens
  int sheet_width = 0;  // of the sheet's column, in digits; long texts wrap; 0 = as `width`
};

struct DocumentTable {
  std::string title;  // also the sheet's name
  std::vector<DocumentColumn> columns;
  std::vector<std::vector<DocumentCell>> rows;
  std::string empty;  // said when there is no row
};

struct Document {
  std::string title;
  std::string subtitle;
  std::vector<std::string> banners;  // said at the top of every page: demonstration, rehearsal
  std::vector<std::string> masthead; // under the title in every format: an issue's number, who signed it
  std::vector<std::string> lead;     // paragraphs before the tables
  std::vector<DocumentTable> tables;
  std::vector<std::string> notes;
};

/// Aligned for a terminal by display width; lamps coloured when `colour`.
[[nodiscard]] std::string render_text(const Document& document, bool colour);
/// The tables as CSV with BOM and CRLF; several tables follow each other, each under its title. Banners and
/// mastheads are rows of one field.
[[nodiscard]] std::string render_csv(const Document& document);
/// A workbook of one sheet a table: head frozen and repeated in print, A4 landscape, filters, lamps lettered
/// and coloured, Chinese font. The same document gives the same bytes. Throws WorldError.
void write_xlsx(const Document& document, const std::string& path);
/// The bytes of that workbook. Throws WorldError.
[[nodiscard]] std::string render_xlsx(const Document& document);

}  // namespace duban
