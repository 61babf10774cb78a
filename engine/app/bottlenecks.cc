// For each name its open tasks, and all that can be reached down from them.
#include "engine/app/bottlenecks.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/app/graph_view.h"
#include "engine/base/index.h"
#include "engine/graph/neighbours.h"

namespace duban {
namespace {

class BottleneckFinder {
 public:
  explicit BottleneckFinder(const GraphView& view)
      : view_(view), history_(*view.snapshot().history), open_(view.open()), downstream_(reversed(upstream_of(view.snapshot()))), counter_(downstream_, open_) {}

  /// Of the names that stand in `part` of tasks.
  std::vector<Bottleneck> find(Run RegisteredTask::*part) {
    std::map<int, std::vector<int>> holding;  // by number of the name
    for (int row = 0; row < downstream_.count(); ++row) {
      const auto below = downstream_.of(row);
      const bool waited_for = open_[at(row)] != 0 && std::any_of(below.begin(), below.end(), [&](int one) { return open_[at(one)] != 0; });
      if (!waited_for) continue;
      for (const int name : history_.party_numbers(view_.snapshot().tasks[at(row)].task->*part)) holding[name].push_back(row);
    }
    std::vector<Bottleneck> all;
    for (const auto& [name, rows] : holding) all.push_back(weigh(name, rows));
    std::sort(all.begin(), all.end(), [](const Bottleneck& a, const Bottleneck& b) {
      return std::tuple(-a.waiting, -a.overdue, -std::ssize(a.holding), a.name) < std::tuple(-b.waiting, -b.overdue, -std::ssize(b.holding), b.name);
    });
    return all;
  }

 private:
  Bottleneck weigh(int name, const std::vector<int>& rows) {
    Bottleneck one;
    one.name = history_.names->text(name);
    for (const int row : rows) {
      one.holding.push_back(view_.ref(row));
      one.overdue += view_.facts().workdays_overdue()[at(row)] > 0 ? 1 : 0;
    }
    std::set<int> units;
    const std::vector<int> waiting = counter_.reached_from(rows);
    for (const int row : waiting) {
      for (const int unit : history_.party_numbers(view_.snapshot().tasks[at(row)].task->leads)) units.insert(unit);
    }
    units.erase(name);
    one.waiting = static_cast<int>(waiting.size());
    one.waiting_units = static_cast<int>(units.size());
    return one;
  }

  const GraphView& view_;
  const History& history_;
  std::vector<std::uint8_t> open_;
  Neighbours downstream_;
  ReachCounter counter_;
};

}  // namespace

BottleneckList make_bottlenecks(Inquiry& inquiry) {
  const GraphView view(inquiry);
  BottleneckFinder finder(view);
  BottleneckList list;
  list.as_of = inquiry.as_of();
  list.demo = inquiry.history().demo;
  list.any_links = !view.snapshot().upstream.empty();
  list.units = finder.find(&RegisteredTask::leads);
  list.leaders = finder.find(&RegisteredTask::leaders);
  return list;
}

}  // namespace duban
