// A notice, step by step.
#include "engine/notice/notice_reader.h"

#include <algorithm>
#include <set>

#include "engine/base/text.h"
#include "engine/notice/arrange.h"
#include "engine/notice/list_items.h"
#include "engine/notice/notice_head.h"
#include "engine/notice/table_rows.h"
#include "engine/notice/task_maker.h"

namespace duban {
namespace {

/// - 3 -, — 3 —, 第3页, 3/12: a page's mark, which says nothing of the work.
bool is_page_mark(const Slice& line) {
  constexpr std::size_t kLongest = 14;
  if (line.size() > kLongest) return false;
  const bool page = line.starts_with(U"第") && line.ends_with(U"页");
  const bool dashes = is_one_of(line[0], U"-—－–");
  return std::all_of(line.chars().begin(), line.chars().end(), [&](char32_t c) {
    return is_blank(c) || (c >= U'0' && c <= U'9') || ((page || dashes) && is_one_of(c, U"-—－–第页共/"));
  }) && (page || dashes);
}

class NoticeReader {
 public:
  NoticeReader(const Content& content, const Directory& directory, const NoticeOptions& options)
      : content_(content), options_(options), account_(content), names_(directory), grammar_{profile_.words, names_} {
    profile_.words = RoleWords(options.profile.words);
  }

  NoticeReading read() {
    drafts_.found.append(content_.found);
    collect_lines();
    find_rules();
    std::vector<NoticeItem> items = collect_items();
    note_words(items);
    std::vector<RawTask> tasks = arrange(std::move(items), options_.profile, profile_);
    note_leaders(tasks);
    const bool rows_refused = drafts_.found.has_errors();
    read_head();
    if (tasks.empty() && !rows_refused) {
      drafts_.found.error(head_seen_ ? Msg::notice_no_tasks : Msg::notice_no_table, {options_.file, 0, 0, ""});
    }
    TaskMaker(options_.file, grammar_, profile_, account_, drafts_).make(tasks);
    account_.close(drafts_, Msg::unread_outside_tasks);
    return {std::move(drafts_), std::move(profile_)};
  }

 private:
  /// The paragraphs' lines; rows keep their place between them.
  void collect_lines() {
    const std::set<int> tables = tables_with_heads(content_, account_, profile_.words);
    for (std::size_t block = 0; block < content_.blocks.size(); ++block) {
      // A table without a head is layout: a page's frame, paragraphs indented by tabs.
      const bool row = content_.blocks[block].is_row && tables.contains(content_.blocks[block].table);
      is_row_.push_back(row);
      for (std::size_t cell = 0; cell < content_.blocks[block].cells.size(); ++cell) {
        const Slice piece = account_.piece(block, cell);
        pieces_.push_back(piece);
        if (row) continue;
        for (const Slice& line : piece.lines()) {
          if (is_page_mark(line)) account_.leave_unread(line, Msg::unread_page_mark);
          else lines_.push_back({block, line});
        }
      }
    }
  }

  /// The foot of a web page names who runs it (主办单位：…); where no other line is labelled so it is no task's.
  [[nodiscard]] std::set<std::size_t> lines_of_foot() const {
    const auto labelled = [](const Slice& line) { return line.starts_with(U"主办") || line.starts_with(U"承办") || line.starts_with(U"协办"); };
    std::set<std::size_t> foot;
    std::size_t hosts = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!labelled(lines_[i].text)) continue;
      foot.insert(i);
      hosts += lines_[i].text.starts_with(U"主办") ? 1 : 0;
    }
    return hosts == 1 ? foot : std::set<std::size_t>();
  }

  /// What the notice says anywhere of who leads, and whether bare brackets name units.
  void find_rules() {
    const ProfileSettings& set = options_.profile;
    for (const Slice& piece : pieces_) {
      if (piece.is_carried() || !(piece.contains(U"牵头") || piece.contains(U"汇总") || piece.contains(U"主办") || piece.contains(U"主责"))) continue;
      if (profile_.first_listed_stated.empty()) {
        if (const auto rule = first_listed_rule(piece)) profile_.first_listed_stated = rule->trimmed().line();
      }
      if (profile_.responsible_stated.empty()) {
        if (const auto rule = responsible_leads_rule(piece)) profile_.responsible_stated = rule->trimmed().line();
      }
    }
    profile_.first_listed_leads = set.first_listed_leads.value_or(!profile_.first_listed_stated.empty());
    profile_.responsible_leads = set.responsible_leads.value_or(!profile_.responsible_stated.empty());
    grammar_.bare_lists = profile_.bare_brackets = set.bare_brackets.value_or(brackets_are_bare());
  }

