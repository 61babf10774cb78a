// What importing a form or a review sheet prints.
#pragma once

#include "cli/invocation.h"
#include "engine/app/form_import.h"

namespace duban {

/// --partial, --format, -o.
[[nodiscard]] std::vector<Option> form_import_options();
/// From the options of the line. Throws UsageError.
[[nodiscard]] FormImportOptions form_import_options_of(const Invocation& in);
/// Mistakes, conflicts side by side, counts; the exit code.
int say_imported(const Invocation& in, const FormImportResult& result, std::size_t forms);

}  // namespace duban
