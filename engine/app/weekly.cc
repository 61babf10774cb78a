// Items of each review day, compared along the sweep.
#include "engine/app/weekly.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace duban {
namespace {

/// An item without its wording: enough to follow it from list to list.
struct ListedItem {
  WeeklyKind kind = WeeklyKind::task;
  int task_id = 0;
  Date due;
  int workdays_overdue = 0;
  int asked_percent = 0;  // checkpoints
  std::size_t row = 0;

  /// A task's checkpoints are apart; its missed duty is one item whichever occurrence is oldest.
  [[nodiscard]] auto key() const {
    return std::tuple(task_id, kind, kind == WeeklyKind::checkpoint ? due : Date());
  }
};
using Key = decltype(ListedItem().key());

std::vector<ListedItem> list_items(const Day& day) {
  std::vector<ListedItem> items;
  const Calendar& calendar = day.policy().calendar;
  for (std::size_t row = 0; row < day.tasks().size(); ++row) {
    const TaskFacts& task = day.tasks()[row];
    if (!task.is_open()) continue;
    const int id = task.state->task->id;
    if (task.is_overdue()) {
      items.push_back({WeeklyKind::task, id, task.state->due, task.workdays_overdue, 0, row});
    } else if (task.progress.hundredths) {
      for (const CheckpointState& c : task.state->checkpoints) {
        const int late = calendar.count(c.date, day.date());
        if (late < 1 || *task.progress.hundredths >= c.percent) continue;
        items.push_back({WeeklyKind::checkpoint, id, c.date, late, c.percent, row});
      }
    }
    if (task.missed_duty) {
      const int late = calendar.count(task.missed_duty->due, day.date());
      if (late >= 1) items.push_back({WeeklyKind::duty, id, task.missed_duty->due, late, 0, row});
    }
  }
  return items;
}

/// Open tasks that stand at yellow or red though their date has not passed.
std::vector<ListedItem> list_at_risk(const Day& day) {
  std::vector<ListedItem> items;
  for (std::size_t row = 0; row < day.tasks().size(); ++row) {
    const TaskFacts& task = day.tasks()[row];
    if (!task.is_open() || task.is_overdue() || day.lamps()[row] < Lamp::yellow) continue;
    items.push_back({WeeklyKind::task, task.state->task->id, task.state->due, 0, 0, row});
  }
  return items;
}

/// Follows items over review days: since when, for how many lists in a row, what stood on the last one.
class ListRuns {
 public:
  void visit(const Day& day, bool is_asked_day, const std::vector<ListedItem>& items) {
    std::map<Key, Date> since;
    const bool weekly = is_asked_day || week_review_day(day.date(), day.policy().calendar) == day.date();
    if (weekly) start_list(day);
    for (const ListedItem& item : items) {
      const auto before = since_.find(item.key());
      since[item.key()] = before == since_.end() ? day.date() : before->second;
      if (weekly) lists_[1].weeks[item.key()] = (lists_[0].weeks.contains(item.key()) ? lists_[0].weeks[item.key()] : 0) + 1;
    }
    since_ = std::move(since);
    if (weekly) lists_[1].items = items;
  }

  /// Fills in since when and how often in a row `item` has been listed.
  void place(const Key& key, WeeklyItem& item) const {
    item.since = since_.at(key);
    item.weeks_listed = lists_[1].weeks.at(key);
    item.is_new = !lists_[0].weeks.contains(key);
  }
  /// What stood on the list of the week before.
  [[nodiscard]] const std::vector<ListedItem>& previous() const { return lists_[0].items; }

 private:
  struct List {
    std::string week;
    std::map<Key, int> weeks;  // lists in a row
    std::vector<ListedItem> items;
  };

  /// A second list of one week (asked on a Saturday) takes the place of the first.
  void start_list(const Day& day) {
    const std::string week = iso_week(day.date());
    if (lists_[1].week != week) lists_[0] = std::move(lists_[1]);
    lists_[1] = {week, {}, {}};
  }

  std::map<Key, Date> since_;
  List lists_[2];  // the week before, this week
};

std::vector<ShortTarget> shortfalls_of(const TaskFacts& task, const VerdictRules& verdicts) {
  std::vector<ShortTarget> out;
  const auto& targets = task.state->task->draft.targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Judgement& judgement = task.targets[i].judgement;
    if (judgement.verdict != Verdict::missed) continue;
    ShortTarget s;
    s.metric = targets[i].metric;
    s.unit = targets[i].unit;
    s.is_milestone = targets[i].kind == TargetKind::milestone;
    s.target = s.is_milestone ? "done" : targets[i].value->to_string();
    s.actual = s.is_milestone ? "not done" : judgement.actual->to_string();
    s.gap = judgement.gap;
    s.less_is_good = less_is_good(targets[i], verdicts);
    out.push_back(std::move(s));
  }
  return out;
}

class WeeklyMaker {
 public:
  explicit WeeklyMaker(const Day& day) : day_(day) {}

