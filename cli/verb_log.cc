// log: one progress report.
#include "cli/invocation.h"
#include "engine/app/progress.h"

namespace duban {
namespace cli_log {

int run(Invocation& in) {
  ReportInput input;
  input.ref = in.word(0);
  input.on = in.date("on").value_or(in.today()).to_string();
  input.unit = in.value("unit");
  input.percent = in.value("percent");
  for (const std::string& given : in.values("value")) {
    const std::size_t equals = given.rfind('=');
    if (equals == std::string::npos) throw UsageError{{Msg::usage_bad_value, {given}}};
    input.values.push_back({given.substr(0, equals), given.substr(equals + 1), {"", 0, 0, "--value"}});
  }
  input.progress = in.value("progress");
  input.problem = in.value("problem");
  input.cause = in.value("cause");
  input.next = in.value("next");
  input.ask = in.value("ask");
  input.evidence = in.values("evidence");
  const ProgressResult result = record_progress(in.ledger(), {input}, in.envelope(), {false, in.dry_run()});
  if (result.found.has_errors()) throw InputError(result.found);
  in.report(result.found, {});
  in.confirm({static_cast<int>(result.recorded), result.clock_raised}, Msg::log_done);
  return kDone;
}

}  // namespace cli_log

Verb log_verb() {
  using namespace cli_log;
  return {"log", Msg::category_record, Msg::verb_log, "REF", 1, 1,
          join_options({{{"percent", "N", Msg::opt_percent}, {"value", "METRIC=31家", Msg::opt_value, true}, {"progress", "TEXT", Msg::opt_progress},
                         {"problem", "TEXT", Msg::opt_problem}, {"cause", "TEXT", Msg::opt_cause}, {"next", "TEXT", Msg::opt_next},
                         {"ask", "TEXT", Msg::opt_ask}, {"evidence", "PATH", Msg::opt_evidence, true}, {"unit", "U", Msg::opt_unit}},
                        writing_options()}),
          {"duban log 2.5 --on 2024-06-20 --percent 60 --value 新增首店品牌=31家 --progress 已签约31家", "duban log 4.26 --value 制定实施楼宇经济发展三年行动计划=done"}, &run};
}

}  // namespace duban
