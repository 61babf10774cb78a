// The reports behind progress and targets.
#include <algorithm>

#include "engine/base/percent.h"
#include "engine/base/text.h"
#include "engine/rules/grounds.h"
#include "engine/target/amount.h"
#include "engine/target/progress.h"

namespace duban {
namespace {

constexpr std::size_t kMostReturned = 3;

std::string unit_of(const Day& day, const Report& report) { return day.facts().names().text(report.unit); }

std::string value_words(const Target& target, const MeasuredValue& value, Language language) {
  if (value.done) return text_of(*value.done ? Msg::ground_done : Msg::ground_not_done, language);
  return value.number ? amount_text(*value.number, value.unit.empty() ? target.unit : value.unit) : "?";
}

/// Reports given back by now, the last few: they count for nothing.
void add_returned(const Day& day, const TaskState& state, std::vector<Ground>& out) {
  std::vector<const Report*> returned;
  for (const Report& report : state.reports_made()) {
    if (report.is_returned_by(day.date())) returned.push_back(&report);
  }
  const std::size_t first = returned.size() > kMostReturned ? returned.size() - kMostReturned : 0;
  for (std::size_t i = first; i < returned.size(); ++i) {
    const Report& report = *returned[i];
    out.push_back({Topic::progress, {Msg::ground_returned, {unit_of(day, report), report.on.to_string(), report.returned_on->to_string()}}, report.seq});
  }
}

/// The flow target with the lowest share, which is the progress; −1 when none has a value.
int slowest_flow(const TaskState& state) {
  const auto targets = state.targets();
  int slowest = -1;
  std::int64_t lowest = 0;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Target& t = targets[i];
    if (t.kind == TargetKind::milestone || t.accrual != Accrual::flow || !t.value || state.values[i].value == nullptr) continue;
    const auto actual = value_in_unit(t, *state.values[i].value);
    const auto share = actual ? ratio_basis_points(*actual, *t.value) : std::nullopt;
    if (!share || (slowest >= 0 && *share >= lowest)) continue;
    slowest = static_cast<int>(i);
    lowest = *share;
  }
  return slowest;
}

void add_measured(const Day& day, const TaskState& state, const Progress& progress, Language language, std::vector<Ground>& out) {
  const int slowest = slowest_flow(state);
  if (slowest < 0) return;
  const auto at = static_cast<std::size_t>(slowest);
  const Target& target = state.targets()[at];
  const LatestValue& latest = state.values[at];
  out.push_back({Topic::progress,
                 {progress.of > 1 ? Msg::ground_measured_of : Msg::ground_measured,
                  {target.metric, value_words(target, *latest.value, language), promised_text(target), percent_text(*progress.hundredths),
                   unit_of(day, *latest.report), latest.report->on.to_string(), std::to_string(progress.counted), std::to_string(progress.of)}},
                 latest.report->seq});
}

}  // namespace

void add_own_percent(const Day& day, int row, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  if (state.own_percent_report == nullptr) return;
  const Report& report = *state.own_percent_report;
  out.push_back({Topic::progress, {Msg::ground_own_percent, {unit_of(day, report), report.on.to_string(), percent_text(*report.percent)}}, report.seq});
}

void add_progress(const Day& day, int row, Language language, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  const Progress progress = progress_of(state);
  switch (progress.basis) {
    case ProgressBasis::own_percent: add_own_percent(day, row, out); break;
    case ProgressBasis::measured: add_measured(day, state, progress, language, out); break;
    case ProgressBasis::milestones:
      out.push_back({Topic::progress, {Msg::ground_milestones, {std::to_string(progress.of), percent_text(*progress.hundredths)}}, state.reports.back().seq});
      break;
    case ProgressBasis::none:
      out.push_back({Topic::progress, {state.reports.empty() ? Msg::ground_no_report : Msg::ground_no_progress, {join(state.leads(), text_of(Msg::list_comma, language))}}});
  }
  add_returned(day, state, out);
}

void add_target(const Day& day, int row, int target, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  const auto at = static_cast<std::size_t>(target);
  const Target& promised = state.targets()[at];
  const History& history = *state.history;
  const int number = history.target_number(*state.task, target);
  std::optional<std::string> before;
  const auto see = [&](const RegisteredTask& version, const Amendment* amendment) {
    const int position = history.target_position(version, number);
    if (position < 0) return;
    const std::string text = promised_text(history.targets_of(version)[static_cast<std::size_t>(position)]);
    if (amendment != nullptr && before && *before != text) {
      out.push_back({Topic::target, {Msg::ground_target_amended, {amendment->on.to_string(), promised.metric, *before, text}}, amendment->seq});
    }
    before = text;
  };
  see(history.registration_of(*state.task), nullptr);
  for (const Amendment& a : history.amendments) {
    if (a.task == state.task->id && a.on <= day.date()) see(a.version, &a);
  }
  const LatestValue& latest = state.values[at];
  if (latest.report == nullptr) {
    out.push_back({Topic::target, {Msg::ground_no_value, {promised.metric}}});
    return;
  }
  // What a milestone says stands in the judgement; a number is said as it came.
  if (latest.value->number) {
    out.push_back({Topic::target,
                   {Msg::ground_value, {promised.metric, unit_of(day, *latest.report), latest.report->on.to_string(),
                                        amount_text(*latest.value->number, latest.value->unit.empty() ? promised.unit : latest.value->unit)}},
                   latest.report->seq});
  } else {
    const Msg msg = latest.value->done == true ? Msg::ground_value_done : Msg::ground_value_not_done;
    out.push_back({Topic::target, {msg, {promised.metric, unit_of(day, *latest.report), latest.report->on.to_string()}}, latest.report->seq});
  }
}

}  // namespace duban
