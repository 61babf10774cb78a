// What of a task the notice itself says: its registration or last update, set against the version in force.
#pragma once

#include <string>

#include "engine/graph/graph.h"

namespace duban {

/// Tells of each part of a task whether the notice states it or a clerk has changed it since.
class StatedVersion {
 public:
  /// `state` and its history must outlive this.
  explicit StatedVersion(const TaskState& state);

  [[nodiscard]] EdgeSource lead(int name) const { return party(&RegisteredTask::leads, name); }
  [[nodiscard]] EdgeSource support(int name) const { return party(&RegisteredTask::supports, name); }
  [[nodiscard]] EdgeSource leader(int name) const { return party(&RegisteredTask::leaders, name); }
  [[nodiscard]] EdgeSource section(const std::string& name) const;
  /// Of the target at `position` of the version in force.
  [[nodiscard]] EdgeSource target(int position) const;

 private:
  [[nodiscard]] EdgeSource party(Run RegisteredTask::*part, int name) const;

  const TaskState& state_;
  const RegisteredTask* stated_;  // nullptr: the version in force is the notice's own
};

}  // namespace duban
