// The operations of the workload on the real engine, with what they answered.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/app/policy_book.h"
#include "engine/graph/schedule.h"
#include "engine/rules/day.h"
#include "tests/bench/expected.h"
#include "tests/bench/workload_files.h"

namespace duban::bench {

/// Everything read from a ledger, for one date; each operation is one call.
class Operations {
 public:
  Operations(const Workload& work, const std::string& ledger);
  Operations(const Operations&) = delete;
  Operations& operator=(const Operations&) = delete;

  void judge_from_history();  // b cold
  void judge_from_state();    // b warm
  /// Every review day of the year up to the date, lamps kept for rules over the timeline; returns how many.
  int judge_year();
  void list_overdue();        // d
  void count_workload();      // e
  void finish_all();          // f all
  void finish_one();          // f one: all random queries
  void finish_hub();          // f hub

  /// Runs each once and counts what it answers.
  [[nodiscard]] Counts counts();
  /// Bytes a task of the state kept between questions.
  [[nodiscard]] double state_bytes_per_task() const;

 private:
  [[nodiscard]] FindingCounts count_findings(const Day& day) const;

  const Workload& work_;
  Ledger ledger_;
  History history_;
  PolicyBook policies_;
  const Policy& policy_;
  Snapshot snapshot_;
  std::vector<int> rank_;  // of each name among units, in the directory's order
  std::unique_ptr<Day> day_;
  std::unique_ptr<DayFacts> facts_;  // with the columns d and e read already made
  std::unique_ptr<Schedule> schedule_;
  std::vector<int> finish_;
  std::string printed_;
  int null_ = -1;
  std::int64_t rows_ = 0;
  UnitSums sums_;
  RandomCounts random_;
  HubCounts hub_;
};

}  // namespace duban::bench
