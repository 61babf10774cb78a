// Content to tables of indicators.
#include "engine/notice/indicator_reader.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/notice/indicator_head.h"
#include "engine/notice/indicator_notes.h"
#include "engine/notice/indicator_rows.h"
#include "engine/notice/indicator_years.h"

namespace duban {
namespace {

class IndicatorReader {
 public:
  IndicatorReader(const Content& content, std::optional<int> year) : content_(content), wanted_(year) {}

  IndicatorReading read() {
    out_.found.append(content_.found);
    for (std::size_t block = 0; block < content_.blocks.size();) {
      block = content_.blocks[block].is_row ? read_table(block) : read_line(block);
    }
    check();
    return std::move(out_);
  }

 private:
  /// Lines above a table are its title, lines that begin with 备注 below one its notes.
  std::size_t read_line(std::size_t block) {
    const TableCell& cell = content_.blocks[block].cells.front();
    const std::string text(trim(cell.text));
    if (text.empty()) return block + 1;
    if (last_table_ >= 0 && (begins_notes(text) || in_notes_)) {
      in_notes_ = begins_notes(text) || text.ends_with("。") || text.ends_with("；");  // as a title does not end
      if (in_notes_) {
        add_notes(text);
        return block + 1;
      }
    }
    above_.push_back(block);
    return block + 1;
  }

  void add_notes(const std::string& text) {
    notes_of_[last_table_] += (notes_of_[last_table_].empty() ? "" : "\n") + text;
  }

  /// Reads the table that begins at `first`; returns the block behind it.
  std::size_t read_table(std::size_t first) {
    std::size_t end = first;
    while (end < content_.blocks.size() && content_.blocks[end].is_row && content_.blocks[end].table == content_.blocks[first].table) ++end;
    in_notes_ = false;  // a table of its own begins
    std::optional<IndicatorHead> head;
    std::size_t at = first;
    for (; at < end && !head; ++at) head = recognise_indicator_head(content_, at);
    std::vector<std::string> title = take_title(first, head ? at - 1 : first);
    if (!head) {
      leave_unread(first, end);
      return end;
    }
    const bool complete = check_head(*head, at - 1);
    leave_columns_unread(*head, at - 1);
    at += head->rows - 1;
    if (!complete) return end;
    IndicatorRows rows(content_, *head, out_.found);
    for (; at < end; ++at) rows.read(at);
    last_table_ = static_cast<int>(tables_++);
    for (const std::string& note : rows.notes()) add_notes(note);
    add_years(*head, rows.rows(), title);
    return end;
  }

  /// The lines above the table and the rows above its head, which may hold its year.
  std::vector<std::string> take_title(std::size_t first, std::size_t head) {
    std::vector<std::string> title;
    for (const std::size_t block : above_) {
      const TableCell& cell = content_.blocks[block].cells.front();
      constexpr std::size_t kLongest = 60;
      if (count_code_points(cell.text) > kLongest) out_.unread.push_back({place(cell), cell.text, {Msg::unread_outside_indicators, {}}});
      else title.push_back(one_line(cell.text));
    }
    above_.clear();
    for (std::size_t block = first; block < head; ++block) {
      for (const TableCell& cell : content_.blocks[block].cells) {
        if (!cell.carried && !trim(cell.text).empty()) title.push_back(one_line(cell.text));
      }
    }
    return title;
  }

  [[nodiscard]] Place place(const TableCell& cell) const { return {content_.file, cell.line, cell.column, cell.cell}; }

  void leave_unread(std::size_t first, std::size_t end) {
    for (std::size_t block = first; block < end; ++block) {
      for (const TableCell& cell : content_.blocks[block].cells) {
        if (!cell.carried && !trim(cell.text).empty()) out_.unread.push_back({place(cell), cell.text, {Msg::unread_outside_indicators, {}}});
      }
    }
  }

