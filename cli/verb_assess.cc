// assess: the year's end, target by target.
#include "cli/invocation.h"
#include "engine/app/assess.h"
#include "engine/document/assess_document.h"

namespace duban {
namespace cli_assess {

int run(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question(), assessment_needs(in.question().as_of));
  const Assessment assessment = make_assessment(inquiry, in.value("notice"));
  in.put([&] { return assess_document(assessment, in.language()); }, [&] { return assess_json(assessment, inquiry.head("assess"), in.language()); });
  return kDone;
}

}  // namespace cli_assess

Verb assess_verb() {
  using namespace cli_assess;
  return {"assess", Msg::category_lists, Msg::verb_assess, "", 0, 0, join_options({{{"notice", "KEY", Msg::opt_notice}}, asking_options()}),
          {"duban assess --notice 2024 --as-of 2025-01-31", "duban assess -o out/assess.xlsx"}, &run};
}

}  // namespace duban
