// weekly: the overdue list.
#include "cli/invocation.h"
#include "cli/fail_on.h"
#include "engine/app/weekly.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

int run(Invocation& in) {
  const auto limit = fail_level(in);
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const WeeklyList list = make_weekly(inquiry);
  in.put(weekly_document(list, in.language()), weekly_json(list, inquiry.head("weekly")));
  Lamp worst = Lamp::grey;
  for (const auto* items : {&list.items, &list.at_risk}) {
    for (const WeeklyItem& item : *items) worst = std::max(worst, item.lamp);
  }
  return limit && worst >= *limit ? kFindings : kDone;
}

}  // namespace

Verb weekly_verb() {
  return {"weekly", Msg::category_lists, Msg::verb_weekly, "", 0, 0, join_options({asking_options(), {fail_option()}}),
          {"duban weekly", "duban weekly --as-of 2024-07-05 --known-at 2024-07-05", "duban weekly -o out/weekly.xlsx"}, &run};
}

}  // namespace duban
