// timeline: lamps over time.
#include "cli/invocation.h"
#include "engine/app/timeline_list.h"
#include "engine/document/timeline_document.h"

namespace duban {
namespace cli_timeline {

constexpr std::size_t kMostRefs = 1000;

int run(Invocation& in) {
  (void)in.list_format();
  const Question asked = in.question();
  const TimelineQuestion question{in.words(), in.value("unit"), in.value("leader"), in.date("from"), in.has("all")};
  if (question.from && *question.from > asked.as_of) throw UsageError{{Msg::duty_range_backwards, {question.from->to_string(), asked.as_of.to_string()}}};
  Inquiry inquiry(asked);
  const TimelineList list = make_timeline(inquiry, question);
  in.put([&] { return timeline_document(list, in.language()); }, [&] { return timeline_json(list, inquiry.head("timeline")); });
  return kDone;
}

}  // namespace cli_timeline

Verb timeline_verb() {
  using namespace cli_timeline;
  return {"timeline", Msg::category_lists, Msg::verb_timeline, "[REF …]", 0, kMostRefs,
          join_options({{{"from", "DATE", Msg::opt_timeline_from}, {"unit", "U", Msg::opt_unit_only}, {"leader", "L", Msg::opt_leader_only}, {"all", "", Msg::opt_timeline_all}}, asking_options()}),
          {"duban timeline --as-of 2024-12-31", "duban timeline 4.10 2.9", "duban timeline --unit 区商务委 --from 2024-07-01 -o out/timeline.xlsx"}, &run};
}

}  // namespace duban
