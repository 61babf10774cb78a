// tasks.yaml: a notice and its tasks as a file that people edit. Reading what was written gives the same.
#pragma once

#include <string>

#include "engine/directory/directory.h"
#include "engine/model/drafts.h"

namespace duban {

/// The drafts in `source`. Names are resolved by `directory` where it knows them; unknown ones are kept
/// and warned about. Errors stand in the result's `found`.
[[nodiscard]] Drafts parse_tasks_yaml(const SourceText& source, const Directory& directory);

/// `notice` and `tasks` as YAML, fields in a fixed order, fields at their default left out.
[[nodiscard]] std::string write_tasks_yaml(const Notice& notice, const std::vector<TaskDraft>& tasks);

}  // namespace duban
