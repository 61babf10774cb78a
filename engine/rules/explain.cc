// Explanations: one row evaluated again, with its reasons.
#include "engine/rules/explain.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

std::string text_between(const std::string& text, int begin, int end) {
  const std::u32string points = decode_utf8(text);
  const auto from = std::min(points.size(), static_cast<std::size_t>(begin));
  const auto to = std::min(points.size(), static_cast<std::size_t>(end));
  return encode_utf8(std::u32string_view(points).substr(from, to - from));
}

std::string shown(const FactTable& table, int fact, std::size_t row) {
  const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
  return to_string(table.at(fact, row), {definition.type, definition.places, definition.words}, table.pool());
}

void collect_replacements(const Expression& e, const FactTable& table, std::size_t row,
                          std::vector<std::pair<const Expression*, std::string>>& out) {
  if (e.op == Operator::fact || e.op == Operator::column || e.is_named()) {
    return void(out.emplace_back(&e, to_string(evaluate_row(e, table, row), e.form(), table.pool())));
  }
  for (const Expression& child : e.children) collect_replacements(child, table, row, out);
}

/// `e` as written, with the value of each fact and parameter in its place: `50 - 45.2 > 10`.
std::string with_values(const Expression& e, const std::string& text, const FactTable& table, std::size_t row) {
  std::vector<std::pair<const Expression*, std::string>> replacements;
  collect_replacements(e, table, row, replacements);
  std::sort(replacements.begin(), replacements.end(),
            [](const auto& a, const auto& b) { return a.first->begin < b.first->begin; });
  std::string out;
  int at = e.begin;
  for (const auto& [node, value] : replacements) {
    out += text_between(text, at, node->begin) + value;
    at = node->end;
  }
  return out + text_between(text, at, e.end);
}

std::string entry_number(const Report* report) { return std::to_string(report->seq); }

/// Position of the row's target among those of its task.
std::size_t own_target(const Day& day, const FactRow& row) {
  return static_cast<std::size_t>(row.target - day.snapshot().first_target(day.state(row.task)));
}

/// The report with the own percent given before the latest; nullptr where there is none.
const Report* previous_percent_report(const TaskState& state) {
  for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
    if (report->percent && &*report != state.own_percent_report) return &*report;
  }
  return nullptr;
}

/// Where the value of `fact` comes from: which report, which deadline, which extension by whom.
Message source_of(const Day& day, const FactDefinition& fact, const FactRow& row) {
  if (row.task < 0) return {Msg::source_counted, {}};
  const TaskState& state = day.state(row.task);
  const Progress p = progress_of(state);
  if (fact.name == "progress" && p.basis != ProgressBasis::none) {
    if (p.basis == ProgressBasis::own_percent) {
      return {Msg::source_own_percent, {entry_number(state.own_percent_report), state.own_percent_report->on.to_string()}};
    }
    return {p.basis == ProgressBasis::measured ? Msg::source_measured : Msg::source_milestones,
            {std::to_string(p.counted), std::to_string(p.of)}};
  }
  if (row.target >= 0 && fact.group == FactGroup::targets) {
    const LatestValue& latest = state.values[own_target(day, row)];
    if (fact.name != "target_value" && fact.name != "metric" && fact.name != "comparator" && latest.report != nullptr) {
      return {Msg::source_report, {entry_number(latest.report), latest.report->on.to_string(), day.facts().names().text(latest.report->unit)}};
    }
    return {Msg::source_notice, {state.key()}};
  }
  if (fact.name == "own_percent" && state.own_percent_report != nullptr) {
    return {Msg::source_own_percent, {entry_number(state.own_percent_report), state.own_percent_report->on.to_string()}};
  }
  if (fact.name == "previous_percent" && state.previous_percent) {
    const Report* before = previous_percent_report(state);
    return {Msg::source_own_percent, {entry_number(before), before->on.to_string()}};
  }
  const auto task = static_cast<std::size_t>(row.task);
  if (fact.name == "missed_duties" && day.facts().missed().count[task] > 0) {
    return {Msg::source_duty, {day.facts().missed().due[task].to_string()}};
  }
  if (fact.name == "missed_support_duties" && day.facts().missed_by_supports().count[task] > 0) {
    return {Msg::source_duty, {day.facts().missed_by_supports().due[task].to_string()}};
  }
  if (fact.from_due && !state.extensions.empty() && state.extensions.back().why == DueMove::extended) {
    const Extension& last = state.extensions.back();
    return {Msg::source_extension, {last.to.to_string(), last.approved_by, last.on.to_string()}};
  }
  if (fact.from_due) {
    return {state.basis == DueBasis::implied ? Msg::source_implied_due : Msg::source_stated_due, {state.due.to_string()}};
  }
  if (fact.group == FactGroup::reports && !state.reports.empty()) {
    const Report& last = state.reports.back();
    return {Msg::source_report, {entry_number(&last), last.on.to_string(), day.facts().names().text(last.unit)}};
  }
  if (fact.group == FactGroup::reports || fact.group == FactGroup::progress) return {Msg::source_no_report, {}};
  if (fact.group == FactGroup::identity) return {Msg::source_notice, {state.key()}};
  return {Msg::source_computed, {}};
}

