// What `formerly` may say: whom a unit can have taken over from.
#pragma once

#include <span>
#include <vector>

#include "engine/directory/directory.h"

namespace duban {

/// Where a unit stands in its file, and each name of its `formerly`.
struct UnitPlaces {
  Place unit;
  std::vector<Place> formerly;
};

/// Makes the names of every `formerly` canonical, each once. Reported at their places: a name that no unit has, the unit
/// itself, units that take over from one another in a circle, one that still stands, a unit without a first day or with
/// one that is not after the last day of the one before.
void settle_successions(std::vector<Unit>& units, std::span<const UnitPlaces> places, Diagnostics& found);

}  // namespace duban
