// What the numbers of conditions count, so that days are never compared with percent.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/message.h"

namespace duban {

/// `any`: a bare number, which goes with every unit. `days` are civil days. `ratio`: what one part is of another, 0.3 and
/// not 30 %.
enum class NumberUnit : std::uint8_t { any, percent, workdays, days, ratio };

/// "", "%", "workdays", "days", "ratio": as the fact catalogue writes units.
[[nodiscard]] std::string_view name_of(NumberUnit unit);
[[nodiscard]] NumberUnit number_unit(std::string_view name);
/// What a message calls a number of this unit.
[[nodiscard]] Msg label_of(NumberUnit unit);

/// A unit word behind a number: how many of `unit` one of it is. `2 weeks` are 14 days.
struct UnitWord {
  NumberUnit unit = NumberUnit::any;
  int times = 1;
};
/// workday(s), 个工作日, 工作日, day(s), 天, 日, week(s), 周, 个星期, %, point(s), 个百分点.
[[nodiscard]] std::optional<UnitWord> unit_word(std::string_view word);

/// The unit of a + b, a − b and of what may be compared; nothing when they do not go together.
[[nodiscard]] std::optional<NumberUnit> unit_of_sum(NumberUnit a, NumberUnit b);
/// The unit of a × b: at most one of them may have one.
[[nodiscard]] std::optional<NumberUnit> unit_of_product(NumberUnit a, NumberUnit b);
/// The unit of a ÷ b: that of a where b has none; a bare number where a has none or the same as b.
[[nodiscard]] std::optional<NumberUnit> unit_of_quotient(NumberUnit a, NumberUnit b);

}  // namespace duban
