// The last version by the notice, and comparisons with it.
#include "engine/graph/stated_version.h"

#include <algorithm>

namespace duban {

StatedVersion::StatedVersion(const TaskState& state) : state_(state), stated_(nullptr) {
  const History& history = *state.history;
  if (state.task->amendment < 0 || history.amendment_of(*state.task).by_notice) return;
  stated_ = &history.registration_of(*state.task);
  for (int i = state.task->amendment - 1; i >= 0; --i) {
    const Amendment& before = history.amendments[static_cast<std::size_t>(i)];
    if (before.task != state.task->id) return;
    if (!before.by_notice) continue;
    stated_ = &before.version;
    return;
  }
}

EdgeSource StatedVersion::party(Run RegisteredTask::*part, int name) const {
  if (stated_ == nullptr) return EdgeSource::notice;
  const auto names = state_.history->party_numbers(stated_->*part);
  return std::find(names.begin(), names.end(), name) != names.end() ? EdgeSource::notice : EdgeSource::clerk;
}

EdgeSource StatedVersion::section(const std::string& name) const {
  return stated_ == nullptr || state_.history->texts_of(*stated_).section == name ? EdgeSource::notice : EdgeSource::clerk;
}

EdgeSource StatedVersion::target(int position) const {
  if (stated_ == nullptr) return EdgeSource::notice;
  const History& history = *state_.history;
  const int before = history.target_position(*stated_, history.target_number(*state_.task, position));
  const bool same = before >= 0 && history.targets_of(*stated_)[static_cast<std::size_t>(before)] == state_.targets()[static_cast<std::size_t>(position)];
  return same ? EdgeSource::notice : EdgeSource::clerk;
}

}  // namespace duban
