// Sources by fact and group of facts.
#include "engine/rules/value_source.h"

#include "engine/target/progress.h"

namespace duban {
namespace {

std::string number(std::int64_t n) { return std::to_string(n); }

/// The report with the own percent given before the latest; nullptr where there is none.
const Report* previous_percent_report(const TaskState& state) {
  for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
    if (report->percent && &*report != state.own_percent_report) return &*report;
  }
  return nullptr;
}

Message own_percent(const Report& report) { return {Msg::source_own_percent, {number(report.seq), report.on.to_string()}}; }

Message reported(const Day& day, const Report& report) {
  return {Msg::source_report, {number(report.seq), report.on.to_string(), day.facts().names().text(report.unit)}};
}

std::optional<Message> source_of_progress(const Day& day, const FactDefinition& fact, const TaskState& state) {
  if (fact.name == "progress") {
    const Progress p = progress_of(state);
    if (p.basis == ProgressBasis::own_percent) return own_percent(*state.own_percent_report);
    if (p.basis == ProgressBasis::measured) return Message{Msg::source_measured, {number(p.counted), number(p.of)}};
    if (p.basis == ProgressBasis::milestones) return Message{Msg::source_milestones, {number(p.counted), number(p.of)}};
  }
  if (fact.name == "own_percent" && state.own_percent_report != nullptr) return own_percent(*state.own_percent_report);
  if (fact.name == "previous_percent" && state.previous_percent) return own_percent(*previous_percent_report(state));
  const bool of_report = fact.group == FactGroup::reports || fact.group == FactGroup::progress;
  if (!of_report) return std::nullopt;
  if (fact.group == FactGroup::reports && !state.reports.empty()) return reported(day, state.reports.back());
  return Message{Msg::source_no_report, {}};
}

Message source_of_due(const TaskState& state) {
  if (!state.extensions.empty() && state.extensions.back().why == DueMove::extended) {
    const Extension& last = state.extensions.back();
    return {Msg::source_extension, {last.to.to_string(), last.approved_by, last.on.to_string()}};
  }
  if (!state.extensions.empty()) {
    const Extension& last = state.extensions.back();
    return {last.why == DueMove::resumed ? Msg::source_resumed : Msg::source_reopened, {last.to.to_string(), last.on.to_string()}};
  }
  return {state.basis == DueBasis::implied ? Msg::source_implied_due : Msg::source_stated_due, {state.due.to_string()}};
}

}  // namespace

std::size_t own_target(const Day& day, const FactRow& row) {
  return static_cast<std::size_t>(row.target - day.snapshot().first_target(day.state(row.task)));
}

Judgement judgement_of(const Day& day, const FactRow& row) {
  const TaskState& state = day.state(row.task);
  const std::size_t target = own_target(day, row);
  return judge(state.targets()[target], state.values[target].value, day.policy().rulebook.verdicts);
}

Message source_of(const Day& day, const FactDefinition& fact, const FactRow& row) {
  if (fact.name == "lead_kind" || fact.name == "unit_kind") return {Msg::source_directory, {}};
  if (row.task < 0) return {Msg::source_counted, {}};
  const TaskState& state = day.state(row.task);
  if (row.target >= 0 && fact.group == FactGroup::targets) {
    const LatestValue& latest = state.values[own_target(day, row)];
    const bool promised = fact.name == "target_value" || fact.name == "metric" || fact.name == "comparator";
    if (!promised && latest.report != nullptr) return reported(day, *latest.report);
    return {Msg::source_notice, {state.key()}};
  }
  const auto task = static_cast<std::size_t>(row.task);
  if (fact.name == "missed_duties" && day.facts().missed().count[task] > 0) {
    return {Msg::source_duty, {day.facts().missed().due[task].to_string()}};
  }
  if (fact.name == "missed_support_duties" && day.facts().missed_by_supports().count[task] > 0) {
    return {Msg::source_duty, {day.facts().missed_by_supports().due[task].to_string()}};
  }
  if (fact.group == FactGroup::timeline) return {Msg::source_computed, {}};
  if (fact.from_due) return source_of_due(state);
  if (const auto of_progress = source_of_progress(day, fact, state)) return *of_progress;
  if (fact.group == FactGroup::identity) return {Msg::source_notice, {state.key()}};
  return {Msg::source_computed, {}};
}

}  // namespace duban
