// Lengths of time with their unit, as rulebooks write them.
#pragma once

#include <optional>
#include <string_view>

#include "engine/calendar/calendar.h"

namespace duban {

struct Duration {
  enum class Unit { days, workdays, weeks };
  int count = 0;
  Unit unit = Unit::workdays;
};
/// "3 workdays", "2 weeks", "10 days", 3 个工作日 / 3工作日, 2周, 10天; at most 3,660 of them. Nothing for anything else.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);
/// The last day of `duration` counted from `from` (exclusive).
[[nodiscard]] Date end_of(const Duration& duration, Date from, const Calendar& calendar);
/// The day that lies `duration` before `to`.
[[nodiscard]] Date start_of(const Duration& duration, Date to, const Calendar& calendar);

}  // namespace duban
