// The hidden key of a form's row: which ledger, unit, task and thing it is about, and what the ledger held when the
// form was made. Rows are known by it alone, wherever they stand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duban {

struct RowKey {
  std::string ledger;          // its id
  std::string unit;            // whose form; "" in the office's own sheet
  std::int64_t known_seq = 0;  // the last entry when the form was made
  int task = 0;                // internal number
  std::string part;            // "receipt", "plan.2", "report.0" …
  friend bool operator==(const RowKey&, const RowKey&) = default;
};

/// With a check sum at its end, so that a cell changed by accident is found.
[[nodiscard]] std::string write_row_key(const RowKey& key);
/// Nothing when `text` is no key, or not whole.
[[nodiscard]] std::optional<RowKey> parse_row_key(std::string_view text);
/// Whether `text` begins as keys do.
[[nodiscard]] bool looks_like_row_key(std::string_view text);

/// What stands behind the point of a part ("report.0" → "0"); "" where there is none.
[[nodiscard]] std::string_view rest_of_part(std::string_view part);
/// What stands before it.
[[nodiscard]] std::string_view name_of_part(std::string_view part);

}  // namespace duban
