// Reading a calendar year from YAML and checking that it can be one.
#include <algorithm>

#include "engine/base/yaml.h"
#include "engine/calendar/calendar.h"

namespace duban {
namespace {

std::optional<Date> date_in_year(std::string_view text, int year) {
  const auto date = parse_date(text);
  // A holiday may begin on the last weekend of the year before.
  if (!date || date->year() > year || date->year() < year - 1) return std::nullopt;
  return date;
}

/// `first..last`, of the holiday `name`.
void read_days(const std::string& text, const std::string& name, const Place& at, CalendarYear& year, Diagnostics& found) {
  const std::size_t dots = text.find("..");
  const auto from = date_in_year(text.substr(0, dots), year.year);
  const auto to = dots == std::string::npos ? from : date_in_year(text.substr(dots + 2), year.year);
  if (!from || !to || *to < *from) {
    found.error(Msg::calendar_bad_range, at, {text});
    return;
  }
  year.days_off.push_back({*from, *to, name});
}

/// A range, or a map of a range and its name.
void read_day_off(const YamlNode& item, const std::string& file, CalendarYear& year, Diagnostics& found) {
  YamlReader reader(item, file, found);
  if (!item.is_map()) return read_days(item.scalar, "", reader.place(item), year, found);
  if (!reader.check_keys({"days", "name"})) return;
  const auto days = reader.text("days", true);
  const auto name = reader.text("name", true);
  if (days && name) read_days(*days, *name, reader.place(*item.find("days")), year, found);
}

bool is_off(const CalendarYear& year, Date day) {
  return std::any_of(year.days_off.begin(), year.days_off.end(),
                     [&](const DayOff& off) { return day >= off.first && day <= off.last; });
}

}  // namespace

CalendarYear parse_calendar_year(const SourceText& source, Diagnostics& found) {
  CalendarYear year;
  const YamlNode root = parse_yaml(source, found);
  if (found.has_errors()) return year;
  YamlReader reader(root, source.name, found);
  if (!reader.check_keys({"year", "source", "day_off", "make_up_workday"})) return year;
  const long number = reader.integer("year", true).value_or(0);
  if (number < 1949 || number > 2200) {
    found.error(Msg::calendar_bad_year, reader.place(root), {std::to_string(number)});
    return year;
  }
  year.year = static_cast<int>(number);
  year.source = reader.text("source", true).value_or("");
  if (const YamlNode* list = reader.list("day_off", true)) {
    for (const YamlNode& item : list->items) read_day_off(item, source.name, year, found);
  }
  if (const YamlNode* list = reader.list("make_up_workday", true)) {
    for (const YamlNode& item : list->items) {
      const auto day = date_in_year(item.scalar, year.year);
      if (!day || day->weekday() < 6 || is_off(year, *day)) {
        found.error(Msg::calendar_bad_make_up_day, reader.place(item), {item.scalar});
      } else {
        year.make_up_workdays.push_back(*day);
      }
    }
  }
  return year;
}

}  // namespace duban
