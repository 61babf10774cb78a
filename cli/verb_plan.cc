// plan: checkpoints, and the clerk's word for implied dates.
#include "cli/step_line.h"
#include "engine/app/filed_plan.h"
#include "engine/files/file.h"

namespace duban {
namespace cli_plan {

int file_given(Invocation& in) {
  if (in.words().size() != 1) throw UsageError{{Msg::usage_plan_what, {}}};
  const SourceText source = load_text(in.value("file"));
  Diagnostics found;
  const FiledPlan plan = parse_plan(source, found);
  if (found.has_errors()) throw InputError(std::move(found), {source});
  say_recorded(in, file_plan(in.step(), in.word(0), plan, &source), in.word(0), Msg::step_plan);
  return kDone;
}

int run(Invocation& in) {
  if (in.has("file")) return file_given(in);
  if (in.has("checkpoints")) {
    if (in.value("checkpoints") != "quarter") throw UsageError{{Msg::usage_bad_checkpoints, {in.value("checkpoints")}}};
    in.confirm(plan_quarter_checkpoints(in.step(), in.words(), in.has("confirm")), Msg::plan_done);
    return kDone;
  }
  if (!in.has("confirm") || in.words().empty()) throw UsageError{{Msg::usage_plan_what, {}}};
  in.confirm(confirm_dates(in.step(), in.words()), Msg::plan_done);
  return kDone;
}

}  // namespace cli_plan

Verb plan_verb() {
  using namespace cli_plan;
  return {"plan", Msg::category_record, Msg::verb_plan, "[REF…]", 0, 100000,
          join_options({{{"checkpoints", "quarter", Msg::opt_checkpoints}, {"confirm", "", Msg::opt_confirm},
                         {"file", "FILE", Msg::opt_plan_file}}, writing_options()}),
          {"duban plan --checkpoints quarter", "duban plan 2.5 4.27 --confirm", "duban plan 2.5 --file 方案.yaml"}, &run};
}

}  // namespace duban
