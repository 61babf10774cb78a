// Values of a subject that do not stand in its own row of today: worked out of related subjects, of an earlier day,
// of a period, of a list. Each is made as one column for all subjects of a day, when it is first asked for.
#pragma once

#include <optional>
#include <string>

#include "engine/rules/expression.h"
#include "engine/rules/relation.h"
#include "engine/rules/duration.h"

namespace duban {

/// any, all: truth. count, sum, largest, smallest: numbers.
enum class Aggregate { any, all, count, sum, largest, smallest };

/// What is counted over a period that ends today.
enum class PeriodFunction { missed_duties, reports, returned_reports };

struct ColumnSource {
  enum class Kind { related, earlier, period, list_has, list_count, text_has };
  Kind kind = Kind::related;
  const Relation* relation = nullptr;   // related
  Aggregate aggregate = Aggregate::any;
  std::optional<Expression> value;      // related: of each; earlier: of that day; text_has: the text
  std::optional<Expression> where;      // related: only those for which it holds
  Duration length;                      // earlier: how long ago; period: how long
  PeriodFunction function = PeriodFunction::missed_duties;
  int fact = -1;                        // the list
  std::string literal;                  // what list or text must contain
};

}  // namespace duban
