// target: set, amend, attest.
#include "cli/invocation.h"
#include "engine/app/target_steps.h"
#include "engine/target/target_form.h"

namespace duban {
namespace cli_target {

struct TargetStep {
  const char* name;
  std::vector<const char*> options;  // needed
  Msg done;
};

const std::vector<TargetStep>& steps() {
  static const std::vector<TargetStep> kSteps = {{"set", {"value", "source"}, Msg::target_set_done},
                                           {"amend", {"value", "approved-by", "reason"}, Msg::target_amend_done},
                                           {"attest", {"verdict", "by", "reason"}, Msg::target_attest_done}};
  return kSteps;
}

/// The step named, with the options it needs and none of the others'.
const TargetStep& step_of(const Invocation& in) {
  const TargetStep* step = nullptr;
  for (const TargetStep& one : steps()) {
    if (in.word(1) == one.name) step = &one;
  }
  if (step == nullptr) throw UsageError{{Msg::usage_target_step, {in.word(1)}}};
  for (const char* option : step->options) in.need({option});
  for (const char* option : {"value", "source", "approved-by", "reason", "verdict", "by"}) {
    bool used = false;
    for (const char* own : step->options) used = used || std::string(own) == option;
    if (in.has(option) && !used) throw UsageError{{Msg::usage_option_not_here, {std::string("target ") + step->name, std::string("--") + option}}};
  }
  return *step;
}

int run(Invocation& in) {
  const TargetStep& step = step_of(in);
  const TargetRef of{in.word(0), in.value("metric")};
  const std::string name = step.name;
  if (name == "attest") {
    const std::string verdict = in.value("verdict");
    if (verdict != "met" && verdict != "missed") throw UsageError{{Msg::usage_bad_verdict, {verdict}}};
    const bool met = verdict == "met";
    const TargetStepResult result = attest_target(in.step(), of, met, in.value("by"), in.value("reason"));
    in.say(in.text(Msg::target_attest_line, {of.ref, result.metric, in.value("by"), in.text(met ? Msg::verdict_word_met : Msg::verdict_word_missed)}));
    in.confirm(result.step, step.done);
    return kDone;
  }
  const TargetStepResult result = name == "set" ? set_target(in.step(), of, in.value("value"), in.value("source"))
                                                : amend_target(in.step(), of, in.value("value"), in.value("approved-by"), in.value("reason"));
  in.say(in.text(Msg::target_change_line, {of.ref, result.metric, written_form(result.before), written_form(result.after)}));
  in.confirm(result.step, step.done);
  return kDone;
}

}  // namespace cli_target

Verb target_verb() {
  using namespace cli_target;
  return {"target", Msg::category_record, Msg::verb_target, "REF set|amend|attest", 2, 2,
          join_options({{{"metric", "M", Msg::opt_metric}, {"value", "VALUE", Msg::opt_target_value}, {"source", "TEXT", Msg::opt_source},
                         {"approved-by", "NAME", Msg::opt_approved_by}, {"verdict", "met|missed", Msg::opt_verdict}, {"by", "NAME", Msg::opt_by},
                         {"reason", "TEXT", Msg::opt_reason}}, writing_options()}),
          {"duban target I.18 set --value 3% --source 市发改委〔2024〕5号", "duban target 2.5 amend --metric 新增首店品牌 --value 45个 --approved-by 艾正兵 --reason 年中调整",
           "duban target I.5 attest --verdict met --by 李主任 --reason 全市第3位"}, &run};
}

}  // namespace duban
