// The later word counts.
#include "engine/model/dates_in_force.h"

#include <algorithm>
#include <tuple>

namespace duban {
namespace {

std::int64_t set_moved_date(TaskState& state, const SaidOfDates& said) {
  const auto moved = std::find_if(said.amended.rbegin(), said.amended.rend(), [](const Amendment& a) { return a.moves_due; });
  if (moved == said.amended.rend()) return 0;
  const auto& all = said.extensions;
  const auto after = std::find_if(all.begin(), all.end(), [&](const Extension& e) { return std::tuple(e.on, e.seq) > std::tuple(moved->on, moved->seq); });
  state.extensions = all.subspan(static_cast<std::size_t>(after - all.begin()));
  state.checkpoints_confirmed = std::any_of(said.confirmations.begin(), said.confirmations.end(),
                                            [&](const Confirmation& c) { return c.seq > moved->seq; });
  return moved->seq;
}

}  // namespace

std::int64_t set_dates(TaskState& state, const SaidOfDates& said) {
  const RegisteredTask& task = *state.task;
  state.start = task.start.value_or(task.registered_on);
  state.due = task.due;
  state.basis = task.due_basis;
  state.extensions = said.extensions;
  state.checkpoints_confirmed = !said.confirmations.empty();
  std::int64_t moved = said.amended.empty() ? 0 : set_moved_date(state, said);
  if (!state.extensions.empty()) {
    state.due = state.extensions.back().to;
    // A suspension that is over moves an implied date; it does not make it a stated one.
    const bool set = std::any_of(state.extensions.begin(), state.extensions.end(), [](const Extension& e) { return e.why != DueMove::resumed; });
    if (set) state.basis = DueBasis::stated;
    moved = std::max(moved, state.extensions.back().seq);
  }
  state.due_confirmed = state.basis == DueBasis::stated || state.checkpoints_confirmed;
  return moved;
}

}  // namespace duban
