// workload: what each unit carries.
#include "cli/invocation.h"
#include "engine/app/workload_split.h"
#include "engine/document/weekly_document.h"
#include "engine/document/workload_document.h"
#include "engine/document/workload_split_document.h"

namespace duban {
namespace cli_workload {

/// One workbook a unit.
int run_split(Invocation& in) {
  for (const char* option : {"unit", "format", "output"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_not_together, {"--split", option == std::string("output") ? "-o" : std::string("--") + option}}};
  }
  if (in.value("split").empty()) throw UsageError{{Msg::usage_empty_value, {"--split"}}};
  Inquiry inquiry(in.question());
  const WrittenFolder written = write_workload_folder(inquiry, in.value("split"), in.has("replace"), in.language());
  in.say(in.text(Msg::split_written, {std::to_string(written.files.size()), written.folder}));
  return kDone;
}

Document document_of(const Inquiry& inquiry, const std::vector<UnitWorkload>& all, const Invocation& in) {
  const std::string format = in.list_format();
  if (format == "csv") {  // rows of units, or of tasks: no second table among them
    Workload plain{inquiry.as_of(), inquiry.history().demo, {}};
    for (const UnitWorkload& one : all) plain.units.push_back(one.now);
    return workload_document(plain, in.has("unit"), in.language());
  }
  if (in.has("unit") && all.size() == 1) return unit_workload_document(all.front(), in.language());
  const bool details = format == "xlsx" || in.has("unit");
  Document document = workload_split_document(all, inquiry.as_of(), details, in.language());
  document.banners = banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language());  // also where there is no unit
  return document;
}

int run(Invocation& in) {
  if (in.has("split")) return run_split(in);
  if (in.has("replace")) throw UsageError{{Msg::usage_words_missing, {"workload --replace", "--split DIR"}}};
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const std::vector<UnitWorkload> all = make_unit_workloads(inquiry, in.value("unit"));
  in.put([&] { return document_of(inquiry, all, in); }, [&] { return workload_json(all, inquiry.head("workload")); });
  return kDone;
}

}  // namespace cli_workload

Verb workload_verb() {
  using namespace cli_workload;
  return {"workload", Msg::category_lists, Msg::verb_workload, "", 0, 0, join_options({{{"unit", "U", Msg::opt_unit_only}, {"split", "DIR", Msg::split_opt}, {"replace", "", Msg::folder_opt_replace}}, asking_options()}),
          {"duban workload", "duban workload --unit 区商务委", "duban workload -o out/workload.xlsx", "duban workload --split 工作量"}, &run};
}

}  // namespace duban
