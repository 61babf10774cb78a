// Durations.
#include "engine/rules/duration.h"

#include <charconv>

#include "engine/base/text.h"
#include "engine/rules/number_unit.h"

namespace duban {

std::optional<Duration> parse_duration(std::string_view text) {
  const std::string plain = without_blanks(normalize_text(text));
  Duration duration;
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), duration.count);
  if (error != std::errc() || duration.count < 0 || duration.count > 3660) return std::nullopt;
  const auto unit = unit_word(std::string_view(stop, static_cast<std::size_t>(plain.data() + plain.size() - stop)));
  if (!unit || (unit->unit != NumberUnit::workdays && unit->unit != NumberUnit::days)) return std::nullopt;
  duration.unit = unit->unit == NumberUnit::workdays ? Duration::Unit::workdays : unit->times == 7 ? Duration::Unit::weeks : Duration::Unit::days;
  return duration;
}

Date end_of(const Duration& duration, Date from, const Calendar& calendar) {
  switch (duration.unit) {
    case Duration::Unit::workdays: return duration.count == 0 ? from : calendar.add(from, duration.count);
    case Duration::Unit::weeks: return from.plus_days(duration.count * 7);
    case Duration::Unit::days: break;
  }
  return from.plus_days(duration.count);
}

Date start_of(const Duration& duration, Date to, const Calendar& calendar) {
  switch (duration.unit) {
    case Duration::Unit::workdays: return duration.count == 0 ? to : calendar.add(to, -duration.count);
    case Duration::Unit::weeks: return to.plus_days(-duration.count * 7);
    case Duration::Unit::days: break;
  }
  return to.plus_days(-duration.count);
}

}  // namespace duban
