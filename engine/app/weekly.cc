// Items of each review day, compared along the sweep.
#include "engine/app/weekly.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "engine/app/list_runs.h"
#include "engine/app/weekly_before.h"
#include "engine/app/weekly_parties.h"
#include "engine/rules/ladder.h"
#include "engine/rules/late_entries.h"

namespace duban {
namespace {

/// Milestones of a filed plan that are past and not reached: one that states no percent asks for the pace of its date.
void add_planned(const TaskState& state, int progress, const Day& day, int row, std::vector<ListedItem>& items) {
  if (state.life == nullptr) return;
  for (const PlannedLine& line : state.life->plan) {
    if (line.kind != PlannedLine::Kind::milestone) continue;
    const int late = day.policy().calendar.count(line.date, day.date());
    const int asked = line.percent >= 0 ? line.percent : pace_of(state, line.date);
    if (late < 1 || progress >= asked) continue;
    items.push_back({WeeklyKind::milestone, state.task->id, line.date, late, asked, row});
  }
}

std::vector<ListedItem> list_items(const Day& day) {
  std::vector<ListedItem> items;
  const Calendar& calendar = day.policy().calendar;
  const DayFacts& facts = day.facts();
  const MissedDuties& missed = facts.missed();
  for (int row = 0; row < day.task_count(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    if (facts.status()[at] != TaskStatus::open || day.snapshot().columns.suspended[at] != 0) continue;  // its clock stands still
    const TaskState& state = day.state(row);
    const int id = state.task->id;
    const int overdue = facts.workdays_overdue()[at];
    const int progress = facts.progress().hundredths[at];
    if (overdue > 0) {
      items.push_back({WeeklyKind::task, id, state.due, overdue, 0, row});
    } else if (progress >= 0) {
      add_planned(state, progress, day, row, items);
      for (const CheckpointState& c : state.checkpoints) {
        const int late = calendar.count(c.date, day.date());
        if (late < 1 || progress >= c.percent) continue;
        items.push_back({WeeklyKind::checkpoint, id, c.date, late, c.percent, row});
      }
    }
    if (missed.count[at] > 0) {
      const int late = calendar.count(missed.due[at], day.date()) - missed.workdays_excused[at];
      if (late >= 1) items.push_back({WeeklyKind::duty, id, missed.due[at], late, 0, row});
    }
  }
  return items;
}

/// An open task that stands at yellow or red though its date has not passed.
bool is_at_risk(const Day& day, std::size_t row) {
  return day.facts().status()[row] == TaskStatus::open && day.facts().workdays_overdue()[row] == 0 &&
         day.lamps()[row] >= Lamp::yellow;
}

std::vector<ListedItem> list_at_risk(const Day& day) {
  std::vector<ListedItem> items;
  for (int row = 0; row < day.task_count(); ++row) {
    if (!is_at_risk(day, static_cast<std::size_t>(row))) continue;
    items.push_back({WeeklyKind::task, day.state(row).task->id, day.state(row).due, 0, 0, row});
  }
  return items;
}

std::vector<ShortTarget> shortfalls_of(const TaskState& state, const VerdictRules& verdicts) {
  std::vector<ShortTarget> out;
  const auto targets = state.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Comparison compared = compare(targets[i], state.values[i].value, verdicts);
    if (compared.verdict != Verdict::missed) continue;
    ShortTarget s;
    s.metric = targets[i].metric;
    s.unit = targets[i].unit;
    s.is_milestone = targets[i].kind == TargetKind::milestone;
    s.target = s.is_milestone ? "done" : targets[i].value->to_string();
    s.actual = s.is_milestone ? "not done" : compared.actual->to_string();
    s.gap = compared.gap;
    s.less_is_good = less_is_good(targets[i], verdicts);
    out.push_back(std::move(s));
  }
  return out;
}

class WeeklyMaker {
 public:
  WeeklyMaker(const Day& day, std::span<const Date> days) : day_(day) {
    for (LadderStand& stand : ladders_on(day, days)) {
      if (stand.task_row >= 0) stands_[stand.task_row].push_back(std::move(stand));
    }
    for (const Finding& finding : day.findings()) {
      if (finding.task_row >= 0) findings_[finding.task_row].push_back(&finding);
    }
  }

