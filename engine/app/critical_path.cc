// The task that ends last among those meant, and what it waits for.
#include "engine/app/critical_path.h"

#include <algorithm>

#include "engine/app/graph_view.h"
#include "engine/app/indicators.h"
#include "engine/app/task_units.h"
#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"

namespace duban {
namespace {

std::vector<int> rows_of_leader(const Snapshot& snapshot, const std::string& leader) {
  std::vector<int> rows;
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    const auto leaders = snapshot.tasks[row].leaders();
    if (std::find(leaders.begin(), leaders.end(), leader) != leaders.end()) rows.push_back(static_cast<int>(row));
  }
  return rows;
}

std::vector<int> rows_of_indicator(const Snapshot& snapshot, int indicator) {
  std::vector<int> rows;
  std::size_t row = 0;
  for (const Link* link : snapshot.links) {  // by task, as rows are
    while (snapshot.tasks[row].task->id < link->from) ++row;
    if (link->to_indicator == indicator) rows.push_back(static_cast<int>(row));
  }
  return rows;
}

int lag_between(const Snapshot& snapshot, int above, int below) {
  if (snapshot.upstream_lag.empty()) return 0;
  for (int edge = snapshot.upstream_first[at(below)]; edge < snapshot.upstream_first[at(below) + 1]; ++edge) {
    if (snapshot.upstream[at(edge)] == above) return snapshot.upstream_lag[at(edge)];
  }
  return 0;
}

class PathFinder {
 public:
  PathFinder(Inquiry& inquiry, const CriticalQuestion& question) : inquiry_(inquiry), question_(question), view_(inquiry) {}

  CriticalPath find() {
    path_.as_of = inquiry_.as_of();
    path_.demo = inquiry_.history().demo;
    const std::vector<int> rows = meant();
    const FinishColumns& finishes = view_.facts().finishes();
    const auto slack = [&](int row) { return finishes.latest[at(row)] - finishes.earliest[at(row)]; };
    int last = -1;
    for (const int row : rows) {
      if (view_.facts().status()[at(row)] != TaskStatus::open) continue;
      const bool later = last < 0 || finishes.earliest[at(row)] > finishes.earliest[at(last)] ||
                         (finishes.earliest[at(row)] == finishes.earliest[at(last)] && slack(row) < slack(last));
      if (later) last = row;
    }
    if (last < 0) return path_;
    const Schedule schedule = schedule_of(view_.facts(), Reckoning::earliest);
    int above = -1;
    for (const int row : schedule.critical_path(last, finishes.earliest, finishes.latest)) {
      path_.steps.push_back({view_.task(row), date_of_finish(view_.facts(), row, finishes.earliest[at(row)]),
                             date_of_workday(view_.facts(), finishes.latest[at(row)]), slack(row),
                             above < 0 ? 0 : lag_between(view_.snapshot(), above, row)});
      above = row;
    }
    path_.provisional = view_.is_provisional(path_.steps.back().earliest);
    return path_;
  }

 private:
  std::vector<int> meant() {
    if (!question_.leader.empty()) {
      expect_leader(question_.leader, *inquiry_.history().names);
      path_.to_kind = "leader";
      path_.to = question_.leader;
      return rows_of_leader(view_.snapshot(), question_.leader);
    }
    if (!is_indicator_ref(question_.ref)) {
      const int row = view_.row_of(question_.ref);
      path_.to_kind = "task";
      path_.to = view_.ref(row);
      path_.to_title = view_.snapshot().tasks[at(row)].title();
      return {row};
    }
    const auto indicators = inquiry_.ledger().load_indicators(inquiry_.known_seq());
    const RegisteredIndicator& indicator = find_indicator(indicators, question_.ref);
    path_.to_kind = "indicator";
    path_.to = indicator.ref();
    path_.to_title = indicator.indicator.target.metric;
    std::vector<int> rows = rows_of_indicator(view_.snapshot(), indicator.id);
    if (rows.empty()) throw InputError(Msg::critical_nothing, {}, {question_.ref});
    return rows;
  }

  Inquiry& inquiry_;
  const CriticalQuestion& question_;
  GraphView view_;
  CriticalPath path_;
};

}  // namespace

CriticalPath make_critical_path(Inquiry& inquiry, const CriticalQuestion& question) { return PathFinder(inquiry, question).find(); }

}  // namespace duban
