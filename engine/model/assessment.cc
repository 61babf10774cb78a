// Counting verdicts.
#include "engine/model/assessment.h"

namespace duban {

AssessmentTotals Assessment::totals() const {
  AssessmentTotals totals;
  for (const AssessedSet& set : sets) {
    for (const AssessedTarget& item : set.items) {
      if (item.verdict == "met") ++totals.met;
      else if (item.verdict == "missed") ++totals.missed;
      else if (item.verdict == "adjusted") ++totals.adjusted;
      else ++totals.unknown;
    }
  }
  return totals;
}

}  // namespace duban
