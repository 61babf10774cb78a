// A form of the program as a grid of texts, filled in and written anew as a plain workbook, as other programs
// would save it.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "engine/files/file.h"
#include "engine/files/xlsx.h"
#include "engine/forms/form_book.h"
#include "tests/support/temp_folder.h"
#include "tests/support/xlsx_writer.h"

namespace duban {

class FormFiller {
 public:
  using Row = std::map<int, std::string>;  // by column
  struct Sheet {
    std::string name;
    std::map<int, Row> rows;  // by number
  };

  explicit FormFiller(const std::string& path) {
    for (const TextBlock& block : read_whole_xlsx(load_bytes(path), path).blocks) {
      for (const TableCell& cell : block.cells) {
        const std::size_t mark = cell.cell.rfind('!');
        const std::string name = cell.cell.substr(0, mark);
        if (sheets.empty() || sheets.back().name != name) sheets.push_back({name, {}});
        const std::string place = cell.cell.substr(mark + 1);
        const int row = std::stoi(place.substr(place.find_first_of("0123456789")));
        if (!cell.text.empty()) sheets.back().rows[row][cell.grid] = cell.text;
      }
    }
  }

  [[nodiscard]] Sheet& sheet(const std::string& name) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& s) { return s.name == name; });
    REQUIRE(found != sheets.end());
    return *found;
  }

  /// Fills column `id` of row number `nth` (from 0) of those whose key's part is `part` and task `task`.
  FormFiller& fill(int task, const std::string& part, const std::string& id, const std::string& text) {
    for (Sheet& one : sheets) {
      int column = -1;
      for (auto& [number, row] : one.rows) {
        for (const auto& [at, mark] : row) {
          if (mark == kColumnMark + id) column = at;
        }
        const bool wanted = std::any_of(row.begin(), row.end(), [&](const auto& cell) {
          return cell.second.find("|" + std::to_string(task) + "|" + part + "|") != std::string::npos;
        });
        if (!wanted || column < 0) continue;
        row[column] = text;
        return *this;
      }
    }
    FAIL("no cell " << task << " " << part << " " << id);
    return *this;
  }

  std::string save(const TempFolder& folder, const std::string& name) const {
    XlsxParts parts;
    for (const Sheet& one : sheets) {
      std::string rows;
      for (const auto& [number, row] : one.rows) {
        rows += "<row r=\"" + std::to_string(number) + "\">";
        for (const auto& [column, text] : row) {
          rows += "<c r=\"" + xlsx_name(number, column) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
        }
        rows += "</row>";
      }
      parts.sheets.push_back({one.name, "<sheetData>" + rows + "</sheetData>", one.name == "duban" ? "state=\"hidden\"" : ""});
    }
    return folder.write(name, xlsx_of(parts));
  }

  std::vector<Sheet> sheets;
};

}  // namespace duban
