// close: a task verified and struck off.
#include "cli/invocation.h"

namespace duban {
namespace {

int run(Invocation& in) {
  in.need({"evidence", "approved-by"});
  in.confirm(close_task(in.step(), {in.word(0), in.values("evidence"), in.value("approved-by"), in.value("reason")}), Msg::close_done);
  return kDone;
}

}  // namespace

Verb close_verb() {
  return {"close", Msg::category_record, Msg::verb_close, "REF", 1, 1,
          join_options({{{"evidence", "PATH", Msg::opt_evidence, true}, {"approved-by", "NAME", Msg::opt_approved_by}, {"reason", "TEXT", Msg::opt_reason}}, writing_options()}),
          {"duban close 6.2 --evidence 监测报告.pdf --approved-by 艾正兵"}, &run};
}

}  // namespace duban
