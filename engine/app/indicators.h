// Indicators into the ledger: registered once, their results added when they come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/ledger/ledger.h"
#include "engine/notice/indicator_reader.h"

namespace duban {

/// The tables of indicators in `file`, of `year` or of all its years. `source` gets the text, for showing mistakes.
[[nodiscard]] IndicatorReading read_indicator_file(const std::string& file, std::optional<int> year, SourceText& source);

/// What was done with the indicators of one year.
struct IndicatorsTaken {
  std::string key;
  int registered = 0;  // 0 = they were registered before, and only results were added
  int results = 0;
};

struct IndicatorReceipt {
  std::vector<IndicatorsTaken> taken;  // one a table
  bool clock_raised = false;
};

/// Registers each of `tables` under `key` ("" = its year), from 1 January, and their results on 31 December. Of a key that is
/// registered already only results that are new or other ones are recorded, of all its indicators or of some; throws InputError
/// when there is none, or when an indicator or its target differs.
IndicatorReceipt register_indicators(const std::string& ledger, const std::vector<IndicatorTable>& tables, const std::string& key,
                                     const Envelope& envelope, bool dry_run);

/// The indicator `ref` names (`KEY/I.4`, or `I.4` where one key has it), or an error with the nearest.
[[nodiscard]] const RegisteredIndicator& find_indicator(const std::vector<RegisteredIndicator>& all, const std::string& ref);

/// True for refs that mean an indicator: I.4, 2023/I.4.
[[nodiscard]] bool is_indicator_ref(const std::string& ref);

}  // namespace duban
