// Workbooks for tests, from blocks or from the XML of their parts.
#pragma once

#include <string>
#include <vector>

#include "tests/support/content_blocks.h"
#include "tests/support/zip_writer.h"

namespace duban {

/// A sheet: its name, the inside of its worksheet element, what else its entry in the workbook says.
struct XlsxSheetParts {
  std::string name;
  std::string inside;
  std::string attributes = "";
};

/// What a workbook is made of: its sheets and, where not "", the insides of the shared texts and the styles, and
/// what stands before the sheets in the workbook.
struct XlsxParts {
  std::vector<XlsxSheetParts> sheets;
  std::string texts = "";
  std::string styles = "";
  std::string before = "";
};

/// The parts of the package, by name.
inline ZipParts xlsx_parts(const XlsxParts& parts) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
  const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + types + "/" + type + "\" Target=\"" + target + "\"/>";
  };
  ZipParts out;
  std::string relations;
  std::string sheets;
  for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
    const XlsxSheetParts& sheet = parts.sheets[i];
    const std::string number = std::to_string(i + 1);
    sheets += "<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + number + "\" " + sheet.attributes + " r:id=\"s" + number + "\"/>";
    relations += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    out.emplace_back("xl/worksheets/sheet" + number + ".xml", head + "<worksheet" + main + ">" + sheet.inside + "</worksheet>");
  }
  if (!parts.texts.empty()) {
    relations += relation("t", "sharedStrings", "sharedStrings.xml");
    out.emplace_back("xl/sharedStrings.xml", head + "<sst" + main + ">" + parts.texts + "</sst>");
  }
  if (!parts.styles.empty()) {
    relations += relation("y", "styles", "/xl/styles.xml");
    out.emplace_back("xl/styles.xml", head + "<styleSheet" + main + ">" + parts.styles + "</styleSheet>");
  }
  out.emplace_back("xl/workbook.xml", head + "<workbook" + main + " xmlns:r=\"" + types + "\">" + parts.before + "<sheets>" + sheets + "</sheets></workbook>");
  out.emplace_back("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>");
  out.emplace_back("_rels/.rels", head + "<Relationships xmlns=\"" + package + "\">" + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  return out;
}

/// The bytes of a workbook.
inline std::string xlsx_of(const XlsxParts& parts) { return zip_of(xlsx_parts(parts)); }

/// A workbook of one sheet with `inside` as its worksheet.
inline std::string xlsx_of_sheet(const std::string& inside) { return xlsx_of(XlsxParts{{{"Sheet1", inside}}}); }

/// The name of a cell: row from 1, column from 0.
inline std::string xlsx_name(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, 1, static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row);
}

/// The last row down to which the cell of row `at` that begins at `grid` is merged.
inline std::size_t merge_end(const std::vector<TextBlock>& blocks, std::size_t at, int grid) {
  while (merged_down(blocks, at, grid)) ++at;
  return at;
}

/// The bytes of a workbook with `blocks` on one sheet, each in a row of its own; paragraphs stand in the first
/// column, merges are merges of the sheet.
inline std::string xlsx_of(const std::vector<TextBlock>& blocks, const std::string& sheet = "Sheet1") {
  std::string rows;
  std::string merges;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    rows += "<row r=\"" + std::to_string(number) + "\">";
    for (const TableCell& c : blocks[i].cells) {
      if (c.carried) continue;
      const std::size_t end = blocks[i].is_row ? merge_end(blocks, i, c.grid) : i;
      if (!c.text.empty()) {
        rows += "<c r=\"" + xlsx_name(number, c.grid) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(c.text) + "</t></is></c>";
      }
      if (end == i && c.span == 1) continue;
      merges += "<mergeCell ref=\"" + xlsx_name(number, c.grid) + ":" + xlsx_name(static_cast<int>(end) + 1, c.grid + c.span - 1) + "\"/>";
    }
    rows += "</row>";
  }
  if (!merges.empty()) merges = "<mergeCells>" + merges + "</mergeCells>";
  return xlsx_of(XlsxParts{{{sheet, "<sheetData>" + rows + "</sheetData>" + merges}}});
}

}  // namespace duban
