// Text of a page as a browser shows it: white space joined, lines where blocks and breaks end, and the place of
// its first character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/files/content.h"

namespace duban {

/// Places in a text by bytes.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// Line and column (in code points, both from 1) of the byte `offset`. Asked from the front to the back it
  /// goes through the text once, however long its lines are.
  void set_place(std::size_t offset, TextPiece& piece);

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::size_t last_ = 0;        // the byte asked for last
  std::size_t last_column_ = 1;
};

/// One line being put together.
class HtmlLine {
 public:
  explicit HtmlLine(std::string_view page) : page_(page) {}

  /// Adds a text that stands at the byte `offset` of the page.
  void add(std::string_view text, std::size_t offset);
  [[nodiscard]] bool empty() const;
  /// The line without blanks at its ends; the next one begins.
  [[nodiscard]] std::string take();
  /// Where the line's first character stands in the page.
  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  std::string_view page_;
  std::string text_;
  std::size_t offset_ = 0;
  bool begun_ = false;
};

}  // namespace duban