bool names_fact(const Rule& rule, std::string_view name) {
  return std::any_of(rule.facts.begin(), rule.facts.end(), [&](int fact) {
    return all_facts()[static_cast<std::size_t>(fact)].name == name;
  });
}

Judgement judgement_of(const Day& day, const FactRow& row) {
  const TaskState& state = day.state(row.task);
  const std::size_t target = own_target(day, row);
  return judge(state.targets()[target], state.values[target].value, day.policy().rulebook.verdicts);
}

/// The days behind workdays_overdue, one by one.
std::vector<CountedDay> counted_days(const Day& day, const Rule& rule, const TaskFacts& task) {
  std::vector<CountedDay> days;
  constexpr int kMost = 800;
  if (!names_fact(rule, "workdays_overdue") || !task.is_overdue()) return days;
  for (Date d = task.state->due.plus_days(1); d <= day.date() && static_cast<int>(days.size()) < kMost; d = d.plus_days(1)) {
    days.push_back({d, std::string(name_of(day.policy().calendar.kind(d)))});
  }
  return days;
}

ExplainedFinding explain_finding(const Day& day, const Finding& finding, Language language) {
  const Rule& rule = day.rule(finding);
  const FactTable table = day.table(finding.subject);
  const auto row = static_cast<std::size_t>(finding.row);
  ExplainedFinding out;
  out.rule = rule.id;
  out.name = rule.name;
  out.subject = day.subject_id(finding);
  out.at = rule.at.file + ":" + std::to_string(rule.at.line);
  out.condition = rule.when_text;
  out.message = message_of(day, finding, language);
  out.lamp = finding.lamp;
  out.capped = finding.lamp != rule.lamp;
  out.since = finding.since;
  if (finding.task_row >= 0) out.handover = handover_after(day.state(finding.task_row), finding.since);
  for (const Expression* e : comparisons_of(rule.when)) {
    out.holds.push_back({text_between(rule.when_text, e->begin, e->end), with_values(*e, rule.when_text, table, row)});
  }
  out.evidence = evidence_of(day, finding);
  if (finding.task_row >= 0) out.days = counted_days(day, rule, day.task(finding.task_row));
  return out;
}

/// Why `rule` does not hold for `row`: the first comparison that is false, else what is not known.
Message why_not(const Day& day, const Rule& rule, std::size_t row) {
  const FactTable table = day.table(rule.subject);
  bool exception_known = true;
  if (rule.unless) {
    const Value off = evaluate_row(*rule.unless, table, row);
    if (off.known && off.raw != 0) return {Msg::because_unless, {}};
    exception_known = off.known;
  }
  const Value whole = evaluate_row(rule.when, table, row);
  if (exception_known && whole.known && whole.raw != 0) return {Msg::because_not_held, {std::to_string(rule.hold ? rule.hold->count : 0)}};
  for (const Expression* e : comparisons_of(rule.when)) {
    const Value value = evaluate_row(*e, table, row);
    const std::string text = text_between(rule.when_text, e->begin, e->end);
    if (value.known && value.raw == 0) return {Msg::because_false, {text, with_values(*e, rule.when_text, table, row)}};
  }
  std::vector<std::string> missing;
  for (const int fact : rule.facts) {
    if (!table.at(fact, row).known) missing.emplace_back(all_facts()[static_cast<std::size_t>(fact)].chinese);
  }
  return {Msg::because_unknown, {join(missing, "、")}};
}

void add_not_firing(const Day& day, std::size_t task_row, Explanation& out) {
  const auto& rules = day.policy().rulebook.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    if (rule.subject != SubjectKind::task && rule.subject != SubjectKind::target) continue;
    const bool fires = std::any_of(day.findings().begin(), day.findings().end(), [&](const Finding& f) {
      return f.rule == static_cast<int>(i) && f.task_row == static_cast<int>(task_row);
    });
    if (fires) continue;
    const FactTable table = day.table(rule.subject);
    std::optional<std::size_t> row;
    for (std::size_t r = 0; r < table.rows() && !row; ++r) {
      if (table.row(r).task == static_cast<int>(task_row)) row = r;
    }
    out.not_firing.push_back({rule.id, rule.name, row ? why_not(day, rule, *row) : Message{Msg::because_no_target, {}}});
  }
}

