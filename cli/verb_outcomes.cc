// outcomes: what next year's report says of this year's targets.
#include <algorithm>

#include "cli/invocation.h"
#include "engine/app/outcomes.h"
#include "engine/base/text.h"
#include "engine/document/outcomes_document.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"

namespace duban {
namespace cli_outcomes {

/// The day results of a year take effect unless said otherwise.
Date year_end(int year) { return last_day_of_month(year, 12); }

/// What is recorded, what stood there already, and what `all` left out.
void say_what(Invocation& in, const Outcomes& outcomes, const std::vector<ReportInput>& reports, bool all) {
  std::vector<std::string> left_out;
  int before = 0;
  for (const ProposedOutcome& one : outcomes.proposals) {
    if (one.recorded) ++before;
    else if (all && one.can_be_recorded() && one.confidence < kSureEnough) left_out.push_back(one.ref);
  }
  for (const ReportInput& report : reports) {
    for (const ReportedValue& value : report.values) {
      const auto one = std::find_if(outcomes.proposals.begin(), outcomes.proposals.end(), [&](const ProposedOutcome& p) { return report.ref.ends_with("/" + p.ref) && p.metric == value.metric; });
      if (one == outcomes.proposals.end()) continue;
      const std::string said = one->milestone ? in.text(*one->done ? Msg::verdict_word_met : Msg::verdict_word_missed) : value.value;
      in.say(in.text(Msg::outcomes_line, {one->ref, value.metric, said, std::to_string(one->confidence)}));
    }
  }
  if (before > 0) in.say(in.text(Msg::outcomes_recorded_before, {std::to_string(before)}));
  if (!left_out.empty()) in.say(in.text(Msg::outcomes_left_out, {std::to_string(kSureEnough), std::to_string(left_out.size()), join(left_out, ",")}));
}

int accept(Invocation& in, const Outcomes& outcomes) {
  std::vector<std::string> refs;
  for (const std::string& given : in.values("accept")) {
    const std::string list = replace_all(replace_all(given, "，", ","), "、", ",");
    std::size_t begin = 0;
    for (std::size_t comma = list.find(','); begin <= list.size(); comma = list.find(',', begin)) {
      const std::size_t end = std::min(comma, list.size());
      refs.push_back(std::string(trim(list.substr(begin, end - begin))));
      begin = end + 1;
    }
  }
  const auto reports = reports_of(outcomes, refs, in.date("on").value_or(year_end(outcomes.year)));
  const ProgressResult result = record_progress(in.ledger(), reports, in.envelope(), {false, in.dry_run()});
  if (result.found.has_errors()) throw InputError(result.found);
  in.report(result.found, {});
  say_what(in, outcomes, reports, std::find(refs.begin(), refs.end(), "all") != refs.end());
  in.confirm({static_cast<int>(result.recorded), result.clock_raised}, Msg::outcomes_done);
  return kDone;
}

int write_review(Invocation& in, const Outcomes& outcomes) {
  const std::string out = in.value("review");
  if (ending_of(out) != ".csv") throw UsageError{{Msg::outcomes_bad_review, {out}}};
  if (in.dry_run()) {
    in.put(progress_csv_of(outcomes, in.date("on").value_or(year_end(outcomes.year))));
    return kDone;
  }
  write_file(out, progress_csv_of(outcomes, in.date("on").value_or(year_end(outcomes.year))));
  in.say(in.text(Msg::outcomes_review_written, {out}));
  return kDone;
}

int run(Invocation& in) {
  in.need({"notice"});
  (void)in.list_format();
  for (const char* option : {"review", "format", "output"}) {
    if (in.has("accept") && in.has(option)) throw UsageError{{Msg::usage_not_together, {"--accept", std::string("--") + option}}};
  }
  const Content report = load_content(in.word(0));
  Inquiry inquiry(in.question(), {.texts = true, .reports = true, .links = false, .state_on = in.question().as_of});
  Diagnostics found = report.found;
  const Outcomes outcomes = propose_outcomes(inquiry, report, in.value("notice"), found);
  in.report(found, {report.source});
  if (in.has("accept")) return accept(in, outcomes);
  if (in.has("review")) return write_review(in, outcomes);
  in.put([&] { return outcomes_document(outcomes, in.language()); }, [&] { return outcomes_json(outcomes, inquiry.head("outcomes"), in.language()); });
  return kDone;
}

}  // namespace cli_outcomes

Verb outcomes_verb() {
  using namespace cli_outcomes;
  return {"outcomes", Msg::category_lists, Msg::verb_outcomes, "REPORT", 1, 1,
          join_options({{{"notice", "KEY", Msg::opt_notice}, {"accept", "all|REF,REF", Msg::opt_accept, true}, {"review", "FILE.csv", Msg::opt_outcomes_review}}, asking_options(), writing_options()}),
          {"duban outcomes report-2025.txt --notice 2024", "duban outcomes report-2025.txt --notice 2024 --accept all", "duban outcomes report-2025.txt --notice 2024 --review outcomes.csv"}, &run};
}

}  // namespace duban
