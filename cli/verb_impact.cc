// impact: what a slip costs.
#include "cli/invocation.h"
#include "engine/app/graph_view.h"
#include "engine/app/impact.h"
#include "engine/document/impact_document.h"

namespace duban {
namespace cli_impact {

int run(Invocation& in) {
  (void)in.list_format();
  ImpactQuestion question{in.word(0), std::nullopt};
  if (in.has("slip")) {
    const auto slip = parse_decimal(in.value("slip"));
    const bool fits = slip && slip->places() == 0 && *slip >= Decimal(1) && *slip <= Decimal(kMostSlip);
    if (!fits) throw UsageError{{Msg::usage_bad_slip, {in.value("slip"), std::to_string(kMostSlip)}}};
    question.slip = static_cast<int>(slip->units());
  }
  const Question asked = in.question();
  Inquiry inquiry(asked, question.slip ? graph_needs(asked.as_of) : HistoryNeeds{});
  const ImpactList list = make_impact(inquiry, question);
  in.put([&] { return impact_document(list, in.language()); }, [&] { return impact_json(list, inquiry.head("impact")); });
  return kDone;
}

}  // namespace cli_impact

Verb impact_verb() {
  using namespace cli_impact;
  return {"impact", Msg::category_lists, Msg::verb_impact, "REF", 1, 1, join_options({{{"slip", "N", Msg::opt_slip}}, asking_options()}),
          {"duban impact 2.15 --slip 20", "duban impact 2.15 --slip 20 --format json"}, &run};
}

}  // namespace duban
