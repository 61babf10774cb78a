// Targets of the ledger → matches → proposals → reports.
#include "engine/app/outcomes.h"

#include <algorithm>
#include <map>
#include <regex>

#include "engine/base/text.h"
#include "engine/notice/outcome_match.h"
#include "engine/target/target_form.h"
#include "engine/target/verdict.h"

namespace duban {
namespace {

const Notice& notice_of(const Inquiry& inquiry, const History& history, const std::string& key) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < history.notices.size(); ++i) {
    if (history.notices[i].key == key) return history.notice_on(static_cast<int>(i), inquiry.as_of());
    keys.push_back(history.notices[i].key);
  }
  throw InputError(Msg::notice_unknown, {}, {key, keys.empty() ? "—" : join(keys, "、")});
}

/// The level that reports: what most leads are called by (区发改委 → 区).
char32_t area_of(const Snapshot& snapshot, const std::string& key) {
  std::map<char32_t, int> seen;
  for (const TaskState& state : snapshot.tasks) {
    if (state.key() != key) continue;
    for (const std::string& lead : state.leads()) {
      const std::u32string name = decode_utf8(lead);
      if (!name.empty() && is_one_of(name.front(), U"区县市省州旗")) ++seen[name.front()];
    }
  }
  const auto most = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == seen.end() ? U'区' : most->first;
}

/// A target with its task.
struct TargetOfTask {
  const TaskState* state = nullptr;
  const Target* target = nullptr;
  const LatestValue* latest = nullptr;
};

/// True when the ledger's latest value is the one proposed.
bool is_recorded(const ProposedOutcome& outcome, const LatestValue& latest) {
  if (latest.value == nullptr) return false;
  if (outcome.milestone) return latest.value->done == outcome.done;
  return outcome.actual && latest.value->number == outcome.actual && latest.value->unit == outcome.unit;
}

ProposedOutcome proposal_of(const TargetOfTask& of, const OutcomeMatch& match, const ReportStatement& said, const VerdictRules& rules) {
  ProposedOutcome outcome;
  outcome.ref = of.state->ref();
  outcome.metric = of.target->metric;
  outcome.target_text = written_form(*of.target);
  outcome.milestone = of.target->kind == TargetKind::milestone;
  outcome.actual = match.value;
  if (match.value) outcome.unit = said.said.unit;
  outcome.done = match.done;
  outcome.quote = said.quote;
  outcome.at = said.at;
  outcome.confidence = match.confidence;
  outcome.recorded = is_recorded(outcome, *of.latest);
  if (outcome.can_be_recorded()) {
    const MeasuredValue value{0, match.value, outcome.unit, outcome.milestone ? match.done : std::nullopt};
    const Judgement judged = judge(*of.target, &value, rules);
    outcome.verdict = name_of(judged.verdict);
    outcome.reason = judged.reason;
  } else {
    outcome.verdict = name_of(!match.done ? Verdict::unknown : *match.done ? Verdict::met : Verdict::missed);
    outcome.reason = {Msg::outcomes_in_words, {}};
  }
  return outcome;
}

/// The year a report reviews: that of its review's title (一、2024年工作回顾), else the one before the day it was given.
std::optional<int> year_reviewed(const Content& report) {
  static const std::regex kReview("(\\d{4})年(?:度)?(?:工作)?(?:的)?(?:主要)?(?:工作)?(?:回顾|总结|情况)");
  static const std::regex kGiven("(\\d{4})年\\s*\\d{1,2}月\\s*\\d{1,2}日");
  std::optional<int> given;
  constexpr std::size_t kHead = 20;
  std::size_t seen = 0;
  for (const TextBlock& block : report.blocks) {
    for (const TableCell& cell : block.cells) {
      const std::string text = normalize_text(cell.text);
      std::smatch m;
      constexpr std::size_t kLongestTitle = 120;
      if (text.size() <= kLongestTitle && std::regex_search(text, m, kReview)) return std::stoi(m[1]);
      if (!given && seen < kHead && text.size() <= kLongestTitle && std::regex_search(text, m, kGiven)) given = std::stoi(m[1]) - 1;
    }
    ++seen;
  }
  return given;
}

bool speaks_of(const Content& report, int year) {
  if (const auto reviewed = year_reviewed(report)) return *reviewed == year;
  const std::string name = std::to_string(year) + "年";
  const auto in_cell = [&](const TableCell& cell) { return normalize_text(cell.text).find(name) != std::string::npos || cell.text.find("过去一年") != std::string::npos || cell.text.find("去年") != std::string::npos; };
  return std::any_of(report.blocks.begin(), report.blocks.end(), [&](const TextBlock& block) { return std::any_of(block.cells.begin(), block.cells.end(), in_cell); });
}

