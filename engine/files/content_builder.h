// Puts Content together: counts what it takes, cleans the texts, numbers the tables. What is a paragraph or
// a row is decided by the readers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/files/content.h"

namespace duban {

class ContentBuilder {
 public:
  explicit ContentBuilder(std::string file) { content_.file = std::move(file); }

  /// Adds a paragraph. One without text is dropped.
  void add_paragraph(TextPiece piece);
  /// Adds a row of `table`. One without any text of its own is dropped. Throws InputError (content-too-large) when it
  /// is too much in all.
  void add_row(int table, std::vector<TableCell> cells);
  /// The number of a further table.
  [[nodiscard]] int begin_table() { return ++tables_; }
  void warn(Msg msg, const TextPiece& at, std::vector<std::string> args = {});
  void append(const Diagnostics& found) { content_.found.append(found); }

  [[nodiscard]] const std::string& file() const { return content_.file; }
  /// The whole, without invisible characters.
  [[nodiscard]] Content finish();

 private:
  void account(TextPiece& piece);

  Content content_;
  std::size_t cells_ = 0;
  std::size_t bytes_ = 0;
  int tables_ = 0;
};

/// Takes out of all texts what cannot be seen (U+FEFF, U+200B to U+200D, U+2060, U+00AD), with one warning that
/// names the first place and how many there are.
void remove_invisible(Content& content);

}  // namespace duban
