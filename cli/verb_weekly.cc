// weekly: the overdue list.
#include "cli/invocation.h"
#include "cli/fail_on.h"
#include "engine/app/brief.h"
#include "engine/app/weekly.h"
#include "engine/document/brief_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace cli_weekly {

int run_brief(Invocation& in) {
  if (in.has("fail-on")) throw UsageError{{Msg::usage_not_together, {"--brief", "--fail-on"}}};
  (void)in.list_format();
  const Question question = in.question();
  Inquiry inquiry(question, brief_needs(question.as_of));
  const Brief brief = make_brief(inquiry);
  in.put([&] { return brief_document(brief, inquiry.is_rehearsal(), in.language()); }, [&] { return brief_json(brief, inquiry.head("brief")); });
  return kDone;
}

int run(Invocation& in) {
  if (in.has("brief")) return run_brief(in);
  const auto limit = fail_level(in);
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const WeeklyList list = make_weekly(inquiry);
  in.put([&] { return weekly_document(list, in.language()); }, [&] { return weekly_json(list, inquiry.head("weekly")); });
  Lamp worst = Lamp::grey;
  for (const auto* items : {&list.items, &list.at_risk}) {
    for (const WeeklyItem& item : *items) worst = std::max(worst, item.lamp);
  }
  return limit && worst >= *limit ? kFindings : kDone;
}

}  // namespace cli_weekly

Verb weekly_verb() {
  using namespace cli_weekly;
  return {"weekly", Msg::category_lists, Msg::verb_weekly, "", 0, 0, join_options({asking_options(), {{"brief", "", Msg::opt_brief}, fail_option()}}),
          {"duban weekly", "duban weekly --as-of 2024-07-05 --known-at 2024-07-05", "duban weekly --brief", "duban weekly -o out/weekly.xlsx"}, &run};
}

}  // namespace duban