  [[nodiscard]] WeeklyItem item(const ListedItem& listed) const {
    const TaskFacts& task = day_.tasks()[listed.row];
    const TaskState& state = *task.state;
    WeeklyItem item;
    item.ref = state.task->draft.ref;
    item.key = state.task->key;
    item.title = state.task->draft.shown_title();
    item.kind = listed.kind;
    item.basis = listed.kind == WeeklyKind::task ? basis_of(state) : std::string(name_of(listed.kind));
    item.leads = state.task->draft.leads;
    item.leaders = state.task->draft.leaders;
    item.due = listed.due;
    item.original_due = listed.kind == WeeklyKind::task ? state.original_due : listed.due;
    item.due_confirmed = state.due_confirmed;
    item.extensions = static_cast<int>(state.extensions.size());
    item.workdays_overdue = listed.workdays_overdue;
    item.lamp = lamp(listed, task);
    add_rules(listed, item);
    if (!state.reports.empty()) item.last_report_on = state.reports.back().on;
    if (listed.kind == WeeklyKind::checkpoint) item.asked_percent = listed.asked_percent;
    item.progress_percent = task.progress.hundredths;
    if (listed.kind == WeeklyKind::task) item.shortfalls = shortfalls_of(task, day_.policy().rulebook.verdicts);
    return item;
  }

 private:
  static std::string basis_of(const TaskState& state) {
    return state.basis == DueBasis::implied ? "implied" : "stated";
  }

  [[nodiscard]] Lamp lamp(const ListedItem& listed, const TaskFacts& task) const {
    if (listed.kind == WeeklyKind::task) return day_.lamps()[listed.row];
    if (listed.kind == WeeklyKind::checkpoint) {
      const bool certain = task.state->checkpoints_confirmed && task.progress.basis != ProgressBasis::own_percent;
      return certain ? Lamp::red : Lamp::yellow;
    }
    Lamp worst = Lamp::grey;
    for (const Finding& finding : day_.findings()) {
      if (finding.task_row == static_cast<int>(listed.row) && day_.rule(finding).from_duty) {
        worst = std::max(worst, finding.lamp);
      }
    }
    return worst;
  }

  /// A duty is flagged by the rules over duties, the task itself by all of its rules.
  void add_rules(const ListedItem& listed, WeeklyItem& item) const {
    if (listed.kind == WeeklyKind::checkpoint) return;
    for (const Finding& finding : day_.findings()) {
      const Rule& rule = day_.rule(finding);
      const bool other = listed.kind == WeeklyKind::duty && !rule.from_duty;
      if (finding.task_row != static_cast<int>(listed.row) || other) continue;
      if (std::find(item.rules.begin(), item.rules.end(), rule.id) == item.rules.end()) item.rules.push_back(rule.id);
      // Nothing climbs on an implied date that nobody has confirmed.
      const bool may_climb = !rule.from_due || day_.tasks()[listed.row].state->due_confirmed;
      if (!item.rung && may_climb && !rule.ladder.empty()) {
        item.rung = ProposedRung{rule.ladder.front().action, rule.ladder.front().to};
      }
    }
  }

  const Day& day_;
};

WeeklyTotals totals_of(const Day& day) {
  WeeklyTotals totals;
  for (std::size_t row = 0; row < day.tasks().size(); ++row) {
    const TaskFacts& task = day.tasks()[row];
    const Lamp lamp = day.lamps()[row];
    ++totals.total;
    ++totals.lamps[static_cast<std::size_t>(lamp)];
    totals.open += task.is_open() ? 1 : 0;
    totals.submitted += task.status == TaskStatus::submitted ? 1 : 0;
    totals.closed += task.status == TaskStatus::closed ? 1 : 0;
    totals.overdue += task.is_overdue() ? 1 : 0;
    totals.at_risk += task.is_open() && !task.is_overdue() && lamp >= Lamp::yellow ? 1 : 0;
  }
  return totals;
}

/// Earliest date whose working days the list counts, for the warning about missing calendars.
Date first_counted(const Day& day) {
  Date first = day.date();
  for (const TaskFacts& task : day.tasks()) first = std::min(first, task.state->start);
  return first;
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
  const WeeklyMaker maker(day);
  WeeklyList list;
  list.as_of = inquiry.as_of();
  list.week = iso_week(list.as_of);
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  list.provisional = !day.policy().calendar.covers(first_counted(day), day.date());
  list.totals = totals_of(day);
  std::map<Key, bool> listed_now;
  for (const ListedItem& listed : list_items(day)) {
    WeeklyItem item = maker.item(listed);
    runs.place(listed.key(), item);
    listed_now[listed.key()] = true;
    list.items.push_back(std::move(item));
  }
  for (const ListedItem& risky : list_at_risk(day)) {
    WeeklyItem item = maker.item(risky);
    risk_runs.place(risky.key(), item);
    list.at_risk.push_back(std::move(item));
  }
  for (const ListedItem& gone : runs.previous()) {
    if (listed_now.contains(gone.key())) continue;
    // A checkpoint of a task that is overdue itself now has not been made good.
    if (gone.kind == WeeklyKind::checkpoint && listed_now.contains({gone.task_id, WeeklyKind::task, Date()})) continue;
    for (std::size_t row = 0; row < day.tasks().size(); ++row) {
      if (day.tasks()[row].state->task->id != gone.task_id) continue;
      ListedItem now = gone;
      now.row = row;
      if (gone.kind == WeeklyKind::task) now.due = day.tasks()[row].state->due;  // an extension may have resolved it
      now.workdays_overdue = 0;
      WeeklyItem item = maker.item(now);
      item.since = day.date();
      item.is_new = false;
      item.weeks_listed = 0;
      list.resolved.push_back(std::move(item));
    }
  }
  sort_items(list.items);
  sort_items(list.resolved);
  return list;
}

}  // namespace duban
