// Reports of a file that do not go with what was reported before: told, never refused.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "engine/app/progress.h"
#include "engine/model/history.h"

namespace duban {

class ReportDoubts {
 public:
  /// `history`, of which only tasks and steps are looked at, must outlive it.
  explicit ReportDoubts(const History& history);

  /// Adds a report of the ledger, in order of their entries. One that the office gave back counts for nothing.
  void add(const ReportGist& report);

  /// Warns in `found` when the percent of `report`, which was made of `input`, is below the last one of its task;
  /// when its day lies more than a year before the task's last report; when the task is suspended on that day. Then
  /// `report` itself is one of those before. A report of an earlier day than the last is not compared.
  void check(const ReportInput& input, const ReportDraft& report, Diagnostics& found);

 private:
  /// The last report of a task by date; of several on one day the later entry.
  struct Last {
    bool any = false;
    Date on;
    Date percent_on;
    int percent = -1;  // in hundredths; −1 = none was stated
  };

  Last& last_of(int task);
  static void note(Last& last, Date on, std::optional<int> percent);

  const History& history_;
  std::set<std::int64_t> returned_;  // entries of reports
  std::vector<Last> last_;           // by task
};

}  // namespace duban
