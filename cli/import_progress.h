// import of progress: reports from csv or a workbook, the rest of them to a file to mend.
#pragma once

#include "cli/invocation.h"

namespace duban {

/// Throws UsageError where --rest cannot be meant.
void check_rest_option(const Invocation& in, bool is_progress);

/// Records the reports of the file given and says what became of them; the exit code.
int import_progress(Invocation& in);

}  // namespace duban
