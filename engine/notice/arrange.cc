// Tasks, titles and sub-items.
#include "engine/notice/arrange.h"

#include <algorithm>
#include <array>

#include "engine/notice/outline.h"

namespace duban {
namespace {

bool is_task_row(const NoticeItem& item) { return item.row && item.row->kind == RowReading::Kind::task; }
bool is_text_task(const NoticeItem& item) { return !item.row && item.names_units(); }
bool is_numbered(const NoticeItem& item) { return !item.row && item.number.value > 0; }

bool ends_sentence(const Slice& text) {
  return !text.empty() && std::u32string_view(U"。；：:;，,、！").find(text[text.size() - 1]) != std::u32string_view::npos;
}

/// A line that can stand over tasks as their heading.
bool is_short_title(const Slice& line) {
  constexpr std::size_t kLongest = 40;
  return !line.empty() && line.size() <= kLongest && !ends_sentence(line);
}

/// Titles are no paragraphs: at most one short sentence.
bool reads_as_title(const NoticeItem& item) {
  constexpr std::size_t kLongest = 80;
  constexpr std::size_t kLongestSentence = 40;
  // 二、责任领导：李明: the title is its label.
  const bool leader = std::any_of(item.clauses.begin(), item.clauses.end(), [](const RoleClause& clause) { return clause.role == Role::leader; });
  if (item.text.empty()) return leader;
  const std::u32string_view line = item.text.front().chars();
  const std::size_t stop = line.find(U'。');
  const bool one = stop == std::u32string_view::npos || (stop + 1 == line.size() && line.size() <= kLongestSentence);
  return one && line.size() <= kLongest;
}

class Arranger {
 public:
  Arranger(std::vector<NoticeItem> items, const ProfileSettings& settings, NoticeProfile& profile)
      : items_(std::move(items)), profile_(profile) {
    main_ = main_style();
    drop_stray_units();
    join_sub_items();
    if (handed_down_ != NumberStyle::none) main_ = main_style();
    find_region();
    profile_.task_style = main_;
    profile_.section_style = settings.section_style ? *settings.section_style : section_style();
  }

