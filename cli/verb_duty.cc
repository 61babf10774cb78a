// duty: what reports are due, what came, what is missed.
#include "cli/invocation.h"
#include "engine/app/duty_list.h"
#include "engine/document/duty_document.h"

namespace duban {
namespace cli_duty {

constexpr int kMostDays = 3653;  // ten years

/// The range asked for; open ends reach from the first occurrence and to the day asked about.
DutyQuestion question_of(const Invocation& in, Date as_of) {
  DutyQuestion question{in.value("unit"), in.date("from"), in.date("to")};
  const Date to = question.to.value_or(as_of);
  const std::string from = question.from.value_or(as_of).to_string();
  if (question.from && *question.from > to) throw UsageError{{Msg::duty_range_backwards, {from, to.to_string()}}};
  if (to.days_since(question.from.value_or(as_of)) > kMostDays) throw UsageError{{Msg::duty_range_too_long, {from, to.to_string()}}};
  return question;
}

int run(Invocation& in) {
  if (in.word(0) != "list") throw UsageError{{Msg::usage_words_missing, {"duty", "list"}}};
  (void)in.list_format();
  const Question asked = in.question();
  const DutyQuestion question = question_of(in, asked.as_of);
  Inquiry inquiry(asked);
  const DutyList list = list_duties(inquiry, question);
  in.put([&] { return duty_document(list, in.language()); }, [&] { return duty_json(list, inquiry.head("duties")); });
  return kDone;
}

}  // namespace cli_duty

Verb duty_verb() {
  using namespace cli_duty;
  return {"duty", Msg::category_lists, Msg::verb_duty, "list", 1, 1,
          join_options({{{"unit", "U", Msg::opt_unit_only}, {"from", "DATE", Msg::opt_duty_from}, {"to", "DATE", Msg::opt_duty_to}}, asking_options()}),
          {"duban duty list", "duban duty list --unit 区商务委", "duban duty list --from 2024-04-01 --to 2024-06-30 -o duties.xlsx"}, &run};
}

}  // namespace duban
