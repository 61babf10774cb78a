// link and unlink: what waits on what.
#include "cli/invocation.h"
#include "engine/base/text.h"

namespace duban {
namespace {

LinkRequest request_of(const Invocation& in, bool remove) {
  LinkRequest request;
  request.from = in.word(0);
  request.to = in.word(2);
  request.remove = remove;
  if (in.word(1) == "contributes-to") {
    request.kind = LinkKind::contributes_to;
  } else if (in.word(1) != "depends-on") {
    throw UsageError{{Msg::usage_bad_link, {in.word(1)}}};
  }
  if (in.has("lag")) {
    std::string lag = in.value("lag");
    const bool unit = lag.ends_with("wd");
    if (unit) lag.resize(lag.size() - 2);
    const auto number = parse_decimal(lag);
    if (!unit || !number || number->places() != 0) throw UsageError{{Msg::usage_bad_lag, {in.value("lag")}}};
    request.lag_workdays = static_cast<int>(number->units());
  }
  return request;
}

int run_link(Invocation& in) {
  in.confirm(link_tasks(in.step(), request_of(in, false)), Msg::link_done);
  return kDone;
}

int run_unlink(Invocation& in) {
  in.confirm(link_tasks(in.step(), request_of(in, true)), Msg::unlink_done);
  return kDone;
}

}  // namespace

Verb link_verb() {
  return {"link", Msg::category_record, Msg::verb_link, "REF depends-on|contributes-to REF", 3, 3,
          join_options({{{"lag", "Nwd", Msg::opt_lag}}, writing_options()}),
          {"duban link 2.20 depends-on 2.15", "duban link 4.6 contributes-to 1.4"}, &run_link};
}

Verb unlink_verb() {
  return {"unlink", Msg::category_record, Msg::verb_unlink, "REF depends-on|contributes-to REF", 3, 3, writing_options(),
          {"duban unlink 2.20 depends-on 2.15"}, &run_unlink};
}

}  // namespace duban
