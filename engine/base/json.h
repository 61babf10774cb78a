// JSON values: the one wrapper around the JSON library. Numbers are exact (kept as decimals), objects
// keep the order they were made in, so the same values print the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/decimal.h"

namespace duban {

class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;

  Json() = default;
  Json(std::nullptr_t) {}
  Json(bool value) : value_(value) {}
  Json(int value) : value_(Decimal(value)) {}
  Json(std::int64_t value) : value_(Decimal(value)) {}
  Json(std::size_t value) : value_(Decimal(static_cast<std::int64_t>(value))) {}
  Json(Decimal value) : value_(value) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}
  Json(const std::vector<std::string>& texts) : value_(Array(texts.begin(), texts.end())) {}
  template <class T>
  Json(const std::optional<T>& value) {
    if (value) *this = Json(*value);
  }

  [[nodiscard]] static Json array() { return Json(Array()); }
  [[nodiscard]] static Json object() { return Json(Object()); }

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  [[nodiscard]] bool is_array() const { return std::holds_alternative<Array>(value_); }
  [[nodiscard]] bool is_object() const { return std::holds_alternative<Object>(value_); }

  /// The text, number, truth held; nothing when it holds something else.
  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<Decimal> number() const;
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] bool truth() const;
  /// The elements; empty when this is no array.
  [[nodiscard]] const Array& items() const;
  [[nodiscard]] const Object& members() const;
  /// The member `key`; a null when this is no object or has none.
  [[nodiscard]] const Json& operator[](std::string_view key) const;
  [[nodiscard]] std::vector<std::string> texts() const;

  /// Adds a member at the end (this becomes an object) or an element (an array).
  Json& set(std::string key, Json value);
  Json& push(Json value);

  /// One line without blanks, members in the order made.
  [[nodiscard]] std::string compact() const;
  /// The form entries are stored and hashed in: one line, members sorted by key, numbers with places
  /// as text.
  [[nodiscard]] std::string canonical() const;
  /// Indented by two blanks, short arrays of plain values on one line.
  [[nodiscard]] std::string pretty() const;

 private:
  std::variant<std::monostate, bool, Decimal, std::string, Array, Object> value_;
  friend struct JsonWriter;
};

/// Adds `text` as a JSON string, with its quotes.
void append_json_text(std::string& out, std::string_view text);

/// Nothing when `text` is no JSON (or nested over 64 deep).
[[nodiscard]] std::optional<Json> parse_json(std::string_view text);

}  // namespace duban
