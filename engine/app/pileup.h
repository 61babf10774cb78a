// Weeks in which too many open tasks of one lead unit or leader are due.
#pragma once

#include <optional>
#include <string>

#include "engine/app/inquiry.h"
#include "engine/model/pileup.h"

namespace duban {

/// So many deadlines of one week are too many, unless another number is asked for.
inline constexpr int kPileupLimit = 5;

struct PileupQuestion {
  std::string unit;          // only it; "" = all units
  std::string leader;        // likewise; with one of the two, the others of its kind and all of the other are left out
  int limit = kPileupLimit;  // at least 1
  std::optional<Date> from;  // deadlines from this day; none: the day asked about
  std::optional<Date> to;    // through this; none: the end of the year of the last deadline
};

/// By week, units before leaders: units in official order, leaders those with most first. A group whose members the directory
/// lists counts for each of them. Throws InputError for a unit or leader that is not known.
[[nodiscard]] Pileup make_pileup(Inquiry& inquiry, const PileupQuestion& question);

}  // namespace duban
