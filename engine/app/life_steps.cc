// One step: checks, what it states, its entry.
#include "engine/app/life_steps.h"

#include <functional>

#include "engine/app/step_checks.h"
#include "engine/app/task_units.h"
#include "engine/ledger/evidence.h"

namespace duban {
namespace {

/// An objection is due within so many working days of the task's registration (FIELD §1.1).
constexpr int kObjectionWorkdays = 3;

class StepMaker {
 public:
  StepMaker(PolicyBook& policies, const History& history, const StepContext& context, const StepInput& input)
      : policies_(policies), history_(history), context_(context), input_(input), hand_(history, input.ref), rule_(rule_of(input.kind)) {}

  EventDraft make(StepOutcome& outcome) {
    hand_.expect(input_.kind);
    hand_.expect_date(input_.kind, context_.on);
    check_given();
    expect_other_approver(input_.approved_by, request(), context_.envelope);
    payload_.set("approved_by", input_.approved_by).set("reason", reason()).set("signer", input_.signer);
    add_unit();
    add_dates(outcome);
    if (input_.lamp) payload_.set("lamp", name_of(*input_.lamp));
    if (const Step* about = request()) payload_.set("about", about->seq);
    if (outcome.late) payload_.set("late", true);
    add_evidence();
    return step_entry(input_.kind, hand_.task().id, context_.on, said());
  }

 private:
  [[nodiscard]] const LifeState& life() const { return hand_.life(); }

  /// What this step decides: who asked for that must not approve it.
  [[nodiscard]] const Step* request() const {
    switch (input_.kind) {
      case StepKind::grant_extension:
      case StepKind::refuse_extension: return life().request;
      case StepKind::uphold:
      case StepKind::dismiss: return life().objection;
      case StepKind::close:
      case StepKind::verify:
      case StepKind::refuse_closing: return life().submission;
      default: return nullptr;
    }
  }

  [[nodiscard]] bool decides_extension() const { return input_.kind == StepKind::grant_extension && life().request != nullptr; }

  /// A request that is granted as it was made need not be said again.
  [[nodiscard]] std::string reason() const {
    return input_.reason.empty() && decides_extension() ? life().request->reason : input_.reason;
  }
  [[nodiscard]] std::optional<Date> date() const { return input_.date || !decides_extension() ? input_.date : life().request->date; }

  void check_given() const {
    if (rule_.approval) need_option(input_.approved_by, "--approved-by");
    if (rule_.reason) need_option(reason(), "--reason");
    if (rule_.evidence && input_.evidence.empty() && input_.kept_evidence.items().empty()) throw InputError(Msg::option_needed, {}, {"--evidence"});
    if (rule_.date && !date()) throw InputError(Msg::option_needed, {}, {"--to"});
  }

  /// Receipt, objection and requests are a unit's own.
  void add_unit() {
    const bool of_unit = input_.kind == StepKind::acknowledge || input_.kind == StepKind::object || input_.kind == StepKind::request_extension ||
                         input_.kind == StepKind::submit;
    if (!of_unit) return;
    const std::string unit = unit_of_task(input_.unit, history_, policies_.on(context_.on).directory(), history_.version_on(hand_.task(), context_.on),
                                          input_.ref, context_.on);
    payload_.set("unit", unit);
    if (input_.kind != StepKind::acknowledge) return;
    for (const Step& step : history_.steps_of(hand_.task().id)) {
      if (step.kind != StepKind::acknowledge || step.unit < 0 || history_.names->text(step.unit) != unit) continue;
      throw InputError(Msg::acknowledged_already, {}, {unit, input_.ref, step.on.to_string()});
    }
  }

  void add_dates(StepOutcome& outcome) {
    const Date due = hand_.state().due;
    switch (input_.kind) {
      case StepKind::request_extension: outcome.late = context_.on > due; [[fallthrough]];
      case StepKind::grant_extension: return move_due(due, *date(), outcome);
      case StepKind::object: outcome.late = workdays(hand_.task().registered_on, context_.on) > kObjectionWorkdays; return;
      case StepKind::suspend:
      case StepKind::set_lamp:
        if (input_.date) payload_.set("until", input_.date->to_string());
        return;
      case StepKind::resume: return resume(due, outcome);
      case StepKind::reopen:
        if (input_.date) move_due(due, *input_.date, outcome);
        return;
      default: return;
    }
  }

  void move_due(Date before, Date after, StepOutcome& outcome) {
    if (after <= before) throw InputError(Msg::extension_not_later, {}, {after.to_string(), before.to_string()});
    payload_.set("to", after.to_string());
    outcome.due_before = before;
    outcome.due_after = after;
  }

  /// The deadline moves by the working days the clock stood still, unless another one is given.
  void resume(Date due, StepOutcome& outcome) {
    const Date from = life().suspension->on;
    const Calendar calendar = this->calendar();
    const int rested = calendar.count(from, context_.on);
    if (!input_.date && !calendar.covers(from, context_.on)) throw InputError(Msg::resume_no_calendar, {}, {std::to_string(context_.on.year())});
    const Date after = input_.date.value_or(rested > 0 ? calendar.add(due, rested) : due);
    payload_.set("workdays", rested);
    if (after == due) return;
    if (input_.date) return move_due(due, after, outcome);
    payload_.set("to", after.to_string());
    outcome.due_before = due;
    outcome.due_after = after;
  }

  [[nodiscard]] Calendar calendar() const { return policies_.on(context_.on).policy.calendar; }
  [[nodiscard]] int workdays(Date from, Date to) const { return calendar().count(from, to); }

  void add_evidence() {
    if (input_.evidence.empty() && input_.kept_evidence.items().empty()) return;
    Json evidence = Json::array();
    for (const Json& kept : input_.kept_evidence.items()) evidence.push(kept);
    for (const std::string& path : input_.evidence) {
      evidence.push(context_.dry_run ? describe_evidence(path) : keep_evidence(context_.ledger, path));
    }
    payload_.set("evidence", std::move(evidence));
  }

  /// The payload without what was not said.
  [[nodiscard]] Json said() const {
    Json out = Json::object();
    for (const auto& [name, value] : payload_.members()) {
      if (!value.text() || !value.text()->empty()) out.set(name, value);
    }
    return out;
  }

  PolicyBook& policies_;
  const History& history_;
  const StepContext& context_;
  const StepInput& input_;
  TaskAtHand hand_;
  const StepRule& rule_;
  Json payload_ = Json::object();
};

}  // namespace

EventDraft make_step(PolicyBook& policies, const History& history, const StepContext& context, const StepInput& input, StepOutcome& outcome) {
  return StepMaker(policies, history, context, input).make(outcome);
}

StepOutcome take_step(const StepContext& context, const StepInput& input) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  StepOutcome outcome;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs_of_steps());
    PolicyBook policies(ledger, history.known_seq);
    const std::vector<EventDraft> events{make_step(policies, history, context, input, outcome)};
    outcome.step = {1, ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return outcome;
}

}  // namespace duban
