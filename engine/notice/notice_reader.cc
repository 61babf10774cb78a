// Rows of a notice's table to task drafts.
#include "engine/notice/notice_reader.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/notice_head.h"
#include "engine/notice/profile.h"
#include "engine/notice/target_phrase.h"
#include "engine/notice/unit_list.h"

namespace duban {
namespace {

/// 一 to 九十九 → 1 to 99; 0 when `text` is no such numeral.
int chinese_number(std::string_view text) {
  static constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  int value = 0;
  int digit = 0;
  for (const char32_t c : decode_utf8(text)) {
    if (c == U'十') {
      value += (digit == 0 ? 1 : digit) * 10;
      digit = 0;
      continue;
    }
    const std::size_t at = kDigits.find(c);
    if (at == std::u32string_view::npos) return 0;
    digit = static_cast<int>(at);
  }
  return value + digit;
}

/// The lines of a cell as one text: Chinese lines meet without a blank.
std::string one_line(std::string_view text) {
  std::string out;
  for (const std::string_view part : split(text, '\n')) {
    const std::string_view piece = trim(part);
    const bool latin = !out.empty() && !piece.empty() && static_cast<unsigned char>(out.back()) < 0x80 &&
                       static_cast<unsigned char>(piece.front()) < 0x80;
    if (latin) out += ' ';
    out += piece;
  }
  return out;
}

class NoticeReader {
 public:
  NoticeReader(const Directory& directory, const NoticeOptions& options)
      : directory_(directory), options_(options) {}

  Drafts read(const std::vector<TextBlock>& blocks) {
    read_notice_head(blocks, options_.file, drafts_);
    decide_year(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].is_row) read_row(i + 1 == blocks.size() ? completed(blocks, i) : blocks[i]);
    }
    if (!head_seen_) {
      drafts_.found.error(Msg::notice_no_table, {options_.file, 0, 0, ""});
    } else if (drafts_.tasks.empty() && !drafts_.found.has_errors()) {
      drafts_.found.error(Msg::notice_no_tasks, {options_.file, 0, 0, ""});
    }
    return std::move(drafts_);
  }

 private:
  void decide_year(const std::vector<TextBlock>& blocks) {
    static const std::regex kYear("(20\\d{2})年");
    Notice& notice = drafts_.notice;
    std::smatch m;
    const std::string title = normalize_text(notice.title);
    if (options_.year) {
      notice.year = *options_.year;
    } else if (std::regex_search(title, m, kYear)) {
      notice.year = std::stoi(m[1]);
    } else if (notice.date) {
      notice.year = notice.date->year();
    } else {
      for (const TextBlock& block : blocks) {
        const std::string text = normalize_text(block.cells.front().text);
        if (notice.year == 0 && std::regex_search(text, m, kYear)) notice.year = std::stoi(m[1]);
      }
    }
    if (notice.year == 0) drafts_.found.error(Msg::notice_no_year, {options_.file, 0, 0, ""});
    notice.key = options_.key.empty() ? std::to_string(notice.year) : options_.key;
  }

  /// The document's last row: an empty last cell is often lost with the blanks at the end of the file.
  static TextBlock completed(const std::vector<TextBlock>& blocks, std::size_t last) {
    TextBlock row = blocks[last];
    const bool follows_row = last > 0 && blocks[last - 1].is_row && blocks[last - 1].table == row.table;
    if (follows_row && row.cells.size() + 1 == blocks[last - 1].cells.size() && row.cells.size() > 1) {
      row.cells.push_back({{"", row.cells.back().line, row.cells.back().column}});
    }
    return row;
  }

  [[nodiscard]] Place place(const TextPiece& piece) const {
    return {options_.file, piece.line, piece.column, ""};
  }

  void read_row(const TextBlock& row) {
    for (const TextPiece& cell : row.cells) {
      if (cell.text.size() <= kLongestCell) continue;
      drafts_.found.error(Msg::notice_cell_too_long, place(cell), {std::to_string(kLongestCell / 3)});
      return;
    }
    if (const auto profile = head_at(row)) {
      profile_ = *profile;
      if (!profile_.has(ColumnRole::lead)) {
        drafts_.found.error(Msg::notice_no_lead_column, place(row.cells.front()));
      }
      head_ = row;
      head_seen_ = true;
      return;
    }
    if (!head_seen_) {
      for (const TextPiece& cell : row.cells) leave_unread(cell, Msg::unread_before_head);
      return;
    }
    if (is_spanning(row) && !(row.cells.size() > 1 && starts_with_number(row.cells.front().text))) {
      read_section(row.cells.front());
    } else if (is_sum(row)) {
      for (const TextPiece& cell : row.cells) leave_unread(cell, Msg::unread_sum_row);
    } else if (profile_.has(ColumnRole::lead)) {
      read_task(row);
    }
  }

