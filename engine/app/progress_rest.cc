// Errors to rows, rows to csv, csv to a free name.
#include "engine/app/progress_rest.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "engine/base/text.h"
#include "engine/files/file.h"

namespace duban {
namespace {

/// The row of the file that `at` is in: its line, or the number a cell's name ends with.
int row_of(const Place& at) {
  if (at.line != 0) return at.line;
  const std::size_t digits = at.cell.find_last_not_of("0123456789") + 1;
  int row = 0;
  (void)std::from_chars(at.cell.data() + digits, at.cell.data() + at.cell.size(), row);
  return row;
}

std::string words_of(const std::vector<Message>& errors, Language language) {
  std::vector<std::string> words;
  for (const Message& error : errors) {
    const std::string text = text_of(error, language);
    const std::string hint = hint_of(error, language);
    std::string said = hint.empty() ? text : text_of({Msg::rest_error_hint, {text, hint}}, language);
    if (std::find(words.begin(), words.end(), said) == words.end()) words.push_back(std::move(said));
  }
  return join(words, text_of(Msg::rest_error_joint, language));
}

/// `folder/NAME` of the file `input` and of the files that were left of it.
std::filesystem::path plain_name(const std::string& input) {
  static const std::string kMark = "-待改";
  const std::filesystem::path path(input);
  std::string stem = path.stem().string();
  const std::size_t mark = stem.rfind(kMark);
  if (mark != std::string::npos && mark > 0) {
    const std::string behind = stem.substr(mark + kMark.size());
    const bool numbered = behind.size() > 1 && behind[0] == '-' && behind.find_first_not_of("0123456789", 1) == std::string::npos;
    if (behind.empty() || numbered) stem.resize(mark);
  }
  return path.parent_path() / (stem + kMark);
}

enum class Found { free, same, other };

Found look_at(const std::string& path, const std::string& bytes) {
  std::error_code error;
  if (!std::filesystem::exists(path, error) && !error) return Found::free;
  const bool may_be_same = std::filesystem::is_regular_file(path, error) && std::filesystem::file_size(path, error) == bytes.size() && !error;
  return may_be_same && load_bytes(path) == bytes ? Found::same : Found::other;
}

}  // namespace

void add_left_rows(const ReportInput& input, const Diagnostics& found, std::vector<SourceRow>& left) {
  const std::size_t first = left.size();
  left.insert(left.end(), input.rows.begin(), input.rows.end());
  if (first == left.size()) return;
  const auto begin = left.begin() + static_cast<std::ptrdiff_t>(first);
  for (const Diagnostic& d : found.items()) {
    if (d.severity != Severity::error) continue;
    const auto own = std::find_if(begin, left.end(), [&](const SourceRow& row) { return row.record.line == row_of(d.at); });
    (own == left.end() ? *begin : *own).errors.push_back(d.message);
  }
  for (auto row = begin; row != left.end(); ++row) {
    if (row->errors.empty()) row->errors.push_back({Msg::rest_other_row, {}});
  }
}

std::string rest_csv(const std::vector<std::string>& head, const std::vector<SourceRow>& rows, Language language) {
  const auto is_left_out = [&](std::size_t column) { return column < head.size() && (trim(head[column]).empty() || is_error_head(head[column])); };
  const auto add = [&](const std::vector<std::string>& fields, const std::string& last, std::string& out) {
    std::vector<std::string> line;
    for (std::size_t column = 0; column < head.size(); ++column) {
      if (!is_left_out(column)) line.push_back(column < fields.size() ? fields[column] : "");
    }
    line.push_back(last);
    // Of a row with too many fields those stand behind, where they were.
    for (std::size_t column = head.size(); column < fields.size(); ++column) line.push_back(fields[column]);
    out += csv_line(line);
  };
  std::string out(kCsvBom);
  add(head, text_of(Msg::rest_error_head, language), out);
  for (const SourceRow& row : rows) add(row.record.fields, words_of(row.errors, language), out);
  return out;
}

std::string write_rest(const std::string& input, const std::string& asked, const std::string& bytes) {
  std::string path = asked;
  if (path.empty()) {
    const std::string name = plain_name(input).string();
    path = name + ".csv";
    for (int number = 2; look_at(path, bytes) == Found::other; ++number) path = name + "-" + std::to_string(number) + ".csv";
  }
  const Found found = look_at(path, bytes);
  if (found == Found::other) throw InputError(Msg::rest_exists, {}, {path});
  if (found == Found::free) write_file(path, bytes);
  return path;
}

}  // namespace duban
