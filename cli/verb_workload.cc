// workload: what each unit carries.
#include "cli/invocation.h"
#include "engine/app/workload.h"
#include "engine/document/workload_document.h"

namespace duban {
namespace {

int run(Invocation& in) {
  const bool details = in.list_format() == "xlsx" || in.has("unit");
  Inquiry inquiry(in.question());
  const Workload workload = make_workload(inquiry, in.value("unit"));
  in.put([&] { return workload_document(workload, details, in.language()); }, [&] { return workload_json(workload, inquiry.head("workload")); });
  return kDone;
}

}  // namespace

Verb workload_verb() {
  return {"workload", Msg::category_lists, Msg::verb_workload, "", 0, 0, join_options({{{"unit", "U", Msg::opt_unit_only}}, asking_options()}),
          {"duban workload", "duban workload --unit 区商务委", "duban workload -o out/workload.xlsx"}, &run};
}

}  // namespace duban
