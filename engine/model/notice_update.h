// What another edition of a notice changes: task by task, as values. engine/app finds it, engine/document
// shows it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/model/task.h"

namespace duban {

enum class TaskField { ref, title, text, leaders, leads, supports, due, targets, other };
/// Its name in JSON and in entries of the ledger.
[[nodiscard]] std::string_view name_of(TaskField field);

/// The fields in which `after` differs from `before`, in the order above; empty when the two are equal.
[[nodiscard]] std::vector<TaskField> changed_fields(const TaskDraft& before, const TaskDraft& after);

struct TaskChange {
  TaskDraft before;
  TaskDraft after;
  std::vector<TaskField> fields;

  [[nodiscard]] bool is_renumbered() const { return before.ref != after.ref; }
};

struct NoticeUpdate {
  Date on;  // in force from
  Notice before;
  Notice after;
  std::vector<TaskDraft> added;     // in the file's order
  std::vector<TaskDraft> gone;      // in the order of registration
  std::vector<TaskChange> changed;  // in the file's order
  int unchanged = 0;

  [[nodiscard]] bool changes_nothing() const { return before == after && added.empty() && gone.empty() && changed.empty(); }
};

}  // namespace duban
