// extend: a deadline moved by approval.
#include "cli/invocation.h"

namespace duban {
namespace {

int run(Invocation& in) {
  in.need({"to", "approved-by", "reason"});
  const auto to = in.date("to");
  in.confirm(extend_deadline(in.step(), {in.word(0), *to, in.value("approved-by"), in.value("reason")}), Msg::extend_done);
  return kDone;
}

}  // namespace

Verb extend_verb() {
  return {"extend", Msg::category_record, Msg::verb_extend, "REF", 1, 1,
          join_options({{{"to", "DATE", Msg::opt_to}, {"approved-by", "NAME", Msg::opt_approved_by}, {"reason", "TEXT", Msg::opt_reason}}, writing_options()}),
          {"duban extend 2.8 --to 2025-06-30 --approved-by 艾正兵 --reason 方案调整"}, &run};
}

}  // namespace duban
