// review: what waits for the office; a report accepted or returned.
#include "cli/form_line.h"
#include "cli/step_line.h"
#include "engine/app/review_sheet.h"
#include "engine/app/review_steps.h"
#include "engine/base/text.h"
#include "engine/document/waiting_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace cli_review {

int list(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const auto matters = waiting_for_office(inquiry);
  in.put([&] { return waiting_document(matters, inquiry.as_of(), banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language()), in.language()); },
         [&] { return waiting_json(matters, inquiry.head("review")); });
  return kDone;
}

int write_sheet(Invocation& in) {
  in.need({"output"});
  (void)in.format({"xlsx"});
  in.refuse_ledger_as_output(in.value("output"));
  Inquiry inquiry(in.question());
  in.say(in.text(Msg::form_review_exported, {std::to_string(export_review(inquiry, in.value("output"), in.language())), in.value("output")}));
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "export" && in.words().size() == 1) return write_sheet(in);
  if (in.word(0) == "import" && in.words().size() == 2) {
    const FormImportOptions options = form_import_options_of(in);
    return say_imported(in, import_review(in.ledger(), in.word(1), in.envelope(), options), 1);
  }
  if (in.word(0) == "list" && in.words().size() == 1) return list(in);
  std::string number = in.word(0);
  if (number.starts_with('@')) number.erase(0, 1);
  const auto seq = parse_decimal(number);
  if (!seq || seq->places() != 0 || in.words().size() != 2) throw UsageError{{Msg::usage_words_missing, {"review", "list | ID accept|return | export -o FILE | import FILE"}}};
  const StepKind kind = step_word(in, 1, {{"accept", StepKind::accept_report}, {"return", StepKind::return_report}}, StepKind::accept_report, "review");
  if (kind == StepKind::return_report) in.need({"reason"});
  const StepResult result = review_report(in.step(), seq->units(), kind == StepKind::accept_report, in.value("reason"));
  say_recorded(in, result, in.word(0), rule_of(kind).word);
  return kDone;
}

}  // namespace cli_review

Verb review_verb() {
  using namespace cli_review;
  return {"review", Msg::category_record, Msg::verb_review, "list | ID accept|return | export | import FILE", 1, 2,
          join_options({{{"reason", "TEXT", Msg::opt_reason}, {"partial", "", Msg::opt_partial}}, writing_options(), asking_options()}),
          {"duban review list", "duban review 412 accept", "duban review 413 return --reason 缺少佐证",
           "duban review export -o 待办.xlsx", "duban review import 待办.xlsx --dry-run"}, &run};
}

}  // namespace duban
