// Verdicts: numbers first, then what a named person attested, then what words say.
#include "engine/app/assess.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/app/score_book.h"
#include "engine/base/text.h"
#include "engine/rules/indicator_states.h"
#include "engine/rules/late_entries.h"
#include "engine/target/target_form.h"
#include "engine/target/written_verdict.h"

namespace duban {
namespace {

/// What an item says of its target, whatever became of it.
AssessedTarget item_of(const std::string& ref, const Target& target) {
  AssessedTarget item;
  item.ref = ref;
  item.metric = target.metric;
  item.unit = target.unit;
  item.milestone = target.kind == TargetKind::milestone;
  if (target.op) item.op = name_of(*target.op);
  item.target = target.value;
  item.target_text = written_form(target);
  if (!target.value && item.target_text != "——") item.target_words = item.milestone && !target.phrase.empty() ? target.phrase : item.target_text;
  return item;
}

/// Who set or changed a target to `value`, and by what.
Message change_words(const std::string& metric, const std::string& value, const std::string& source, const std::string& approved_by, const std::string& reason) {
  if (!source.empty()) return {Msg::event_target_set, {metric, value, source}};
  return {Msg::event_target_amend, {metric, value, approved_by, reason}};
}

void set_verdict(AssessedTarget& item, Verdict verdict, const Message& reason, bool statement) {
  item.verdict = name_of(verdict);
  item.reason = reason;
  item.statement = statement;
}

class IndicatorAssessor {
 public:
  IndicatorAssessor(Inquiry& inquiry, std::vector<RegisteredIndicator> all)
      : all_(std::move(all)), as_of_(inquiry.as_of()), economy_(economy_on(all_, as_of_)),
        states_(indicator_states(all_, as_of_, inquiry.policy().policy.rulebook.verdicts)) {}

  [[nodiscard]] const Economy& economy() const { return economy_; }

  void add(const std::string& key, std::map<std::int64_t, AssessedSet>& sets) const {
    std::map<std::string, std::int64_t> first;
    for (const IndicatorState& state : states_) {
      const RegisteredIndicator& one = *state.registered;
      if (!key.empty() && one.key != key) continue;
      AssessedSet& set = sets[first.emplace(one.key, one.seq).first->second];
      set.key = one.key;
      set.indicators = true;
      set.items.push_back(assess(state));
    }
  }

 private:
  [[nodiscard]] AssessedTarget assess(const IndicatorState& state) const {
    const RegisteredIndicator& one = *state.registered;
    const Indicator& standing = state.standing;
    AssessedTarget item = item_of(one.ref(), standing.target);
    item.milestone = false;  // its result stays in the words of the table
    if (const IndicatorChange* change = one.change_on(as_of_)) {
      item.first_text = written_form(one.indicator.target);
      item.change = change_words(item.metric, item.target_text, change->source, change->approved_by, change->reason);
    }
    item.actual = state.actual;
    item.actual_words = standing.actual;
    item.explanation = standing.note;
    item.official_verdict = standing.official_verdict;
    if (state.attested == nullptr) set_verdict(item, state.judged.verdict, state.judged.reason, state.judged.statement);
    else set_verdict(item, state.verdict(), {Msg::verdict_attested, {state.attested->by, state.attested->reason}}, true);
    return item;
  }

  std::vector<RegisteredIndicator> all_;
  Date as_of_;
  Economy economy_;
  std::vector<IndicatorState> states_;
};

class TaskAssessor {
 public:
  TaskAssessor(Inquiry& inquiry, const Economy& economy)
      : inquiry_(inquiry), history_(inquiry.history()), economy_(economy), rules_(inquiry.policy().policy.rulebook.verdicts),
        snapshot_(snapshot_at(history_, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false})) {}

  void add(const std::string& key, std::map<std::int64_t, AssessedSet>& sets) {
    std::map<int, std::int64_t> first;
    for (const TaskState& state : snapshot_.tasks) {
      if (state.targets().empty() || (!key.empty() && state.key() != key)) continue;
      const std::int64_t seq = history_.registration_of(*state.task).seq;
      AssessedSet& set = sets[first.emplace(state.task->notice, seq).first->second];
      set.key = state.key();
      const auto explanation = explanation_of(state);
      const int late = late_entries(state, inquiry_.as_of(), inquiry_.policy().policy.calendar);
      for (std::size_t i = 0; i < state.targets().size(); ++i) {
        set.items.push_back(assess(state, i));
        set.items.back().explanation = explanation;
        set.items.back().late_entries = late;
      }
    }
  }

