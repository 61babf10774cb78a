// overview: the state of all tasks on one page.
#include <string_view>

#include "cli/invocation.h"
#include "engine/app/overview.h"
#include "engine/document/chart_page.h"
#include "engine/document/overview_document.h"

namespace duban {
namespace cli_overview {

int run(Invocation& in) {
  const bool picture = in.format({"text", "csv", "json", "md", "html", "xlsx", "svg"}) == "svg";
  Inquiry inquiry(in.question());
  const Overview overview = make_overview(inquiry);
  if (picture) {
    in.put(chart_page_svg(overview_document(overview, in.language())));
    return kDone;
  }
  in.put([&] { return overview_document(overview, in.language()); }, [&] { return overview_json(overview, inquiry.head("overview")); });
  return kDone;
}

}  // namespace cli_overview

Verb overview_verb() {
  using namespace cli_overview;
  std::vector<Option> options = asking_options();
  for (Option& option : options) {
    if (option.name == std::string_view("format")) option.help = Msg::overview_opt_format;
  }
  return {"overview", Msg::category_lists, Msg::verb_overview, "", 0, 0, options,
          {"duban overview", "duban overview --as-of 2024-07-05 -o out/overview.html", "duban overview -o out/overview.svg"}, &run};
}

}  // namespace duban
