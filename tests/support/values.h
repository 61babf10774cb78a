// Short ways for tests to name dates, instants and decimals, and to read the ids of diagnostics;
// doctest prints these values. A text that is no such value stops the test.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/diagnostic.h"

namespace duban {

inline Date day(std::string_view iso) {
  const auto date = parse_date(iso);
  REQUIRE_MESSAGE(date.has_value(), "no date: " << std::string(iso));
  return *date;
}

inline Instant instant(std::string_view iso) {
  const auto at = parse_instant(iso);
  REQUIRE_MESSAGE(at.has_value(), "no time: " << std::string(iso));
  return *at;
}

inline Decimal dec(std::string_view text) {
  const auto number = parse_decimal(text);
  REQUIRE_MESSAGE(number.has_value(), "no number: " << std::string(text));
  return *number;
}

/// The ids of `found`, in the order found.
inline std::vector<std::string> ids_of(const Diagnostics& found) {
  std::vector<std::string> ids;
  for (const Diagnostic& d : found.items()) ids.emplace_back(id_of(d.message.id));
  return ids;
}

/// The ids joined by blanks: "" when nothing was found.
inline std::string id_line(const Diagnostics& found) {
  std::string line;
  for (const std::string& id : ids_of(found)) line += (line.empty() ? "" : " ") + id;
  return line;
}

/// "" when `work` throws nothing of ours, else the id of what it throws.
template <class Work>
std::string thrown_id(const Work& work) {
  try {
    work();
  } catch (const WorldError& error) {
    return std::string(id_of(error.message().id));
  } catch (const InputError& error) {
    return id_line(error.found());
  }
  return {};
}

}  // namespace duban

namespace doctest {

template <>
struct StringMaker<duban::Date> {
  static String convert(duban::Date date) { return date.to_string().c_str(); }
};
template <>
struct StringMaker<duban::Decimal> {
  static String convert(const duban::Decimal& number) { return number.to_string().c_str(); }
};
template <>
struct StringMaker<duban::Instant> {
  static String convert(duban::Instant at) { return duban::to_string(at).c_str(); }
};
template <class T>
struct StringMaker<std::optional<T>> {
  static String convert(const std::optional<T>& value) {
    return value ? toString(*value) : String("nothing");
  }
};

}  // namespace doctest
