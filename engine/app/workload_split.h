// The workload apart: one workbook a unit and group, one of all.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/model/workload_split.h"

namespace duban {

/// The end of the month before that of `day`; the last day of a month is compared with the end of the month before, too.
[[nodiscard]] Date last_month_end(Date day);

/// Every unit and group with a task on the day asked about, in official order, beside the last month's end; `only` as in
/// make_workload.
[[nodiscard]] std::vector<UnitWorkload> make_unit_workloads(Inquiry& inquiry, const std::string& only = "");

struct WrittenFolder {
  std::string folder;
  std::vector<std::string> files;
};

/// Writes a workbook of all units and one for each to `folder`, which appears whole or not at all. One that is there is
/// refused unless `replace`, and then unless it was written so. Throws InputError or WorldError.
WrittenFolder write_workload_folder(Inquiry& inquiry, const std::string& folder, bool replace, Language language);

}  // namespace duban
