// One write a step.
#include "engine/app/score_steps.h"

#include <algorithm>
#include <array>

#include "engine/app/inquiry.h"
#include "engine/app/issue_record.h"
#include "engine/app/score_book.h"
#include "engine/app/score_parties.h"
#include "engine/app/step_checks.h"
#include "engine/app/task_units.h"
#include "engine/base/text.h"

namespace duban {
namespace {

std::string number(std::int64_t seq) { return std::to_string(seq); }

bool same_person(const std::string& a, const std::string& b) { return without_blanks(normalize_text(a)) == without_blanks(normalize_text(b)); }

/// What a step about scores is checked against, inside its write.
class ScoreDesk {
 public:
  ScoreDesk(Ledger& ledger, const StepContext& context)
      : ledger_(ledger), context_(context), history_(ledger.load_history(ledger.last_seq(), score_needs())), policies_(ledger, history_.known_seq),
        scores_(ledger.load_scores(history_.known_seq)) {}

  [[nodiscard]] const History& history() const { return history_; }
  [[nodiscard]] const PolicyInForce& policy(Date day) { return policies_.on(day); }
  [[nodiscard]] const Directory& directory() { return policies_.on(context_.on).directory(); }
  [[nodiscard]] const ScoreRules& rules() { return policies_.on(context_.on).policy.rulebook.scores; }

  /// The unit that `written` names on the day of the step.
  [[nodiscard]] std::string unit(const std::string& written) {
    need_option(written, "--unit");
    Diagnostics found;
    std::string name = unit_named(written, history_, directory(), nullptr, {"", 0, 0, "--unit"}, found, context_.on);
    if (found.has_errors()) throw InputError(std::move(found));
    return name;
  }

  /// The score numbered `seq`, or that the appeal `seq` is about.
  [[nodiscard]] const ScoreEntry& score(std::int64_t seq) const {
    const ScoreEntry* entry = find([&](const ScoreEntry& e) { return e.seq == seq; });
    if (entry != nullptr && entry->kind == ScoreKind::appeal) return score(entry->about);
    if (entry == nullptr || !entry->is_score()) throw InputError(Msg::score_entry_unknown, {}, {number(seq)});
    return *entry;
  }
  [[nodiscard]] const ScoreEntry* about(std::int64_t seq, ScoreKind kind) const {
    return find([&](const ScoreEntry& e) { return e.about == seq && e.kind == kind; });
  }

  void expect_after(const ScoreEntry& before) const {
    if (context_.on >= before.told_on) return;
    throw InputError(Msg::score_too_early, {}, {context_.on.to_string(), number(before.seq), before.told_on.to_string()});
  }

  /// Records `entries` and gives them their numbers.
  bool record(std::vector<ScoreEntry>& entries) {
    std::vector<EventDraft> drafts;
    for (const ScoreEntry& entry : entries) drafts.push_back(score_draft(entry));
    const Receipt receipt = ledger_.append(drafts, context_.envelope);
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].seq = receipt.first_seq + static_cast<std::int64_t>(i);
    return receipt.clock_raised;
  }

 private:
  template <class Is>
  [[nodiscard]] const ScoreEntry* find(const Is& is) const {
    const auto found = std::find_if(scores_.begin(), scores_.end(), is);
    return found == scores_.end() ? nullptr : &*found;
  }

  Ledger& ledger_;
  const StepContext& context_;
  History history_;
  PolicyBook policies_;
  std::vector<ScoreEntry> scores_;
};

/// Runs `work` at the desk in one write.
void at_desk(const StepContext& context, const std::function<void(Ledger&, ScoreDesk&)>& work) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    ScoreDesk desk(ledger, context);
    work(ledger, desk);
  }, context.dry_run);
}

std::string ids_by_hand(const ScoreRules& rules) {
  std::vector<std::string> ids;
  for (const ScoreClause& clause : rules.clauses) {
    if (clause.by_hand) ids.push_back(clause.id);
  }
  return ids.empty() ? "—" : join(ids, "、");
}

class AdditionMaker {
 public:
  AdditionMaker(Ledger& ledger, ScoreDesk& desk, const StepContext& context, const ScoreAddition& addition)
      : ledger_(ledger), desk_(desk), context_(context), addition_(addition) {}

  ScoreEntry make() {
    const ScoreClause& clause = find_clause();
    need_option(addition_.reason, "--reason");
    entry_.kind = ScoreKind::added;
    entry_.on = context_.on;
    entry_.told_on = context_.on;
    entry_.clause = clause.id;
    entry_.name = clause.name;
    entry_.reason = addition_.reason;
    entry_.unit = desk_.unit(addition_.unit);
    if (!addition_.ref.empty()) find_part();
    if (entry_.year == 0) entry_.year = addition_.year.value_or(score_year(desk_.history(), context_.on));
    set_points(clause);
    if (addition_.event) find_event();
    return std::move(entry_);
  }

