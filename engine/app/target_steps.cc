// Steps on targets: of indicators as entries of their own, of tasks as versions of the task.
#include "engine/app/target_steps.h"

#include <algorithm>
#include <functional>

#include "engine/app/indicators.h"
#include "engine/app/inquiry.h"
#include "engine/app/new_target.h"
#include "engine/app/task_version.h"
#include "engine/base/text.h"
#include "engine/target/target_form.h"
#include "engine/target/written_verdict.h"

namespace duban {
namespace {

void need(const std::string& text, const char* option) {
  if (trim(text).empty()) throw InputError(Msg::option_needed, {}, {option});
}

void refuse_before(Date on, Date first, const std::string& ref) {
  if (on < first) throw InputError(Msg::date_before_task, {}, {on.to_string(), ref, first.to_string()});
}

void refuse_early(Date on, Date last, const std::string& ref) {
  if (on < last) throw InputError(Msg::target_too_early, {}, {on.to_string(), ref, last.to_string()});
}

/// What stands in the entry beside the target itself.
using Extra = std::function<void(Json&)>;
/// The target in the place of the one before.
using NewTarget = std::function<Target(const Target&)>;

TargetStepResult write_step(const StepContext& context, const std::function<EventDraft(Ledger&, TargetStepResult&)>& make) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  TargetStepResult result;
  ledger.write([&] {
    const std::vector<EventDraft> events{make(ledger, result)};
    result.step.clock_raised = ledger.append(events, context.envelope).clock_raised;
    result.step.recorded = 1;
  }, context.dry_run);
  return result;
}

/// A task and the target of it that is meant, in the version of the day.
struct TaskTarget {
  const RegisteredTask* task = nullptr;
  int position = 0;
};

TaskTarget find_target(const History& history, const TargetRef& of) {
  const RegisteredTask& task = find_task(history, of.ref);
  const Cancellation* cancelled = history.cancellation_of(task.id, std::nullopt);
  if (cancelled != nullptr) throw InputError(Msg::task_cancelled, {}, {of.ref, cancelled->on.to_string()});
  const auto targets = history.targets_of(task);
  if (targets.empty()) throw InputError(Msg::target_none, {}, {of.ref});
  std::vector<std::string> metrics;
  for (const Target& target : targets) metrics.push_back(target.metric);
  if (of.metric.empty()) {
    if (targets.size() > 1) throw InputError(Msg::target_which, {}, {of.ref, join(metrics, "、")});
    return {&task, 0};
  }
  const auto found = std::find(metrics.begin(), metrics.end(), of.metric);
  if (found == metrics.end()) throw InputError(Msg::report_unknown_metric, {}, {of.metric, of.ref, join(metrics, "、")});
  return {&task, static_cast<int>(found - metrics.begin())};
}

/// Another version of the task, which differs in one target.
EventDraft amend_task(Ledger& ledger, const StepContext& context, const TargetRef& of, const NewTarget& make, const Extra& extra, TargetStepResult& result) {
  const History history = ledger.load_history(ledger.last_seq(), {.texts = false, .reports = false, .links = false});
  const TaskTarget found = find_target(history, of);
  const RegisteredTask& task = *found.task;
  refuse_before(context.on, task.registered_on, of.ref);
  const Step* closing = history.life_of(task.id).closing;
  if (closing != nullptr) throw InputError(Msg::task_is_closed, {}, {of.ref, closing->on.to_string()});
  expect_after_last_version(history, task, context.on, of.ref);
  TaskDraft draft = stored_draft(ledger, task);
  Target& target = draft.targets.at(static_cast<std::size_t>(found.position));
  result.metric = target.metric;
  result.before = target;
  target = make(target);
  result.after = target;
  Json payload = version_payload(history, task, draft, {"targets"});
  payload.set("metric", target.metric).set("value", written_form(target));
  extra(payload);
  return {EventType::amend, "task:" + std::to_string(task.id), context.on, std::move(payload), std::nullopt};
}

EventDraft amend_indicator(Ledger& ledger, const StepContext& context, const TargetRef& of, const NewTarget& make, const Extra& extra, TargetStepResult& result) {
  const std::vector<RegisteredIndicator> all = ledger.load_indicators(ledger.last_seq());
  const RegisteredIndicator& one = find_indicator(all, of.ref);
  refuse_before(context.on, one.on, of.ref);
  if (!one.changes.empty()) refuse_early(context.on, one.changes.back().on, of.ref);
  result.metric = one.indicator.metric;
  result.before = one.as_of(std::nullopt).target;
  result.after = make(result.before);
  result.after.phrase = written_form(result.after);
  Json payload = Json::object().set("target", to_json(result.after)).set("metric", result.metric).set("value", result.after.phrase);
  extra(payload);
  return {EventType::amend, "indicator:" + std::to_string(one.id), context.on, std::move(payload), std::nullopt};
}

TargetStepResult change(const StepContext& context, const TargetRef& of, const NewTarget& make, const Extra& extra) {
  return write_step(context, [&](Ledger& ledger, TargetStepResult& result) {
    return is_indicator_ref(of.ref) ? amend_indicator(ledger, context, of, make, extra, result) : amend_task(ledger, context, of, make, extra, result);
  });
}

void refuse_decided(const std::string& ref, const Target& target) { throw InputError(Msg::target_decided, {}, {ref, written_form(target)}); }

EventDraft attest_indicator(Ledger& ledger, const StepContext& context, const TargetRef& of, TargetStepResult& result) {
  const std::vector<RegisteredIndicator> all = ledger.load_indicators(ledger.last_seq());
  const RegisteredIndicator& one = find_indicator(all, of.ref);
  refuse_before(context.on, one.on, of.ref);
  const Indicator standing = one.as_of(std::nullopt);
  const TargetAsk ask = ask_of(standing.target);
  if (ask == TargetAsk::adjusted) throw InputError(Msg::target_adjusted, {}, {of.ref});
  // A number against a number decides; words against one leave it open.
  const WrittenJudgement judged = judge_written(standing.target, standing.actual, standing.unit, std::nullopt, {});
  const bool words = standing.actual && !judged.actual && judged.verdict == Verdict::unknown;
  if (ask == TargetAsk::number && !words) refuse_decided(of.ref, standing.target);
  result.metric = standing.metric;
  result.before = result.after = standing.target;
  return {EventType::attest, "indicator:" + std::to_string(one.id), context.on, Json::object().set("metric", standing.metric), std::nullopt};
}

EventDraft attest_task(Ledger& ledger, const StepContext& context, const TargetRef& of, TargetStepResult& result) {
  const History history = ledger.load_history(ledger.last_seq(), {.texts = false, .reports = false, .links = false});
  const TaskTarget found = find_target(history, of);
  const RegisteredTask& task = *found.task;
  refuse_before(context.on, task.registered_on, of.ref);
  const Target& target = history.targets_of(task)[static_cast<std::size_t>(found.position)];
  if (ask_of(target) == TargetAsk::number) refuse_decided(of.ref, target);
  result.metric = target.metric;
  result.before = result.after = target;
  Json payload = Json::object().set("target", history.target_number(task, found.position)).set("metric", target.metric);
  return {EventType::attest, "task:" + std::to_string(task.id), context.on, std::move(payload), std::nullopt};
}

}  // namespace

