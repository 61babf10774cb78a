// Breadth first over what is open; roots have nothing open above them.
#include "engine/app/blockers.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/app/graph_view.h"
#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"

namespace duban {
namespace {

/// Where all that `row` waits for directly is finished and a lag is still running: when it is over.
std::optional<Date> lag_over(const GraphView& view, int row) {
  const Snapshot& snapshot = view.snapshot();
  if (snapshot.upstream_lag.empty()) return std::nullopt;
  const Calendar& calendar = view.facts().policy().calendar;
  std::optional<Date> over;
  for (int edge = snapshot.upstream_first[at(row)]; edge < snapshot.upstream_first[at(row) + 1]; ++edge) {
    const int above = snapshot.upstream[at(edge)];
    const auto finished = status_since(view.facts().state(above), view.facts().status()[at(above)]);
    if (!finished) continue;
    const Date free = calendar.add(*finished, snapshot.upstream_lag[at(edge)]);
    if (free > snapshot.as_of) over = std::max(over.value_or(free), free);
  }
  return over;
}

}  // namespace

BlockersList make_blockers(Inquiry& inquiry, const std::string& ref) {
  const GraphView view(inquiry);
  const int row = view.open_row_of(ref);
  const std::vector<std::uint8_t> open = view.open();
  const Neighbours upstream = upstream_of(view.snapshot());
  BlockersList list;
  list.as_of = inquiry.as_of();
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  list.task = view.task(row);
  std::map<int, int> through;
  std::vector<int> roots;
  for (const ReachedRow& reached : reachable(upstream, row, open)) {
    ++list.waits_for;
    through[reached.row] = reached.through;
    const auto above = upstream.of(reached.row);
    if (std::none_of(above.begin(), above.end(), [&](int one) { return open[at(one)] != 0; })) roots.push_back(reached.row);
  }
  if (roots.empty()) list.free_from = lag_over(view, row);
  list.provisional = view.is_provisional(list.free_from.value_or(list.task.due));
  if (roots.empty()) return list;
  const JudgedDay judged = inquiry.judge();
  for (const int root : roots) {
    BlockingTask& one = list.roots.emplace_back();
    one.task = view.task(root);
    one.lamp = judged.day->lamps()[at(root)];
    for (int between = through.at(root); between != row; between = through.at(between)) one.via.push_back(view.ref(between));
  }
  std::stable_sort(list.roots.begin(), list.roots.end(), [](const BlockingTask& a, const BlockingTask& b) {
    return std::tuple(-a.task.workdays_overdue, a.task.due) < std::tuple(-b.task.workdays_overdue, b.task.due);
  });
  return list;
}

}  // namespace duban
