// tasks.yaml: a notice and its tasks as a file that people edit. Reading what was written gives the same.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/base/yaml.h"
#include "engine/directory/directory.h"
#include "engine/model/drafts.h"

namespace duban {

/// The drafts in `source`. Names are resolved by `directory` where it knows them; unknown ones are kept
/// and warned about. Errors stand in the result's `found`.
[[nodiscard]] Drafts parse_tasks_yaml(const SourceText& source, const Directory& directory);

/// The same for `list`, the tasks of `notice` in a file of another kind; `file` stands in places.
[[nodiscard]] Drafts read_task_list(const YamlNode& list, const Notice& notice, const std::string& file, const Directory& directory);

/// `notice` and `tasks` as YAML, fields in a fixed order, fields at their default left out. `head` stands before all
/// and what `notes` says of a task before it, as comments, a line each.
[[nodiscard]] std::string write_tasks_yaml(const Notice& notice, const std::vector<TaskDraft>& tasks, const std::string& head = "",
                                           const std::function<std::vector<std::string>(const TaskDraft&)>& notes = {});

}  // namespace duban
