// Civil dates and instants. Dates are days of China's calendar without a time of day; an instant is a
// point on the UTC line in milliseconds. Working days are counted in engine/calendar.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// A civil day, held as days since 1970-01-01. Years 1400 to 9999 (the range of Boost.Date_Time).
class Date {
 public:
  Date() = default;
  static constexpr Date from_ordinal(std::int32_t days_since_1970) { return Date(days_since_1970); }

  [[nodiscard]] constexpr std::int32_t ordinal() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;
  [[nodiscard]] int day() const;
  /// 1 = Monday … 7 = Sunday.
  [[nodiscard]] int weekday() const;
  /// 1 to 366.
  [[nodiscard]] int day_of_year() const;
  /// "2024-07-05".
  [[nodiscard]] std::string to_string() const;

  [[nodiscard]] constexpr Date plus_days(int n) const { return Date(days_ + n); }
  /// Civil days from `earlier` to this day; negative when `earlier` is later.
  [[nodiscard]] constexpr int days_since(Date earlier) const { return days_ - earlier.days_; }

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

/// The day, or nothing when there is no such day (2023-02-29).
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);
[[nodiscard]] Date last_day_of_month(int year, int month);
/// Strictly YYYY-MM-DD; nothing for anything else.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// ISO week of `date` as "2024-W27"; the week belongs to the year its Thursday lies in.
[[nodiscard]] std::string iso_week(Date date);

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t ms = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// ISO 8601: `2024-07-05` (its last millisecond in China), `2024-07-05T09:00[:00[.000]]` (China's time)
/// or with `Z`, `+08:00`. Nothing for anything else.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);
/// In China's time, "2024-07-05T09:00:00.000+08:00".
[[nodiscard]] std::string to_string(Instant instant);
/// In China's time, "2024-07-05 09:00": for people.
[[nodiscard]] std::string to_minute(Instant instant);
/// In UTC, "2024-07-05T01:00:00.000Z": the form events are stored in.
[[nodiscard]] std::string to_utc_string(Instant instant);
/// China's civil day at `instant`.
[[nodiscard]] Date date_in_china(Instant instant);

}  // namespace duban
