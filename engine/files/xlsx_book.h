// What the sheets of a workbook share: their names and parts, texts, formats of numbers, the calendar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/files/package.h"
#include "engine/files/xlsx_number.h"
#include "engine/files/xml.h"

namespace duban {

struct XlsxSheet {
  std::string name;
  std::string part;
  bool hidden = false;
};

struct XlsxBook {
  std::vector<XlsxSheet> sheets;     // of cells, in the order of the tabs
  std::vector<std::string> texts;    // shared by cells
  std::vector<NumberShape> styles;   // by the number a cell names
  bool from_1904 = false;
};

/// Throws InputError when the package or a part of it cannot be used.
[[nodiscard]] XlsxBook read_xlsx_book(const Package& package);

/// The text of a shared or inline string: its runs joined, without the reading aids (phonetic runs).
[[nodiscard]] std::string xlsx_text(XmlNode node);

}  // namespace duban
