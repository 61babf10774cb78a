// Working days of China: weekends, public holidays, weekends worked in exchange (调休).
// One count for everything: exclusive of the start, inclusive of the end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/diagnostic.h"

namespace duban {

/// Days off in a row, first and last included, and the holiday they are for; "" where the file does not name it.
struct DayOff {
  Date first;
  Date last;
  std::string name = {};
  friend bool operator==(const DayOff&, const DayOff&) = default;
};

/// One year's arrangement as the State Council announces it.
struct CalendarYear {
  int year = 0;
  std::string source;                  // the notice it comes from
  std::vector<DayOff> days_off;
  std::vector<Date> make_up_workdays;  // weekend days that are worked
  friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

enum class DayKind { workday, weekend, holiday, make_up_workday };
[[nodiscard]] std::string_view name_of(DayKind kind);

/// Answers which days are worked. In years without data Monday to Friday are taken as worked;
/// `covers` says whether an answer rests on data.
class Calendar {
 public:
  Calendar() : Calendar(std::vector<CalendarYear>{}) {}
  /// A year given twice: the later one counts.
  explicit Calendar(std::vector<CalendarYear> years);

  [[nodiscard]] DayKind kind(Date day) const;
  [[nodiscard]] bool is_workday(Date day) const;
  /// The holiday `day` is off for: 国庆节. "" for days that are not, and where the calendar gives no name.
  [[nodiscard]] std::string_view holiday_name(Date day) const;

  /// Working days after `from` up to and including `to`; negative when `to` is earlier:
  /// then minus those after `to` up to and including `from`.
  [[nodiscard]] int count(Date from, Date to) const { return worked_through(to) - worked_through(from); }

  /// The working day e with count(from, e) = `workdays`, which may be negative. 0 gives `from` itself
  /// when it is worked, else the last working day before it.
  [[nodiscard]] Date add(Date from, int workdays) const;

  /// True when every year from `from` to `to` has data.
  [[nodiscard]] bool covers(Date from, Date to) const;
  [[nodiscard]] const std::vector<CalendarYear>& years() const { return years_; }

  /// A number that grows by one on each working day; only differences mean something.
  [[nodiscard]] int worked_through(Date day) const {
    const auto at = static_cast<std::size_t>(day.days_since(first_));
    return at < worked_.size() ? worked_[at] : worked_outside(day);
  }

 private:
  /// The same for a day before or after the years with data.
  [[nodiscard]] int worked_outside(Date day) const;

  std::vector<CalendarYear> years_;  // by year, each once
  Date first_;                       // the table covers first_ … first_ + worked_.size() − 1
  std::vector<std::int32_t> worked_;
  std::vector<DayKind> kinds_;
};

/// A calendar file `year, source, day_off: [ranges], make_up_workday: [dates]`; a range is a date or
/// `first..last`, or `{days: first..last, name: 国庆节}`. Refused: a day that is none, a make-up day on a weekday or
/// inside a day off.
[[nodiscard]] CalendarYear parse_calendar_year(const SourceText& source, Diagnostics& found);

}  // namespace duban
