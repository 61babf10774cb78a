// Ladders: which rung is to be sent next about what holds, and why nothing is where nothing is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/model/order.h"
#include "engine/rules/day.h"

namespace duban {

/// Where the ladder of one rule stands for one subject on a day. Findings over a task's targets are its own.
struct LadderStand {
  /// proposed: `rung` is to be sent. waiting: the reply date of the last has not passed. promised: the day its answer
  /// promised has not. at_top: the last rung was sent. no_reply_term: no answer was asked for, nothing follows.
  /// unconfirmed: the rule rests on a date implied that nobody stands by. under_whole: the task it is a part of is urged
  /// by the same rule.
  enum class State { proposed, waiting, promised, at_top, no_reply_term, unconfirmed, under_whole };

  State state = State::proposed;
  int rule = 0;           // position in the day's rulebook
  std::string subject;    // as in OrderItem
  int task_row = -1;      // −1: a unit or leader
  int rung = -1;          // proposed: position in the ladder
  std::string because;    // proposed: why the ladder begins at this rung; "" where it begins at its first
  std::optional<Date> since;
  Lamp lamp = Lamp::grey;
  const Order* last = nullptr;  // the highest rung sent of this run; nullptr: none was
  std::vector<const Order*> sent;  // all that were, by entry
  Message why;            // in full, for people
};
[[nodiscard]] std::string_view name_of(LadderStand::State state);

/// The ladders of all findings of `day` whose rules have one, in order of rule, then subject. `days`: the days the sweep
/// judged up to it (JudgedDay::days): an order counts for a finding when it was sent after the last of them on which
/// the finding did not hold. What was cured and comes back begins anew.
[[nodiscard]] std::vector<LadderStand> ladders_on(const Day& day, std::span<const Date> days);

/// Who is addressed: the names behind `to`, and one line for people.
[[nodiscard]] std::vector<std::string> addressees_of(const Day& day, const LadderStand& stand, const Rung& rung);
/// The same for any rung addressed `to`.
[[nodiscard]] Message addressee_words(const std::string& to, const std::vector<std::string>& names);

/// How `order` is cited: 催办〔2024〕3号.
[[nodiscard]] Message order_words(const Order& order);

}  // namespace duban
