// Folding what became of an indicator.
#include "engine/model/registered_indicator.h"

namespace duban {
namespace {

bool by(const std::optional<Date>& day, Date on) { return !day || on <= *day; }

}  // namespace

Indicator RegisteredIndicator::as_of(std::optional<Date> day) const {
  Indicator standing = indicator;
  if (const IndicatorChange* change = change_on(day)) standing.target = change->target;
  for (const IndicatorResult& result : results) {
    if (!by(day, result.on)) continue;
    if (result.actual) standing.actual = result.actual;
    if (result.official_verdict) standing.official_verdict = result.official_verdict;
    if (result.note) standing.note = result.note;
  }
  return standing;
}

const IndicatorChange* RegisteredIndicator::change_on(std::optional<Date> day) const {
  const IndicatorChange* last = nullptr;
  for (const IndicatorChange& change : changes) {
    if (by(day, change.on)) last = &change;
  }
  return last;
}

const IndicatorStatement* RegisteredIndicator::statement_on(std::optional<Date> day) const {
  const IndicatorStatement* last = nullptr;
  for (const IndicatorStatement& statement : statements) {
    if (by(day, statement.on)) last = &statement;
  }
  return last;
}

}  // namespace duban
