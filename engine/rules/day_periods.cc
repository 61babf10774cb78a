// The columns of DayFacts that count over periods, downstream and the states of tasks led.
#include "engine/rules/day_facts.h"
#include "engine/rules/duty_periods.h"
#include "engine/rules/kept.h"

namespace duban {

const Downstream& DayFacts::downstream() const {
  return once(downstream_, [&] {
    const std::vector<int> none(snapshot_.tasks.size());
    Downstream columns{none, none};
    for (std::size_t row = 0; row < none.size(); ++row) {
      const bool open = status()[row] == TaskStatus::open;
      for (const int above : snapshot_.tasks[row].upstream) {
        ++columns.count[static_cast<std::size_t>(above)];
        columns.open[static_cast<std::size_t>(above)] += open ? 1 : 0;
      }
    }
    return columns;
  });
}

const std::vector<int>& DayFacts::late_reports() const {
  return once(late_reports_, [&] { return late_reports_of(*this); });
}

const MonthDuties& DayFacts::month_duties() const {
  return once(month_duties_, [&] { return month_duties_of(*this); });
}

const std::vector<int>& DayFacts::missed_within(Date first, bool of_supports) const {
  return once(of_supports ? missed_by_supports_within_ : missed_within_, first, [&] { return missed_since(*this, first, of_supports); });
}

const std::vector<int>& DayFacts::reports_within(Date first) const {
  return once(reports_within_, first, [&] { return reports_since(*this, first); });
}

const std::vector<int>& DayFacts::returned_within(Date first) const {
  return once(returned_within_, first, [&] { return returned_since(*this, first); });
}

const PartyTally& DayFacts::unit_tally() const {
  return once(unit_tally_, [&] { return tally_parties(*this, snapshot_.units, &RegisteredTask::leads); });
}

const PartyTally& DayFacts::leader_tally() const {
  return once(leader_tally_, [&] { return tally_parties(*this, snapshot_.leaders, &RegisteredTask::leaders); });
}

const std::vector<int>& DayFacts::support_open() const {
  return once(support_open_, [&] { return count_open_supported(*this); });
}

}  // namespace duban
