// Another version of a task: the whole of it as it stands from a day on, for the entries that change one.
#pragma once

#include <string>
#include <vector>

#include "engine/ledger/ledger.h"
#include "engine/model/task.h"

namespace duban {

/// `task` with its text, from the entry it stands by.
[[nodiscard]] TaskDraft stored_draft(Ledger& ledger, const RegisteredTask& task);

/// The payload of an entry by which `task` is `draft`, its targets being those of before. `changed` names the fields
/// that differ, as an update of the notice would.
[[nodiscard]] Json version_payload(const History& history, const RegisteredTask& task, const TaskDraft& draft, const std::vector<std::string>& changed);

/// Throws InputError when `on` lies before the last version of `task`, called `ref`: versions follow one another.
void expect_after_last_version(const History& history, const RegisteredTask& task, Date on, const std::string& ref);

}  // namespace duban
