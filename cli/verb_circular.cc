// circular: the monthly bulletin, tasks against the pace of the year.
#include "cli/invocation.h"
#include "engine/app/circular.h"
#include "engine/document/circular_document.h"

namespace duban {
namespace cli_circular {

int run(Invocation& in) {
  (void)in.list_format();
  const Question question = in.question();
  Inquiry inquiry(question, circular_needs(question.as_of));
  const Circular circular = make_circular(inquiry);
  in.put([&] { return circular_document(circular, in.language()); }, [&] { return circular_json(circular, inquiry.head("circular")); });
  return kDone;
}

}  // namespace cli_circular

Verb circular_verb() {
  using namespace cli_circular;
  return {"circular", Msg::category_lists, Msg::verb_circular, "", 0, 0, asking_options(),
          {"duban circular", "duban circular --as-of 2024-09-30", "duban circular -o out/circular.xlsx"}, &run};
}

}  // namespace duban
