// extend: a deadline moved by approval; asked for and decided, or both at once.
#include "cli/step_line.h"

namespace duban {
namespace cli_extend {

int run(Invocation& in) {
  const StepKind kind = step_word(in, 1, {{"request", StepKind::request_extension}, {"grant", StepKind::grant_extension}, {"refuse", StepKind::refuse_extension}},
                                  StepKind::grant_extension, "extend");
  if (in.words().size() == 1) in.need({"to", "approved-by", "reason"});
  record_step(in, step_input(in, in.word(0), kind));
  return kDone;
}

}  // namespace cli_extend

Verb extend_verb() {
  using namespace cli_extend;
  return {"extend", Msg::category_record, Msg::verb_extend, "REF [request|grant|refuse]", 1, 2,
          join_options({{{"to", "DATE", Msg::opt_to}, {"unit", "U", Msg::opt_ack_unit}, evidence_option()}, approval_options(), writing_options()}),
          {"duban extend 2.8 --to 2025-06-30 --approved-by 艾正兵 --reason 方案调整", "duban extend 2.8 request --to 2025-06-30 --reason 方案调整",
           "duban extend 2.8 grant --approved-by 艾正兵"}, &run};
}

}  // namespace duban
