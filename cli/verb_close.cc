// close, submit, reopen, cancel: how a task ends, and begins again.
#include "cli/step_line.h"

namespace duban {
namespace cli_close {

int record(Invocation& in, StepKind kind) {
  record_step(in, step_input(in, in.word(0), kind));
  return kDone;
}

int run_close(Invocation& in) {
  return record(in, step_word(in, 1, {{"request", StepKind::submit}, {"verify", StepKind::verify}, {"grant", StepKind::close}, {"refuse", StepKind::refuse_closing}},
                              StepKind::close, "close"));
}
int run_submit(Invocation& in) { return record(in, StepKind::submit); }
int run_reopen(Invocation& in) { return record(in, StepKind::reopen); }
int run_cancel(Invocation& in) { return record(in, StepKind::cancel); }

}  // namespace cli_close

Verb close_verb() {
  using namespace cli_close;
  return {"close", Msg::category_record, Msg::verb_close, "REF [request|verify|grant|refuse]", 1, 2,
          join_options({{evidence_option(), {"unit", "U", Msg::opt_ack_unit}}, approval_options(), writing_options()}),
          {"duban close 6.2 --evidence 监测报告.pdf --approved-by 艾正兵", "duban close 6.2 refuse --reason 现场未完工"}, &run_close};
}

Verb submit_verb() {
  using namespace cli_close;
  return {"submit", Msg::category_record, Msg::verb_submit, "REF", 1, 1,
          join_options({{evidence_option(), {"unit", "U", Msg::opt_ack_unit}, {"reason", "TEXT", Msg::opt_reason}}, writing_options()}),
          {"duban submit 6.2 --evidence 监测报告.pdf"}, &run_submit};
}

Verb reopen_verb() {
  using namespace cli_close;
  return {"reopen", Msg::category_record, Msg::verb_reopen, "REF", 1, 1,
          join_options({{{"to", "DATE", Msg::opt_to}}, approval_options(), writing_options()}),
          {"duban reopen 6.2 --approved-by 艾正兵 --reason 回头看发现反弹 --to 2025-03-31"}, &run_reopen};
}

Verb cancel_verb() {
  using namespace cli_close;
  return {"cancel", Msg::category_record, Msg::verb_cancel, "REF", 1, 1, join_options({approval_options(), writing_options()}),
          {"duban cancel 9.8 --approved-by 艾正兵 --reason 上级已取消"}, &run_cancel};
}

}  // namespace duban
