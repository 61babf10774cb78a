// overview: the state of all tasks on one page.
#include "cli/invocation.h"
#include "engine/app/overview.h"
#include "engine/document/overview_document.h"

namespace duban {
namespace cli_overview {

int run(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const Overview overview = make_overview(inquiry);
  in.put([&] { return overview_document(overview, in.language()); }, [&] { return overview_json(overview, inquiry.head("overview")); });
  return kDone;
}

}  // namespace cli_overview

Verb overview_verb() {
  using namespace cli_overview;
  return {"overview", Msg::category_lists, Msg::verb_overview, "", 0, 0, asking_options(),
          {"duban overview", "duban overview --as-of 2024-07-05 -o out/overview.html"}, &run};
}

}  // namespace duban
