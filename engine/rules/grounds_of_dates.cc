// The deadline in force with all that moved it, and the pace.
#include <algorithm>

#include "engine/base/percent.h"
#include "engine/rules/grounds.h"
#include "engine/target/progress.h"

namespace duban {
namespace {

class DeadlineAccount {
 public:
  DeadlineAccount(const Day& day, int row, std::vector<Ground>& out)
      : day_(day), state_(day.state(row)), history_(*state_.history), out_(out) {}

  void write() {
    const RegisteredTask& first = history_.registration_of(*state_.task);
    due_ = first.due;
    add_registration(first);
    add_amendments();
    add_confirmation();
    add_extensions();
    add_requests();
    if (state_.suspension() == nullptr) add_rests();
  }

 private:
  void say(Msg msg, std::vector<std::string> args, std::int64_t entry = 0) {
    out_.push_back({Topic::deadline, {msg, std::move(args)}, entry});
  }

  void add_registration(const RegisteredTask& first) {
    const auto phrase = state_.task->amendment < 0 ? history_.texts_of(first).due_phrase : std::nullopt;
    const std::string due = first.due.to_string();
    if (first.due_basis == DueBasis::implied) {
      say(Msg::ground_due_implied, {due});
    } else if (first.due_basis == DueBasis::continuous) {
      say(Msg::ground_due_continuous, {due});
    } else if (phrase && *phrase != due) {
      say(Msg::ground_due_phrase, {due, *phrase});
    } else {
      say(Msg::ground_due_stated, {due});
    }
  }

  void add_amendments() {
    for (const Amendment& a : history_.amendments) {
      if (a.task != state_.task->id || a.on > day_.date() || !a.moves_due) continue;
      say(Msg::ground_due_amended, {a.on.to_string(), due_.to_string(), a.version.due.to_string()}, a.seq);
      due_ = a.version.due;
      moved_by_ = a.seq;
    }
  }

  void add_confirmation() {
    if (state_.task->due_basis == DueBasis::stated) return;
    for (const Confirmation& c : history_.confirmations) {
      if (c.task != state_.task->id || c.on > day_.date() || c.seq < moved_by_) continue;
      return say(Msg::ground_due_confirmed, {c.on.to_string()}, c.seq);
    }
    if (state_.basis != DueBasis::stated) say(due_unsure(state_, day_.date()) ? Msg::ground_due_unsure : Msg::ground_due_over, {});
  }

  void add_extensions() {
    for (const Extension& e : state_.extensions) {
      const Msg msg = e.why == DueMove::extended ? Msg::ground_extended : e.why == DueMove::resumed ? Msg::ground_resumed : Msg::ground_reopened;
      std::vector<std::string> args = {e.on.to_string(), due_.to_string(), e.to.to_string()};
      if (e.why == DueMove::extended) {
        args.push_back(e.approved_by);
        args.push_back(e.reason);
      }
      say(msg, std::move(args), e.seq);
      due_ = e.to;
    }
    if (state_.extensions.empty() && moved_by_ == 0) say(Msg::ground_not_extended, {});
  }

  void add_requests() {
    for (const Step& step : history_.steps_of(state_.task->id)) {
      if (step.on > day_.date()) break;
      if (step.kind == StepKind::refuse_extension) say(Msg::ground_refused, {step.on.to_string(), step.reason}, step.seq);
    }
    const Step* request = state_.life == nullptr ? nullptr : state_.life->request;
    if (request != nullptr) say(Msg::ground_requested, {request->on.to_string(), request->date ? request->date->to_string() : "?"}, request->seq);
  }

  void add_rests() {
    for (const Rest& rest : rests_of(history_.steps_of(state_.task->id), day_.date())) {
      say(Msg::ground_rested, {rest.from.to_string(), rest.to.to_string(), std::to_string(day_.policy().calendar.count(rest.from, rest.to))});
    }
  }

  const Day& day_;
  const TaskState& state_;
  const History& history_;
  std::vector<Ground>& out_;
  Date due_;
  std::int64_t moved_by_ = 0;  // the last entry of the notice that moved it
};

}  // namespace

void add_deadline(const Day& day, int row, std::vector<Ground>& out) { DeadlineAccount(day, row, out).write(); }

void add_pace(const Day& day, int row, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  const std::string pace = percent_text(pace_of(state, day.date()));
  if (planned_pace(state, day.date())) {
    const PlannedLine& plan = state.life->plan.front();
    out.push_back({Topic::pace, {Msg::ground_pace_planned, {plan.on.to_string(), pace}}, plan.seq});
    return;
  }
  const int rested = state.life == nullptr ? 0 : state.life->suspended_days;
  const Date until = state.suspension() == nullptr ? day.date() : std::min(day.date(), state.suspension()->on);
  const int span = state.due.days_since(state.start) - rested;
  const int elapsed = std::clamp(until.days_since(state.start) - rested, 0, std::max(0, span));
  std::vector<std::string> args = {state.start.to_string(), state.due.to_string(), std::to_string(span), std::to_string(elapsed), pace};
  if (rested > 0) args.push_back(std::to_string(rested));
  out.push_back({Topic::pace, {rested > 0 ? Msg::ground_pace_rested : Msg::ground_pace, std::move(args)}});
}

}  // namespace duban
