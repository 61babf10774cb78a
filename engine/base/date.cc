// Dates through Boost.Date_Time; the strict parsing is ours, since Boost also takes 2026-3-1.
#include "engine/base/date.h"

#include <array>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdio>

namespace duban {
namespace {

namespace greg = boost::gregorian;

constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int64_t kChinaOffsetMs = 8LL * 3'600'000;

const greg::date& epoch() {
  static const greg::date kEpoch(1970, 1, 1);
  return kEpoch;
}

greg::date to_boost(Date date) { return epoch() + greg::days(date.ordinal()); }

/// Exactly `count` digits at the front of `text`, taken off it.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::int64_t> take_time_of_day(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  std::int64_t ms = (*hour * 60LL + *minute) * 60'000;
  if (!take(text, ':')) return ms;
  const auto second = take_digits(text, 2);
  if (!second || *second > 59) return std::nullopt;
  ms += *second * 1000LL;
  if (!take(text, '.')) return ms;
  const auto fraction = take_digits(text, 3);
  if (!fraction) return std::nullopt;
  return ms + *fraction;
}

std::optional<std::int64_t> take_offset(std::string_view text) {
  if (text.empty()) return kChinaOffsetMs;
  if (text == "Z") return 0;
  const bool negative = text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_digits(text, 2);
  (void)take(text, ':');
  const auto minutes = take_digits(text, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59 || !text.empty()) return std::nullopt;
  const std::int64_t offset = (*hours * 60LL + *minutes) * 60'000;
  return negative ? -offset : offset;
}

std::string format_instant(std::int64_t local_ms, const char* zone) {
  std::int64_t days = local_ms / kMsPerDay;
  if (local_ms % kMsPerDay < 0) --days;
  const auto rest = static_cast<int>(local_ms - days * kMsPerDay);
  std::array<char, 80> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03d%s", rest / 3'600'000,
                rest / 60'000 % 60, rest / 1000 % 60, rest % 1000, zone);
  return Date::from_ordinal(static_cast<std::int32_t>(days)).to_string() + buffer.data();
}

}  // namespace

int Date::year() const { return to_boost(*this).year(); }
int Date::month() const { return to_boost(*this).month(); }
int Date::day() const { return to_boost(*this).day(); }
int Date::day_of_year() const { return to_boost(*this).day_of_year(); }

int Date::weekday() const {
  const int sunday_first = to_boost(*this).day_of_week();
  return sunday_first == 0 ? 7 : sunday_first;
}

std::string Date::to_string() const {
  const auto ymd = to_boost(*this).year_month_day();
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t last, int number) {
    for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
  };
  put(3, static_cast<int>(ymd.year));
  put(6, static_cast<int>(ymd.month));
  put(9, static_cast<int>(ymd.day));
  return text;
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                       static_cast<unsigned short>(month))) {
    return std::nullopt;
  }
  const greg::date date(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                        static_cast<unsigned short>(day));
  return Date::from_ordinal(static_cast<std::int32_t>((date - epoch()).days()));
}

Date last_day_of_month(int year, int month) {
  return *make_date(year, month,
                    greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                               static_cast<unsigned short>(month)));
}

std::optional<Date> parse_date(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  return make_date(*year, *month, *day);
}

std::string iso_week(Date date) {
  const Date thursday = date.plus_days(4 - date.weekday());
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-W%02d", thursday.year(),
                (thursday.day_of_year() - 1) / 7 + 1);
  return buffer.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 10) return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  const std::int64_t midnight = date->ordinal() * kMsPerDay;
  text.remove_prefix(10);
  if (text.empty()) return Instant{midnight + kMsPerDay - 1 - kChinaOffsetMs};
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  const auto time = take_time_of_day(text);
  if (!time) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset) return std::nullopt;
  return Instant{midnight + *time - *offset};
}

std::string to_string(Instant instant) {
  return format_instant(instant.ms + kChinaOffsetMs, "+08:00");
}

std::string to_minute(Instant instant) {
  constexpr std::size_t kToMinute = 16;
  std::string text = to_string(instant).substr(0, kToMinute);
  text[text.find('T')] = ' ';
  return text;
}

std::string to_utc_string(Instant instant) { return format_instant(instant.ms, "Z"); }

Date date_in_china(Instant instant) {
  const std::int64_t local = instant.ms + kChinaOffsetMs;
  std::int64_t days = local / kMsPerDay;
  if (local % kMsPerDay < 0) --days;
  return Date::from_ordinal(static_cast<std::int32_t>(days));
}

}  // namespace duban
