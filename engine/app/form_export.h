// Forms out of the ledger: one workbook a unit, with the tasks it takes part in.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"

namespace duban {

struct ExportedForm {
  std::string unit;
  std::string file;
  int tasks = 0;
};

/// Writes the form of each unit that leads or supports an open task on the day asked about, itself or as a member of a
/// group, to `folder`, which is made where there is none; only those of `units` when some are named. A file of the same name
/// that says something else is never written over. Throws InputError for a name that is no unit, or a unit without tasks.
[[nodiscard]] std::vector<ExportedForm> export_forms(Inquiry& inquiry, const std::vector<std::string>& units, const std::string& folder, Language language);

}  // namespace duban
