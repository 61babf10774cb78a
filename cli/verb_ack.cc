// ack: a unit has received a task. object: it objects, and is answered.
#include "cli/step_line.h"

namespace duban {
namespace cli_ack {

int run_ack(Invocation& in) {
  for (const std::string& ref : in.words()) record_step(in, step_input(in, ref, StepKind::acknowledge));
  return kDone;
}

int run_object(Invocation& in) {
  const StepKind kind = step_word(in, 1, {{"uphold", StepKind::uphold}, {"dismiss", StepKind::dismiss}}, StepKind::object, "object");
  record_step(in, step_input(in, in.word(0), kind));
  return kDone;
}

}  // namespace cli_ack

Verb ack_verb() {
  using namespace cli_ack;
  return {"ack", Msg::category_record, Msg::verb_ack, "REF…", 1, 100000, join_options({{{"unit", "U", Msg::opt_ack_unit}}, writing_options()}),
          {"duban ack 2.5 2.6 --on 2024-02-01", "duban ack 2.5 --unit 区文旅委"}, &run_ack};
}

Verb object_verb() {
  using namespace cli_ack;
  return {"object", Msg::category_record, Msg::verb_object, "REF [uphold|dismiss]", 1, 2,
          join_options({{{"unit", "U", Msg::opt_ack_unit}, evidence_option()}, approval_options(), writing_options()}),
          {"duban object 2.5 --reason 职责不在本单位 --evidence 异议书.pdf", "duban object 2.5 dismiss --approved-by 艾正兵 --reason 三定方案已明确"}, &run_object};
}

}  // namespace duban
