// plan: checkpoints, and the clerk's word for implied dates.
#include "cli/invocation.h"

namespace duban {
namespace {

int run(Invocation& in) {
  if (in.has("checkpoints")) {
    if (in.value("checkpoints") != "quarter") throw UsageError{{Msg::usage_bad_checkpoints, {in.value("checkpoints")}}};
    in.confirm(plan_quarter_checkpoints(in.step(), in.words(), in.has("confirm")), Msg::plan_done);
    return kDone;
  }
  if (!in.has("confirm") || in.words().empty()) throw UsageError{{Msg::usage_plan_what, {}}};
  in.confirm(confirm_dates(in.step(), in.words()), Msg::plan_done);
  return kDone;
}

}  // namespace

Verb plan_verb() {
  return {"plan", Msg::category_record, Msg::verb_plan, "[REF…]", 0, 100000,
          join_options({{{"checkpoints", "quarter", Msg::opt_checkpoints}, {"confirm", "", Msg::opt_confirm}}, writing_options()}),
          {"duban plan --checkpoints quarter", "duban plan 2.5 4.27 --confirm"}, &run};
}

}  // namespace duban
