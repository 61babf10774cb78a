// link and unlink: what waits on what.
#include "cli/invocation.h"
#include "cli/link_suggest.h"
#include "engine/app/link_file.h"

namespace duban {
namespace cli_link {

LinkRequest request_of(const Invocation& in, bool remove) {
  LinkRequest request;
  request.from = in.word(0);
  request.to = in.word(2);
  request.remove = remove;
  const auto kind = parse_link_kind(in.word(1));
  if (!kind) throw UsageError{{Msg::usage_bad_link, {in.word(1)}}};
  request.kind = *kind;
  if (in.has("lag")) {
    const auto lag = in.value("lag").ends_with("wd") ? parse_lag(in.value("lag")) : std::nullopt;
    if (!lag) throw UsageError{{Msg::usage_bad_lag, {in.value("lag")}}};
    request.lag_workdays = *lag;
  }
  return request;
}

/// Links of a file, whole or not at all.
int run_file(Invocation& in, bool remove) {
  if (!in.words().empty()) throw UsageError{{Msg::usage_link_what, {}}};
  SourceText source;
  Diagnostics found;
  const std::vector<LinkRequest> requests = read_link_file(in.value("file"), remove, source, found);
  StepContext step = in.step();
  step.dry_run = step.dry_run || found.has_errors();  // the other mistakes are told too
  try {
    if (found.has_errors()) (void)link_group(step, requests);
  } catch (const InputError& refused) {
    found.append(refused.found());
  }
  if (found.has_errors()) throw InputError(std::move(found), {source});
  try {
    in.confirm(link_group(in.step(), requests), remove ? Msg::unlink_many_done : Msg::link_many_done);
  } catch (const InputError& refused) {
    throw InputError(refused.found(), {source});
  }
  return kDone;
}

int run(Invocation& in, bool remove, Msg done) {
  if (!remove && !in.words().empty() && in.word(0) == "suggest") return run_link_suggest(in);
  refuse_suggest_options(in);
  if (in.has("file")) return run_file(in, remove);
  if (in.words().size() != 3) throw UsageError{{Msg::usage_link_what, {}}};
  in.confirm(link_tasks(in.step(), request_of(in, remove)), done);
  return kDone;
}

int run_link(Invocation& in) { return run(in, false, Msg::link_done); }
int run_unlink(Invocation& in) { return run(in, true, Msg::unlink_done); }

}  // namespace cli_link

Verb link_verb() {
  using namespace cli_link;
  return {"link", Msg::category_record, Msg::verb_link, "[REF depends-on|contributes-to REF | suggest]", 0, 3,
          join_options({{{"lag", "Nwd", Msg::opt_lag}, {"file", "FILE", Msg::opt_link_file}}, link_suggest_options(), writing_options()}),
          {"duban link 2.20 depends-on 2.15", "duban link 4.6 contributes-to 1.4", "duban link 4.6 contributes-to I.4", "duban link --file 依赖.csv",
           "duban link suggest", "duban link suggest --ref 2.20 --accept 1,3"}, &run_link};
}

Verb unlink_verb() {
  using namespace cli_link;
  return {"unlink", Msg::category_record, Msg::verb_unlink, "[REF depends-on|contributes-to REF]", 0, 3,
          join_options({{{"file", "FILE", Msg::opt_link_file}}, writing_options()}),
          {"duban unlink 2.20 depends-on 2.15"}, &run_unlink};
}

}  // namespace duban
