// The rows of a progress file that were not taken, as a file to mend: its columns, and what is wrong with each row.
#pragma once

#include <string>
#include <vector>

#include "engine/app/progress.h"

namespace duban {

/// Adds the rows of `input`, which has the errors `found`, each error to the row it stands in.
void add_left_rows(const ReportInput& input, const Diagnostics& found, std::vector<SourceRow>& left);

/// `rows`, of a file with `head`, as csv for a spreadsheet: the same columns, then one that says in words what is wrong.
/// What such a column held before is left out. Importing the file, mended or not, does not read that column.
[[nodiscard]] std::string rest_csv(const std::vector<std::string>& head, const std::vector<SourceRow>& rows, Language language);

/// Writes `bytes` to `asked`, or where that is "" beside `input`: NAME-待改.csv, NAME-待改-2.csv … whichever is
/// free. No file is written over: one that holds the same bytes already is enough. Returns its name. Throws
/// InputError (rest-exists) when `asked` holds something else, WorldError when it cannot be written.
[[nodiscard]] std::string write_rest(const std::string& input, const std::string& asked, const std::string& bytes);

}  // namespace duban
