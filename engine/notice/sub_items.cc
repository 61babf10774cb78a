// Joining items.
#include "engine/notice/sub_items.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace duban {
namespace {

bool ends_sentence(const Slice& text) {
  return !text.empty() && is_one_of(text[text.size() - 1], U"。；：:;，,、！");
}

/// The style of the number under which item `i` is a task: its own, or that of the item over it when it is the last of
/// several sub-items, who speaks for all.
NumberStyle style_of_task(const std::vector<NoticeItem>& items, std::size_t i) {
  const NumberStyle own = items[i].number.style;
  std::size_t first = i;
  while (first > 0 && is_numbered(items[first - 1]) && items[first - 1].number.style == own && !is_text_task(items[first - 1])) --first;
  const bool several = first < i && items[first].number.value == 1;
  if (!several || first == 0 || !is_numbered(items[first - 1])) return own;
  const NoticeItem& over = items[first - 1];
  const bool item = !over.text.empty() && !is_short_title(over.text.front());
  return over.number.style < own && !is_text_task(over) && item ? over.number.style : own;
}

/// An unnumbered line that names units is a task only where tasks are: among numbered ones, or in a notice that
/// numbers none and has no table. The foot of a web page names its 主办单位 too.
void drop_stray_units(std::vector<NoticeItem>& items, NumberStyle main) {
  const auto counts = [&](const NoticeItem& item) { return is_text_task(item) && (main == NumberStyle::none || is_numbered(item)); };
  const bool rows = std::any_of(items.begin(), items.end(), is_task_row);
  const auto first = std::find_if(items.begin(), items.end(), counts);
  const auto last = std::find_if(items.rbegin(), items.rend(), counts).base();
  for (auto item = items.begin(); item != items.end(); ++item) {
    if (item->row || is_numbered(*item)) continue;
    const bool among = main == NumberStyle::none ? !rows : item >= first && item < last;
    if (among) continue;
    item->clauses.clear();
    item->before.clear();
  }
}

/// 一、产业（责任单位：A）: a title of a few characters whose units are those of the tasks below it.
bool names_units_of_all(const NoticeItem& item) {
  constexpr std::size_t kLongest = 20;
  return item.text.size() == 1 && item.text.front().size() <= kLongest && is_short_title(item.text.front()) && item.before.empty();
}

using Items = std::vector<NoticeItem>;

/// The clauses of a title to the items under it, which become the tasks.
void hand_down(Items::iterator title, Items::iterator last) {
  for (auto item = title + 1; item != last; ++item) item->clauses = title->clauses;
  title->clauses.clear();
}

/// Numbered lines inside a task: part of its text, and what their last line says of units it says of the task.
void take_in(Items::iterator task, Items::iterator last) {
  for (auto sub = task + 1; sub != last; ++sub) {
    // A number may stand on a line of its own above its text.
    const bool one_line = !sub->text.empty() && sub->text.front().same_piece(sub->whole);
    task->text.push_back(one_line ? sub->whole.up_to(sub->text.front()) : sub->whole);
    task->text.insert(task->text.end(), sub->text.begin() + (one_line ? 1 : 0), sub->text.end());
    std::move(sub->clauses.begin(), sub->clauses.end(), std::back_inserter(task->clauses));
  }
}

/// The items from `first` on that are numbered deeper than tasks are; `first` itself alone where it is no task's.
Items::iterator end_of_sub_items(Items::iterator first, Items::iterator end, NumberStyle main) {
  auto last = first + 1;
  if (!is_numbered(*first) || first->number.style > main) return last;
  while (last != end && is_numbered(*last) && last->number.style > main) ++last;
  return last;
}

/// True when titles handed their units down: other items are the tasks now.
bool join_sub_items(Items& items, NumberStyle main) {
  bool handed_down = false;
  Items joined;
  for (auto first = items.begin(); first != items.end();) {
    const auto last = end_of_sub_items(first, items.end(), main);
    const auto tasks = std::count_if(first + 1, last, is_text_task);
    const bool of_task = last - first > 1 && first->number.style == main;
    const bool closes = tasks == 1 && is_text_task(*(last - 1)) && !is_text_task(*first);
    auto kept = last;
    if (of_task && tasks == 0 && is_text_task(*first) && names_units_of_all(*first)) {
      hand_down(first, last);
      handed_down = true;
    } else if (of_task && (closes || tasks == 0)) {
      take_in(first, last);
      kept = first + 1;
    }
    std::move(first, kept, std::back_inserter(joined));
    first = last;
  }
  items = std::move(joined);
  return handed_down;
}

}  // namespace

bool is_short_title(const Slice& line) {
  constexpr std::size_t kLongest = 40;
  return !line.empty() && line.size() <= kLongest && !ends_sentence(line);
}

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

NumberStyle main_style(const std::vector<NoticeItem>& items) {
  std::array<int, 8> counts{};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (is_text_task(items[i])) ++counts[static_cast<std::size_t>(style_of_task(items, i))];
  }
  std::size_t best = 0;
  for (std::size_t style = 1; style < counts.size(); ++style) {
    if (counts[style] > counts[best] || (best == 0 && counts[style] > 0)) best = style;
  }
  return static_cast<NumberStyle>(best);
}

NumberStyle join_items(std::vector<NoticeItem>& items) {
  const NumberStyle main = main_style(items);
  drop_stray_units(items, main);
  if (main == NumberStyle::none) return main;
  return join_sub_items(items, main) ? main_style(items) : main;
}

}  // namespace duban
