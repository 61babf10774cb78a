// Tasks and the titles over them.
#include "engine/notice/arrange.h"

#include <algorithm>

#include "engine/notice/outline.h"
#include "engine/notice/sub_items.h"

namespace duban {
namespace {

class Arranger {
 public:
  Arranger(std::vector<NoticeItem> items, const ProfileSettings& settings, NoticeProfile& profile)
      : items_(std::move(items)), profile_(profile) {
    main_ = join_items(items_);
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
    outline.title(title);
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
