// Folding steps, and the table.
#include "engine/model/life.h"

#include <array>

namespace duban {
namespace {

// Columns: open, suspended, submitted, closed.

constexpr std::array<StepRule, kStepKinds> kRules = {{
    {StepKind::acknowledge, "ack REF", Msg::step_acknowledge, {true, true, true, false}},
    {StepKind::object, "object REF", Msg::step_object, {true, false, false, false}, StepNeeds::nothing, false, true},
    {StepKind::uphold, "object REF uphold", Msg::step_uphold, {true, true, true, false}, StepNeeds::objection, true},
    {StepKind::dismiss, "object REF dismiss", Msg::step_dismiss, {true, true, true, false}, StepNeeds::objection, true, true},
    {StepKind::plan, "plan REF --file F", Msg::step_plan, {true, true, false, false}},
    {StepKind::report, "log REF", Msg::step_report, {true, true, true, false}},
    {StepKind::accept_report, "review ID accept", Msg::step_accept_report, {true, true, true, true}},
    {StepKind::return_report, "review ID return", Msg::step_return_report, {true, true, true, false}, StepNeeds::nothing, false, true},
    {StepKind::request_extension, "extend REF request", Msg::step_request_extension, {true, true, false, false}, StepNeeds::nothing, false, true, false, true},
    {StepKind::grant_extension, "extend REF grant", Msg::step_grant_extension, {true, true, false, false}, StepNeeds::nothing, true, true, false, true},
    {StepKind::refuse_extension, "extend REF refuse", Msg::step_refuse_extension, {true, true, true, false}, StepNeeds::request, true, true},
    {StepKind::amend, "target REF amend", Msg::step_amend, {true, true, true, false}, StepNeeds::nothing, true, true},
    {StepKind::promise_transfer, "transfer REF --when", Msg::step_promise_transfer, {true, true, true, false}, StepNeeds::nothing, true},
    {StepKind::transfer, "transfer REF", Msg::step_transfer, {true, true, true, false}, StepNeeds::nothing, true, true},
    {StepKind::split, "task split REF", Msg::step_split, {true, true, false, false}, StepNeeds::nothing, true, true},
    {StepKind::suspend, "suspend REF", Msg::step_suspend, {true, false, false, false}, StepNeeds::nothing, true, true},
    {StepKind::resume, "resume REF", Msg::step_resume, {false, true, false, false}},
    {StepKind::submit, "submit REF", Msg::step_submit, {true, false, false, false}},
    {StepKind::verify, "close REF verify", Msg::step_verify, {false, false, true, false}},
    {StepKind::close, "close REF", Msg::step_close, {true, false, true, false}, StepNeeds::nothing, true, false, true},
    {StepKind::refuse_closing, "close REF refuse", Msg::step_refuse_closing, {false, false, true, false}, StepNeeds::nothing, false, true},
    {StepKind::reopen, "reopen REF", Msg::step_reopen, {false, false, false, true}, StepNeeds::nothing, true, true},
    {StepKind::cancel, "cancel REF", Msg::step_cancel, {true, true, true, false}, StepNeeds::nothing, true, true},
    {StepKind::set_lamp, "lamp REF set", Msg::step_set_lamp, {true, true, true, false}, StepNeeds::nothing, true, true},
    {StepKind::clear_lamp, "lamp REF clear", Msg::step_clear_lamp, {true, true, true, true}, StepNeeds::lamp, true, true},
    {StepKind::add_evidence, "evidence add REF", Msg::step_add_evidence, {true, true, true, true}, StepNeeds::nothing, false, false, true},
}};

bool stands(StepNeeds needs, const LifeState& life) {
  switch (needs) {
    case StepNeeds::nothing: return true;
    case StepNeeds::request: return life.request != nullptr;
    case StepNeeds::objection: return life.objection != nullptr;
    case StepNeeds::promise: return life.promise != nullptr;
    case StepNeeds::lamp: return life.lamp != nullptr;
  }
  return false;
}

/// The task is given back: what was submitted is void.
void give_back(LifeState& life, const Step& step) {
  life.submission = nullptr;
  life.verification = nullptr;
  life.restart = step.on;
  life.restart_seq = step.seq;
}

void take(LifeState& life, const Step& step) {
  switch (step.kind) {
    case StepKind::acknowledge: life.receipt = life.receipt == nullptr ? &step : life.receipt; return;
    case StepKind::object: life.objection = &step; return;
    case StepKind::uphold:
    case StepKind::dismiss: life.objection = nullptr; return;
    case StepKind::return_report: ++life.returned; return;
    case StepKind::request_extension: life.request = &step; return;
    case StepKind::grant_extension:
    case StepKind::refuse_extension: life.request = nullptr; return;
    case StepKind::promise_transfer: life.promise = &step; return;
    case StepKind::transfer: life.promise = nullptr; return;
    case StepKind::suspend: life.suspension = &step; break;
    case StepKind::resume:
      if (life.suspension != nullptr) life.suspended_days += step.on.days_since(life.suspension->on);
      life.suspension = nullptr;
      break;
    case StepKind::submit: life.submission = &step; life.verification = nullptr; break;
    case StepKind::verify: life.verification = &step; break;
    case StepKind::close: life.closing = &step; break;
    case StepKind::refuse_closing: give_back(life, step); break;
    case StepKind::reopen: life.closing = nullptr; give_back(life, step); break;
    case StepKind::set_lamp: life.lamp = &step; return;
    case StepKind::clear_lamp: life.lamp = nullptr; return;
    default: return;
  }
  life.last = &step;
}

}  // namespace

Msg word_of(LifeStatus status) {
  static constexpr std::array<Msg, kLifeStatuses> kWords = {Msg::status_open, Msg::status_suspended, Msg::status_submitted, Msg::status_closed};
  return kWords[static_cast<std::size_t>(status)];
}

LifeState fold_life(std::span<const Step> steps) {
  LifeState life;
  for (const Step& step : steps) take(life, step);
  return life;
}

std::vector<Rest> rests_of(std::span<const Step> steps, Date as_of) {
  std::vector<Rest> rests;
  for (const Step& step : steps) {
    if (step.on > as_of) break;
    if (step.kind == StepKind::suspend) rests.push_back({step.on, as_of});
    if (step.kind == StepKind::resume && !rests.empty()) rests.back().to = step.on;
  }
  return rests;
}

std::span<const StepRule> step_rules() { return kRules; }

const StepRule& rule_of(StepKind kind) {
  for (const StepRule& rule : kRules) {
    if (rule.kind == kind) return rule;
  }
  return kRules.front();
}

bool may_follow(const StepRule& rule, LifeStatus status, const LifeState& life) {
  return rule.from[static_cast<std::size_t>(status)] && stands(rule.needs, life);
}

}  // namespace duban