TargetStepResult set_target(const StepContext& context, const TargetRef& of, const std::string& value, const std::string& source) {
  need(source, "--source");
  const NewTarget make = [&](const Target& before) {
    expect_pending(before, of.ref);
    return with_value(before, of.ref, value);
  };
  return change(context, of, make, [&](Json& payload) { payload.set("step", "set").set("source", source); });
}

TargetStepResult amend_target(const StepContext& context, const TargetRef& of, const std::string& value, const std::string& approved_by,
                              const std::string& reason) {
  need(approved_by, "--approved-by");
  need(reason, "--reason");
  if (approved_by == context.envelope.actor) throw InputError(Msg::approver_is_actor, {}, {approved_by});
  const NewTarget make = [&](const Target& before) {
    expect_fixed(before, of.ref);
    return with_value(before, of.ref, value);
  };
  return change(context, of, make, [&](Json& payload) { payload.set("step", "amend").set("approved_by", approved_by).set("reason", reason); });
}

TargetStepResult attest_target(const StepContext& context, const TargetRef& of, bool met, const std::string& by, const std::string& reason) {
  need(by, "--by");
  need(reason, "--reason");
  if (by == context.envelope.actor) throw InputError(Msg::attester_is_actor, {}, {by});
  return write_step(context, [&](Ledger& ledger, TargetStepResult& result) {
    EventDraft event = is_indicator_ref(of.ref) ? attest_indicator(ledger, context, of, result) : attest_task(ledger, context, of, result);
    event.payload.set("verdict", met ? "met" : "missed").set("by", by).set("reason", reason);
    return event;
  });
}

}  // namespace duban