 private:
  [[nodiscard]] const ScoreClause& find_clause() {
    const ScoreRules& rules = desk_.rules();
    if (rules.clauses.empty()) throw InputError(Msg::score_no_clauses, {}, {context_.on.to_string()});
    need_option(addition_.clause, "--clause");
    const ScoreClause* clause = rules.find(addition_.clause);
    if (clause == nullptr) throw InputError(Msg::score_clause_unknown, {}, {addition_.clause, ids_by_hand(rules)});
    if (!clause->by_hand) throw InputError(Msg::score_clause_by_rule, {}, {clause->id, ids_by_hand(rules)});
    return *clause;
  }

  /// The task, and the unit's part in it.
  void find_part() {
    const History& history = desk_.history();
    const RegisteredTask& task = find_task(history, addition_.ref, context_.on);
    const Snapshot snapshot = snapshot_at(history, context_.on, {.checkpoints = false, .links = false, .units = false, .leaders = false});
    const auto state = std::find_if(snapshot.tasks.begin(), snapshot.tasks.end(), [&](const TaskState& s) { return s.task->id == task.id; });
    if (state == snapshot.tasks.end()) refuse_absent(history, task, addition_.ref, context_.on);
    (void)unit_of_task(addition_.unit, history, desk_.directory(), *state->task, addition_.ref, context_.on);
    for (const ScoreParty& party : score_parties(*state, desk_.directory(), context_.on)) {
      if (party.unit != entry_.unit) continue;
      entry_.role = party.role;
      entry_.via = party.via;
    }
    entry_.task = task.id;
    entry_.year = history.notice_on(task.notice, context_.on).year;
  }

  void set_points(const ScoreClause& clause) {
    if (!addition_.points && !clause.hand_points) throw InputError(Msg::option_needed, {}, {"--points"});
    entry_.points = addition_.points.value_or(clause.hand_points.value_or(Decimal()));
    if (!addition_.points && entry_.role == ScoreRole::support) entry_.points = score_points(*multiply(entry_.points, desk_.rules().support)).value_or(entry_.points);
    if (entry_.points == Decimal(0)) throw InputError(Msg::score_points_zero, {});
    if (!clause.most) return;
    const bool deducts = *clause.most < Decimal(0);
    const bool beyond = deducts ? entry_.points < *clause.most || entry_.points > Decimal(0) : entry_.points > *clause.most || entry_.points < Decimal(0);
    if (beyond) throw InputError(Msg::score_points_beyond, {}, {entry_.points.to_short_string(), clause.id, clause.most->to_short_string()});
  }

  void find_event() {
    if (*addition_.event < 1 || *addition_.event > ledger_.last_seq()) throw InputError(Msg::score_event_unknown, {}, {number(*addition_.event)});
    entry_.event = *addition_.event;
  }

  Ledger& ledger_;
  ScoreDesk& desk_;
  const StepContext& context_;
  const ScoreAddition& addition_;
  ScoreEntry entry_;
};

/// An entry about `score`, of its unit, task and clause.
ScoreEntry entry_about(const ScoreEntry& score, ScoreKind kind, Date on, const std::string& reason) {
  ScoreEntry entry = score;
  entry.seq = 0;
  entry.kind = kind;
  entry.on = on;
  entry.told_on = on;
  entry.points = Decimal();
  entry.reason = reason;
  entry.event = 0;
  entry.about = score.seq;
  return entry;
}

/// Decision and, where it upholds the appeal, the reversal: as known since, the score never counted.
std::vector<ScoreEntry> decision_entries(const ScoreEntry& score, const StepContext& context, const ScoreDecision& decision) {
  std::vector<ScoreEntry> entries{entry_about(score, ScoreKind::decision, context.on, decision.reason)};
  entries.front().upheld = decision.uphold;
  entries.front().by = to_nfc(trim(decision.by));
  if (!decision.uphold) return entries;
  const std::string why = text_of({Msg::score_reversal_reason, {number(score.seq), decision.reason}}, Language::chinese);
  ScoreEntry reversal = entry_about(score, ScoreKind::reversal, score.on, why);
  reversal.told_on = context.on;
  reversal.points = Decimal(-score.points.units(), score.points.places());
  reversal.event = score.event;
  entries.push_back(std::move(reversal));
  return entries;
}

