// init: a new ledger with its policy.
#include "cli/invocation.h"
#include "engine/app/setup.h"

namespace duban {
namespace {

int run(Invocation& in) {
  set_up_ledger(in.ledger(), {in.value("directory"), in.value("rulebook"), in.has("demo")}, in.envelope(), in.dry_run());
  in.say(in.text(Msg::init_done, {in.ledger()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

}  // namespace

Verb init_verb() {
  return {"init", Msg::category_setup, Msg::verb_init, "", 0, 0,
          join_options({{{"directory", "FILE", Msg::opt_directory}, {"rulebook", "FILE", Msg::opt_rulebook}, {"demo", "", Msg::opt_demo}},
                        {{"actor", "NAME", Msg::opt_actor}, {"dry-run", "", Msg::opt_dry_run}}}),
          {"duban init --directory units.yaml", "duban --ledger 2024.db init --rulebook rules.yaml"}, &run};
}

}  // namespace duban
