// leaders: the sheet of each leader.
#include "cli/invocation.h"
#include "engine/app/leader_sheets.h"
#include "engine/document/leader_sheet_document.h"

namespace duban {
namespace cli_leaders {

int run(Invocation& in) {
  (void)in.list_format();
  if (in.has("leader") && in.value("leader").empty()) throw UsageError{{Msg::usage_empty_value, {"--leader"}}};
  Inquiry inquiry(in.question());
  const LeaderSheets all = make_leader_sheets(inquiry, in.value("leader"));
  in.put([&] { return in.has("leader") ? leader_sheet_document(all, all.sheets.front(), in.language()) : leader_sheets_document(all, in.language()); },
         [&] { return leader_sheets_json(all, inquiry.head("leaders"), in.language()); });
  return kDone;
}

}  // namespace cli_leaders

Verb leaders_verb() {
  using namespace cli_leaders;
  return {"leaders", Msg::category_lists, Msg::verb_leaders, "", 0, 0, join_options({{{"leader", "L", Msg::opt_leader_only}}, asking_options()}),
          {"duban leaders", "duban leaders --leader 艾正兵", "duban leaders --as-of 2024-07-05 -o out/leaders.xlsx"}, &run};
}

}  // namespace duban
