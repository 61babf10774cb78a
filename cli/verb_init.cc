// init: a new ledger with its policy.
#include "cli/invocation.h"
#include "engine/app/event_lines.h"
#include "engine/app/setup.h"

namespace duban {
namespace cli_init {

/// An equal ledger from exported entries.
int restore(Invocation& in) {
  for (const char* option : {"directory", "rulebook", "demo", "actor"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_not_together, {"--events", std::string("--") + option}}};
  }
  const EventsHead head = import_events(in.value("events"), in.ledger(), in.dry_run());
  in.say(in.text(Msg::init_events_done, {in.ledger(), std::to_string(head.entries), head.hash}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run(Invocation& in) {
  if (in.has("events")) return restore(in);
  set_up_ledger(in.ledger(), {in.value("directory"), in.value("rulebook"), in.has("demo")}, in.envelope(), in.dry_run());
  in.say(in.text(Msg::init_done, {in.ledger()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

}  // namespace cli_init

Verb init_verb() {
  using namespace cli_init;
  return {"init", Msg::category_setup, Msg::verb_init, "", 0, 0,
          join_options({{{"directory", "FILE", Msg::opt_directory}, {"rulebook", "FILE", Msg::opt_rulebook}, {"demo", "", Msg::opt_demo}, {"events", "FILE", Msg::opt_init_events}},
                        {{"actor", "NAME", Msg::opt_actor}, {"dry-run", "", Msg::opt_dry_run}}}),
          {"duban init --directory units.yaml", "duban --ledger 2024.db init --rulebook rules.yaml"}, &run, false};
}

}  // namespace duban
