// form: workbooks that go out to the units, one each, and come back filled in.
#include "cli/form_line.h"
#include "engine/app/form_export.h"

namespace duban {
namespace cli_form {

int run_export(Invocation& in) {
  if (in.words().size() != 1) throw UsageError{{Msg::usage_words_missing, {"form export", "[--unit U…] -o FOLDER"}}};
  in.need({"output"});
  in.refuse_ledger_as_output(in.value("output"));
  Inquiry inquiry(in.question());
  const std::vector<ExportedForm> forms = export_forms(inquiry, in.values("unit"), in.value("output"), in.language());
  for (const ExportedForm& form : forms) in.print(in.text(Msg::form_exported, {form.file, std::to_string(form.tasks)}) + "\n");
  in.say(in.text(Msg::form_exported_all, {std::to_string(forms.size()), in.value("output")}));
  return kDone;
}

int run_import(Invocation& in) {
  if (in.words().size() < 2) throw UsageError{{Msg::usage_words_missing, {"form import", "FILE…"}}};
  const FormImportOptions options = form_import_options_of(in);
  const std::vector<std::string> files(in.words().begin() + 1, in.words().end());
  return say_imported(in, import_forms(in.ledger(), files, in.envelope(), options), files.size());
}

int run(Invocation& in) {
  if (in.word(0) == "export") return run_export(in);
  if (in.word(0) == "import") return run_import(in);
  throw UsageError{{Msg::usage_words_missing, {"form", "export | import"}}};
}

}  // namespace cli_form

Verb form_verb() {
  using namespace cli_form;
  return {"form", Msg::category_record, Msg::verb_form, "export | import FILE…", 1, 100000,
          join_options({{{"unit", "U", Msg::form_opt_unit, true}, {"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at},
                         {"take", "form", Msg::form_opt_take}}, form_import_options(), writing_options()}),
          {"duban form export -o 报送表", "duban form export --unit 区文旅委 --as-of 2024-07-05 -o 报送表", "duban form import 报送表/*.xlsx --dry-run",
           "duban form import 区文旅委.xlsx --take form"}, &run};
}

}  // namespace duban
