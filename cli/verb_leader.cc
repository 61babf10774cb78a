// leader: one succeeded by another, portfolios re-divided, posts with their holders.
#include <algorithm>

#include "cli/invocation.h"
#include "engine/app/leader_list.h"
#include "engine/app/leader_steps.h"
#include "engine/base/text.h"
#include "engine/document/leader_list_document.h"

namespace duban {
namespace cli_leader {

constexpr const char* kWords = "succeed OLD NEW | assign REF… | list";

/// Each step takes some of the verb's options; the others would be dropped in silence.
void allow_only(const Invocation& in, std::initializer_list<const char*> allowed) {
  for (const char* option : {"from", "to", "reason", "on", "actor", "dry-run", "as-of", "known-at", "format", "output"}) {
    const bool known = std::any_of(allowed.begin(), allowed.end(), [&](const char* a) { return std::string(a) == option; });
    if (!known && in.has(option)) throw UsageError{{Msg::usage_option_not_here, {"leader " + in.word(0), std::string("--") + option}}};
  }
}

std::string names(const std::vector<std::string>& all) { return all.empty() ? "—" : join(all, "、"); }

int succeed(Invocation& in) {
  if (in.words().size() != 3) throw UsageError{{Msg::usage_words_missing, {"leader", kWords}}};
  allow_only(in, {"from", "reason", "actor", "dry-run"});
  in.need({"from"});
  StepContext context = in.step();
  context.on = *in.date("from");
  const LeaderOutcome done = succeed_leader(context, in.word(1), in.word(2), in.value("reason"));
  if (done.step.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::leader_succeeded, {in.word(1), context.on.to_string(), in.word(2), names(done.posts)}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  std::vector<std::string> refs;
  for (const PassedLeaders& task : done.tasks) refs.push_back(task.ref);
  in.say("  " + (refs.empty() ? in.text(Msg::leader_no_tasks_pass)
                              : in.text(Msg::leader_tasks_pass, {std::to_string(refs.size()), in.word(2), join(refs, "、")})));
  return kDone;
}

/// NAME,NAME: also with the marks that Chinese uses.
std::vector<std::string> names_given(const Invocation& in) {
  std::vector<std::string> out;
  const std::string plain = replace_all(replace_all(in.value("to"), "，", ","), "、", ",");
  for (const std::string_view name : split(plain, ',')) {
    if (!trim(name).empty()) out.emplace_back(trim(name));
  }
  return out;
}

int assign(Invocation& in) {
  if (in.words().size() < 2) throw UsageError{{Msg::usage_words_missing, {"leader", kWords}}};
  allow_only(in, {"from", "to", "reason", "on", "actor", "dry-run"});
  const std::vector<std::string> refs(in.words().begin() + 1, in.words().end());
  const LeaderOutcome done = assign_leaders(in.step(), {refs, names_given(in), in.value("from"), in.value("reason")});
  if (done.step.clock_raised) in.warn(Msg::clock_raised);
  for (const PassedLeaders& task : done.tasks) in.say(in.text(Msg::leader_assigned_task, {task.ref, names(task.before), names(task.after)}));
  in.say(in.text(Msg::leader_assigned, {std::to_string(done.tasks.size()), in.step().on.to_string()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int list(Invocation& in) {
  if (in.words().size() != 1) throw UsageError{{Msg::usage_words_missing, {"leader", kWords}}};
  allow_only(in, {"as-of", "known-at", "format", "output"});
  (void)in.list_format();
  Inquiry inquiry(in.question(), {.texts = false, .reports = false, .links = false});
  const LeaderList leaders = make_leader_list(inquiry);
  in.put([&] { return leader_list_document(leaders, in.language()); }, [&] { return leader_list_json(leaders, inquiry.head("leader-list")); });
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "succeed") return succeed(in);
  if (in.word(0) == "assign") return assign(in);
  if (in.word(0) == "list") return list(in);
  throw UsageError{{Msg::usage_words_missing, {"leader", kWords}}};
}

}  // namespace cli_leader

Verb leader_verb() {
  using namespace cli_leader;
  return {"leader", Msg::category_record, Msg::verb_leader, kWords, 1, 100000,
          join_options({{{"from", "DATE|NAME", Msg::opt_leader_from}, {"to", "NAME[,NAME]", Msg::opt_leader_to}, {"reason", "TEXT", Msg::opt_reason}},
                        writing_options(),
                        {{"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at}, {"format", "FORMAT", Msg::opt_format},
                         {"output", "PATH", Msg::opt_output}}}),
          {"duban leader succeed 王小川 周宁 --from 2025-06-01", "duban leader assign 1.1 2.2 --from 李明 --to 赵青 --reason 分工调整", "duban leader list --as-of 2025-06-01"}, &run};
}

}  // namespace duban
