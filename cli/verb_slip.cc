// slip: what a unit is given to do, or urged about, on paper.
#include "cli/invocation.h"
#include "engine/app/slip.h"
#include "engine/document/slip_document.h"

namespace duban {
namespace cli_slip {

/// The word of the dispatch slip, in either language.
bool is_dispatch(const Invocation& in) {
  const std::string rung = in.value("rung");
  return !in.has("rung") || rung == text_of(Msg::slip_dispatch, Language::chinese) || rung == text_of(Msg::slip_dispatch, Language::english);
}

int run(Invocation& in) {
  (void)in.list_format();
  in.need({"unit"});
  Inquiry inquiry(in.question());
  const Slip slip = is_dispatch(in) ? make_dispatch_slip(inquiry, in.value("unit"), in.language()) : make_urging_slip(inquiry, in.value("unit"), in.value("rung"), in.language());
  in.put([&] { return slip_document(slip, in.language()); }, [&] { return slip_json(slip, inquiry.head("slip")); });
  return kDone;
}

}  // namespace cli_slip

Verb slip_verb() {
  using namespace cli_slip;
  return {"slip", Msg::category_lists, Msg::verb_slip, "", 0, 0, join_options({{{"unit", "U", Msg::slip_opt_unit}, {"rung", "ACTION", Msg::slip_opt_rung}}, asking_options()}),
          {"duban slip --unit 区商务委", "duban slip --unit 区商务委 --rung 催办 -o 催办单.xlsx"}, &run};
}

}  // namespace duban
