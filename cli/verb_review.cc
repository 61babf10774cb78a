// review: what waits for the office; a report accepted or returned.
#include "cli/step_line.h"
#include "engine/app/review_steps.h"
#include "engine/base/text.h"
#include "engine/document/waiting_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

int list(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const auto matters = waiting_for_office(inquiry);
  in.put([&] { return waiting_document(matters, inquiry.as_of(), banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language()), in.language()); },
         [&] { return waiting_json(matters, inquiry.head("review")); });
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "list" && in.words().size() == 1) return list(in);
  std::string number = in.word(0);
  if (number.starts_with('@')) number.erase(0, 1);
  const auto seq = parse_decimal(number);
  if (!seq || seq->places() != 0 || in.words().size() != 2) throw UsageError{{Msg::usage_words_missing, {"review", "list | ID accept|return"}}};
  const StepKind kind = step_word(in, 1, {{"accept", StepKind::accept_report}, {"return", StepKind::return_report}}, StepKind::accept_report, "review");
  if (kind == StepKind::return_report) in.need({"reason"});
  const StepResult result = review_report(in.step(), seq->units(), kind == StepKind::accept_report, in.value("reason"));
  say_recorded(in, result, in.word(0), rule_of(kind).word);
  return kDone;
}

}  // namespace

Verb review_verb() {
  return {"review", Msg::category_record, Msg::verb_review, "list | ID accept|return", 1, 2,
          join_options({{{"reason", "TEXT", Msg::opt_reason}}, writing_options(), asking_options()}),
          {"duban review list", "duban review 412 accept", "duban review 413 return --reason 缺少佐证"}, &run};
}

}  // namespace duban
