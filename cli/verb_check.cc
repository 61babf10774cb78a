// check: every finding.
#include "cli/fail_on.h"
#include "cli/invocation.h"
#include "engine/document/findings_document.h"
#include "engine/rules/explain.h"
#include "engine/rules/ladder.h"
#include "engine/rules/late_entries.h"

namespace duban {
namespace cli_check {

ShownFinding shown(const Day& day, const Finding& finding, Language language) {
  const Rule& rule = day.rule(finding);
  ShownFinding out;
  out.rule = rule.id;
  out.rule_name = rule.name;
  out.subject_kind = name_of(finding.subject);
  out.subject_id = day.subject_id(finding);
  if (finding.task_row >= 0) {
    const TaskState& state = day.state(finding.task_row);
    out.ref = state.ref();
    out.key = state.key();
    out.title = state.title();
    out.late_entries = late_entries(state, day.date(), day.policy().calendar);
  }
  if (finding.subject == SubjectKind::indicator) {
    const IndicatorState& state = day.facts().indicators()[static_cast<std::size_t>(finding.row)];
    out.ref = state.registered->ref();
    out.key = state.registered->key;
    out.title = state.standing.metric;
  }
  out.lamp = finding.lamp;
  out.since = finding.since;
  if (finding.task_row >= 0) out.handover = handover_after(day.state(finding.task_row), finding.since);
  out.message = message_of(day, finding, language);
  out.evidence = evidence_of(day, finding);
  return out;
}

/// The action proposed for what `finding` is about by its rule; nothing when none is.
std::optional<std::string> proposed_action(const Day& day, const std::vector<LadderStand>& stands, const Finding& finding) {
  for (const LadderStand& stand : stands) {
    const bool about = stand.rule == finding.rule && stand.task_row == finding.task_row && (stand.task_row >= 0 || stand.subject == day.subject_id(finding));
    if (about && stand.rung >= 0) return day.rule(finding).ladder[static_cast<std::size_t>(stand.rung)].action;
  }
  return std::nullopt;
}

int run(Invocation& in) {
  const auto limit = fail_level(in);
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const JudgedDay judged = inquiry.judge();
  const std::vector<LadderStand> stands = ladders_on(*judged.day, judged.days);
  std::vector<ShownFinding> findings;
  Lamp worst = Lamp::grey;
  for (const Finding& finding : judged.day->findings()) {
    findings.push_back(shown(*judged.day, finding, in.language()));
    findings.back().rung = proposed_action(*judged.day, stands, finding);
    worst = std::max(worst, finding.lamp);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const ShownFinding& a, const ShownFinding& b) { return a.lamp > b.lamp; });
  Document document = findings_document(findings, in.question().as_of, in.language());
  document.banners = banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language());
  in.put([&] { return document; }, [&] { return findings_json(findings, inquiry.head("check"), in.language()); });
  return limit && worst >= *limit ? kFindings : kDone;
}

}  // namespace cli_check

Verb check_verb() {
  using namespace cli_check;
  return {"check", Msg::category_lists, Msg::verb_check, "", 0, 0, join_options({asking_options(), {fail_option()}}),
          {"duban check", "duban check --as-of 2024-12-31 --fail-on red"}, &run};
}

}  // namespace duban
