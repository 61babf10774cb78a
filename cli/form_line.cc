// Mistakes on standard error, conflicts as a list.
#include "cli/form_line.h"

#include "engine/document/conflict_document.h"

namespace duban {

std::vector<Option> form_import_options() { return {{"partial", "", Msg::opt_partial}, {"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}}; }

FormImportOptions form_import_options_of(const Invocation& in) {
  (void)in.list_format();
  if (in.has("take") && in.value("take") != "form") throw UsageError{{Msg::usage_form_take, {in.value("take")}}};
  FormImportOptions options;
  options.on = in.date("on").value_or(in.today());
  options.partial = in.has("partial");
  options.dry_run = in.dry_run();
  options.take_form = in.has("take");
  return options;
}

int say_imported(const Invocation& in, const FormImportResult& result, std::size_t forms) {
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.report(result.found, {}, in.has("partial") ? Msg::error_count_partial : Msg::error_count);
  if (!result.conflicts.empty()) {
    in.put([&] { return conflict_document(result.conflicts, in.language()); }, [&] { return conflict_json(result.conflicts, in.language()); });
    in.say(in.text(in.has("partial") ? Msg::form_conflicts_partial : Msg::form_conflicts_nothing, {std::to_string(result.conflicts.size())}));
  }
  in.say(in.text(Msg::form_imported, {std::to_string(forms), std::to_string(result.recorded), std::to_string(result.already)}) +
         (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return result.found.has_errors() || !result.conflicts.empty() ? kInputErrors : kDone;
}

}  // namespace duban
