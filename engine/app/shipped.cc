// Shipped policy texts.
#include "engine/app/shipped.h"

#include <cassert>

namespace duban {
namespace {

struct ShippedFile {
  const char* name;
  const char* text;
};

constexpr ShippedFile kFiles[] = {
#include "shipped_policy.inc"
};

}  // namespace

SourceText shipped_rulebook() {
  for (const ShippedFile& file : kFiles) {
    if (std::string_view(file.name) == "rulebooks/default.yaml") return {file.name, file.text};
  }
  return {};
}

std::vector<SourceText> shipped_calendars() {
  std::vector<SourceText> calendars;
  for (const ShippedFile& file : kFiles) {
    if (std::string_view(file.name).starts_with("calendars/")) calendars.push_back({file.name, file.text});
  }
  return calendars;
}

Calendar shipped_calendar() {
  std::vector<CalendarYear> years;
  for (const SourceText& source : shipped_calendars()) {
    Diagnostics found;
    years.push_back(parse_calendar_year(source, found));
    assert(!found.has_errors());
  }
  return Calendar(std::move(years));
}

}  // namespace duban
