// transfer: a task's lead or support handed over, now or on a condition.
#include "cli/step_line.h"
#include "engine/app/transfer.h"
#include "engine/base/text.h"

namespace duban {
namespace cli_transfer {

int run(Invocation& in) {
  TransferRequest request;
  request.ref = in.word(0);
  request.from = in.value("from");
  request.to = in.value("to");
  const std::string role = in.value("role");
  if (!role.empty() && role != "lead" && role != "support") throw UsageError{{Msg::usage_bad_role, {role}}};
  request.lead = role != "support";
  request.approved_by = in.value("approved-by");
  request.reason = in.value("reason");
  request.condition = in.value("when");
  request.met = in.has("met");
  if (request.met && !request.condition.empty()) throw UsageError{{Msg::usage_not_together, {"--met", "--when"}}};
  if (!request.met) in.need({"to", "approved-by"});
  if (!request.met && request.condition.empty()) in.need({"reason"});
  warn_of_future(in);
  const TransferOutcome outcome = transfer_task(in.step(), request);
  const bool promised = !request.condition.empty();
  say_recorded(in, outcome.step, request.ref, promised ? Msg::step_promise_transfer : Msg::step_transfer);
  if (promised) {
    in.say("  " + in.text(Msg::step_promised, {request.condition, outcome.to, request.ref}));
  } else {
    in.say("  " + in.text(outcome.lead ? Msg::step_leads_now : Msg::step_supports_now, {join(outcome.before, "、"), join(outcome.after, "、")}));
  }
  return kDone;
}

}  // namespace cli_transfer

Verb transfer_verb() {
  using namespace cli_transfer;
  return {"transfer", Msg::category_record, Msg::verb_transfer, "REF", 1, 1,
          join_options({{{"from", "U", Msg::opt_from_unit}, {"to", "U", Msg::opt_to_unit}, {"role", "lead|support", Msg::opt_role},
                         {"when", "TEXT", Msg::opt_when}, {"met", "", Msg::opt_met}}, approval_options(), writing_options()}),
          {"duban transfer 2.7 --from 区城管局 --to 区城投公司 --approved-by 罗毅 --reason 职责调整",
           "duban transfer 2.7 --from 区城管局 --to 区城投公司 --when 环道整体移交 --approved-by 罗毅", "duban transfer 2.7 --met --on 2024-08-01"}, &run};
}

}  // namespace duban
