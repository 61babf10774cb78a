// suspend: a task's clock stops. resume: it goes on, and the deadline moves.
#include "cli/step_line.h"

namespace duban {
namespace cli_suspend {

int run_suspend(Invocation& in) {
  record_step(in, step_input(in, in.word(0), StepKind::suspend));
  return kDone;
}

int run_resume(Invocation& in) {
  record_step(in, step_input(in, in.word(0), StepKind::resume));
  return kDone;
}

}  // namespace cli_suspend

Verb suspend_verb() {
  using namespace cli_suspend;
  return {"suspend", Msg::category_record, Msg::verb_suspend, "REF", 1, 1,
          join_options({{{"until", "DATE", Msg::opt_until}, evidence_option()}, approval_options(), writing_options()}),
          {"duban suspend 5.9 --approved-by 罗毅 --reason 征地未完 --until 2024-06-30"}, &run_suspend};
}

Verb resume_verb() {
  using namespace cli_suspend;
  return {"resume", Msg::category_record, Msg::verb_resume, "REF", 1, 1,
          join_options({{{"to", "DATE", Msg::opt_new_due}}, approval_options(), writing_options()}), {"duban resume 5.9 --on 2024-07-01 --reason 征地已完成"}, &run_resume};
}

}  // namespace duban
