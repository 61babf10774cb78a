// bottlenecks: units and leaders by what waits on them.
#include "cli/invocation.h"
#include "engine/app/bottlenecks.h"
#include "engine/app/graph_view.h"
#include "engine/document/holding_document.h"

namespace duban {
namespace cli_bottlenecks {

int run(Invocation& in) {
  (void)in.list_format();
  const Question asked = in.question();
  Inquiry inquiry(asked, graph_needs(asked.as_of));
  const BottleneckList list = make_bottlenecks(inquiry);
  in.put([&] { return bottlenecks_document(list, in.language()); }, [&] { return bottlenecks_json(list, inquiry.head("bottlenecks")); });
  return kDone;
}

}  // namespace cli_bottlenecks

Verb bottlenecks_verb() {
  using namespace cli_bottlenecks;
  return {"bottlenecks", Msg::category_lists, Msg::verb_bottlenecks, "", 0, 0, asking_options(), {"duban bottlenecks"}, &run};
}

}  // namespace duban
