// Titles between the tasks: which is a section, which a heading under it, and which names a leader.
#pragma once

#include <optional>
#include <string>

#include "engine/notice/item_number.h"
#include "engine/notice/raw_task.h"

namespace duban {

/// The leaders whom a title names: 一、王纲市长主抓重点工作 → 王纲. Empty when it names none.
[[nodiscard]] std::vector<Slice> leaders_of_title(const Slice& title);

/// Keeps the titles in force while the notice is walked.
class OutlineWalk {
 public:
  /// `section_style`: the outermost numbered style of the notice's titles; `none` when none is numbered.
  explicit OutlineWalk(NumberStyle section_style) : section_style_(section_style) {}

  /// A title line or row.
  void title(const Slice& title);
  /// A title whose numeral stands in a cell of its own.
  void numbered_title(const Slice& numeral, const Slice& title);
  /// A title of a column (类别): a section when it is numbered as sections are, else a heading; the same one
  /// again changes nothing.
  void column_title(const Slice& title);
  /// A task numbered in `style` begins: it does not stand under a heading of its own style or a deeper one.
  void leave(NumberStyle style);
  /// Leaders named on a line under the title.
  void leaders(const std::vector<Slice>& names);
  /// Another table or text begins: what was in force ends, unless it has only just been said.
  void next_part() { ++now_.part; }
  /// Another annex begins: the titles in force end.
  void next_annex();

  [[nodiscard]] const Outline& now() const { return now_; }

 private:
  void end_headings(std::size_t kept);
  void set(const std::string& text, const std::optional<ItemNumber>& number, const std::vector<Slice>& titles);

  NumberStyle section_style_;
  Outline now_;
  int headings_ = 0;                 // unnumbered ones under the section
  std::vector<NumberStyle> styles_;  // of the titles in now_.path
  std::vector<Slice> section_leaders_;
};

}  // namespace duban
