// Units of numbers.
#include "engine/rules/number_unit.h"

#include <array>

namespace duban {
namespace {

struct Word {
  std::string_view word;
  UnitWord means;
};

constexpr std::array<Word, 17> kWords = {{{"workdays", {NumberUnit::workdays, 1}}, {"workday", {NumberUnit::workdays, 1}},
    {"个工作日", {NumberUnit::workdays, 1}}, {"工作日", {NumberUnit::workdays, 1}}, {"days", {NumberUnit::days, 1}},
    {"day", {NumberUnit::days, 1}}, {"天", {NumberUnit::days, 1}}, {"日", {NumberUnit::days, 1}},
    {"weeks", {NumberUnit::days, 7}}, {"week", {NumberUnit::days, 7}}, {"周", {NumberUnit::days, 7}},
    {"个星期", {NumberUnit::days, 7}}, {"%", {NumberUnit::percent, 1}}, {"points", {NumberUnit::percent, 1}},
    {"point", {NumberUnit::percent, 1}}, {"个百分点", {NumberUnit::percent, 1}}, {"百分点", {NumberUnit::percent, 1}}}};

constexpr std::array<std::string_view, 5> kNames = {"", "%", "workdays", "days", "ratio"};

}  // namespace

std::string_view name_of(NumberUnit unit) { return kNames[static_cast<std::size_t>(unit)]; }

NumberUnit number_unit(std::string_view name) {
  for (std::size_t i = 1; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<NumberUnit>(i);
  }
  return NumberUnit::any;
}

Msg label_of(NumberUnit unit) {
  static constexpr std::array<Msg, 5> kLabels = {Msg::type_number, Msg::type_percent, Msg::type_workdays, Msg::type_days, Msg::type_ratio};
  return kLabels[static_cast<std::size_t>(unit)];
}

std::optional<UnitWord> unit_word(std::string_view word) {
  for (const Word& known : kWords) {
    if (known.word == word) return known.means;
  }
  return std::nullopt;
}

std::optional<NumberUnit> unit_of_sum(NumberUnit a, NumberUnit b) {
  if (a == NumberUnit::any || a == b) return b;
  if (b == NumberUnit::any) return a;
  return std::nullopt;
}

std::optional<NumberUnit> unit_of_product(NumberUnit a, NumberUnit b) {
  // A ratio times a number is as many of what the number is.
  if (a == NumberUnit::any || a == NumberUnit::ratio) return b;
  return b == NumberUnit::any || b == NumberUnit::ratio ? std::optional(a) : std::nullopt;
}

std::optional<NumberUnit> unit_of_quotient(NumberUnit a, NumberUnit b) {
  if (b == NumberUnit::any) return a;
  return a == b || a == NumberUnit::any ? std::optional(NumberUnit::any) : std::nullopt;
}

}  // namespace duban
