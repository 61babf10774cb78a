// Durations.
#include "engine/rules/rulebook.h"

#include <charconv>

#include "engine/base/text.h"

namespace duban {

std::optional<Duration> parse_duration(std::string_view text) {
  const std::string plain = without_blanks(normalize_text(text));
  Duration duration;
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), duration.count);
  if (error != std::errc() || duration.count < 0 || duration.count > 3660) return std::nullopt;
  const std::string_view unit(stop, static_cast<std::size_t>(plain.data() + plain.size() - stop));
  if (unit == "workdays" || unit == "workday" || unit == "个工作日" || unit == "工作日") {
    duration.unit = Duration::Unit::workdays;
  } else if (unit == "days" || unit == "day" || unit == "天" || unit == "日") {
    duration.unit = Duration::Unit::days;
  } else if (unit == "weeks" || unit == "week" || unit == "周" || unit == "个星期") {
    duration.unit = Duration::Unit::weeks;
  } else {
    return std::nullopt;
  }
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

}  // namespace duban
