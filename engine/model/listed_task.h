// A task as lists name it.
#pragma once

#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/json.h"

namespace duban {

struct TaskState;

struct ListedTask {
  int task_id = 0;
  std::string ref;
  std::string key;
  std::string title;
  std::vector<std::string> leads;
  std::vector<std::string> leaders;
  Date due;  // in force, inclusive
};

/// The task of `state`; its texts must have been loaded.
[[nodiscard]] ListedTask listed_task(const TaskState& state);

/// ref, key, title, leads, leaders, due.
[[nodiscard]] Json to_json(const ListedTask& task);

}  // namespace duban
