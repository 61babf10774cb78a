// The calendar years 2024 to 2026 as the repository's files give them, for tests that count working
// days. Read from the source tree: a wrong file fails these tests, whatever is compiled in.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "engine/calendar/calendar.h"
#include "tests/support/source_folder.h"
#include "tests/support/values.h"

namespace duban {

inline CalendarYear shipped_year(int year) {
  const std::string file =
      source_folder() + "/rules/calendars/cn-" + std::to_string(year) + ".yaml";
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  Diagnostics found;
  CalendarYear read = parse_calendar_year({file, text.str()}, found);
  REQUIRE_MESSAGE(found.empty(), file << ": " << id_line(found));
  return read;
}

/// All three years.
inline const Calendar& china() {
  static const Calendar kCalendar({shipped_year(2024), shipped_year(2025), shipped_year(2026)});
  return kCalendar;
}

}  // namespace duban
