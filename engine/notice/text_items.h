// Paragraphs of a notice to items: a number, a text, and who is said to do it, on the same line or on lines of
// its own. Which items are tasks and which are titles is decided in arrange.
#pragma once

#include <optional>
#include <vector>

#include "engine/notice/item_number.h"
#include "engine/notice/raw_task.h"
#include "engine/notice/row_tasks.h"

namespace duban {

/// One item of the notice in document order: a numbered or unnumbered text, or a row of a table.
struct NoticeItem {
  ItemNumber number;
  Slice whole;                        // its first line with the number
  std::vector<Slice> text;            // its lines without the number
  std::vector<RoleClause> clauses;    // of its end or of the lines below it
  std::vector<TextWithClauses> before; // sentences before its last that name units of their own
  bool sealed = false;                // the lines of clauses are over: text that follows is another item
  std::optional<RowReading> row;      // a row; then only this is used

  [[nodiscard]] bool names_units() const;
};

/// A line that ends what stands before it: a date of signing, 附件1.
[[nodiscard]] bool begins_annex(const Slice& line);

class TextItems {
 public:
  TextItems(const ClauseGrammar& grammar) : grammar_(grammar) {}

  /// The next line of the notice's paragraphs.
  void add_line(const Slice& line);
  void add_row(RowReading row);
  [[nodiscard]] std::vector<NoticeItem> take() { return std::move(items_); }

 private:
  [[nodiscard]] bool add_clauses(const Slice& line);
  [[nodiscard]] bool goes_on_list(const Slice& line);
  void begin_item(const Slice& line, const std::optional<ItemNumber>& number);
  void add_text(NoticeItem& item, const Slice& text);

  const ClauseGrammar& grammar_;
  std::vector<NoticeItem> items_;
  int last_arabic_ = 0;
};

}  // namespace duban
