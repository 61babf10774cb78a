// Findings: a rule that holds for a subject, with its lamp. Evidence is made only for what is shown.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/date.h"
#include "engine/base/message.h"

namespace duban {

/// Worse is greater. Green is earned by known facts; grey is where nothing can be judged.
enum class Lamp : std::uint8_t { grey, green, blue, yellow, red };
[[nodiscard]] std::string_view name_of(Lamp lamp);
[[nodiscard]] std::optional<Lamp> parse_lamp(std::string_view name);
/// Its word in lists: 红, red.
[[nodiscard]] Msg label_of(Lamp lamp);

enum class SubjectKind : std::uint8_t { task, target, unit, leader, indicator };
inline constexpr std::array<SubjectKind, 5> kAllSubjects = {SubjectKind::task, SubjectKind::target, SubjectKind::unit, SubjectKind::leader,
                                                            SubjectKind::indicator};
[[nodiscard]] std::string_view name_of(SubjectKind kind);

struct Finding {
  std::int16_t rule = 0;   // position in the rulebook
  SubjectKind subject{};
  Lamp lamp = Lamp::grey;  // after the caps of DESIGN §5.4 and §5.5
  int row = 0;             // of the subject's fact table
  int task_row = -1;       // of the task it belongs to; -1 for units and leaders
  int measure = 0;         // the rule's measure, cut to a whole number; 0 when it states none
  std::optional<Date> since;  // start of the unbroken run on review days
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace duban
