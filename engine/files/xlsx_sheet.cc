// Cells of a sheet. Rows and cells may leave out where they stand: they follow the one before.
#include "engine/files/xlsx_sheet.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr int kRows = 1'048'576;
constexpr int kColumns = 16'384;
constexpr std::size_t kMostSheetCells = 2'000'000;
constexpr std::size_t kMostSheetBytes = std::size_t{128} << 20U;

class SheetReader {
 public:
  SheetReader(const XlsxBook& book, const std::string& file, const std::string& name, Diagnostics& found)
      : book_(book), file_(file), name_(name), found_(found) {}

  XlsxCells read(XmlNode root) {
    for (const XmlNode row : root.child("sheetData")) {
      if (row.is("row")) read_row(row);
    }
    for (const XmlNode merge : root.child("mergeCells")) read_merge(merge.attribute("ref"));
    for (auto& [number, row] : cells_.rows) {
      std::stable_sort(row.begin(), row.end(), [](const XlsxCell& a, const XlsxCell& b) { return a.column < b.column; });
    }
    std::stable_sort(cells_.merges.begin(), cells_.merges.end(),
                     [](const XlsxMerge& a, const XlsxMerge& b) { return a.first.row < b.first.row; });
    return std::move(cells_);
  }

 private:
  [[nodiscard]] InputError bad_place(std::string_view text) const {
    return {Msg::sheet_bad_place, {file_, 0, 0, name_}, {std::string(text)}};
  }

  void read_row(XmlNode row) {
    const std::string_view number = row.attribute("r");
    at_.row = number.empty() ? at_.row + 1 : xml_integer(number, 0);
    at_.column = -1;
    if (at_.row < 1 || at_.row > kRows) throw bad_place(number);
    for (const XmlNode cell : row) {
      if (cell.is("c")) read_cell(cell);
    }
  }

  void read_cell(XmlNode cell) {
    const std::string_view place = cell.attribute("r");
    const auto given = parse_xlsx_place(place);
    if (!place.empty() && !given) throw bad_place(place);
    at_.column = given ? given->column : at_.column + 1;
    if (at_.column >= kColumns) throw bad_place(std::to_string(at_.column));
    const int row = given ? given->row : at_.row;
    std::string text = text_of(cell, row);
    if (trim(text).empty()) return;
    bytes_ += text.size();
    if (++count_ > kMostSheetCells) throw InputError(Msg::content_too_large, {file_, 0, 0, name_}, {std::to_string(kMostSheetCells)});
    if (bytes_ > kMostSheetBytes) throw InputError(Msg::content_too_large, {file_, 0, 0, name_}, {std::to_string(kMostSheetBytes >> 20U) + " MiB"});
    cells_.last_column = std::max(cells_.last_column, at_.column);
    cells_.rows[row].push_back({at_.column, std::move(text)});
  }

  [[nodiscard]] std::string text_of(XmlNode cell, int row) {
    const std::string_view type = cell.attribute("t");
    const XmlNode value = cell.child("v");
    if (type == "inlineStr") return xlsx_text(cell.child("is"));
    if (!value) {
      if (cell.child("f")) {
        found_.warning(Msg::formula_without_value, {file_, 0, 0, name_ + "!" + xlsx_column(at_.column) + std::to_string(row)});
      }
      return {};
    }
    std::string text = value.text();
    if (type == "s") {
      const int index = xml_integer(trim(text), -1);
      const bool known = index >= 0 && static_cast<std::size_t>(index) < book_.texts.size();
      return known ? book_.texts[static_cast<std::size_t>(index)] : std::string();
    }
    if (type == "b") return trim(text) == "0" ? "FALSE" : "TRUE";
    if (type == "d") return text.ends_with("T00:00:00") ? text.substr(0, text.size() - 9) : text;
    if (type == "str" || type == "e") return replace_all(std::move(text), "_x000D_", "");
    return number_text(std::string(trim(text)), xml_integer(cell.attribute("s"), 0));
  }

  [[nodiscard]] std::string number_text(const std::string& stored, int style) const {
    const bool known = style >= 0 && static_cast<std::size_t>(style) < book_.styles.size();
    const NumberShape shape = known ? book_.styles[static_cast<std::size_t>(style)] : NumberShape::plain;
    if (shape == NumberShape::percent) return percent_text(stored);
    const auto date = shape == NumberShape::date ? date_text(stored, book_.from_1904) : std::nullopt;
    return date ? *date : decimal_text(stored);
  }

  void read_merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;
    const auto first = parse_xlsx_place(range.substr(0, colon));
    const auto last = parse_xlsx_place(range.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) throw bad_place(range);
    cells_.merges.push_back({*first, *last});
  }

  const XlsxBook& book_;
  const std::string& file_;
  const std::string& name_;
  Diagnostics& found_;
  XlsxCells cells_;
  XlsxPlace at_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace

std::optional<XlsxPlace> parse_xlsx_place(std::string_view text) {
  XlsxPlace place;
  std::size_t at = 0;
  for (; at < text.size() && at < 4 && text[at] >= 'A' && text[at] <= 'Z'; ++at) place.column = place.column * 26 + (text[at] - 'A' + 1);
  place.row = xml_integer(text.substr(at), 0);
  --place.column;
  const bool inside = at > 0 && place.column < kColumns && place.row >= 1 && place.row <= kRows;
  return inside ? std::optional(place) : std::nullopt;
}

std::string xlsx_column(int column) {
  std::string out;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) out.insert(0, 1, static_cast<char>('A' + (rest - 1) % 26));
  return out;
}

XlsxCells read_xlsx_cells(XmlNode root, const XlsxBook& book, const std::string& file, const std::string& name,
                          Diagnostics& found) {
  return SheetReader(book, file, name, found).read(root);
}

}  // namespace duban
