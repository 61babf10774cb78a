// Facts of a task.
#include "engine/rules/task_facts.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

constexpr int kWhole = 10'000;

void judge_targets(TaskFacts& facts, Date as_of, const VerdictRules& verdicts) {
  const auto& targets = facts.state->task->draft.targets;
  bool any_awaits = false;
  bool all_others_met = true;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    TargetFacts target{judge(targets[i], facts.state->values[i].value, verdicts),
                       awaits_data(*facts.state, i, as_of)};
    any_awaits = any_awaits || target.awaiting_data;
    if (!target.awaiting_data && target.judgement.verdict != Verdict::met) all_others_met = false;
    facts.targets.push_back(std::move(target));
  }
  facts.all_await_data = any_awaits && all_others_met;
}

/// 待销号: the unit says 100 % and no measured value falls short.
void decide_status(TaskFacts& facts) {
  const TaskState& state = *facts.state;
  if (state.closing != nullptr) {
    facts.status = TaskStatus::closed;
    facts.status_on = state.closing->on;
    return;
  }
  const bool shortfall = std::any_of(facts.targets.begin(), facts.targets.end(), [](const TargetFacts& t) {
    return t.judgement.verdict == Verdict::missed;
  });
  if (state.own_percent == kWhole && !shortfall) {
    facts.status = TaskStatus::submitted;
    // The first of the unbroken run of reports at 100 %: saying so again does not move the date.
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (report->percent && *report->percent != kWhole) break;
      if (report->percent) facts.status_on = report->on;
    }
  }
}

}  // namespace

std::string_view name_of(TaskStatus status) {
  static constexpr std::array<std::string_view, 3> kNames = {"open", "submitted", "closed"};
  return kNames[static_cast<std::size_t>(status)];
}

TaskFacts facts_of(const TaskState& state, Date as_of, const Calendar& calendar, const VerdictRules& verdicts) {
  TaskFacts facts;
  facts.state = &state;
  judge_targets(facts, as_of, verdicts);
  decide_status(facts);
  facts.progress = progress_of(state);
  facts.pace = pace_of(state, as_of);
  facts.workdays_left = calendar.count(as_of, state.due);
  if (facts.is_open() && !facts.all_await_data) {
    facts.workdays_overdue = as_of > state.due ? std::max(0, calendar.count(state.due, as_of)) : 0;
  }
  return facts;
}

}  // namespace duban