  /// A head stands before any task or first in a further table; inside a table it is one only when every cell
  /// is a head's word (a page's repeated head, a second part with other columns).
  [[nodiscard]] std::optional<TableProfile> head_at(const TextBlock& row) const {
    auto profile = recognise_header(row);
    if (!profile || !head_seen_ || row.table != head_.table) return profile;
    if (same_texts(row, head_)) return profile;
    return profile->has(ColumnRole::other) || !profile->has(ColumnRole::lead) ? std::nullopt : profile;
  }

  static bool same_texts(const TextBlock& a, const TextBlock& b) {
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                      [](const TextPiece& x, const TextPiece& y) { return without_blanks(x.text) == without_blanks(y.text); });
  }

  void leave_unread(const TextPiece& cell, Msg reason) {
    if (trim(cell.text).empty()) return;
    drafts_.unread.push_back({place(cell), std::string(trim(cell.text)), {reason, {}}});
  }

  /// A row in which only the first cell says something is a section's or heading's title.
  static bool is_spanning(const TextBlock& row) {
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      if (!trim(row.cells[i].text).empty()) return false;
    }
    return true;
  }

  /// 合计, 总计: a row that counts, no task.
  static bool is_sum(const TextBlock& row) {
    for (const TextPiece& cell : row.cells) {
      const std::string text = without_blanks(cell.text);
      if (text.empty()) continue;
      return text == "合计" || text == "总计" || text == "小计";
    }
    return false;
  }

  static bool starts_with_number(const std::string& text) {
    static const std::regex kNumber("^\\s*(?:（|\\()?\\d{1,3}\\s*(?:\\.|、|）|\\))");
    return std::regex_search(normalize_text(text), kNumber);
  }

  /// 一、 begins a section; （一） too in a notice that has no 一、. Any other title is a heading.
  void read_section(const TextPiece& cell) {
    static const std::regex kSection("^(?:第)?((?:一|二|三|四|五|六|七|八|九|十){1,3})(?:、|，|部分|章)");
    static const std::regex kBracketed("^(?:（|\\()((?:一|二|三|四|五|六|七|八|九|十){1,3})(?:）|\\))");
    const std::string title = one_line(cell.text);
    if (title.empty()) return;
    std::smatch m;
    const bool top = std::regex_search(title, m, kSection);
    top_sections_ = top_sections_ || top;
    if (top || (!top_sections_ && std::regex_search(title, m, kBracketed))) {
      section_ = title;
      section_number_ = chinese_number(m[1].str());
      heading_.reset();
      next_number_ = 1;
    } else {
      heading_ = title;
    }
  }

  /// The row's cells by column of the head. A row with one cell more than the head has its group
  /// heading in a cell of its own before the task.
  [[nodiscard]] std::optional<std::map<ColumnRole, TextPiece>> by_role(const TextBlock& row) {
    const std::size_t wanted = profile_.columns.size();
    const std::size_t text_at = *profile_.find(ColumnRole::text);
    std::map<ColumnRole, TextPiece> cells;
    std::size_t at = 0;
    const bool extra = row.cells.size() == wanted + 1;
    if (row.cells.size() != wanted && !extra) {
      drafts_.found.error(row.cells.size() < wanted ? Msg::notice_row_too_short : Msg::notice_row_too_long,
                          place(row.cells.front()),
                          {std::to_string(row.cells.size()), std::to_string(wanted)});
      return std::nullopt;
    }
    for (std::size_t column = 0; column < wanted; ++column) {
      if (extra && column == text_at) cells[ColumnRole::heading] = row.cells[at++];
      const TextPiece& cell = row.cells[at++];
      const ColumnRole role = profile_.columns[column];
      if (role == ColumnRole::other) {
        leave_unread(cell, Msg::unread_unknown_column);
      } else if (!cells.emplace(role, cell).second) {
        cells[role].text += "\n" + cell.text;
      }
    }
    return cells;
  }

  void read_task(const TextBlock& row) {
    auto cells = by_role(row);
    if (!cells) return;
    const TextPiece& text_cell = (*cells)[ColumnRole::text];
    TaskDraft task;
    task.section = section_;
    if (const auto heading = cells->find(ColumnRole::heading); heading != cells->end()) {
      const std::string title = one_line(heading->second.text);
      if (!title.empty()) heading_ = title;
    }
    task.heading = heading_;
    read_text(text_cell, *cells, task);
    if (task.text.empty()) {
      drafts_.found.error(Msg::notice_row_without_text, place(text_cell));
      return;
    }
    read_parties(*cells, text_cell, task);
    read_dates(*cells, task);
    task.targets = find_targets(task.text);
    const auto [first, fresh] = lines_.emplace(task.ref, text_cell.line);
    if (!fresh) {
      drafts_.found.error(Msg::notice_duplicate_ref, place(text_cell),
                          {task.ref, std::to_string(first->second)});
    }
    drafts_.tasks.push_back(std::move(task));
  }

  /// Number and text; a mark left by a word processor is taken off and listed as unread.
  void read_text(const TextPiece& cell, std::map<ColumnRole, TextPiece>& cells, TaskDraft& task) {
    static const std::regex kNumber("^\\s*(?:（|\\()?(\\d{1,3})\\s*(?:\\.|、|）|\\))(?!\\d)");
    // 5．2025年底前…: a digit follows, so it is a number only where this one is expected.
    static const std::regex kGluedNumber("^\\s*(\\d{1,3})\\.");
    std::string text = one_line(cell.text);
    std::smatch m;
    for (std::size_t begin = 0; (begin = text.find("[bookmark:", begin)) != std::string::npos;) {
      const std::size_t end = text.find(']', begin);
      if (end == std::string::npos) break;
      drafts_.unread.push_back({place(cell), text.substr(begin, end + 1 - begin), {Msg::unread_editor_mark, {}}});
      text.erase(begin, end + 1 - begin);
    }
    const std::string half = normalize_text(text);
    std::string number_cell;
    if (const auto found = cells.find(ColumnRole::number); found != cells.end()) {
      number_cell = without_blanks(normalize_text(found->second.text));
    }
    if (!number_cell.empty() && number_cell.find_first_not_of("0123456789") == std::string::npos &&
        number_cell.size() < 5) {
      task.number = std::stoi(number_cell);
    } else if (std::regex_search(half, m, kNumber) ||
               (std::regex_search(half, m, kGluedNumber) && std::stoi(m[1]) == next_number_)) {
      task.number = std::stoi(m[1]);
      // Cut as many characters off the text as were read off its half-width form.
      const auto length = count_code_points(m.str());
      text = encode_utf8(std::u32string_view(decode_utf8(text)).substr(length));
    } else {
      task.number = next_number_;
      drafts_.found.warning(Msg::notice_no_number, place(cell), {std::to_string(task.number)});
    }
    next_number_ = task.number + 1;
    task.text = std::string(trim(text));
    task.ref = section_number_ > 0 ? std::to_string(section_number_) + "." + std::to_string(task.number)
                                   : std::to_string(task.number);
  }

  void read_parties(const std::map<ColumnRole, TextPiece>& cells, const TextPiece& row, TaskDraft& task) {
    if (const auto c = cells.find(ColumnRole::leader); c != cells.end()) task.leaders = read_leaders(c->second);
    if (const auto c = cells.find(ColumnRole::lead); c != cells.end()) {
      UnitList list = read_units(c->second, directory_, options_.file, drafts_.found, unknown_units_);
      task.leads = std::move(list.names);
      task.open_ended = list.open_ended;
    }
    if (const auto c = cells.find(ColumnRole::support); c != cells.end()) {
      UnitList list = read_units(c->second, directory_, options_.file, drafts_.found, unknown_units_);
      task.supports = std::move(list.names);
      task.open_ended = task.open_ended || list.open_ended;
    }
    if (task.leads.empty()) {
      drafts_.found.warning(Msg::task_without_lead, place(row), {task.ref});
    } else if (directory_.group(task.leads.front()) != nullptr) {
      drafts_.found.warning(Msg::task_led_by_group, place(row), {task.ref, task.leads.front()});
    }
    for (const std::string& unit : task.supports) {
      if (std::find(task.leads.begin(), task.leads.end(), unit) != task.leads.end()) {
        drafts_.found.warning(Msg::unit_leads_and_supports, place(row), {task.ref, unit});
      }
    }
  }

  void read_dates(const std::map<ColumnRole, TextPiece>& cells, TaskDraft& task) {
    const int year = drafts_.notice.year == 0 ? 1970 : drafts_.notice.year;
    std::optional<DeadlinePhrase> deadline;
    if (const auto c = cells.find(ColumnRole::deadline); c != cells.end()) {
      const std::string words = one_line(c->second.text);
      deadline = find_deadline(words, year, true);
      if (!deadline && !words.empty()) {
        drafts_.found.warning(Msg::deadline_not_understood, place(c->second), {words});
      }
    }
    if (!deadline) deadline = find_deadline(task.text, year, false);
    if (const std::string words = relative_deadline(task.text); !deadline && !words.empty()) {
      drafts_.found.warning(Msg::deadline_not_understood, place(cells.at(ColumnRole::text)), {words});
    }
    task.due = deadline ? deadline->due : last_day_of_month(year, 12);
    task.due_basis = deadline ? deadline->basis : DueBasis::implied;
    if (deadline) task.due_phrase = deadline->phrase;
  }

  /// In bytes; three make a Chinese character. A longer cell is no cell of a notice.
  static constexpr std::size_t kLongestCell = 60'000;

  const Directory& directory_;
  const NoticeOptions& options_;
  Drafts drafts_;
  TableProfile profile_;
  TextBlock head_;  // the head in force
  bool head_seen_ = false;
  std::string section_;
  int section_number_ = 0;
  bool top_sections_ = false;  // a title of the form 一、 was seen
  std::optional<std::string> heading_;
  int next_number_ = 1;
  std::map<std::string, int> lines_;
  std::set<std::string> unknown_units_;
};

}  // namespace

Drafts read_notice(const std::vector<TextBlock>& blocks, const Directory& directory,
                   const NoticeOptions& options) {
  return NoticeReader(directory, options).read(blocks);
}

}  // namespace duban