 private:
  [[nodiscard]] AssessedTarget assess(const TaskState& state, std::size_t i) {
    const Target& target = state.targets()[i];
    const MeasuredValue* value = state.values[i].value;
    AssessedTarget item = item_of(state.ref(), target);
    set_first(state, static_cast<int>(i), item);
    Judgement judged = judge(target, value, rules_);
    item.actual = judged.actual;
    if (value != nullptr && value->done && item.milestone) item.actual_words = *value->done ? "done" : "not done";
    else if (value != nullptr && value->number) item.actual_words = value->number->to_string() + std::string(value->unit);
    const auto number = value == nullptr ? std::nullopt : value_in_unit(target, *value);
    if (!item.actual && !item.milestone) item.actual = number;
    if (number && ask_of(target) == TargetAsk::economy) {
      const WrittenJudgement beside = judge_economy(target, *number, economy_of(economy_, history_.notice_on(state.task->notice, inquiry_.as_of()).year));
      judged.verdict = beside.verdict;
      judged.reason = beside.reason;
    }
    const Attestation* attested = judged.verdict == Verdict::unknown ? attestation_of(state, static_cast<int>(i)) : nullptr;
    if (attested == nullptr) set_verdict(item, judged.verdict, judged.reason, false);
    else set_verdict(item, attested->met ? Verdict::met : Verdict::missed, {Msg::verdict_attested, {attested->by, attested->reason}}, true);
    return item;
  }

  /// The target as registered, where it has changed since, and who changed it, where that was a step of its own.
  void set_first(const TaskState& state, int position, AssessedTarget& item) {
    const RegisteredTask& task = *state.task;
    const auto first = history_.targets_of(history_.registration_of(task));
    const auto number = static_cast<std::size_t>(history_.target_number(task, position));
    const bool changed = number < first.size() && !asks_the_same(first[number], state.targets()[static_cast<std::size_t>(position)]);
    if (!changed) return;
    item.first_text = written_form(first[number]);
    for (const Event& event : inquiry_.ledger().load_entries(std::vector{task.seq})) {
      const Json payload = parse_json(event.payload).value_or(Json());
      const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
      if (text("metric") == item.metric) item.change = change_words(item.metric, item.target_text, text("source"), text("approved_by"), text("reason"));
    }
  }

  [[nodiscard]] const Attestation* attestation_of(const TaskState& state, int position) const {
    const auto& all = history_.attestations;
    const int id = state.task->id;
    const int number = history_.target_number(*state.task, position);
    const Attestation* last = nullptr;
    auto at = std::lower_bound(all.begin(), all.end(), id, [](const Attestation& a, int wanted) { return a.task < wanted; });
    for (; at != all.end() && at->task == id; ++at) {
      if (at->target == number && at->on <= inquiry_.as_of()) last = &*at;
    }
    return last;
  }

  /// Problem and cause of the last report.
  std::optional<std::string> explanation_of(const TaskState& state) {
    if (state.reports.empty()) return std::nullopt;
    for (const Event& event : inquiry_.ledger().load_entries(std::vector{state.reports.back().seq})) {
      const Json payload = parse_json(event.payload).value_or(Json());
      std::vector<std::string> parts;
      for (const char* name : {"problem", "cause"}) {
        const std::string text = payload[name].text().value_or("");
        if (!text.empty()) parts.push_back(text);
      }
      if (!parts.empty()) return join(parts, "；");
    }
    return std::nullopt;
  }

  Inquiry& inquiry_;
  const History& history_;
  const Economy& economy_;
  VerdictRules rules_;
  Snapshot snapshot_;
};

void refuse_unknown_key(Inquiry& inquiry, const std::vector<RegisteredIndicator>& indicators, const std::string& key) {
  std::set<std::string> keys;
  for (const Notice& notice : inquiry.history().notices) keys.insert(notice.key);
  for (const RegisteredIndicator& one : indicators) keys.insert(one.key);
  if (key.empty() || keys.contains(key)) return;
  throw InputError(Msg::notice_unknown, {}, {key, keys.empty() ? "—" : join(std::vector<std::string>(keys.begin(), keys.end()), "、")});
}

/// The ranking of the year of notice `key`, else of the year that is scored on the day; none without entries.
void add_scores(Inquiry& inquiry, const std::string& key, Assessment& assessment) {
  ScoreQuestion question;
  const auto& notices = inquiry.history().notices;
  for (std::size_t i = 0; i < notices.size(); ++i) {
    if (notices[i].key == key) question.year = inquiry.history().notice_on(static_cast<int>(i), inquiry.as_of()).year;
  }
  Scoreboard board = make_scoreboard(inquiry, question);
  if (!board.lines.empty()) assessment.scores = std::move(board);
}

}  // namespace

HistoryNeeds assessment_needs(Date as_of) { return {.texts = false, .reports = true, .links = false, .state_on = as_of}; }

Assessment make_assessment(Inquiry& inquiry, const std::string& key) {
  const std::vector<RegisteredIndicator> indicators = inquiry.ledger().load_indicators(inquiry.history().known_seq);
  refuse_unknown_key(inquiry, indicators, key);
  const VerdictRules rules = inquiry.policy().policy.rulebook.verdicts;
  Assessment assessment;
  assessment.as_of = inquiry.as_of();
  assessment.demo = inquiry.history().demo;
  assessment.rehearsal = inquiry.is_rehearsal();
  assessment.about_percent = rules.about_percent;
  assessment.about_places = rules.about_places;
  std::map<std::int64_t, AssessedSet> sets;  // by the entry that registered their first
  const IndicatorAssessor plan(inquiry, indicators);
  plan.add(key, sets);
  TaskAssessor(inquiry, plan.economy()).add(key, sets);
  for (auto& [seq, set] : sets) assessment.sets.push_back(std::move(set));
  add_scores(inquiry, key, assessment);
  return assessment;
}

}  // namespace duban
