// critical: the chain of tasks that decides when something is finished.
#include "cli/invocation.h"
#include "engine/app/critical_path.h"
#include "engine/app/graph_view.h"
#include "engine/document/holding_document.h"

namespace duban {
namespace cli_critical {

int run(Invocation& in) {
  (void)in.list_format();
  if (!in.words().empty() && in.has("leader")) throw UsageError{{Msg::usage_not_together, {"critical REF", "--leader"}}};
  if (in.words().empty() && !in.has("leader")) throw UsageError{{Msg::usage_critical_what, {}}};
  const Question asked = in.question();
  Inquiry inquiry(asked, graph_needs(asked.as_of));
  const CriticalPath path = make_critical_path(inquiry, {in.words().empty() ? "" : in.word(0), in.value("leader")});
  in.put([&] { return critical_document(path, in.language()); }, [&] { return critical_json(path, inquiry.head("critical")); });
  return kDone;
}

}  // namespace cli_critical

Verb critical_verb() {
  using namespace cli_critical;
  return {"critical", Msg::category_lists, Msg::verb_critical, "[REF]", 0, 1, join_options({{{"leader", "L", Msg::opt_critical_leader}}, asking_options()}),
          {"duban critical 2.20", "duban critical I.4", "duban critical --leader 陈平"}, &run};
}

}  // namespace duban
