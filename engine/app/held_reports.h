// The reports a ledger holds, to tell which of a file's it holds already. Only tasks and days are kept; what a report
// says is read from its entry once one of the same task and day is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/ledger/ledger.h"

namespace duban {

class HeldReports {
 public:
  /// `ledger`, from which entries are read later, must outlive it.
  explicit HeldReports(Ledger& ledger) : ledger_(ledger) {}

  /// Adds a report of the ledger. All are added before the first `take`.
  void add(const ReportGist& report);

  /// True when one that was added is identical with `report` in every part, and in the time it was recorded where
  /// `report` states one. Each counts once: of three asked for, two are found where the ledger holds two. Either all
  /// that are asked for state a time or none does.
  [[nodiscard]] bool take(const ReportDraft& report);

 private:
  /// A report; `seq` is 0 once its entry was read.
  struct Head {
    std::int64_t seq = 0;
    int task = 0;
    Date on;
  };

  void arrange();
  void read(std::size_t first, std::size_t last, bool with_times);

  Ledger& ledger_;
  std::vector<Head> heads_;         // by task and day once arranged
  std::vector<std::size_t> first_;  // by task: where its heads begin; empty = not arranged yet
  std::unordered_map<std::string, int> left_;  // how many are not taken yet, by all they say
};

}  // namespace duban
