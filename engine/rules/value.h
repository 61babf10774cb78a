// Values of facts: 64-bit integers with a known mark. Numbers carry four decimals, dates are day
// ordinals, texts are numbers of a pool. Unknown is a value of its own.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"

namespace duban {

enum class ValueType { boolean, number, date, text };
[[nodiscard]] std::string_view name_of(ValueType type);

/// Numbers are held in ten-thousandths.
inline constexpr std::int64_t kNumberScale = 10'000;

struct Value {
  std::int64_t raw = 0;
  bool known = false;

  static Value unknown() { return {}; }
  static Value boolean(bool b) { return {b ? 1 : 0, true}; }
  static Value whole(std::int64_t n) { return {n * kNumberScale, true}; }
  /// A percentage held in hundredths, as facts of progress are.
  static Value hundredths(std::int64_t n) { return {n * (kNumberScale / 100), true}; }
  static Value date(Date d) { return {d.ordinal(), true}; }
  static Value text(int pooled) { return {pooled, true}; }
  friend bool operator==(const Value&, const Value&) = default;
};

/// Texts by number, so that equal texts are equal numbers.
class TextPool {
 public:
  int intern(std::string_view text);
  [[nodiscard]] const std::string& text(int number) const { return texts_[static_cast<std::size_t>(number)]; }

 private:
  std::vector<std::string> texts_;
  std::map<std::string, int, std::less<>> numbers_;
};

/// One value a row: the values and whether each is known.
struct Column {
  std::vector<std::int64_t> raw;
  std::vector<std::uint8_t> known;

  explicit Column(std::size_t rows = 0) : raw(rows), known(rows) {}
  [[nodiscard]] std::size_t rows() const { return raw.size(); }
  [[nodiscard]] Value at(std::size_t row) const { return {raw[row], known[row] != 0}; }
  void set(std::size_t row, Value value) {
    raw[row] = value.raw;
    known[row] = value.known ? 1 : 0;
  }
};

/// "53.3", "2024-07-05", the pooled text, "true" and "false"; "?" when unknown.
[[nodiscard]] std::string to_string(Value value, ValueType type, const TextPool& pool);

}  // namespace duban
