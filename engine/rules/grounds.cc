// Topics in their order, and what the office itself has decided about the task.
#include "engine/rules/grounds.h"

#include <algorithm>

#include "engine/rules/counted_days.h"

namespace duban {
namespace {

/// A lamp set by hand, a suspension.
void add_orders(const Day& day, int row, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  if (const Step* lamp = lamp_by_hand(state, day.date())) {
    const Msg msg = lamp->date ? Msg::explain_by_hand_until : Msg::explain_by_hand;
    std::vector<std::string> args = {label_arg(label_of(lamp->lamp)), lamp->on.to_string(), lamp->approved_by, lamp->reason};
    if (lamp->date) args.push_back(lamp->date->to_string());
    out.push_back({Topic::order, {msg, std::move(args)}, lamp->seq});
  }
  if (const Step* suspension = state.suspension()) {
    out.push_back({Topic::order, {Msg::explain_suspended, {suspension->on.to_string(), suspension->approved_by, suspension->reason}}, suspension->seq});
  }
}

/// Who submitted, verified and closed it.
void add_closing(const Day& day, int row, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  if (state.life == nullptr) return;
  if (const Step* verified = state.life->verification) {
    out.push_back({Topic::closing, {Msg::ground_verified, {verified->on.to_string(), verified->actor}}, verified->seq});
  }
  if (const Step* closing = state.closing()) {
    out.push_back({Topic::closing, {Msg::ground_closed, {closing->on.to_string(), closing->approved_by}}, closing->seq});
  }
}

/// The holidays the deadline and the days after it rest on.
void add_calendar(const Day& day, int row, std::vector<Ground>& out) {
  const TaskState& state = day.state(row);
  const Date from = std::min(day.date(), state.due);
  const Date to = std::max(day.date(), state.due);
  for (const int year : years_without_data(day.policy().calendar, from, to)) {
    out.push_back({Topic::calendar, {Msg::ground_no_calendar, {std::to_string(year)}}});
  }
}

/// A report given back for which another is missed is told with the duty.
void drop_said_twice(std::vector<Ground>& out) {
  std::vector<std::int64_t> told;
  for (const Ground& g : out) {
    if (g.topic == Topic::duty && g.entry != 0) told.push_back(g.entry);
  }
  std::erase_if(out, [&](const Ground& g) {
    return g.text.id == Msg::ground_returned && std::find(told.begin(), told.end(), g.entry) != told.end();
  });
}

}  // namespace

std::vector<Ground> grounds_of(const Day& day, int row, const GroundsWanted& wanted, Language language) {
  std::vector<Ground> out;
  add_orders(day, row, out);
  add_closing(day, row, out);
  if (wanted.deadline) add_deadline(day, row, out);
  if (wanted.pace) add_pace(day, row, out);
  if (wanted.progress) add_progress(day, row, language, out);
  if (wanted.own_percent && !(wanted.progress && progress_of(day.state(row)).basis == ProgressBasis::own_percent)) add_own_percent(day, row, out);
  for (const int target : wanted.targets) add_target(day, row, target, out);
  if (wanted.missed) add_missed(day, row, false, language, out);
  if (wanted.missed_by_supports) add_missed(day, row, true, language, out);
  if (wanted.deadline) add_calendar(day, row, out);
  if (wanted.missed) drop_said_twice(out);
  return out;
}

}  // namespace duban
