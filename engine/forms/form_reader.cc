// Rows of a workbook back to filled cells.
#include "engine/forms/form_reader.h"

#include <algorithm>

#include "engine/base/decimal.h"
#include "engine/base/text.h"
#include "engine/files/content.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"
#include "engine/files/xlsx.h"

namespace duban {
namespace {

class FormReader {
 public:
  FormReader(const Content& content, std::string kind, Diagnostics& found) : content_(content), kind_(std::move(kind)), found_(found) {}

  FilledForm read() {
    form_.file = content_.file;
    for (const TextBlock& block : content_.blocks) {
      if (block.table != table_) begin_sheet(block.table);
      if (is_identity_) read_identity(block);
      else read_block(block);
    }
    check_identity();
    return std::move(form_);
  }

 private:
  void begin_sheet(int table) {
    table_ = table;
    columns_.clear();
    key_column_ = -1;
    is_identity_ = false;
  }

  [[nodiscard]] Place place_of(const TableCell& cell) const { return {content_.file, 0, 0, cell.cell}; }

  /// What a cell says of its own: what is repeated from a merge above is not this row's.
  static std::string text_of(const TableCell& cell) { return cell.carried ? std::string() : std::string(trim(cell.text)); }

  void read_block(const TextBlock& block) {
    for (const TableCell& cell : block.cells) {
      const std::string text = text_of(cell);
      if (text == kIdentityMark) {
        is_identity_ = true;
        return read_identity(block);
      }
      if (text == kKeyColumn) return read_marks(block);
      if (key_column_ < 0 && looks_like_row_key(text)) {
        found_.error(Msg::form_marks_missing, place_of(cell));
        is_form_ = true;
        return;
      }
    }
    if (key_column_ >= 0) read_row(block);
  }

  void read_marks(const TextBlock& block) {
    is_form_ = true;
    columns_.clear();
    for (const TableCell& cell : block.cells) {
      const std::string text = text_of(cell);
      if (text == kKeyColumn) {
        key_column_ = cell.grid;
      } else if (text.starts_with(kColumnMark)) {
        const std::string id = text.substr(std::string_view(kColumnMark).size());
        const bool twice = std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) { return column.second == id; });
        if (twice) found_.error(Msg::form_column_twice, place_of(cell), {id});
        columns_[cell.grid] = id;
      }
    }
  }

  void read_row(const TextBlock& block) {
    FilledRow row;
    const TableCell* key = nullptr;
    for (const TableCell& cell : block.cells) {
      const std::string text = text_of(cell);
      const auto column = columns_.find(cell.grid);
      if (cell.grid == key_column_) key = &cell;
      else if (column != columns_.end() && !text.empty()) row.cells.emplace(column->second, FilledCell{text, place_of(cell)});
    }
    const std::string written = key == nullptr ? "" : text_of(*key);
    if (written == kHeadRow) return;
    if (written.empty()) {
      if (!row.cells.empty()) found_.error(Msg::form_row_without_key, row.cells.begin()->second.at);
      return;
    }
    row.at = place_of(*key);
    const auto parsed = parse_row_key(written);
    if (!parsed) return found_.error(Msg::form_key_broken, row.at);
    row.key = *parsed;
    add(std::move(row));
  }

  void add(FilledRow row) {
    keys_.push_back({row.key, row.at});
    if (row.cells.empty()) return;
    const auto same = std::find_if(form_.rows.begin(), form_.rows.end(), [&](const FilledRow& other) { return other.key == row.key; });
    if (same != form_.rows.end()) return found_.error(Msg::form_row_twice, row.at, {same->at.cell});
    form_.rows.push_back(std::move(row));
  }

  void read_identity(const TextBlock& block) {
    if (block.cells.size() < 2) return;
    const std::string name = text_of(block.cells[0]);
    const std::string value = text_of(block.cells[1]);
    if (name == kIdentityMark) {
      is_form_ = has_identity_ = true;
      form_.identity.kind = value;
    }
    if (name == "ledger") {
      form_.identity.ledger = value;
      form_.at = place_of(block.cells[1]);
    }
    if (name == "unit") form_.identity.unit = value;
    if (name == "as_of") form_.identity.as_of = parse_date(value).value_or(Date());
    const auto number = name == "known_seq" ? parse_decimal(value) : std::nullopt;
    if (number) form_.identity.known_seq = number->units();
  }

  /// Every row must be of the form that the hidden sheet names, or of one and the same where that is gone.
  void check_identity() {
    if (!is_form_) return found_.error(Msg::form_not_a_form, {content_.file, 0, 0, ""}, {content_.file});
    if (!has_identity_ && !keys_.empty()) {
      form_.identity = {keys_.front().first.part.starts_with("review") ? "review" : "unit", keys_.front().first.ledger, keys_.front().first.unit, Date(), keys_.front().first.known_seq};
      form_.at = keys_.front().second;
    }
    if (form_.identity.kind != kind_) {
      return found_.error(form_.identity.kind == "review" ? Msg::form_is_review : Msg::form_is_units, {content_.file, 0, 0, ""}, {content_.file});
    }
    for (const auto& [key, at] : keys_) {
      if (key.ledger != form_.identity.ledger) found_.error(Msg::form_row_other_ledger, at);
      else if (key.unit != replace_all(form_.identity.unit, "|", "/")) found_.error(Msg::form_row_other_unit, at, {key.unit, form_.identity.unit});
    }
  }

  const Content& content_;
  std::string kind_;
  Diagnostics& found_;
  FilledForm form_;
  int table_ = 0;
  int key_column_ = -1;
  std::map<int, std::string> columns_;  // ids by place in the sheet
  bool is_form_ = false;
  bool is_identity_ = false;
  bool has_identity_ = false;
  std::vector<std::pair<RowKey, Place>> keys_;
};

}  // namespace

FilledForm read_form(const std::string& path, const std::string& kind, Diagnostics& found) {
  const std::string bytes = load_bytes(path);
  if (kind_of_file(bytes, path) != FileKind::xlsx) throw InputError(Msg::form_not_a_form, {path, 0, 0, ""}, {path});
  const Content content = read_whole_xlsx(bytes, path);
  FilledForm form = FormReader(content, kind, found).read();
  for (const Diagnostic& warning : content.found.items()) {
    if (warning.severity == Severity::warning) found.warning(warning.message.id, warning.at, warning.message.args);
    else found.error(warning.message.id, warning.at, warning.message.args);
  }
  return form;
}

}  // namespace duban
