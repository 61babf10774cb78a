// Values as text.
#include "engine/rules/value.h"

#include <array>

#include "engine/base/decimal.h"

namespace duban {

std::string_view name_of(ValueType type) {
  static constexpr std::array<std::string_view, 6> kNames = {"boolean", "number", "date", "text", "enumeration", "list"};
  return kNames[static_cast<std::size_t>(type)];
}

Msg label_of(ValueType type) {
  static constexpr std::array<Msg, 6> kLabels = {Msg::type_boolean, Msg::type_number, Msg::type_date,
                                                 Msg::type_text, Msg::type_enumeration, Msg::type_list};
  return kLabels[static_cast<std::size_t>(type)];
}

std::string to_string(Value value, const ValueForm& form, const TextPool& pool) {
  if (!value.known) return "?";
  switch (form.type) {
    case ValueType::boolean: return value.raw != 0 ? "true" : "false";
    case ValueType::number: return Decimal(value.raw, form.places).to_short_string();
    case ValueType::date: return Date::from_ordinal(static_cast<std::int32_t>(value.raw)).to_string();
    case ValueType::text: return pool.text(static_cast<int>(value.raw));
    case ValueType::enumeration: return form.words == nullptr ? std::to_string(value.raw) : std::string(form.words->words[static_cast<std::size_t>(value.raw)].name);
    case ValueType::list: break;
  }
  return {};
}

}  // namespace duban
