// Values of facts: 64-bit integers with a known mark. Numbers are held in units of their last place (how
// many places stands with the fact or expression), dates are day ordinals, texts are numbers of a pool.
// Unknown is a value of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/date.h"
#include "engine/base/message.h"
#include "engine/base/text_pool.h"
#include "engine/rules/enumeration.h"

namespace duban {

/// An enumeration's value is a position among its words. A list is names; it has no value of its own and is only
/// asked what it contains.
enum class ValueType { boolean, number, date, text, enumeration, list };
[[nodiscard]] std::string_view name_of(ValueType type);
/// What a message calls it.
[[nodiscard]] Msg label_of(ValueType type);

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

/// What a value is: how many places a number has, which words an enumeration.
struct ValueForm {
  ValueType type = ValueType::boolean;
  int places = 0;
  const Enumeration* words = nullptr;
};

/// "53.3", "2024-07-05", the pooled text, "true" and "false", the English word; "?" when unknown.
[[nodiscard]] std::string to_string(Value value, const ValueForm& form, const TextPool& pool);
[[nodiscard]] inline std::string to_string(Value value, ValueType type, int places, const TextPool& pool) {
  return to_string(value, {type, places, nullptr}, pool);
}

}  // namespace duban
