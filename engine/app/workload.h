// Who carries what: tasks each unit leads and supports, with the parts that come through groups.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/workload.h"

namespace duban {

/// All units with a task, in official order, then groups. `unit`: only this one (canonical or alias),
/// or who took over from it; no row for one that has ended by then and has no task;
/// throws InputError when neither the directory nor any task knows it.
[[nodiscard]] Workload make_workload(Inquiry& inquiry, const std::string& unit = "");

/// The same of a day that is judged, of all units.
[[nodiscard]] Workload workload_of(const Day& day, const Directory& directory);
/// Leaves in `workload` what make_workload gives for `unit`; "" = everything. Throws as it does.
void keep_only(Workload& workload, const std::string& unit, const Directory& directory);

}  // namespace duban
