// From the first month's end to the last, each under the policy of its day.
#include "engine/app/score_post.h"

#include <map>
#include <set>
#include <tuple>

#include "engine/app/inquiry.h"
#include "engine/app/score_parties.h"
#include "engine/rules/score_clauses.h"

namespace duban {
namespace {

bool takes(ScoreWho who, const ScoreParty& party) {
  switch (who) {
    case ScoreWho::lead: return party.first_lead;
    case ScoreWho::leads: return party.role == ScoreRole::lead;
    case ScoreWho::supports: return party.role == ScoreRole::support;
    case ScoreWho::both: break;
  }
  return true;
}

class Poster {
 public:
  Poster(Ledger& ledger, const StepContext& context, Date as_of) : context_(context), inquiry_(ledger, question(context, as_of)) {
    for (const ScoreEntry& entry : ledger.load_scores(inquiry_.known_seq())) {
      if (entry.kind == ScoreKind::posted) posted_[{entry.clause, entry.task, entry.period}].insert(entry.unit);
    }
  }

  ScorePosting make() {
    (void)inquiry_.judge([&](const Day& day) {
      for (const ScoreHit& hit : judge_score_clauses(day)) add(day, hit);
    });
    std::set<std::string> units;
    for (const ScoreLine& line : posting_.lines) units.insert(line.entry.unit);
    posting_.demo = inquiry_.history().demo;
    posting_.units = static_cast<int>(units.size());
    return std::move(posting_);
  }

 private:
  static Question question(const StepContext& context, Date as_of) {
    Question question;
    question.ledger = context.ledger;
    // Only month ends are judged.
    question.as_of = as_of == last_day_of_month(as_of.year(), as_of.month()) ? as_of : as_of.plus_days(-as_of.day());
    return question;
  }

  [[nodiscard]] const Directory& directory_on(Date day) {
    if (directory_ == nullptr || day != directory_day_) directory_ = &policies_on(day).directory();
    directory_day_ = day;
    return *directory_;
  }
  [[nodiscard]] const PolicyInForce& policies_on(Date day) { return inquiry_.policy_on(day); }

  void add(const Day& day, const ScoreHit& hit) {
    if (hit.task_row < 0) return add_for_unit(day, hit);
    const TaskState& state = day.state(hit.task_row);
    ScoreEntry entry = entry_of(day, hit);
    entry.task = state.task->id;
    entry.year = state.history->notice_on(state.task->notice, day.date()).year;
    for (const ScoreParty& party : score_parties(state, directory_on(day.date()), day.date())) {
      if (!takes(hit.clause->who, party)) continue;
      entry.unit = party.unit;
      entry.role = party.role;
      entry.via = party.via;
      enter(day, hit, entry, state.key() + "/" + state.ref());
    }
  }

  void add_for_unit(const Day& day, const ScoreHit& hit) {
    ScoreEntry entry = entry_of(day, hit);
    const std::string& name = day.facts().names().text(hit.unit);
    entry.unit = name_on(name, directory_on(day.date()), day.date());
    if (directory_on(day.date()).group(name) != nullptr) entry.via = name;
    entry.year = day.date().year();
    enter(day, hit, entry, entry.unit);
  }

  [[nodiscard]] ScoreEntry entry_of(const Day& day, const ScoreHit& hit) const {
    ScoreEntry entry;
    entry.kind = ScoreKind::posted;
    entry.on = day.date();
    entry.told_on = context_.on;
    entry.clause = hit.clause->id;
    entry.name = hit.clause->name;
    entry.period = score_period(hit.clause->each, day.date()).value_or("");
    entry.reason = hit.reason;
    entry.event = hit.event;
    return entry;
  }

  /// Enters `entry` unless it was; `subject` names what it is about in a warning.
  void enter(const Day& day, const ScoreHit& hit, ScoreEntry entry, const std::string& subject) {
    auto& units = posted_[{entry.clause, entry.task, entry.period}];
    for (const std::string& before : units) {
      if (name_on(before, directory_on(day.date()), day.date()) == entry.unit) return;
    }
    const auto points = hit.points && entry.role == ScoreRole::support ? shared(*hit.points, day.policy().rulebook.scores.support) : hit.points;
    if (!points) return warn(subject, *hit.clause, day.date());
    if (*points == Decimal(0)) return;
    entry.points = *points;
    units.insert(entry.unit);
    ScoreLine line;
    if (hit.task_row >= 0) {
      line.ref = day.state(hit.task_row).ref();
      line.key = day.state(hit.task_row).key();
    }
    line.entry = std::move(entry);
    posting_.lines.push_back(std::move(line));
  }

  static std::optional<Decimal> shared(const Decimal& points, const Decimal& share) {
    const auto part = multiply(points, share);
    return part ? score_points(*part) : std::nullopt;
  }

  void warn(const std::string& subject, const ScoreClause& clause, Date day) {
    if (warned_.emplace(subject, clause.id, day).second) posting_.found.warning(Msg::score_points_unknown, {}, {subject, clause.id, day.to_string()});
  }

  const StepContext& context_;
  Inquiry inquiry_;
  std::map<std::tuple<std::string, int, std::string>, std::set<std::string>> posted_;  // clause, task, period → units
  std::set<std::tuple<std::string, std::string, Date>> warned_;
  const Directory* directory_ = nullptr;
  Date directory_day_;
  ScorePosting posting_;
};

}  // namespace

ScorePosting post_scores(const StepContext& context, Date as_of) {
  if (as_of > context.on) throw InputError(Msg::score_not_over, {}, {as_of.to_string(), context.on.to_string()});
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ScorePosting posting;
  ledger.write([&] {
    if (PolicyBook(ledger, ledger.last_seq()).on(as_of).policy.rulebook.scores.clauses.empty()) {
      throw InputError(Msg::score_no_clauses, {}, {as_of.to_string()});
    }
    posting = Poster(ledger, context, as_of).make();
    std::vector<EventDraft> drafts;
    for (const ScoreLine& line : posting.lines) drafts.push_back(score_draft(line.entry));
    if (drafts.empty()) return;
    const Receipt receipt = ledger.append(drafts, context.envelope);
    posting.clock_raised = receipt.clock_raised;
    for (std::size_t i = 0; i < posting.lines.size() && !context.dry_run; ++i) posting.lines[i].entry.seq = receipt.first_seq + static_cast<std::int64_t>(i);
  }, context.dry_run);
  return posting;
}

}  // namespace duban
