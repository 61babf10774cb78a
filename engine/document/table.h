// A table of a document: cells, columns, rows. How it looks is each renderer's business.
#pragma once

#include <optional>
#include <string>
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

}  // namespace duban