  /// Heads of columns that say nothing of an indicator: units in charge, shares, parts of a year.
  void leave_columns_unread(const IndicatorHead& head, std::size_t block) {
    for (const IndicatorColumn& column : head.columns) {
      if (column.role != IndicatorRole::none && column.role != IndicatorRole::responsible) continue;
      for (const TableCell& cell : content_.blocks[block].cells) {
        const bool over = cell.grid <= column.grid && column.grid < cell.grid + cell.span;
        if (over && !trim(cell.text).empty()) out_.unread.push_back({place(cell), one_line(cell.text), {Msg::unread_unknown_column, {}}});
      }
    }
  }

  bool check_head(IndicatorHead& head, std::size_t block) {
    const Place at = place(content_.blocks[block].cells.front());
    if (!head.has(IndicatorRole::metric)) out_.found.error(Msg::indicator_no_metric_column, at);
    if (!head.has(IndicatorRole::target)) out_.found.error(Msg::indicator_no_target_column, at);
    tables_seen_ = true;
    return head.has(IndicatorRole::metric) && head.has(IndicatorRole::target);
  }

  /// A set of indicators for each column of targets.
  void add_years(const IndicatorHead& head, const std::vector<IndicatorRow>& rows, const std::vector<std::string>& title) {
    std::optional<int> of_title = year_of_title(title);
    if (!of_title) of_title = wanted_;
    std::vector<ColumnYear> targets, results;
    for (std::size_t i = 0; i < head.columns.size(); ++i) {
      const IndicatorColumn& column = head.columns[i];
      std::optional<int> year = column.year ? column.year : of_title;
      if (!column.year && year && column.years_back > 0) *year -= column.years_back;
      if (column.role == IndicatorRole::target) targets.push_back({i, year});
      if (column.role == IndicatorRole::actual) results.push_back({i, year});
    }
    if (rows.empty() && !out_.found.has_errors()) out_.found.error(Msg::indicator_no_rows, {content_.file, 0, 0, ""});
    for (const ColumnYear& target : targets) {
      if (!target.year) {
        out_.found.error(Msg::indicator_no_year, {content_.file, 0, 0, ""});
        return;
      }
      if (wanted_ && *wanted_ != *target.year) years_.push_back(*target.year);
      else build_.add({head, rows, target.column, *target.year, results, title.empty() ? "" : title.back(), last_table_});
    }
  }

  void check() {
    std::map<int, std::vector<std::string>> notes;
    for (const auto& [table, text] : notes_of_) notes[table] = split_notes(text);
    build_.attach(notes);
    for (const auto& [table, list] : notes) out_.notes.insert(out_.notes.end(), list.begin(), list.end());
    for (const std::size_t block : above_) {
      const TableCell& cell = content_.blocks[block].cells.front();
      out_.unread.push_back({place(cell), cell.text, {Msg::unread_outside_indicators, {}}});
    }
    if (!tables_seen_) out_.found.error(Msg::indicator_no_table, {content_.file, 0, 0, ""});
    if (!wanted_ || !out_.tables.empty() || years_.empty()) return;
    std::sort(years_.begin(), years_.end());
    years_.erase(std::unique(years_.begin(), years_.end()), years_.end());
    std::vector<std::string> there;
    for (const int year : years_) there.push_back(std::to_string(year));
    out_.found.error(Msg::indicator_year_absent, {content_.file, 0, 0, ""}, {std::to_string(*wanted_), join(there, "、")});
  }

  const Content& content_;
  std::optional<int> wanted_;
  IndicatorReading out_;
  IndicatorYears build_{out_.tables, out_.found};
  std::vector<std::size_t> above_;  // blocks of lines since the last table
  std::map<int, std::string> notes_of_;  // by table
  std::vector<int> years_;  // left out
  int last_table_ = -1;
  std::size_t tables_ = 0;
  bool in_notes_ = false;
  bool tables_seen_ = false;
};

}  // namespace

IndicatorReading read_indicators(const Content& content, std::optional<int> year) { return IndicatorReader(content, year).read(); }

}  // namespace duban