  [[nodiscard]] WeeklyItem item(const ListedItem& listed) const {
    const TaskState& state = day_.state(listed.row);
    const ProgressColumns& progress = day_.facts().progress();
    const auto row = static_cast<std::size_t>(listed.row);
    WeeklyItem item;
    item.task_id = state.task->id;
    item.ref = state.ref();
    item.key = state.key();
    item.title = state.title();
    item.kind = listed.kind;
    item.basis = listed.kind == WeeklyKind::task ? basis_of(state) : listed.kind == WeeklyKind::milestone ? "plan" : std::string(name_of(listed.kind));
    if (listed.kind == WeeklyKind::milestone) item.planned = planned_title(state, listed.due);
    item.leads = state.leads();
    item.original_leads = state.original_leads();
    item.leaders = state.leaders();
    item.due = listed.due;
    item.original_due = listed.kind == WeeklyKind::task ? state.original_due() : listed.due;
    item.due_confirmed = state.due_confirmed;
    if (listed.kind == WeeklyKind::task) item.extensions = state.extension_count();
    item.workdays_overdue = listed.workdays_overdue;
    item.lamp = lamp(listed, state, progress.basis[row]);
    add_rules(listed, item);
    if (!state.reports.empty()) item.last_report_on = state.reports.back().on;
    if (listed.kind == WeeklyKind::checkpoint || listed.kind == WeeklyKind::milestone) item.asked_percent = listed.asked_percent;
    if (progress.hundredths[row] >= 0) item.progress_percent = progress.hundredths[row];
    item.late_entries = late_entries(state, day_.date(), day_.policy().calendar);
    item.lamp_by_hand = listed.kind == WeeklyKind::task && lamp_by_hand(state, day_.date()) != nullptr;
    if (listed.kind == WeeklyKind::task) item.shortfalls = shortfalls_of(state, day_.policy().rulebook.verdicts);
    return item;
  }

  [[nodiscard]] const TaskState& state(const ListedItem& listed) const { return day_.state(listed.row); }

 private:
  static std::string planned_title(const TaskState& state, Date date) {
    for (const PlannedLine& line : state.life->plan) {
      if (line.kind == PlannedLine::Kind::milestone && line.date == date) return line.title;
    }
    return "";
  }

  static std::string basis_of(const TaskState& state) {
    return state.basis == DueBasis::implied ? "implied" : "stated";
  }

  [[nodiscard]] std::span<const Finding* const> findings_of(int row) const {
    const auto found = findings_.find(row);
    return found == findings_.end() ? std::span<const Finding* const>() : found->second;
  }

  [[nodiscard]] Lamp lamp(const ListedItem& listed, const TaskState& state, ProgressBasis basis) const {
    if (listed.kind == WeeklyKind::task) return day_.lamps()[static_cast<std::size_t>(listed.row)];
    if (listed.kind == WeeklyKind::milestone) return basis == ProgressBasis::own_percent ? Lamp::yellow : Lamp::red;
    if (listed.kind == WeeklyKind::checkpoint) {
      const bool certain = state.checkpoints_confirmed && basis != ProgressBasis::own_percent;
      return certain ? Lamp::red : Lamp::yellow;
    }
    Lamp worst = Lamp::grey;
    for (const Finding* finding : findings_of(listed.row)) {
      if (day_.rule(*finding).from_duty) worst = std::max(worst, finding->lamp);
    }
    return worst;
  }

  /// A duty is flagged by the rules over duties, the task itself by all of its rules.
  void add_rules(const ListedItem& listed, WeeklyItem& item) const {
    if (listed.kind == WeeklyKind::checkpoint || listed.kind == WeeklyKind::milestone) return;
    for (const Finding* finding : findings_of(listed.row)) {
      const Rule& rule = day_.rule(*finding);
      if (listed.kind == WeeklyKind::duty && !rule.from_duty) continue;
      if (std::find(item.rules.begin(), item.rules.end(), rule.id) == item.rules.end()) item.rules.push_back(rule.id);
    }
    add_rung(listed, item);
  }

  void add_rung(const ListedItem& listed, WeeklyItem& item) const {
    const auto stands = stands_.find(listed.row);
    if (stands == stands_.end()) return;
    WeeklyRung rung;
    const Order* last = nullptr;
    for (const LadderStand& stand : stands->second) {
      const Rule& rule = day_.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)];
      if (listed.kind == WeeklyKind::duty && !rule.from_duty) continue;
      if (rung.action.empty() && stand.rung >= 0) {
        rung.action = rule.ladder[static_cast<std::size_t>(stand.rung)].action;
        rung.to = rule.ladder[static_cast<std::size_t>(stand.rung)].to;
      }
      if (stand.last != nullptr && (last == nullptr || last->seq < stand.last->seq)) last = stand.last;
    }
    if (last != nullptr) {
      rung.sent = last->action;
      rung.number = last->name();
      rung.sent_on = last->on;
      rung.reply_due = last->reply_due;
    }
    if (!rung.action.empty() || last != nullptr) item.rung = std::move(rung);
  }

  const Day& day_;
  std::map<int, std::vector<const Finding*>> findings_;  // by task row
  std::map<int, std::vector<LadderStand>> stands_;       // likewise
};

WeeklyTotals totals_of(const Day& day) {
  WeeklyTotals totals;
  for (std::size_t row = 0; row < day.lamps().size(); ++row) {
    const TaskStatus status = day.facts().status()[row];
    ++totals.total;
    ++totals.lamps[static_cast<std::size_t>(day.lamps()[row])];
    totals.open += status == TaskStatus::open ? 1 : 0;
    totals.submitted += status == TaskStatus::submitted ? 1 : 0;
    totals.closed += status == TaskStatus::closed ? 1 : 0;
    totals.suspended += day.snapshot().columns.suspended[row] != 0 ? 1 : 0;
    totals.overdue += day.facts().workdays_overdue()[row] > 0 ? 1 : 0;
    totals.at_risk += is_at_risk(day, row) ? 1 : 0;
  }
  return totals;
}

