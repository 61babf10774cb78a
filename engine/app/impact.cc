// The schedule with and without the slip, laid side by side.
#include "engine/app/impact.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/app/graph_view.h"
#include "engine/base/index.h"
#include "engine/rules/finish_dates.h"
#include "engine/target/outlook.h"

namespace duban {
namespace {

/// Names paths back to the task that slips. Of long ones the ends alone, so that a chain costs what it is long.
class PathNames {
 public:
  PathNames(const GraphView& view, int row, std::size_t rows) : view_(view), row_(row), through_(rows, -1), depth_(rows), anchor_(rows, -1) {}

  /// In the order of work.
  void add(const Moved& moved) {
    through_[at(moved.row)] = moved.through;
    if (moved.through < 0) return;
    depth_[at(moved.row)] = moved.through == row_ ? 0 : depth_[at(moved.through)] + 1;
    anchor_[at(moved.row)] = depth_[at(moved.row)] <= kEnd ? moved.row : anchor_[at(moved.through)];
  }

  /// Refs of what lies between, from the task that slips on.
  [[nodiscard]] std::vector<std::string> path_to(int row) const {
    if (depth_[at(row)] <= 2 * kEnd) return walk(row, depth_[at(row)]);
    std::vector<std::string> via = walk(anchor_[at(row)], kEnd);
    via.emplace_back("…");
    for (std::string& ref : walk(row, kEnd)) via.push_back(std::move(ref));
    return via;
  }

 private:
  static constexpr int kEnd = 20;

  /// The last `most` refs before `row`.
  [[nodiscard]] std::vector<std::string> walk(int row, int most) const {
    std::vector<std::string> via;
    for (int one = through_[at(row)]; one != row_ && most > 0; one = through_[at(one)], --most) via.push_back(view_.ref(one));
    std::reverse(via.begin(), via.end());
    return via;
  }

  const GraphView& view_;
  int row_;
  std::vector<int> through_;
  std::vector<int> depth_;   // how many lie between
  std::vector<int> anchor_;  // the row on its path with kEnd between
};

std::vector<AffectedParty> parties_of(const std::vector<AffectedTask>& affected) {
  std::map<std::pair<bool, std::string>, std::size_t> places;
  std::vector<AffectedParty> parties;
  const auto count = [&](bool leader, const std::string& name, bool broken) {
    const auto [place, fresh] = places.emplace(std::pair(leader, name), parties.size());
    if (fresh) parties.push_back({leader, name, 0, 0});
    AffectedParty& party = parties[place->second];
    ++party.moved;
    party.broken += broken ? 1 : 0;
  };
  for (const AffectedTask& one : affected) {
    for (const std::string& unit : one.task.leads) count(false, unit, one.breaks_due);
    for (const std::string& leader : one.task.leaders) count(true, leader, one.breaks_due);
  }
  std::stable_sort(parties.begin(), parties.end(), [](const AffectedParty& a, const AffectedParty& b) {
    return std::tuple(a.is_leader, -a.broken, -a.moved) < std::tuple(b.is_leader, -b.broken, -b.moved);
  });
  return parties;
}

/// Where the question names no slip: how much later than planned it is finished at its present pace.
void reckon_slip(const GraphView& view, int row, int planned, ImpactList& list) {
  const Policy& policy = view.facts().policy();
  const FinishOutlook outlook = finish_outlook(view.facts().state(row), policy.calendar, list.as_of, policy.rulebook.verdicts);
  const int later = outlook.finish ? policy.calendar.worked_through(*outlook.finish) - planned : 0;
  list.basis = later > 0 ? SlipBasis::trend : SlipBasis::assumed;
  list.slip_workdays = later > 0 ? later : kAssumedSlip;
}

}  // namespace

ImpactList make_impact(Inquiry& inquiry, const ImpactQuestion& question) {
  const GraphView view(inquiry);
  const int row = view.open_row_of(question.ref);
  Schedule schedule = schedule_of(view.facts(), Reckoning::planned);
  const std::vector<int> finish = schedule.finish();
  ImpactList list;
  list.as_of = inquiry.as_of();
  list.demo = inquiry.history().demo;
  list.task = view.task(row);
  if (question.slip) list.slip_workdays = *question.slip;
  else reckon_slip(view, row, finish[at(row)], list);
  list.finish = date_of_workday(view.facts(), finish[at(row)] + list.slip_workdays);
  list.waiting = static_cast<int>(reachable(schedule.downstream(), row, view.open()).size());
  list.finish_before = date_of_finish(view.facts(), row, finish[at(row)]);
  PathNames paths(view, row, finish.size());
  Date last = list.finish;
  const Calendar& calendar = inquiry.policy().policy.calendar;
  for (const Moved& moved : schedule.impact(row, list.slip_workdays, finish)) {
    paths.add(moved);
    if (moved.after == moved.before) continue;
    AffectedTask& one = list.affected.emplace_back();
    one.task = view.task(moved.row);
    one.finish_before = date_of_finish(view.facts(), moved.row, moved.before);
    one.finish = date_of_workday(view.facts(), moved.after);
    last = std::max(last, one.finish);
    one.slip_workdays = moved.after - moved.before;
    one.breaks_due = moved.after > calendar.worked_through(one.task.due);
    one.via = paths.path_to(moved.row);
  }
  list.provisional = view.is_provisional(last);
  list.parties = parties_of(list.affected);
  return list;
}

}  // namespace duban