/// The least that would turn the lamp green, in the order it would be done.
void add_ways_to_green(const Day& day, const TaskFacts& task, Explanation& out) {
  if (out.lamp == Lamp::green) return;
  const auto targets = task.state->targets();
  if (task.missed_duty || task.state->reports.empty()) out.turns_green.push_back({Msg::green_by_report, {}});
  if (!task.is_open()) return;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Judgement& j = task.targets[i].judgement;
    if (j.verdict != Verdict::missed) continue;
    if (targets[i].kind == TargetKind::milestone) {
      out.turns_green.push_back({Msg::green_by_milestone, {targets[i].metric}});
    } else if (j.gap) {
      const bool fall = less_is_good(targets[i], day.policy().rulebook.verdicts);
      const std::string gap_unit = targets[i].unit == "%" ? "个百分点" : targets[i].unit;
      out.turns_green.push_back({fall ? Msg::green_by_fall : Msg::green_by_value,
                                 {targets[i].metric, targets[i].value->to_string() + targets[i].unit, j.gap->to_short_string() + gap_unit}});
    }
  }
  if (task.is_overdue()) {
    out.turns_green.push_back({Msg::green_by_submission, {}});
  } else if (out.lamp >= Lamp::yellow && task.progress.hundredths && task.pace > *task.progress.hundredths) {
    out.turns_green.push_back({Msg::green_by_pace, {Decimal(task.pace, 2).to_short_string()}});
  }
  if (task.upstream_overdue) out.turns_green.push_back({Msg::green_by_upstream, {}});
}

}  // namespace

std::string message_of(const Day& day, const Finding& finding, Language language) {
  const Rule& rule = day.rule(finding);
  const FactTable table = day.table(finding.subject);
  const auto row = static_cast<std::size_t>(finding.row);
  std::string out;
  for (const MessageTemplate::Piece& piece : rule.message_parts.pieces) {
    out += piece.text;
    if (piece.reason) out += text_of(judgement_of(day, table.row(row)).reason, language);
    if (piece.value) out += to_string(evaluate_row(*piece.value, table, row), piece.value->form(), table.pool());
  }
  return out;
}

std::vector<Evidence> evidence_of(const Day& day, const Finding& finding) {
  const FactTable table = day.table(finding.subject);
  const auto row = static_cast<std::size_t>(finding.row);
  std::vector<Evidence> evidence;
  for (const int fact : day.rule(finding).facts) {
    const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
    // What merely says that the task is open explains nothing.
    const bool telling = definition.group != FactGroup::life_cycle && definition.name != "today";
    evidence.push_back({std::string(definition.name), std::string(definition.chinese), shown(table, fact, row),
                        source_of(day, definition, table.row(row)), telling});
  }
  const FactRow subject = table.row(row);
  if (subject.target >= 0) {
    const Judgement judgement = judgement_of(day, subject);
    evidence.push_back({"verdict", "结论", std::string(name_of(judgement.verdict)), judgement.reason, true});
  }
  return evidence;
}

Explanation explain_task(const Day& day, std::size_t row, Language language) {
  const TaskFacts task = day.task(static_cast<int>(row));
  const TaskState& state = *task.state;
  Explanation out;
  out.ref = state.ref();
  out.key = state.key();
  out.title = state.title();
  out.lamp = day.lamps()[row];
  out.status = name_of(task.status);
  for (std::size_t i = 0; i < task.targets.size(); ++i) {
    const TargetFacts& target = task.targets[i];
    out.targets.push_back({state.targets()[i].metric, std::string(name_of(target.judgement.verdict)),
                           target.judgement.reason, target.awaiting_data});
  }
  for (const Finding& finding : day.findings()) {
    if (finding.task_row == static_cast<int>(row)) out.findings.push_back(explain_finding(day, finding, language));
  }
  if (const Step* lamp = lamp_by_hand(state, day.date())) {
    out.notes.push_back({Msg::explain_by_hand, {label_arg(label_of(lamp->lamp)), lamp->on.to_string(), lamp->approved_by, lamp->reason}});
  }
  if (const Step* suspension = state.suspension()) {
    out.notes.push_back({Msg::explain_suspended, {suspension->on.to_string(), suspension->approved_by, suspension->reason}});
  }
  add_not_firing(day, row, out);
  add_ways_to_green(day, task, out);
  return out;
}

}  // namespace duban
