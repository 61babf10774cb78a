// An indicator in the ledger and what became of it: its target given or changed, results, statements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/model/indicator.h"

namespace duban {

/// Its target from a day on: given by a superior (`source`), or changed by approval.
struct IndicatorChange {
  std::int64_t seq = 0;
  Date on;
  Target target;
  std::string source;
  std::string approved_by;
  std::string reason;
};

/// A result, on 31 December of its year.
struct IndicatorResult {
  std::int64_t seq = 0;
  Date on;
  std::optional<std::string> actual;  // as written
  std::optional<std::string> official_verdict;
  std::optional<std::string> note;
};

struct IndicatorStatement {
  std::int64_t seq = 0;
  Date on;
  bool met = false;
  std::string by;
  std::string reason;
};

struct RegisteredIndicator {
  std::int64_t seq = 0;
  int id = 0;  // internal number, never reused
  std::string key;
  Date on;              // in force from
  Indicator indicator;  // as registered: without results
  std::vector<IndicatorChange> changes;        // these three by date and seq
  std::vector<IndicatorResult> results;
  std::vector<IndicatorStatement> statements;

  /// What lists call it: "I.4".
  [[nodiscard]] std::string ref() const { return "I." + indicator.no; }
  /// The indicator on `day`, with the target in force and the result known by then; nothing given: with all recorded.
  [[nodiscard]] Indicator as_of(std::optional<Date> day) const;
  /// The last change of its target by `day`; nullptr when there is none.
  [[nodiscard]] const IndicatorChange* change_on(std::optional<Date> day) const;
  /// The last statement made by `day`; nullptr when there is none.
  [[nodiscard]] const IndicatorStatement* statement_on(std::optional<Date> day) const;
};

}  // namespace duban