  std::vector<RawTask> arrange() {
    OutlineWalk outline(profile_.section_style);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].row) take_row(items_[i], outline);
      else take_text(i, outline);
    }
    return std::move(tasks_);
  }

 private:
  /// The style of the number under which item `i` is a task: its own, or that of the item over it when it is the last of
  /// several sub-items, who speaks for all.
  [[nodiscard]] NumberStyle style_of_task(std::size_t i) const {
    const NumberStyle own = items_[i].number.style;
    std::size_t first = i;
    while (first > 0 && is_numbered(items_[first - 1]) && items_[first - 1].number.style == own && !is_text_task(items_[first - 1])) --first;
    const bool several = first < i && items_[first].number.value == 1;
    if (!several || first == 0 || !is_numbered(items_[first - 1])) return own;
    const NoticeItem& over = items_[first - 1];
    const bool item = !over.text.empty() && !is_short_title(over.text.front());
    return over.number.style < own && !is_text_task(over) && item ? over.number.style : own;
  }

  /// The style that numbers most of the tasks in paragraphs; the outermost of equals.
  [[nodiscard]] NumberStyle main_style() const {
    std::array<int, 8> counts{};
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_text_task(items_[i])) ++counts[static_cast<std::size_t>(style_of_task(i))];
    }
    std::size_t best = 0;
    for (std::size_t style = 1; style < counts.size(); ++style) {
      if (counts[style] > counts[best] || (best == 0 && counts[style] > 0)) best = style;
    }
    return static_cast<NumberStyle>(best);
  }

  /// An unnumbered line that names units is a task only where tasks are: among numbered ones, or in a notice that
  /// numbers none and has no table. The foot of a web page names its 主办单位 too.
  void drop_stray_units() {
    const auto counts = [&](const NoticeItem& item) { return is_text_task(item) && (main_ == NumberStyle::none || is_numbered(item)); };
    const bool rows = std::any_of(items_.begin(), items_.end(), is_task_row);
    const auto first = std::find_if(items_.begin(), items_.end(), counts);
    const auto last = std::find_if(items_.rbegin(), items_.rend(), counts).base();
    for (auto item = items_.begin(); item != items_.end(); ++item) {
      if (item->row || is_numbered(*item)) continue;
      const bool among = main_ == NumberStyle::none ? !rows : item >= first && item < last;
      if (among) continue;
      item->clauses.clear();
      item->before.clear();
    }
  }

  /// Numbered lines inside a task, deeper than tasks are: part of its text, and what their last line says of
  /// units it says of the task.
  void join_sub_items() {
    if (main_ == NumberStyle::none) return;
    std::vector<NoticeItem> joined;
    for (std::size_t i = 0; i < items_.size();) {
      std::size_t end = i + 1;
      if (is_numbered(items_[i]) && items_[i].number.style <= main_) {
        while (end < items_.size() && is_numbered(items_[end]) && items_[end].number.style > main_) ++end;
      }
      const auto first = items_.begin() + static_cast<std::ptrdiff_t>(i);
      const auto last = items_.begin() + static_cast<std::ptrdiff_t>(end);
      const auto tasks = std::count_if(first + 1, last, is_text_task);
      const bool closes = tasks == 1 && is_text_task(*(last - 1)) && !is_text_task(*first) && first->number.style == main_;
      const bool plain = tasks == 0 && first->number.style == main_;
      if (end > i + 1 && plain && is_text_task(*first) && names_units_of_all(*first)) {
        hand_down(first, last);
        std::move(first, last, std::back_inserter(joined));
        i = end;
        continue;
      }
      if (end > i + 1 && (closes || plain)) {
        for (auto sub = first + 1; sub != last; ++sub) {
          first->text.push_back(sub->number.value > 0 && !sub->text.empty() ? sub->whole.up_to(sub->text.front()) : sub->whole);
          first->text.insert(first->text.end(), sub->text.empty() ? sub->text.begin() : sub->text.begin() + 1, sub->text.end());
          std::move(sub->clauses.begin(), sub->clauses.end(), std::back_inserter(first->clauses));
        }
        joined.push_back(std::move(*first));
      } else {
        std::move(first, last, std::back_inserter(joined));
      }
      i = end;
    }
    items_ = std::move(joined);
  }

  /// 一、产业（责任单位：A）: a title of a few characters whose units are those of the tasks below it.
  static bool names_units_of_all(const NoticeItem& item) {
    constexpr std::size_t kLongest = 20;
    return item.text.size() == 1 && item.text.front().size() <= kLongest && is_short_title(item.text.front()) && item.before.empty();
  }

  /// The clauses of a title to the items under it, which become the tasks.
  void hand_down(std::vector<NoticeItem>::iterator title, std::vector<NoticeItem>::iterator last) {
    for (auto item = title + 1; item != last; ++item) item->clauses = title->clauses;
    title->clauses.clear();
    handed_down_ = (title + 1)->number.style;
  }

  void find_region() {
    first_task_ = items_.size();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!is_text_task(items_[i])) continue;
      first_task_ = std::min(first_task_, i);
      last_task_ = i;
    }
  }

  /// A numbered item over deeper tasks.
  [[nodiscard]] bool is_container(std::size_t i) const {
    if (!is_numbered(items_[i]) || !reads_as_title(items_[i])) return false;
    for (std::size_t j = i + 1; j < items_.size(); ++j) {
      if (!items_[j].row && begins_annex(items_[j].whole)) return false;
      if (is_task_row(items_[j])) return true;
      if (items_[j].row) {
        const bool title = items_[j].row->kind == RowReading::Kind::title && title_style(items_[j]) <= items_[i].number.style;
        if (title && title_style(items_[j]) != NumberStyle::none) return false;
        continue;
      }
      const bool deeper = items_[j].number.style > items_[i].number.style;
      if (is_text_task(items_[j])) return deeper || items_[j].number.value == 0;
      if (is_numbered(items_[j]) && !deeper) return false;
    }
    return false;
  }

  static NumberStyle title_style(const NoticeItem& item) {
    const auto number = item_number(item.row->title.chars());
    if (number) return number->style;
    return item.row->headings.empty() ? NumberStyle::none : number_cell(item.row->headings.front().chars()).style;
  }

  /// The outermost numbered style of titles.
  [[nodiscard]] NumberStyle section_style() const {
    NumberStyle best = NumberStyle::none;
    const auto meet = [&](NumberStyle style) {
      if (style != NumberStyle::none && (best == NumberStyle::none || style < best)) best = style;
    };
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const NoticeItem& item = items_[i];
      if (item.row && item.row->kind == RowReading::Kind::title) meet(title_style(item));
      if (item.row && item.row->kind == RowReading::Kind::task) {
        for (const Slice& heading : item.row->headings) {
          if (const auto number = item_number(heading.chars()); number && number->style <= NumberStyle::chinese_bracket) meet(number->style);
        }
      }
      if (!item.row && is_container(i)) meet(item.number.style);
    }
    return best;
  }

  void take_row(NoticeItem& item, OutlineWalk& outline) {
    RowReading& row = *item.row;
    if (row.new_table) new_table_ = true;
    switch (row.kind) {
      case RowReading::Kind::title:
        if (!row.headings.empty()) outline.numbered_title(row.headings.front(), row.title);
        else outline.title(row.title);
        return;
      case RowReading::Kind::more_units: return more_units(row);
      case RowReading::Kind::task: break;
      case RowReading::Kind::over_head:
      case RowReading::Kind::nothing: return;
    }
    if (new_table_) begin_table(row, outline);
    for (const Slice& heading : row.headings) outline.column_title(heading);
    for (RawTask& task : row.tasks) {
      task.outline = outline.now();
      if (caption_) task.outline.caption = *caption_;
      tasks_.push_back(std::move(task));
      ++profile_.tasks_in_rows;
    }
  }

  /// A table is a part of its own unless it goes on with the numbers of the one before: a page's break.
  void begin_table(const RowReading& row, OutlineWalk& outline) {
    new_table_ = false;
    const bool goes_on = outline.now().part > 0 && !tasks_.empty() && !row.tasks.empty() && row.tasks.front().number > tasks_.back().number && !waiting_caption_;
    if (goes_on) return;
    outline.next_part();
    caption_ = waiting_caption_;
    waiting_caption_.reset();
  }

  void more_units(RowReading& row) {
    if (tasks_.empty()) return;
    RawTask& last = tasks_.back();
    for (const RawTask& more : row.tasks) {
      const auto add = [](std::vector<Slice>& to, const std::vector<Slice>& from) { to.insert(to.end(), from.begin(), from.end()); };
      add(last.leaders, more.leaders);
      add(last.leads, more.leads);
      add(last.responsibles, more.responsibles);
      add(last.supports, more.supports);
      add(last.deadlines, more.deadlines);
    }
  }

  void take_text(std::size_t i, OutlineWalk& outline) {
    NoticeItem& item = items_[i];
    if (is_text_task(item) && !(item.number.style < main_ && is_container(i))) return take_task(item, outline);
    if (is_container(i)) return take_container(i, outline);
    if (is_numbered(item)) {
      if (counts_without_units(i)) take_task(item, outline);
      return;
    }
    const Slice line = item.whole;
    if (begins_annex(line) && line.starts_with(U"附件") && !tasks_.empty()) return outline.next_annex();
    const bool over_task = i + 1 < items_.size() && is_text_task(items_[i + 1]);
    if (over_task && is_short_title(line) && (outline.now().section_number > 0 || !tasks_.empty())) return outline.title(line);
    const bool over_row = i + 1 < items_.size() && items_[i + 1].row && items_[i + 1].row->new_table;
    if (over_row && is_short_title(line)) waiting_caption_ = line;
  }

  void take_container(std::size_t i, OutlineWalk& outline) {
    NoticeItem& item = items_[i];
    const Slice title = item.text.empty() ? item.whole : item.whole.up_to(item.text.front());
    outline.title(title.same_piece(item.whole) ? title : item.whole);
    for (const RoleClause& clause : item.clauses) {
      if (clause.role != Role::leader) continue;
      clause.word.take(Use::mark);
      outline.leaders({clause.list});
    }
    // A line directly over the tasks is their heading.
    const bool over_task = i + 1 < items_.size() && is_text_task(items_[i + 1]);
    if (item.text.size() > 1 && over_task && is_short_title(item.text.back())) outline.title(item.text.back());
  }

  /// A numbered item among tasks that names no unit: a task still, and one to ask about.
  [[nodiscard]] bool counts_without_units(std::size_t i) const {
    const NoticeItem& item = items_[i];
    if (item.number.style != main_ || first_task_ >= items_.size()) return false;
    if (i > first_task_ && i < last_task_) return true;
    const NoticeItem* before = i > 0 ? &items_[i - 1] : nullptr;
    if (i > last_task_) return before != nullptr && before->number.style == main_ && before->number.value + 1 == item.number.value;
    const NoticeItem& after = items_[i + 1];
    return is_text_task(after) && after.number.style == main_ && after.number.value == item.number.value + 1;
  }

  void take_task(NoticeItem& item, OutlineWalk& outline) {
    if (item.number.value > 0) item.whole.sub(0, item.number.length).take(Use::mark);
    if (item.number.value > 0) outline.leave(item.number.style);
    RawTask task;
    task.at = item.whole;
    task.outline = outline.now();
    task.number = item.number.value;
    if (item.number.style == NumberStyle::dotted && !task.outline.section_numbered) task.outline.section_number = item.number.parent;
    split_title(item, task);
    if (!task.title.empty() && !task.outline.heading) task.outline.heading = task.title.line();
    if (item.number.style != NumberStyle::none && item.number.style == profile_.section_style && item.number.style < main_) task.outline = {};
    // Sentences that each name their own units are one task all the same: it has one number.
    for (const TextWithClauses& sentence : item.before) {
      if (!sentence.text.empty()) task.text.push_back(sentence.text);
      for (const RoleClause& clause : sentence.clauses) task.add(clause);
    }
    task.lists = item.before.size() + 1;
    task.text.insert(task.text.end(), item.text.begin(), item.text.end());
    for (const RoleClause& clause : item.clauses) task.add(clause);
    tasks_.push_back(std::move(task));
    ++profile_.tasks_in_text;
  }

  /// A short first line over a long paragraph is the task's title.
  static void split_title(NoticeItem& item, RawTask& task) {
    if (item.text.size() < 2 || !item.before.empty()) return;
    const Slice& first = item.text.front();
    constexpr std::size_t kShort = 24;
    constexpr std::size_t kParagraph = 30;
    if (!is_short_title(first) || first.size() > kShort || item.text[1].size() < kParagraph || item.text[1].size() < first.size() * 3 / 2) return;
    task.title = first;
    item.text.erase(item.text.begin());
  }

  std::vector<NoticeItem> items_;
  NoticeProfile& profile_;
  NumberStyle main_ = NumberStyle::none;
  NumberStyle handed_down_ = NumberStyle::none;  // the style of items that got their title's units
  std::size_t first_task_ = 0;
  std::size_t last_task_ = 0;
  bool new_table_ = false;  // a head was met, its first task not yet
  std::optional<Slice> waiting_caption_;
  std::optional<Slice> caption_;
  std::vector<RawTask> tasks_;
};

}  // namespace

std::vector<RawTask> arrange(std::vector<NoticeItem> items, const ProfileSettings& settings, NoticeProfile& profile) {
  return Arranger(std::move(items), settings, profile).arrange();
}

}  // namespace duban