/// Earliest date whose working days the list counts, for the warning about missing calendars.
Date first_counted(const Day& day) {
  Date first = day.date();
  for (const TaskState& state : day.snapshot().tasks) first = std::min(first, state.start);
  return first;
}

/// The row of task `id`, which stood on an earlier day; −1 when it has been cancelled since.
int row_of(const Day& day, int id) {
  const auto& tasks = day.snapshot().tasks;
  const auto found = std::lower_bound(tasks.begin(), tasks.end(), id,
                                      [](const TaskState& state, int wanted) { return state.task->id < wanted; });
  return found == tasks.end() || found->task->id != id ? -1 : static_cast<int>(found - tasks.begin());
}

/// `before`: the items of the list issued last; nullptr when none was issued.
WeeklyItem placed(const WeeklyMaker& maker, const Standing& standing, const std::vector<ListedItem>* before) {
  WeeklyItem item = maker.item(standing.item);
  item.since = standing.since;
  item.weeks_listed = standing.weeks;
  item.handover = handover_after(maker.state(standing.item), standing.since);
  item.is_new = before == nullptr ? standing.weeks == 1 : !holds(*before, standing.item.key());
  return item;
}

/// What stood on the list before and stands no more.
std::vector<WeeklyItem> resolved_items(const WeeklyMaker& maker, const Day& day, const std::vector<ListedItem>& before,
                                       const std::vector<Standing>& current) {
  const auto stands = [&](const ItemKey& key) {
    std::size_t from = 0;
    return seek(current, from, key) != nullptr;
  };
  std::vector<WeeklyItem> resolved;
  std::size_t at = 0;
  for (const ListedItem& gone : before) {
    if (seek(current, at, gone.key()) != nullptr) continue;
    // A checkpoint of a task that is overdue itself now has not been made good.
    if (gone.kind == WeeklyKind::checkpoint && stands({gone.task_id, WeeklyKind::task, Date()})) continue;
    ListedItem now = gone;
    now.row = row_of(day, gone.task_id);
    if (now.row < 0) continue;  // what is cancelled is no longer the notice's concern
    if (gone.kind == WeeklyKind::task) now.due = day.state(now.row).due;  // an extension may have resolved it
    now.workdays_overdue = 0;
    WeeklyItem item = maker.item(now);
    item.since = day.date();
    item.is_new = false;
    item.weeks_listed = 0;
    resolved.push_back(std::move(item));
  }
  return resolved;
}

std::vector<ListedItem> items_of(const std::vector<Standing>& standings) {
  std::vector<ListedItem> items;
  for (const Standing& standing : standings) items.push_back(standing.item);
  return items;
}

void sort_items(std::vector<WeeklyItem>& items) {
  std::stable_sort(items.begin(), items.end(), [](const WeeklyItem& a, const WeeklyItem& b) {
    return std::tuple(a.kind, -a.workdays_overdue) < std::tuple(b.kind, -b.workdays_overdue);
  });
}

}  // namespace

WeeklyList make_weekly(Inquiry& inquiry) {
  ListRuns runs;
  ListRuns risk_runs;
  const JudgedDay judged = inquiry.judge([&](const Day& day) {
    const bool asked = day.date() == inquiry.as_of();
    runs.visit(day, asked, list_items(day));
    risk_runs.visit(day, asked, list_at_risk(day));
  });
  const Day& day = *judged.day;
  const WeeklyMaker maker(day, judged.days);
  WeeklyList list;
  list.as_of = inquiry.as_of();
  list.week = iso_week(list.as_of);
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  list.provisional = !day.policy().calendar.covers(first_counted(day), day.date());
  list.totals = totals_of(day);
  for (const TaskState& state : day.snapshot().tasks) {
    if (late_entries(state, day.date(), day.policy().calendar) > 0) list.late_refs.push_back(state.ref());
  }
  const auto issued = weekly_issued_before(inquiry);
  if (issued) list.compared_with = issued->list;
  else if (const auto before = runs.previous_day()) list.compared_with = ComparedWith{std::nullopt, *before};
  for (const Standing& listed : runs.current()) list.items.push_back(placed(maker, listed, issued ? &issued->items : nullptr));
  for (const Standing& risky : risk_runs.current()) list.at_risk.push_back(placed(maker, risky, issued ? &issued->at_risk : nullptr));
  list.resolved = resolved_items(maker, day, issued ? issued->items : items_of(runs.previous()), runs.current());
  sort_items(list.items);
  sort_items(list.resolved);
  list.parties = parties_of(list, inquiry.policy().directory());
  return list;
}

}  // namespace duban
