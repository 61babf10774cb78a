// Handovers read off the versions of a task.
#include "engine/model/handover.h"

namespace duban {

std::string_view name_of(HandoverRole role) { return role == HandoverRole::lead ? "lead" : "leader"; }

std::optional<Handover> last_handover(const TaskState& state) {
  if (state.task == nullptr || state.history == nullptr) return std::nullopt;
  const History& history = *state.history;
  for (int at = state.task->amendment; at >= 0; --at) {
    const Amendment& amendment = history.amendments[static_cast<std::size_t>(at)];
    if (amendment.task != state.task->id) break;
    const bool again = at > 0 && history.amendments[static_cast<std::size_t>(at) - 1].task == amendment.task;
    const RegisteredTask& before = again ? history.amendments[static_cast<std::size_t>(at) - 1].version : history.registration_of(amendment.version);
    const std::vector<std::string> old_leads = history.names_of(before.leads);
    std::vector<std::string> leads = history.names_of(amendment.version.leads);
    const bool leads_differ = old_leads.empty() != leads.empty() || (!leads.empty() && old_leads.front() != leads.front());
    if (leads_differ) return Handover{amendment.on, HandoverRole::lead, old_leads, std::move(leads)};
    std::vector<std::string> old_leaders = history.names_of(before.leaders);
    std::vector<std::string> leaders = history.names_of(amendment.version.leaders);
    if (leaders != old_leaders) return Handover{amendment.on, HandoverRole::leader, std::move(old_leaders), std::move(leaders)};
  }
  return std::nullopt;
}

std::optional<Handover> handover_after(const TaskState& state, std::optional<Date> since) {
  if (!since) return std::nullopt;
  std::optional<Handover> last = last_handover(state);
  return last && *since < last->on ? last : std::nullopt;
}

}  // namespace duban
