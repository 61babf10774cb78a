// progress.csv to report inputs.
#include <array>
#include <map>

#include "engine/app/progress.h"
#include "engine/base/text.h"
#include "engine/files/csv.h"

namespace duban {
namespace {

struct Head {
  const char* name;
  const char* chinese;
};

constexpr std::array<Head, 13> kHeads = {{{"ref", "编号"}, {"on", "日期"}, {"unit", "单位"}, {"percent", "进度"}, {"metric", "指标"},
    {"value", "数值"}, {"progress", "进展情况"}, {"problem", "存在问题"}, {"cause", "原因"}, {"next", "下一步"}, {"ask", "需协调"},
    {"evidence", "佐证"}, {"recorded_at", "记录时间"}}};

class ProgressCsv {
 public:
  ProgressCsv(const SourceText& source, Diagnostics& found) : source_(source), found_(found) {}

  std::vector<ReportInput> parse() {
    const std::vector<CsvRecord> records = parse_csv(source_, found_);
    if (records.empty()) {
      found_.error(Msg::progress_empty, {source_.name, 1, 0, ""});
      return {};
    }
    read_head(records.front());
    if (found_.has_errors()) return {};
    for (std::size_t i = 1; i < records.size(); ++i) read_record(records[i]);
    return std::move(inputs_);
  }

 private:
  void read_head(const CsvRecord& head) {
    std::vector<std::string> names;
    for (const Head& h : kHeads) {
      names.emplace_back(h.name);
      names.emplace_back(h.chinese);
    }
    for (std::size_t column = 0; column < head.fields.size(); ++column) {
      const std::string name = without_blanks(normalize_text(head.fields[column]));
      bool known = false;
      for (const Head& h : kHeads) {
        if (name != h.name && name != h.chinese) continue;
        known = true;
        if (!columns_.emplace(h.name, column).second) found_.error(Msg::progress_column_twice, {source_.name, head.line, 0, ""}, {name});
      }
      if (known) continue;
      const std::string near = nearest(name, names);
      found_.error(Msg::progress_unknown_column, {source_.name, head.line, 0, ""}, {name, near.empty() ? join(names, " ") : near});
    }
    for (const char* needed : {"ref", "on"}) {
      if (!columns_.contains(needed)) found_.error(Msg::progress_missing_column, {source_.name, head.line, 0, ""}, {needed});
    }
    width_ = head.fields.size();
  }

  [[nodiscard]] std::string field(const CsvRecord& record, const char* name) const {
    const auto column = columns_.find(name);
    if (column == columns_.end() || column->second >= record.fields.size()) return {};
    return to_nfc(trim(record.fields[column->second]));
  }

  void read_record(const CsvRecord& record) {
    if (record.fields.size() > width_) {
      found_.error(Msg::progress_too_many_fields, {source_.name, record.line, 0, ""},
                   {std::to_string(record.fields.size()), std::to_string(width_)});
      return;
    }
    ReportInput input;
    input.at = {source_.name, record.line, 0, ""};
    input.ref = field(record, "ref");
    input.on = field(record, "on");
    input.unit = field(record, "unit");
    input.percent = field(record, "percent");
    input.progress = field(record, "progress");
    input.problem = field(record, "problem");
    input.cause = field(record, "cause");
    input.next = field(record, "next");
    input.ask = field(record, "ask");
    input.recorded_at = field(record, "recorded_at");
    if (const std::string evidence = field(record, "evidence"); !evidence.empty()) input.evidence.push_back(evidence);
    ReportedValue value{field(record, "metric"), field(record, "value"), input.at};
    if (!value.metric.empty() || !value.value.empty()) input.values.push_back(std::move(value));
    if (!carries_on(input)) inputs_.push_back(std::move(input));
  }

  /// One row a value: a row of the same task, day, unit and time that only brings a further value belongs
  /// to the report before it.
  bool carries_on(const ReportInput& row) {
    if (inputs_.empty() || row.values.empty()) return false;
    ReportInput& last = inputs_.back();
    const bool same_report = last.ref == row.ref && last.on == row.on && last.unit == row.unit && last.recorded_at == row.recorded_at;
    const auto silent = [](const std::string& mine, const std::string& theirs) { return mine.empty() || mine == theirs; };
    const bool nothing_else = silent(row.percent, last.percent) && silent(row.progress, last.progress) && silent(row.problem, last.problem) &&
                              silent(row.cause, last.cause) && silent(row.next, last.next) && silent(row.ask, last.ask) && row.evidence.empty();
    if (!same_report || !nothing_else) return false;
    for (const ReportedValue& value : last.values) {
      if (value.metric == row.values.front().metric) return false;
    }
    last.values.push_back(row.values.front());
    return true;
  }

  const SourceText& source_;
  Diagnostics& found_;
  std::map<std::string, std::size_t> columns_;
  std::size_t width_ = 0;
  std::vector<ReportInput> inputs_;
};

}  // namespace

std::vector<ReportInput> parse_progress_csv(const SourceText& source, Diagnostics& found) {
  return ProgressCsv(source, found).parse();
}

}  // namespace duban
