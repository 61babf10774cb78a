// Steps from a command line.
#include "cli/step_line.h"

#include "engine/base/text.h"

namespace duban {

std::vector<Option> approval_options() {
  return {{"approved-by", "NAME", Msg::opt_approved_by}, {"reason", "TEXT", Msg::opt_reason}};
}

Option evidence_option() { return {"evidence", "PATH", Msg::opt_evidence, true}; }

StepInput step_input(const Invocation& in, const std::string& ref, StepKind kind) {
  StepInput input;
  input.ref = ref;
  input.kind = kind;
  input.unit = in.value("unit");
  input.date = in.date("to");
  if (!input.date) input.date = in.date("until");
  input.approved_by = in.value("approved-by");
  input.reason = in.value("reason");
  input.evidence = in.values("evidence");
  return input;
}

void warn_of_future(const Invocation& in) {
  if (in.step().on > in.today()) in.warn(Msg::report_in_future, {in.step().on.to_string()});
}

void say_recorded(const Invocation& in, const StepResult& result, const std::string& ref, Msg word) {
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::step_recorded, {ref, in.text(word), in.step().on.to_string()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
}

void record_step(const Invocation& in, const StepInput& input) {
  // What is asked for may be granted as it was asked.
  const bool as_asked = input.kind == StepKind::grant_extension;
  const StepRule& rule = rule_of(input.kind);
  if (rule.approval) in.need({"approved-by"});
  if (rule.reason && !as_asked) in.need({"reason"});
  if (rule.evidence && input.evidence.empty()) in.need({"evidence"});
  if (rule.date && !as_asked) in.need({"to"});
  warn_of_future(in);
  const StepOutcome outcome = take_step(in.step(), input);
  say_recorded(in, outcome.step, input.ref, rule_of(input.kind).word);
  if (outcome.due_after && input.kind != StepKind::request_extension) {
    in.say("  " + in.text(Msg::step_due_now, {outcome.due_before->to_string(), outcome.due_after->to_string()}));
  }
  if (outcome.late) in.say("  " + in.text(Msg::step_filed_late));
}

StepKind step_word(const Invocation& in, std::size_t at, const std::vector<StepWord>& words, StepKind otherwise, const char* verb) {
  if (in.words().size() <= at) return otherwise;
  std::vector<std::string> names;
  for (const StepWord& one : words) {
    if (in.word(at) == one.word) return one.kind;
    names.emplace_back(one.word);
  }
  throw UsageError{{Msg::usage_step_word, {verb, in.word(at), join(names, "、")}}};
}

}  // namespace duban
