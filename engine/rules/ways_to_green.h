// What would turn a lamp green and by when. Every way is tried before it is named: with these steps done on the day asked
// about, or on the last day it names, the rules give a green lamp that day.
#pragma once

#include "engine/model/explanation.h"
#include "engine/rules/timeline.h"

namespace duban {

/// The ways for the task in `row`, the plainest first; none where its lamp is green or nothing tried helps.
[[nodiscard]] std::vector<Way> ways_to_green(const Day& day, int row, Language language);

/// The same as sentences; where there is no way, what would still stand after all that can be done.
[[nodiscard]] std::vector<Message> turns_green(const Day& day, int row, const std::vector<Way>& ways, Language language);

/// The first review day after `date`.
[[nodiscard]] Date next_review_day(Date date, const Calendar& calendar);

}  // namespace duban
