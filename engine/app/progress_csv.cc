// progress.csv to report inputs.
#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "engine/app/progress.h"
#include "engine/base/text.h"
#include "engine/files/xlsx_sheet.h"

namespace duban {
namespace {

struct Head {
  const char* name;
  const char* chinese;
};

enum Column : std::size_t { kRef, kOn, kUnit, kPercent, kMetric, kValue, kProgress, kProblem, kCause, kNext, kAsk, kEvidence, kRecorded, kErrorText };

constexpr std::array<Head, 14> kHeads = {{{"ref", "编号"}, {"on", "日期"}, {"unit", "单位"}, {"percent", "进度"}, {"metric", "指标"},
    {"value", "数值"}, {"progress", "进展情况"}, {"problem", "存在问题"}, {"cause", "原因"}, {"next", "下一步"}, {"ask", "需协调"},
    {"evidence", "佐证"}, {"recorded_at", "记录时间"}, {"error", "错误"}}};

bool silent(const std::string& mine, const std::string& theirs) { return mine.empty() || mine == theirs; }

std::string head_of(const std::string& field) { return without_blanks(normalize_text(field)); }

}  // namespace

bool is_progress_head(const std::vector<std::string>& names) {
  const auto has = [&](const Head& head) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const std::string plain = head_of(name);
      return plain == head.name || plain == head.chinese;
    });
  };
  return has(kHeads[kRef]) && has(kHeads[kOn]);
}

bool is_error_head(const std::string& name) {
  const std::string plain = head_of(name);
  return plain == kHeads[kErrorText].name || plain == kHeads[kErrorText].chinese;
}

Place place_of(const ReportInput& input, const char* field) {
  Place at = input.at;
  const auto cell = std::find_if(input.cells.begin(), input.cells.end(), [&](const auto& known) { return known.first == field; });
  if (cell != input.cells.end()) at.cell = cell->second;
  else if (input.cells.empty()) at.cell = field;
  return at;
}

/// The cell `column` of a workbook's row; of a csv the line.
Place ProgressCsv::place(const CsvRecord& record, int column) const {
  if (record.sheet.empty()) return {name_, record.line, 0, ""};
  return {name_, 0, 0, record.sheet + "!" + xlsx_column(column) + std::to_string(record.line)};
}

/// Remembers for row_ which cell each field stood in, where there are cells.
void ProgressCsv::note_cells() {
  if (record_.sheet.empty()) return;
  for (std::size_t column = 0; column < kHeads.size(); ++column) {
    if (columns_[column] >= 0) row_.cells.emplace_back(kHeads[column].name, place(record_, columns_[column]).cell);
  }
}

ProgressCsv::ProgressCsv(RecordSource& records, std::string name, Diagnostics& found)
    : records_(records), name_(std::move(name)), found_(found) {
  columns_.fill(-1);
  if (!records_.next(record_)) {
    if (!found_.has_errors()) found_.error(Msg::progress_empty, {name_, 1, 0, ""});
    return;
  }
  read_head(record_);
  begins_ = !found_.has_errors();
}

void ProgressCsv::read_head(const CsvRecord& head) {
  std::vector<std::string> names;
  for (const Head& h : std::span(kHeads).first(kErrorText)) {  // the last is no column to propose
    names.emplace_back(h.name);
    names.emplace_back(h.chinese);
  }
  for (std::size_t column = 0; column < head.fields.size(); ++column) {
    const std::string name = head_of(head.fields[column]);
    if (name.empty() && !head.sheet.empty()) continue;  // beyond the table
    const Place at = place(head, static_cast<int>(column));
    bool known = false;
    for (std::size_t h = 0; h < kHeads.size(); ++h) {
      if (name != kHeads[h].name && name != kHeads[h].chinese) continue;
      known = true;
      if (columns_[h] >= 0) found_.error(Msg::progress_column_twice, at, {name});
      else columns_[h] = static_cast<int>(column);
    }
    if (known) continue;
    const std::string near = nearest(name, names);
    found_.error(Msg::progress_unknown_column, at, {name, near.empty() ? join(names, " ") : near});
  }
  for (const Column needed : {kRef, kOn}) {
    if (columns_[needed] < 0) found_.error(Msg::progress_missing_column, line(head), {kHeads[needed].name});
  }
  head_ = head.fields;
}

