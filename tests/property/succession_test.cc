// Specifies that after any renames and merges, adopted in any order of days, every task is led and supported by exactly the
// units that following each name by hand gives, on any day.
#include "engine/app/succession.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

#include "engine/model/snapshot.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace property_succession_test {

constexpr int kUnits = 5;
constexpr int kDays = 12;
constexpr int kTasks = 3;

Date on_day(int n) { return day("2024-03-01").plus_days(n); }

using Names = std::vector<std::string>;

/// The plain model: who follows whom from which day, and which directories said so.
struct Model {
  std::map<std::string, std::pair<std::string, int>> next;  // former name → successor, from day
  std::map<std::string, int> counted_from;                  // successor → the first day it counts for tasks

  [[nodiscard]] std::string name_on(std::string name, int on) const {
    for (auto found = next.find(name); found != next.end() && counted_from.at(found->second.first) <= on; found = next.find(name)) name = found->second.first;
    return name;
  }
};

bool has(const Names& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

struct Task {
  int id;
  int from;
  Names leads;
  Names supports;
};

/// Some of the first units of this run, each once.
Names any_units(const std::string& run, int most) {
  Names names;
  for (const int n : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, kUnits))) {
    const std::string name = run + std::to_string(n);
    if (static_cast<int>(names.size()) < most && !has(names, name)) names.push_back(name);
  }
  return names;
}

/// Ends some standing units on `day` − 1 and lets a new one take over from them.
bool succeed_some(std::vector<Unit>& units, Model& model, const std::string& name, int day) {
  Unit fresh{name, "department", {}, on_day(day), {}, {}};
  for (Unit& unit : units) {
    const bool may = !unit.to && (!unit.from || *unit.from < on_day(day - 1));
    if (!may || !*rc::gen::arbitrary<bool>()) continue;
    unit.to = on_day(day - 1);
    fresh.formerly.push_back(unit.name);
    model.next[unit.name] = {name, day};
  }
  const bool some = !fresh.formerly.empty();
  if (some) units.push_back(std::move(fresh));
  return some;
}

void check_task(const TaskState& state, const Task& task, const Model& model, int asked) {
  Names leads, supports;
  for (const std::string& name : task.leads) {
    if (const std::string now = model.name_on(name, asked); !has(leads, now)) leads.push_back(now);
  }
  for (const std::string& name : task.supports) {
    const std::string now = model.name_on(name, asked);
    const bool passed_to_lead = has(leads, now) && !has(task.leads, name);
    if (!passed_to_lead && !has(supports, now)) supports.push_back(now);
  }
  RC_ASSERT(state.leads() == leads);
  RC_ASSERT(state.history->names_of(state.task->supports) == supports);
}

TEST_CASE("any renames and merges leave every task with the units a plain model says, on any day") {
  TestLedger t;
  t.append({notice_entry()}, "2024-01-01T09:00");
  int runs = 0;
  CHECK(rc::check("units of tasks follow successions", [&] {
    const std::string run = "局" + std::to_string(++runs) + "-";
    std::vector<Task> tasks;
    std::vector<EventDraft> drafts;
    for (int i = 0; i < kTasks; ++i) {
      Task task{runs * kTasks + i, *rc::gen::inRange(0, kDays), any_units(run, 3), any_units(run, 3)};
      std::erase_if(task.supports, [&](const std::string& name) { return !task.leads.empty() && task.leads.front() == name; });
      TaskDraft draft = a_task().ref(std::to_string(runs) + "." + std::to_string(i)).draft();
      draft.leads = task.leads;
      draft.supports = task.supports;
      drafts.push_back(task_entry(draft, on_day(task.from), task.id));
      tasks.push_back(std::move(task));
    }
    t.append(drafts, "2024-04-01T09:00");

    std::vector<Unit> units;
    for (int n = 0; n < kUnits; ++n) units.push_back({run + std::to_string(n), "department", {}, {}, {}, {}});
    Model model;
    int begins = 1;
    for (int step = 0; step < 4; ++step) {
      begins += *rc::gen::inRange(1, 4);
      if (!succeed_some(units, model, run + "新" + std::to_string(step), begins)) continue;
      const int adopted = *rc::gen::inRange(0, kDays);
      for (const auto& [former, successor] : model.next) {
        const int counts = std::max(adopted, successor.second);
        const auto [at, fresh] = model.counted_from.emplace(successor.first, counts);
        if (!fresh) at->second = std::min(at->second, counts);
      }
      const History history = t.ledger.load_history(t.ledger.last_seq());
      const Successions made = successions_of(t.ledger, history, Directory(units, {}, {}), on_day(adopted), "units.yaml");
      RC_ASSERT(made.found.empty());
      if (!made.events.empty()) t.append(made.events, "2024-04-02T09:00");
    }

    const History history = t.ledger.load_history(t.ledger.last_seq());
    for (int asked = 0; asked < kDays + 4; ++asked) {
      const Snapshot snapshot = snapshot_at(history, on_day(asked));
      for (const Task& task : tasks) {
        const auto state = std::find_if(snapshot.tasks.begin(), snapshot.tasks.end(), [&](const TaskState& s) { return s.task->id == task.id; });
        RC_ASSERT((state != snapshot.tasks.end()) == (task.from <= asked));
        if (state != snapshot.tasks.end()) check_task(*state, task, model, asked);
      }
    }
  }));
  CHECK(t.problems().empty());
}

}  // namespace property_succession_test
}  // namespace duban
