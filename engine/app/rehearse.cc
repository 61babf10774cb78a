// Two sweeps over the same entries, laid side by side.
#include "engine/app/rehearse.h"

#include <algorithm>
#include <map>

#include "engine/base/index.h"
#include "engine/rules/ladder.h"

namespace duban {
namespace {

struct ViewedTask {
  int id = 0;
  Lamp lamp = Lamp::grey;
  std::string rung;
};

struct ViewedUnit {
  int red = 0;
  int yellow = 0;
  Lamp lamp = Lamp::grey;
};

/// What one rulebook shows on a day.
struct DayView {
  Date date;
  std::vector<ViewedTask> tasks;  // by number
  std::map<std::string, ViewedUnit> units;
};

class Viewer {
 public:
  explicit Viewer(Date from) : from_(from) {}

  void visit(const Day& day) {
    days_.push_back(day.date());
    if (day.date() < from_) return;
    DayView view;
    view.date = day.date();
    for (int row = 0; row < day.task_count(); ++row) {
      const TaskState& state = day.state(row);
      const Lamp lamp = day.lamps()[at(row)];
      view.tasks.push_back({state.task->id, lamp, ""});
      for (const std::string& unit : state.leads()) {
        ViewedUnit& viewed = view.units[unit];
        viewed.red += lamp == Lamp::red ? 1 : 0;
        viewed.yellow += lamp == Lamp::yellow ? 1 : 0;
      }
    }
    add_rungs(day, view);
    add_unit_lamps(day, view);
    views.push_back(std::move(view));
  }

  std::vector<DayView> views;

 private:
  /// The rung of the first rule that proposes one.
  void add_rungs(const Day& day, DayView& view) const {
    for (const LadderStand& stand : ladders_on(day, days_)) {
      if (stand.state != LadderStand::State::proposed || stand.task_row < 0) continue;
      std::string& rung = view.tasks[at(stand.task_row)].rung;
      if (rung.empty()) rung = day.policy().rulebook.rules[at(stand.rule)].ladder[at(stand.rung)].action;
    }
  }

  static void add_unit_lamps(const Day& day, DayView& view) {
    for (const Finding& finding : day.findings()) {
      if (finding.subject != SubjectKind::unit) continue;
      const std::string id = day.subject_id(finding);
      ViewedUnit& unit = view.units[id.substr(id.find(':') + 1)];
      unit.lamp = std::max(unit.lamp, finding.lamp);
    }
  }

  Date from_;
  std::vector<Date> days_;
};

class Comparer {
 public:
  explicit Comparer(const History& history) : history_(history) {}

  [[nodiscard]] RehearsedDay compare(const DayView& before, const DayView& after) const {
    RehearsedDay day;
    day.date = before.date;
    for (std::size_t i = 0; i < before.tasks.size(); ++i) {
      const ViewedTask& b = before.tasks[i];
      const ViewedTask& a = after.tasks[i];  // the same entries: the same tasks
      ++day.before[static_cast<std::size_t>(b.lamp)];
      ++day.after[static_cast<std::size_t>(a.lamp)];
      day.rungs_before += b.rung.empty() ? 0 : 1;
      day.rungs_after += a.rung.empty() ? 0 : 1;
      if (b.lamp != a.lamp || b.rung != a.rung) day.tasks.push_back(task_of(b, a, day.date));
    }
    for (const auto& [unit, b] : before.units) {
      const auto found = after.units.find(unit);
      const ViewedUnit a = found == after.units.end() ? ViewedUnit() : found->second;
      if (b.red != a.red || b.yellow != a.yellow || b.lamp != a.lamp) day.units.push_back({unit, b.red, a.red, b.yellow, a.yellow, b.lamp, a.lamp});
    }
    for (const auto& [unit, a] : after.units) {
      if (!before.units.contains(unit)) day.units.push_back({unit, 0, a.red, 0, a.yellow, Lamp::grey, a.lamp});
    }
    return day;
  }

 private:
  [[nodiscard]] RehearsedTask task_of(const ViewedTask& before, const ViewedTask& after, Date day) const {
    const auto found = std::lower_bound(history_.tasks.begin(), history_.tasks.end(), before.id,
                                        [](const RegisteredTask& task, int id) { return task.id < id; });
    const RegisteredTask& task = history_.version_on(*found, day);
    return {before.id, task.ref, history_.key_of(task), history_.title_of(task), history_.names_of(task.leads),
            before.lamp, after.lamp, before.rung, after.rung};
  }

  const History& history_;
};

}  // namespace

Rehearsal rehearse(Inquiry& now, const Question& question, Date from) {
  Question changed = question;
  changed.known = {std::nullopt, now.known_seq()};  // both see the same entries
  changed.rulebook_from = from;
  Inquiry then(changed);
  Viewer before(from);
  (void)now.judge([&](const Day& day) { before.visit(day); });
  Viewer after(from);
  (void)then.judge([&](const Day& day) { after.visit(day); });
  Rehearsal out;
  out.rulebook = then.policy().policy.rulebook.name;
  out.file = question.rulebook;
  out.from = from;
  out.to = question.as_of;
  out.demo = now.history().demo;
  const Comparer comparer(now.history());
  for (std::size_t i = 0; i < before.views.size(); ++i) out.days.push_back(comparer.compare(before.views[i], after.views[i]));
  return out;
}

}  // namespace duban
