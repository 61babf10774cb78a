// blockers: who is really holding a task up.
#include "cli/invocation.h"
#include "engine/app/blockers.h"
#include "engine/document/holding_document.h"

namespace duban {
namespace cli_blockers {

int run(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const BlockersList list = make_blockers(inquiry, in.word(0));
  in.put([&] { return blockers_document(list, in.language()); }, [&] { return blockers_json(list, inquiry.head("blockers")); });
  return kDone;
}

}  // namespace cli_blockers

Verb blockers_verb() {
  using namespace cli_blockers;
  return {"blockers", Msg::category_lists, Msg::verb_blockers, "REF", 1, 1, asking_options(), {"duban blockers 2.20"}, &run};
}

}  // namespace duban
