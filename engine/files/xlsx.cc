// Rows of sheets: gaps filled up, merges spread over the cells they cover.
#include "engine/files/xlsx.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "engine/files/content_builder.h"
#include "engine/files/xlsx_book.h"
#include "engine/files/xlsx_sheet.h"

namespace duban {
namespace {

/// Up to this column rows are filled to the last one that the sheet uses; a stray cell far to the right must not
/// make every row so wide.
constexpr int kFilledColumns = 256;

/// A merge that covers the row at hand, by its first column.
struct OpenMerge {
  XlsxMerge range;
  std::string text;
};

class XlsxReader {
 public:
  XlsxReader(const std::string& name, XlsxCells cells, ContentBuilder& content)
      : name_(name), cells_(std::move(cells)), content_(content) {}

  void read() {
    if (cells_.rows.empty()) return;
    const int table = content_.begin_table();
    for (auto& [number, row] : cells_.rows) {
      open_merges(number, row);
      content_.add_row(table, cells_of(number, row));
    }
  }

 private:
  /// Opens the merges that begin up to row `number`, closes those that ended above it.
  void open_merges(int number, const std::vector<XlsxCell>& row) {
    std::erase_if(open_, [&](const auto& merge) { return merge.second.range.last.row < number; });
    for (; next_ < cells_.merges.size() && cells_.merges[next_].first.row <= number; ++next_) {
      const XlsxMerge& merge = cells_.merges[next_];
      if (merge.last.row < number) continue;
      const auto is_first = [&](const XlsxCell& cell) { return cell.column == merge.first.column; };
      const auto cell = merge.first.row == number ? std::find_if(row.begin(), row.end(), is_first) : row.end();
      open_.insert_or_assign(merge.first.column, OpenMerge{merge, cell == row.end() ? std::string() : cell->text});
    }
  }

  [[nodiscard]] std::vector<TableCell> cells_of(int number, std::vector<XlsxCell>& row) const {
    const int filled = std::min(cells_.last_column, kFilledColumns - 1);
    const int last = std::max(filled, row.back().column);
    std::vector<TableCell> cells;
    auto own = row.begin();
    for (int column = 0; column <= last;) {
      while (own != row.end() && own->column < column) ++own;  // hidden below a merge, or there twice
      TableCell cell;
      cell.line = cell.column = 0;
      cell.cell = name_ + "!" + xlsx_column(column) + std::to_string(number);
      cell.grid = column;
      if (const auto merge = open_.find(column); merge != open_.end()) {
        cell.text = merge->second.text;
        cell.span = std::max(1, std::min(merge->second.range.last.column, cells_.last_column) - column + 1);
        cell.carried = merge->second.range.first.row < number;
      } else if (own != row.end() && own->column == column) {
        cell.text = std::move(own->text);
      }
      column += cell.span;
      cells.push_back(std::move(cell));
    }
    return cells;
  }

  const std::string& name_;
  XlsxCells cells_;
  ContentBuilder& content_;
  std::map<int, OpenMerge> open_;
  std::size_t next_ = 0;  // of the merges not yet opened
};

Content read_sheets(const Package& package, bool hidden_too) {
  const XlsxBook book = read_xlsx_book(package);
  ContentBuilder content(package.file());
  for (const XlsxSheet& sheet : book.sheets) {
    if (sheet.hidden && !hidden_too) {
      content.warn(Msg::sheet_hidden, {"", 0, 0, sheet.name}, {sheet.name});
      continue;
    }
    const XmlDocument document(package.part(sheet.part), package.file(), sheet.part);
    Diagnostics found;
    XlsxCells cells = read_xlsx_cells(document.root(), book, package.file(), sheet.name, found);
    content.append(found);
    XlsxReader(sheet.name, std::move(cells), content).read();
  }
  return content.finish();
}

}  // namespace

Content read_xlsx(const Package& package) { return read_sheets(package, false); }

Content read_xlsx(std::string_view bytes, const std::string& file) { return read_xlsx(Package(bytes, file)); }

Content read_whole_xlsx(std::string_view bytes, const std::string& file) { return read_sheets(Package(bytes, file), true); }

}  // namespace duban