std::string words_of(const ProposedOutcome& outcome) { return "工作报告：" + outcome.quote; }

std::string value_of(const ProposedOutcome& outcome) {
  if (outcome.milestone) return *outcome.done ? "done" : "not done";
  return outcome.actual->to_string() + outcome.unit;
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  return "\"" + replace_all(text, "\"", "\"\"") + "\"";
}

/// The reports that record the `wanted` of what can be recorded and is not yet, one a task.
template <class Wanted>
std::vector<ReportInput> reports_where(const Outcomes& outcomes, Date on, const Wanted& wanted) {
  std::vector<ReportInput> reports;
  for (const ProposedOutcome& one : outcomes.proposals) {
    if (!one.can_be_recorded() || one.recorded || !wanted(one)) continue;
    const std::string ref = outcomes.key + "/" + one.ref;
    if (reports.empty() || reports.back().ref != ref) {
      ReportInput report;
      report.ref = ref;
      report.on = on.to_string();
      report.evidence = {outcomes.file};
      report.progress = words_of(one);
      report.at = one.at;
      reports.push_back(std::move(report));
    } else if (reports.back().progress.find(one.quote) == std::string::npos) {
      reports.back().progress += "；" + one.quote;
    }
    reports.back().values.push_back({one.metric, value_of(one), one.at});
  }
  return reports;
}

}  // namespace

Outcomes propose_outcomes(Inquiry& inquiry, const Content& report, const std::string& key, Diagnostics& found) {
  const History& history = inquiry.history();
  const Notice& notice = notice_of(inquiry, history, key);
  if (!speaks_of(report, notice.year)) throw InputError(Msg::outcomes_other_year, {report.file, 0, 0, ""}, {std::to_string(notice.year)});
  const Snapshot snapshot = snapshot_at(history, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false});
  std::vector<TargetOfTask> targets;
  std::vector<OpenTarget> open;
  for (const TaskState& state : snapshot.tasks) {
    if (state.key() != key) continue;
    for (std::size_t i = 0; i < state.targets().size(); ++i) {
      const Target& target = state.targets()[i];
      targets.push_back({&state, &target, &state.values[i]});
      open.push_back({target, state.title(), state.task->id});
    }
  }
  const std::vector<ReportStatement> statements = read_statements(report, notice.year, area_of(snapshot, key), found);
  const VerdictRules rules = inquiry.policy().policy.rulebook.verdicts;
  Outcomes outcomes{key, notice.year, report.file, inquiry.as_of(), history.demo, {}, {}};
  std::vector<bool> settled(targets.size(), false);
  for (const OutcomeMatch& match : match_outcomes(open, statements)) {
    const auto at = static_cast<std::size_t>(match.target);
    settled[at] = true;
    outcomes.proposals.push_back(proposal_of(targets[at], match, statements[static_cast<std::size_t>(match.statement)], rules));
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!settled[i]) outcomes.silent.push_back({targets[i].state->ref(), targets[i].target->metric, written_form(*targets[i].target)});
  }
  return outcomes;
}

std::vector<ReportInput> reports_of(const Outcomes& outcomes, const std::vector<std::string>& refs, Date on) {
  const bool all = std::find(refs.begin(), refs.end(), "all") != refs.end();
  Diagnostics found;
  for (const std::string& ref : refs) {
    const bool proposed = ref == "all" || std::any_of(outcomes.proposals.begin(), outcomes.proposals.end(), [&](const ProposedOutcome& one) {
      return one.can_be_recorded() && (one.ref == ref || outcomes.key + "/" + one.ref == ref);
    });
    if (!proposed) found.error(Msg::outcomes_not_proposed, {"", 0, 0, "--accept"}, {ref});
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return reports_where(outcomes, on, [&](const ProposedOutcome& one) {
    if (all && one.confidence >= kSureEnough) return true;
    return std::find(refs.begin(), refs.end(), one.ref) != refs.end() || std::find(refs.begin(), refs.end(), outcomes.key + "/" + one.ref) != refs.end();
  });
}

std::string progress_csv_of(const Outcomes& outcomes, Date on) {
  std::string csv = "\xEF\xBB\xBF" "编号,日期,指标,数值,进展情况,佐证\r\n";
  for (const ReportInput& report : reports_where(outcomes, on, [](const ProposedOutcome&) { return true; })) {
    for (const ReportedValue& value : report.values) {
      const bool first = &value == report.values.data();  // one row a value; words and evidence once a report
      csv += csv_field(report.ref) + "," + report.on + "," + csv_field(value.metric) + "," + csv_field(value.value) + ",";
      csv += (first ? csv_field(report.progress) + "," + csv_field(outcomes.file) : std::string(",")) + "\r\n";
    }
  }
  return csv;
}

}  // namespace duban
