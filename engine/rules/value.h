// Values of facts: 64-bit integers with a known mark. Numbers are held in units of their last place (how
// many places stands with the fact or expression), dates are day ordinals, texts are numbers of a pool.
// Unknown is a value of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/date.h"
#include "engine/base/text_pool.h"

namespace duban {

enum class ValueType { boolean, number, date, text };
[[nodiscard]] std::string_view name_of(ValueType type);

struct Value {
  std::int64_t raw = 0;
  bool known = false;

  static Value unknown() { return {}; }
  static Value boolean(bool b) { return {b ? 1 : 0, true}; }
  static Value number(std::int64_t n) { return {n, true}; }
  static Value date(Date d) { return {d.ordinal(), true}; }
  static Value text(int pooled) { return {pooled, true}; }
  friend bool operator==(const Value&, const Value&) = default;
};

/// "53.3", "2024-07-05", the pooled text, "true" and "false"; "?" when unknown. `places`: of numbers.
[[nodiscard]] std::string to_string(Value value, ValueType type, int places, const TextPool& pool);

}  // namespace duban
