// friday: the week's forms in, the week's drafts out.
#include "cli/invocation.h"
#include "engine/app/friday.h"

namespace duban {
namespace cli_friday {

FridayRequest friday_request(const Invocation& in) {
  in.need({"in", "out"});
  for (const char* option : {"in", "out"}) {
    if (in.value(option).empty()) throw UsageError{{Msg::usage_empty_value, {std::string("--") + option}}};
  }
  FridayRequest request;
  request.ledger = in.ledger();
  request.in = in.value("in");
  request.out = in.value("out");
  request.as_of = in.date("as-of").value_or(in.today());
  request.on = in.date("on").value_or(std::min(request.as_of, in.today()));
  request.replace = in.has("replace");
  request.dry_run = in.dry_run();
  request.envelope = in.envelope();
  request.language = in.language();
  return request;
}

int run(Invocation& in) {
  const FridayRequest request = friday_request(in);
  const FridayOverview overview = run_friday(request);
  const FormsTaken& forms = overview.forms;
  const auto n = [](auto value) { return std::to_string(value); };
  if (forms.clock_raised) in.warn(Msg::clock_raised);
  for (const LeftForm& form : forms.left) in.say(in.text(form.reasons.empty() ? Msg::friday_left_line_conflict : Msg::friday_left_line, {form.file, form.reasons.empty() ? "" : in.text(form.reasons.front().message.id, form.reasons.front().message.args)}));
  in.say(in.text(Msg::friday_forms, {n(forms.forms), n(forms.taken.size()), n(forms.recorded), n(forms.already), n(forms.left.size())}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (in.dry_run()) return kDone;
  in.say(in.text(Msg::friday_done, {overview.folder, n(overview.files.size() + 1)}));
  in.say(in.text(Msg::friday_read_first, {overview.folder + "/" + in.text(Msg::friday_first_file) + ".txt"}));
  return kDone;
}

}  // namespace cli_friday

Verb friday_verb() {
  using namespace cli_friday;
  return {"friday", Msg::category_lists, Msg::verb_friday, "", 0, 0,
          join_options({{{"in", "DIR", Msg::friday_opt_in}, {"out", "DIR", Msg::friday_opt_out}, {"as-of", "DATE", Msg::opt_as_of}, {"replace", "", Msg::folder_opt_replace}}, writing_options()}),
          {"duban friday --in 回来的表 --out 周五", "duban friday --in 回来的表 --out 周五 --as-of 2024-07-05 --replace"}, &run};
}

}  // namespace duban