  /// Most numbered lines end with a bracket of units alone, and none says more.
  [[nodiscard]] bool brackets_are_bare() {
    int numbered = 0;
    int bare = 0;
    const ClauseGrammar any{grammar_.words, grammar_.names, 0, true};
    for (const auto& [block, line] : lines_) {
      if (!item_number(line.chars())) continue;
      ++numbered;
      Slice text = line;
      while (!text.empty() && is_one_of(text[text.size() - 1], U"。；")) text = text.without_back(1);
      if (text.empty() || !closes_bracket(text[text.size() - 1])) continue;
      const std::size_t open = text.chars().find_last_of(U"（([【〔");
      if (open == std::u32string_view::npos || behind_bracket(text.chars(), open) != text.size()) continue;
      const auto clauses = read_clauses(text.sub(open + 1, text.size() - 1), any);
      if (!clauses) continue;
      if (clauses->size() != 1 || clauses->front().role != Role::none) return false;
      ++bare;
    }
    constexpr int kEnough = 3;
    return bare >= kEnough && bare * 2 >= numbered;
  }

  std::vector<NoticeItem> collect_items() {
    TextItems items(grammar_);
    TableRows rows(content_, account_, grammar_, drafts_.found);
    const std::set<std::size_t> foot = lines_of_foot();
    std::size_t line = 0;
    std::size_t above = 0;  // lines put in from rows above a head
    for (std::size_t block = 0; block < content_.blocks.size(); ++block) {
      for (; line < lines_.size() && lines_[line].block == block; ++line) {
        if (!foot.contains(line - above)) items.add_line(lines_[line].text);
      }
      if (!is_row_[block]) continue;
      RowReading row = rows.read(block);
      if (row.kind == RowReading::Kind::over_head) {
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(line++), {block, row.title});
        ++above;
        items.add_line(row.title);
        continue;
      }
      if (row.kind != RowReading::Kind::nothing || row.new_table) items.add_row(std::move(row));
    }
    head_seen_ = rows.head_seen();
    for (const HeadColumn& column : rows.columns_seen()) ++profile_.seen[{column.word.line(), column.role}];
    return items.take();
  }

  void note_words(const std::vector<NoticeItem>& items) {
    const auto note = [&](const std::vector<RoleClause>& clauses) {
      for (const RoleClause& clause : clauses) {
        if (!clause.word.empty() && !clause.list.empty()) ++profile_.seen[{clause.word.line(), clause.role}];
      }
    };
    for (const NoticeItem& item : items) {
      note(item.clauses);
      for (const TextWithClauses& part : item.before) note(part.clauses);
    }
  }

  void note_leaders(const std::vector<RawTask>& tasks) {
    for (const RawTask& task : tasks) {
      if (!task.leaders.empty()) profile_.leader_source = profile_.tasks_in_rows > 0 ? "column" : "label";
      else if (!task.outline.leaders.empty() && profile_.leader_source.empty()) profile_.leader_source = "title";
    }
  }

  void read_head() {
    Notice& notice = drafts_.notice;
    std::vector<Slice> open;
    for (const auto& [block, line] : lines_) {
      if (line.is_open()) open.push_back(line);
    }
    read_notice_head(open, notice);
    notice.year = options_.year.value_or(0);
    if (notice.year == 0) notice.year = year_of(notice, pieces_);
    if (notice.year == 0) drafts_.found.error(Msg::notice_no_year, {options_.file, 0, 0, ""});
    notice.key = options_.key.empty() ? std::to_string(notice.year) : options_.key;
    grammar_.year = notice.year;
  }

  struct Line {
    std::size_t block = 0;
    Slice text;
  };

  const Content& content_;
  const NoticeOptions& options_;
  Account account_;
  UnitNames names_;
  Drafts drafts_;
  NoticeProfile profile_;
  ClauseGrammar grammar_;
  std::vector<Slice> pieces_;
  std::vector<Line> lines_;
  std::vector<bool> is_row_;  // by block
  bool head_seen_ = false;
};

}  // namespace

NoticeReading read_notice_and_profile(const Content& content, const Directory& directory, const NoticeOptions& options) {
  return NoticeReader(content, directory, options).read();
}

Drafts read_notice(const Content& content, const Directory& directory, const NoticeOptions& options) {
  return read_notice_and_profile(content, directory, options).drafts;
}

}  // namespace duban
