// Units and leaders counted over the tasks they lead, answer for or support, beyond what lists always show.
#pragma once

#include <vector>

#include "engine/model/history.h"

namespace duban {

class DayFacts;

/// A row a unit or leader, in the snapshot's order.
struct PartyTally {
  std::vector<int> submitted;      // tasks led that are submitted
  std::vector<int> closed;
  std::vector<int> suspended;      // open, their clock stopped
  std::vector<int> silent;         // open, no report yet
  std::vector<int> missed_duties;  // of the tasks led, since the last report of each
};

/// The position of each name in `parties`; −1 where it does not stand.
[[nodiscard]] std::vector<int> positions_of(const std::vector<int>& parties, const TextPool& names);

/// `parties` over the tasks that name them in `part`.
[[nodiscard]] PartyTally tally_parties(const DayFacts& day, const std::vector<int>& parties, Run RegisteredTask::*part);

/// How many open tasks each unit of the snapshot supports and does not lead.
[[nodiscard]] std::vector<int> count_open_supported(const DayFacts& day);

}  // namespace duban
