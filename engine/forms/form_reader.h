// A form as it comes back: the cells that were filled, by the keys of their rows and columns. Names and order of
// files, sheets, rows and columns say nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/forms/form_book.h"
#include "engine/forms/row_key.h"

namespace duban {

struct FilledCell {
  std::string text;  // never blank
  Place at;
};

/// A row in which something was filled. Rows of one key are one row.
struct FilledRow {
  RowKey key;
  std::map<std::string, FilledCell> cells;  // by the id of the column
  Place at;                                 // of the key

  /// The cell of column `id`; nullptr where nothing was filled in.
  [[nodiscard]] const FilledCell* find(const std::string& id) const {
    const auto cell = cells.find(id);
    return cell == cells.end() ? nullptr : &cell->second;
  }
  /// Its text; "" where there is none.
  [[nodiscard]] std::string text(const std::string& id) const { return find(id) == nullptr ? std::string() : find(id)->text; }
};

struct FilledForm {
  std::string file;
  FormIdentity identity;
  Place at;  // of what says so
  std::vector<FilledRow> rows;
};

/// The form of `kind` in the file at `path`. What is wrong with it (no form, another kind, a broken key, a row of
/// another unit's form, a filled row without a key, a key or a column twice) goes to `found`, each with its cell; nothing is to
/// be used when it has errors. Throws InputError when the file cannot be read.
[[nodiscard]] FilledForm read_form(const std::string& path, const std::string& kind, Diagnostics& found);

}  // namespace duban
