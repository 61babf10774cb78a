// Rows of sheets to records. A cell's name tells its sheet and row.
#include "engine/app/progress_sheet.h"

#include <utility>

#include "engine/app/progress.h"
#include "engine/base/text.h"
#include "engine/files/file.h"
#include "engine/files/xlsx_sheet.h"

namespace duban {
namespace {

/// Above the heads there may be a title and notes.
constexpr int kRowsAboveHead = 10;

std::vector<std::string> texts_of(const TextBlock& block) {
  std::vector<std::string> texts;
  for (const TableCell& cell : block.cells) {
    texts.resize(static_cast<std::size_t>(cell.grid));  // a cell of several columns stands in the first
    texts.push_back(cell.text);
  }
  return texts;
}

}  // namespace

bool is_workbook(const std::string& file) {
  return ending_of(file) == ".xlsx";
}

SheetRecords::SheetRecords(Content content) : content_(std::move(content)) {
  int table = 0;
  int rows = 0;
  for (std::size_t i = 0; i < content_.blocks.size() && !is_progress_; ++i) {
    const TextBlock& block = content_.blocks[i];
    rows = block.table == table ? rows + 1 : 0;
    table = block.table;
    is_progress_ = block.is_row && rows <= kRowsAboveHead && is_progress_head(texts_of(block));
    if (is_progress_) next_ = i;
  }
}

bool SheetRecords::next(CsvRecord& record) {
  if (next_ >= content_.blocks.size()) return false;
  const TextBlock& block = content_.blocks[next_];
  const bool ends = next_ + 1 < content_.blocks.size() && content_.blocks[next_ + 1].table != block.table;
  next_ = ends ? content_.blocks.size() : next_ + 1;
  record.fields = texts_of(block);
  while (!record.fields.empty() && trim(record.fields.back()).empty()) record.fields.pop_back();
  const std::string& name = block.cells.front().cell;
  const std::size_t mark = name.rfind('!');
  const auto place = mark == std::string::npos ? std::nullopt : parse_xlsx_place(std::string_view(name).substr(mark + 1));
  record.sheet = place ? name.substr(0, mark) : std::string();
  record.line = place ? place->row : 0;
  return true;
}

}  // namespace duban