/// The rankings that stand and hold score `seq`.
std::vector<Issued> rankings_with(Ledger& ledger, std::int64_t seq) {
  const std::vector<Issued> all = ledger.load_issued(ledger.last_seq());
  std::vector<Issued> holding;
  for (const Issued& issued : all) {
    if (issued.mark.kind != IssueKind::scores || corrected_by(all, issued.mark)) continue;
    const Json keys = load_issue(ledger, issued).keys;
    if (std::any_of(keys.items().begin(), keys.items().end(), [&](const Json& key) { return key.integer() == seq; })) holding.push_back(issued);
  }
  return holding;
}

void check_decision(const ScoreDesk& desk, const ScoreEntry& score, const ScoreDecision& decision) {
  need_option(decision.by, "--by");
  need_option(decision.reason, "--reason");
  const ScoreEntry* appeal = desk.about(score.seq, ScoreKind::appeal);
  if (appeal == nullptr) throw InputError(Msg::score_no_appeal, {}, {number(score.seq)});
  if (const ScoreEntry* before = desk.about(score.seq, ScoreKind::decision)) {
    throw InputError(Msg::score_decided_already, {}, {number(score.seq), before->by, before->told_on.to_string()});
  }
  if (same_person(decision.by, score.actor)) throw InputError(Msg::score_decider_posted, {}, {decision.by});
  desk.expect_after(*appeal);
}

/// Corrects `wrong` by what has been appended.
Issued correct(Ledger& ledger, const StepContext& context, const ScoreDecision& decision, const Issued& wrong, std::int64_t known_seq) {
  IssueRequest request;
  request.kind = IssueKind::scores;
  request.signed_by = decision.signed_by;
  request.as_of = wrong.as_of;
  request.corrects = wrong.mark.number;
  request.known.seq = known_seq;
  request.language = decision.language;
  request.program = decision.program;
  return issue_within(ledger, context, request).issued;
}

}  // namespace

ScoreRecorded add_score(const StepContext& context, const ScoreAddition& addition) {
  ScoreRecorded recorded;
  at_desk(context, [&](Ledger& ledger, ScoreDesk& desk) {
    std::vector<ScoreEntry> entries{AdditionMaker(ledger, desk, context, addition).make()};
    recorded.clock_raised = desk.record(entries);
    recorded.entry = std::move(entries.front());
  });
  return recorded;
}

ScoreRecorded appeal_score(const StepContext& context, std::int64_t seq, const std::string& unit, const std::string& reason) {
  ScoreRecorded recorded;
  at_desk(context, [&](Ledger&, ScoreDesk& desk) {
    need_option(reason, "--reason");
    const ScoreEntry& score = desk.score(seq);
    const std::string appellant = desk.unit(unit);
    const std::string now = name_on(score.unit, desk.directory(), context.on);
    if (appellant != now) throw InputError(Msg::score_not_of_unit, {}, {number(score.seq), now, appellant});
    if (const ScoreEntry* before = desk.about(score.seq, ScoreKind::appeal)) {
      throw InputError(Msg::score_appealed_already, {}, {number(score.seq), before->told_on.to_string()});
    }
    desk.expect_after(score);
    const Policy& policy = desk.policy(score.told_on).policy;
    const auto& term = policy.rulebook.scores.appeal;
    if (term && context.on > end_of(*term, score.told_on, policy.calendar)) {
      throw InputError(Msg::score_appeal_late, {}, {number(score.seq), end_of(*term, score.told_on, policy.calendar).to_string()});
    }
    std::vector<ScoreEntry> entries{entry_about(score, ScoreKind::appeal, context.on, reason)};
    recorded.clock_raised = desk.record(entries);
    recorded.entry = std::move(entries.front());
  });
  return recorded;
}

ScoreDecided decide_score(const StepContext& context, const ScoreDecision& decision) {
  ScoreDecided decided;
  at_desk(context, [&](Ledger& ledger, ScoreDesk& desk) {
    const ScoreEntry& score = desk.score(decision.seq);
    check_decision(desk, score, decision);
    const std::vector<Issued> wrong = decision.uphold ? rankings_with(ledger, score.seq) : std::vector<Issued>();
    if (!wrong.empty() && trim(decision.signed_by).empty()) {
      throw InputError(Msg::score_correction_signer, {}, {number(score.seq), wrong.front().mark.name()});
    }
    std::vector<ScoreEntry> entries = decision_entries(score, context, decision);
    decided.clock_raised = desk.record(entries);
    decided.score = score.seq;
    if (decision.uphold) decided.reversal = entries.back().seq;
    for (const Issued& issued : wrong) decided.corrections.push_back(correct(ledger, context, decision, issued, decided.reversal));
  });
  return decided;
}

}  // namespace duban
