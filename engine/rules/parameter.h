// Numbers an office sets in its rulebook: one for all, or others for classes of tasks and kinds of units.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/base/decimal.h"
#include "engine/rules/number_unit.h"

namespace duban {

struct Parameter {
  /// In place of `value` where the task has this class, or its first lead unit (or the unit itself) is of this kind.
  struct Case {
    bool by_class = true;  // else by kind of unit
    std::string word;
    Decimal value;
  };

  Decimal value;
  NumberUnit unit = NumberUnit::any;
  std::vector<Case> cases;  // the first that fits counts: classes stand before kinds
};

using Parameters = std::map<std::string, Parameter>;

}  // namespace duban
