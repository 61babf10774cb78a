// Two days of one sweep; a file for each unit.
#include "engine/app/workload_split.h"

#include <algorithm>

#include "engine/app/file_names.h"
#include "engine/app/folder_writer.h"
#include "engine/app/workload.h"
#include "engine/document/workload_split_document.h"

namespace duban {

Date last_month_end(Date day) { return day.plus_days(-day.day()); }

std::vector<UnitWorkload> make_unit_workloads(Inquiry& inquiry, const std::string& only) {
  const Date then = last_month_end(inquiry.as_of());
  std::optional<Workload> before;
  const JudgedDay judged = inquiry.judge([&](const Day& day) {
    if (day.date() == then) before = workload_of(day, inquiry.policy_on(then).directory());
  });
  std::vector<UnitWorkload> all;
  Workload now = workload_of(*judged.day, inquiry.policy().directory());
  keep_only(now, only, inquiry.policy().directory());
  for (WorkloadUnit& unit : now.units) {
    UnitWorkload one{inquiry.as_of(), inquiry.history().demo, inquiry.is_rehearsal(), std::move(unit), std::nullopt};
    if (before) {
      one.then = WorkloadThen{then, std::nullopt};
      const auto found = std::find_if(before->units.begin(), before->units.end(), [&](const WorkloadUnit& u) { return u.unit == one.now.unit; });
      if (found != before->units.end()) one.then->unit = *found;
    }
    all.push_back(std::move(one));
  }
  return all;
}

WrittenFolder write_workload_folder(Inquiry& inquiry, const std::string& folder, bool replace, Language language) {
  FolderWriter writer(folder, replace);
  const std::vector<UnitWorkload> all = make_unit_workloads(inquiry);
  FileNames names;
  writer.add(names.take(text_of(Msg::split_all_file, language)) + ".xlsx", render_xlsx(workload_split_document(all, inquiry.as_of(), true, language)));
  for (const UnitWorkload& one : all) writer.add(names.take(one.now.unit) + ".xlsx", render_xlsx(unit_workload_document(one, language)));
  writer.commit(Json::object().set("kind", "workload").set("as_of", inquiry.as_of().to_string()).set("known_seq", inquiry.known_seq()));
  return {folder, writer.files()};
}

}  // namespace duban
