// Values as text.
#include "engine/rules/value.h"

#include <array>

#include "engine/base/decimal.h"

namespace duban {

std::string_view name_of(ValueType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"boolean", "number", "date", "text"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string to_string(Value value, ValueType type, int places, const TextPool& pool) {
  if (!value.known) return "?";
  switch (type) {
    case ValueType::boolean: return value.raw != 0 ? "true" : "false";
    case ValueType::number: return Decimal(value.raw, places).to_short_string();
    case ValueType::date: return Date::from_ordinal(static_cast<std::int32_t>(value.raw)).to_string();
    case ValueType::text: return pool.text(static_cast<int>(value.raw));
  }
  return {};
}

}  // namespace duban
