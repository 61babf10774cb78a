// Each task followed along the sweep.
#include "engine/app/timeline_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/app/order_list.h"
#include "engine/app/task_units.h"
#include "engine/base/index.h"
#include "engine/rules/lamp_record.h"

namespace duban {
namespace {

struct TaskTrack {
  LampRecord record;  // of the lamps as shown
  std::vector<MonthLamp> months;
  std::vector<LampChange> changes;
  std::optional<Date> first_flagged_on;
  std::optional<Date> first_red_on;
  bool flagged_shown = false;  // yellow or red on a day of the list
};

class Tracker {
 public:
  explicit Tracker(Date from) : from_(from) {}

  void visit(const Day& day) {
    const bool shown = day.date() >= from_;
    review_days_ += shown ? 1 : 0;
    if (shown && day.date() == last_day_of_month(day.date().year(), day.date().month())) months_.push_back(day.date());
    std::map<int, std::vector<const Finding*>> by_row;
    for (const Finding& finding : day.findings()) {
      if (finding.task_row >= 0) by_row[finding.task_row].push_back(&finding);
    }
    for (int row = 0; row < day.task_count(); ++row) {
      const std::size_t id = at(day.state(row).task->id);
      if (id >= tracks_.size()) tracks_.resize(id + 1);
      follow(tracks_[id], lamp_of_day(day, row), shown);
      if (shown) note_change(tracks_[id], day, row, by_row[row]);
    }
  }

  [[nodiscard]] const TaskTrack& of(int id) const { return tracks_[at(id)]; }
  [[nodiscard]] const std::vector<Date>& months() const { return months_; }
  [[nodiscard]] int review_days() const { return review_days_; }

 private:
  static void follow(TaskTrack& track, const LampOfDay& now, bool shown) {
    for (MonthLamp& month : track.months) month.look_back(now);
    track.record.add(now);
    if (!track.first_flagged_on && now.lamp >= Lamp::yellow) track.first_flagged_on = now.date;
    if (!track.first_red_on && now.lamp == Lamp::red) track.first_red_on = now.date;
    if (!shown) return;
    track.flagged_shown = track.flagged_shown || now.lamp >= Lamp::yellow;
    if (track.record.month && track.record.month->end == now.date) track.months.push_back(*track.record.month);
  }

  static void note_change(TaskTrack& track, const Day& day, int row, const std::vector<const Finding*>& findings) {
    const Lamp lamp = day.lamps()[at(row)];
    if (!track.changes.empty() && track.changes.back().lamp == lamp) return;
    LampChange change{day.date(), lamp, {}, {}};
    for (const Finding* finding : findings) {
      const Rule& rule = day.rule(*finding);
      const bool told = std::find(change.rules.begin(), change.rules.end(), rule.id) != change.rules.end();
      if (finding->lamp != lamp || told) continue;
      change.rules.push_back(rule.id);
      change.rule_names.push_back(rule.name);
    }
    track.changes.push_back(std::move(change));
  }

  Date from_;
  int review_days_ = 0;
  std::vector<Date> months_;
  std::vector<TaskTrack> tracks_;  // by number of the task
};

bool names(const std::vector<std::string>& all, const std::string& name) { return std::find(all.begin(), all.end(), name) != all.end(); }

TimelineTask task_of(const TaskState& state, const TaskTrack& track, const std::vector<Date>& months) {
  TimelineTask task;
  static_cast<ListedTask&>(task) = listed_task(state);
  task.lamp = track.record.lamp;
  for (const Date month : months) {
    const auto found = std::find_if(track.months.begin(), track.months.end(), [&](const MonthLamp& m) { return m.end == month; });
    task.months.push_back(found == track.months.end() ? std::nullopt : std::optional(MonthShown{found->lamp, found->made_good_on}));
  }
  task.changes = track.changes;
  task.first_flagged_on = track.first_flagged_on;
  task.first_red_on = track.first_red_on;
  task.weeks_flagged = track.record.weeks_flagged;
  task.weeks_red = track.record.weeks_red;
  return task;
}

void add_totals(const TaskTrack& track, const std::vector<Date>& months, std::vector<MonthTotals>& totals) {
  for (const MonthLamp& month : track.months) {
    const auto place = std::lower_bound(months.begin(), months.end(), month.end) - months.begin();
    MonthTotals& total = totals[static_cast<std::size_t>(place)];
    ++total.lamps[static_cast<std::size_t>(month.lamp)];
    total.made_good += month.made_good_on ? 1 : 0;
  }
}

}  // namespace

TimelineList make_timeline(Inquiry& inquiry, const TimelineQuestion& question) {
  if (!question.unit.empty()) expect_unit(question.unit, inquiry.policy().directory(), *inquiry.history().names);
  if (!question.leader.empty()) expect_leader(question.leader, *inquiry.history().names);
  std::set<int> wanted;
  for (const std::string& ref : question.refs) wanted.insert(find_task(inquiry.history(), ref, inquiry.as_of()).id);
  const Date from = question.from.value_or(first_day(inquiry.history()).value_or(inquiry.as_of()));
  Tracker tracker(from);
  const JudgedDay judged = inquiry.judge([&](const Day& day) { tracker.visit(day); });
  const Day& day = *judged.day;
  TimelineList list;
  list.from = from;
  list.as_of = inquiry.as_of();
  list.review_days = tracker.review_days();
  list.demo = inquiry.history().demo;
  list.rehearsal = inquiry.is_rehearsal();
  list.in_full = !question.refs.empty();
  list.months = tracker.months();
  list.totals.resize(list.months.size());
  std::set<std::string> subjects;
  for (const TaskState& state : day.snapshot().tasks) {
    const TaskTrack& track = tracker.of(state.task->id);
    if (!wanted.empty() && !wanted.contains(state.task->id)) continue;
    const bool of_unit = question.unit.empty() || names(state.leads(), question.unit) || names(day.snapshot().history->names_of(state.task->supports), question.unit);
    if (!of_unit || (!question.leader.empty() && !names(state.leaders(), question.leader))) continue;
    add_totals(track, list.months, list.totals);
    if (wanted.empty() && !question.all && !track.flagged_shown) continue;
    list.tasks.push_back(task_of(state, track, tracker.months()));
    subjects.insert("task:" + std::to_string(state.task->id));
  }
  list.orders = sent_orders(day, ladders_on(day, judged.days), {"", true});
  std::erase_if(list.orders, [&](const SentLine& line) { return !subjects.contains(line.about.subject); });
  return list;
}

}  // namespace duban
