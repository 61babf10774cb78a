// workload: what each unit carries.
#include "cli/invocation.h"
#include "engine/app/workload.h"
#include "engine/app/workload_split.h"
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

/// What is sent or printed has room for the last month's end, and so has one unit's on a screen.
bool is_sent(const std::string& format, bool of_one) { return format == "xlsx" || format == "html" || format == "md" || (of_one && format == "text"); }

Document sent_document(Inquiry& inquiry, const Invocation& in) {
  const std::vector<UnitWorkload> all = make_unit_workloads(inquiry, in.value("unit"));
  if (in.has("unit") && all.size() == 1) return unit_workload_document(all.front(), in.language());
  return workload_split_document(all, inquiry.as_of(), in.list_format() == "xlsx", in.language());
}

int run(Invocation& in) {
  if (in.has("split")) return run_split(in);
  if (in.has("replace")) throw UsageError{{Msg::usage_words_missing, {"workload --replace", "--split DIR"}}};
  const bool sent = is_sent(in.list_format(), in.has("unit"));
  Inquiry inquiry(in.question());
  if (sent) {
    in.put([&] { return sent_document(inquiry, in); }, [] { return Json(); });
    return kDone;
  }
  const Workload workload = make_workload(inquiry, in.value("unit"));
  in.put([&] { return workload_document(workload, in.has("unit"), in.language()); }, [&] { return workload_json(workload, inquiry.head("workload")); });
  return kDone;
}

}  // namespace cli_workload

Verb workload_verb() {
  using namespace cli_workload;
  return {"workload", Msg::category_lists, Msg::verb_workload, "", 0, 0, join_options({{{"unit", "U", Msg::opt_unit_only}, {"split", "DIR", Msg::split_opt}, {"replace", "", Msg::folder_opt_replace}}, asking_options()}),
          {"duban workload", "duban workload --unit 区商务委", "duban workload -o out/workload.xlsx", "duban workload --split 工作量"}, &run};
}

}  // namespace duban