std::string ProgressCsv::field(std::size_t column) const {
  const int at = columns_[column];
  if (at < 0 || static_cast<std::size_t>(at) >= record_.fields.size()) return {};
  return to_nfc(trim(record_.fields[static_cast<std::size_t>(at)]));
}

/// Makes row_ the next row. What is wrong with the row as such is told here.
bool ProgressCsv::read_record() {
  const int errors = found_.error_count();
  const std::size_t items = found_.items().size();
  if (!records_.next(record_)) return false;
  row_ = {};
  if (record_.fields.size() > head_.size()) {
    found_.error(Msg::progress_too_many_fields, place(record_, static_cast<int>(head_.size())),
                 {std::to_string(record_.fields.size()), std::to_string(head_.size())});
  }
  row_.unreadable = found_.error_count() > errors;
  row_.at = line(record_);
  note_cells();
  row_.ref = field(kRef);
  row_.on = field(kOn);
  row_.unit = field(kUnit);
  row_.percent = field(kPercent);
  row_.progress = field(kProgress);
  row_.problem = field(kProblem);
  row_.cause = field(kCause);
  row_.next = field(kNext);
  row_.ask = field(kAsk);
  row_.recorded_at = field(kRecorded);
  if (std::string evidence = field(kEvidence); !evidence.empty()) row_.evidence.push_back(std::move(evidence));
  ReportedValue value{field(kMetric), field(kValue), place(record_, std::max(0, columns_[kValue]))};
  if (!record_.sheet.empty()) value.metric_cell = place(record_, std::max(0, columns_[kMetric])).cell;
  if (!value.metric.empty() || !value.value.empty()) row_.values.push_back(std::move(value));
  if (keeps_rows_) note_row(items);
  return true;
}

/// Keeps with row_ what it was read from, and what was found meanwhile behind the first `items_before`.
void ProgressCsv::note_row(std::size_t items_before) {
  SourceRow& row = row_.rows.emplace_back(SourceRow{record_});
  if (!row_.unreadable) return;
  for (std::size_t i = items_before; i < found_.items().size(); ++i) row.errors.push_back(found_.items()[i].message);
  if (row.errors.empty()) row.errors.push_back({Msg::rest_unreadable, {}});  // of very many only the first are kept
}

/// One row a value: a row of the same task, day, unit and time that only brings a further value belongs to
/// the report before it. Of a row that cannot be read all but that is uncertain.
bool ProgressCsv::carries_on(ReportInput& last, ReportInput& row) const {
  if (row.values.empty()) return false;
  const bool same_report = last.ref == row.ref && last.on == row.on && last.unit == row.unit && last.recorded_at == row.recorded_at;
  const bool nothing_else = silent(row.percent, last.percent) && silent(row.progress, last.progress) && silent(row.problem, last.problem) &&
                            silent(row.cause, last.cause) && silent(row.next, last.next) && silent(row.ask, last.ask) && row.evidence.empty();
  const bool unreadable = last.unreadable || row.unreadable;
  if (!same_report || !(nothing_else || unreadable)) return false;
  for (const ReportedValue& value : last.values) {
    if (!unreadable && value.metric == row.values.front().metric) return false;
  }
  last.unreadable = unreadable;
  last.values.push_back(std::move(row.values.front()));
  std::move(row.rows.begin(), row.rows.end(), std::back_inserter(last.rows));
  return true;
}

bool ProgressCsv::next(ReportInput& input) {
  if (begins_) has_row_ = read_record();
  begins_ = false;
  if (!has_row_) return false;
  input = std::move(row_);
  do has_row_ = read_record();
  while (has_row_ && carries_on(input, row_));
  return true;
}

}  // namespace duban
