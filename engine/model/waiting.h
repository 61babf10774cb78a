// What waits for the office, as values.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

enum class Matter : std::uint8_t { report, extension, closing, objection };
[[nodiscard]] constexpr std::string_view name_of(Matter matter) {
  return matter == Matter::report ? "report" : matter == Matter::extension ? "extension" : matter == Matter::closing ? "closing" : "objection";
}

/// Its word in lists.
[[nodiscard]] constexpr Msg label_of(Matter matter) {
  return matter == Matter::report ? Msg::matter_report : matter == Matter::extension ? Msg::matter_extension
         : matter == Matter::closing ? Msg::matter_closing : Msg::matter_objection;
}

struct WaitingMatter {
  Matter matter = Matter::report;
  std::int64_t seq = 0;  // the entry that waits
  std::string ref;
  std::string key;
  std::string title;
  std::string unit;
  Date on;               // effective
  Date recorded_on;      // the office waits from the day it came
  int workdays = 0;      // after that day, up to the day asked about
};

}  // namespace duban
