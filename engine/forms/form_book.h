// A form as values: sheets of rows with hidden keys, cells shown and cells to fill. What they say is decided in
// unit_form and review_form; how they look in form_writer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

/// Whose form it is, and what it was made from. It stands on a hidden sheet.
struct FormIdentity {
  std::string kind;    // "unit" or "review"
  std::string ledger;  // its id
  std::string unit;    // "" in the office's own sheet
  Date as_of;
  std::int64_t known_seq = 0;
  friend bool operator==(const FormIdentity&, const FormIdentity&) = default;
};

/// What may be filled in: anything, or one of some kind.
enum class FillCheck : std::uint8_t { any, choice, percent, number, date, date_after };

struct FormCell {
  std::string text = {};  // shown; cells to fill are empty
  bool open = false;      // to be filled
  FillCheck check = FillCheck::any;
  std::vector<std::string> choices = {};
  std::optional<Date> after = {};
};

[[nodiscard]] inline FormCell shown_cell(std::string text) { return {.text = std::move(text)}; }
[[nodiscard]] inline FormCell open_cell(FillCheck check = FillCheck::any) { return {.open = true, .check = check}; }
[[nodiscard]] inline FormCell choice_cell(std::vector<std::string> choices) {
  return {.open = true, .check = FillCheck::choice, .choices = std::move(choices)};
}
/// Where others of its column are to be filled and this one is not.
[[nodiscard]] inline FormCell closed_cell() { return {}; }

struct FormColumn {
  std::string id;    // what a filled cell is known by; "" = only shown
  std::string head;
  int width = 10;    // in digits
};

struct FormRow {
  std::string key;
  std::vector<FormCell> cells;  // one a column
};

struct FormSheet {
  std::string name;
  std::string note;  // how to fill it in
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
  int frozen = 2;    // columns that stay in sight
};

struct FormBook {
  FormIdentity identity;
  std::string title;
  std::vector<std::string> banners;
  std::vector<FormSheet> sheets;
};

/// What the machine reads of a workbook, whichever the language of the rest.
inline constexpr const char* kColumnMark = "duban:";      // before the id of a column
inline constexpr const char* kKeyColumn = "duban:key";    // over the keys
inline constexpr const char* kHeadRow = "duban:head";     // in the key's place of the row of heads
inline constexpr const char* kIdentityMark = "duban:form/1";

}  // namespace duban
