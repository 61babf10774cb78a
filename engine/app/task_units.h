// The units of a task as people name them: who takes part, by name or as a member of a group.
#pragma once

#include <optional>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/directory/directory.h"
#include "engine/model/history.h"

namespace duban {

/// Whether `unit` leads or supports `task`, itself or as a member of a group that does: on `on` where it is given.
[[nodiscard]] bool takes_part(const History& history, const Directory& directory, const RegisteredTask& task, const std::string& unit,
                              std::optional<Date> on = std::nullopt);

/// The canonical name of `written`; the first lead where it is "". A name that is not in the directory is an error in
/// `found` at `at`, with the nearest one; without a directory it is taken as written. With `on`, a unit that has ended by
/// then is the one that took over from it.
[[nodiscard]] std::string unit_named(const std::string& written, const History& history, const Directory& directory, const RegisteredTask* task,
                                     const Place& at, Diagnostics& found, std::optional<Date> on = std::nullopt);

/// Refuses a unit or leader asked about that neither the directory nor any task knows: an empty list would read as good news.
void expect_unit(const std::string& name, const Directory& directory, const TextPool& names);
void expect_leader(const std::string& name, const TextPool& names);

/// The same for a step: throws InputError when there is no such unit, or it has no part in `task`, called `ref`.
[[nodiscard]] std::string unit_of_task(const std::string& written, const History& history, const Directory& directory, const RegisteredTask& task,
                                       const std::string& ref, std::optional<Date> on = std::nullopt);

}  // namespace duban
