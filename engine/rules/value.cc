// Values as text.
#include "engine/rules/value.h"

#include <array>

#include "engine/base/decimal.h"

namespace duban {

std::string_view name_of(ValueType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"boolean", "number", "date", "text"};
  return kNames[static_cast<std::size_t>(type)];
}

int TextPool::intern(std::string_view text) {
  const auto found = numbers_.find(text);
  if (found != numbers_.end()) return found->second;
  const int number = static_cast<int>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(texts_.back(), number);
  return number;
}

std::string to_string(Value value, ValueType type, const TextPool& pool) {
  if (!value.known) return "?";
  switch (type) {
    case ValueType::boolean: return value.raw != 0 ? "true" : "false";
    case ValueType::number: return Decimal(value.raw, 4).to_short_string();
    case ValueType::date: return Date::from_ordinal(static_cast<std::int32_t>(value.raw)).to_string();
    case ValueType::text: return pool.text(static_cast<int>(value.raw));
  }
  return {};
}

}  // namespace duban
