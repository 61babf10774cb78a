// pileup: weeks with too many deadlines.
#include "cli/invocation.h"
#include "engine/app/pileup.h"
#include "engine/document/pileup_document.h"

namespace duban {
namespace cli_pileup {

constexpr long kMostLimit = 1'000'000;

int run(Invocation& in) {
  (void)in.list_format();
  if (in.has("unit") && in.has("leader")) throw UsageError{{Msg::usage_not_together, {"--unit", "--leader"}}};
  const Question asked = in.question();
  const long limit = in.whole_number("limit").value_or(kPileupLimit);
  if (limit < 1 || limit > kMostLimit) throw UsageError{{Msg::pileup_bad_limit, {in.value("limit"), std::to_string(kMostLimit)}}};
  const PileupQuestion question{in.value("unit"), in.value("leader"), static_cast<int>(limit), in.date("from"), in.date("to")};
  const Date from = question.from.value_or(asked.as_of);
  if (question.to && from > *question.to) throw UsageError{{Msg::duty_range_backwards, {from.to_string(), question.to->to_string()}}};
  Inquiry inquiry(asked);
  const Pileup pileup = make_pileup(inquiry, question);
  in.put([&] { return pileup_document(pileup, in.language()); }, [&] { return pileup_json(pileup, inquiry.head("pileup")); });
  return kDone;
}

}  // namespace cli_pileup

Verb pileup_verb() {
  using namespace cli_pileup;
  return {"pileup", Msg::category_lists, Msg::verb_pileup, "", 0, 0,
          join_options({{{"unit", "U", Msg::opt_unit_only}, {"leader", "L", Msg::opt_leader_only}, {"limit", "N", Msg::opt_pileup_limit},
                         {"from", "DATE", Msg::opt_pileup_from}, {"to", "DATE", Msg::opt_pileup_to}}, asking_options()}),
          {"duban pileup", "duban pileup --limit 8 --from 2024-10-01", "duban pileup --unit 区商务委 -o out/pileup.xlsx"}, &run};
}

}  // namespace duban
