// Clause after clause over the facts of the day.
#include "engine/rules/score_clauses.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/column_source.h"
#include "engine/rules/explain.h"
#include "engine/rules/value_text.h"

namespace duban {
namespace {

/// The last entry behind what `task` is judged by: of the groups of facts that a condition names, the latest.
class EntriesBehind {
 public:
  explicit EntriesBehind(const Expression& condition) {
    for (const int fact : facts_behind(condition)) {
      const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
      const FactGroup group = definition.group;
      reports_ = reports_ || group == FactGroup::reports || group == FactGroup::progress || group == FactGroup::targets;
      dates_ = dates_ || definition.from_due || group == FactGroup::time;
      life_ = life_ || group == FactGroup::life_cycle;
    }
    for_each_part(condition, [&](const Expression& part) { reports_ = reports_ || (part.column != nullptr && part.column->kind == ColumnSource::Kind::period); });
  }

  [[nodiscard]] std::int64_t of(const TaskState& task) const {
    std::int64_t last = task.task->seq;
    if (reports_ && !task.reports.empty()) last = std::max(last, task.reports.back().seq);
    if (dates_ && !task.extensions.empty()) last = std::max(last, task.extensions.back().seq);
    const Step* step = task.life == nullptr ? nullptr : task.life->last;
    if (life_ && step != nullptr) last = std::max(last, step->seq);
    return last;
  }

 private:
  bool reports_ = false;
  bool dates_ = false;
  bool life_ = false;
};

class ClauseJudge {
 public:
  ClauseJudge(const Day& day, const ScoreClause& clause) : day_(day), clause_(clause), table_(day.table(clause.subject)), behind_(*clause.when) {}

  void judge(std::vector<ScoreHit>& hits) const {
    const std::vector<Value> holds = evaluate(*clause_.when, table_);
    for (std::size_t row = 0; row < holds.size(); ++row) {
      if (holds[row].known && holds[row].raw != 0) hits.push_back(hit(row));
    }
  }

 private:
  [[nodiscard]] ScoreHit hit(std::size_t row) const {
    ScoreHit hit;
    hit.clause = &clause_;
    const FactRow subject = table_.row(row);
    const Value points = evaluate_row(*clause_.points, table_, row);
    if (points.known) hit.points = points_of(points);
    hit.reason = reason(row);
    if (clause_.subject == SubjectKind::task) {
      hit.task_row = subject.task;
      hit.event = behind_.of(day_.state(subject.task));
    } else {
      hit.unit = day_.snapshot().units[static_cast<std::size_t>(subject.party)];
      hit.event = behind_lead_tasks(hit.unit);
    }
    return hit;
  }

  [[nodiscard]] std::optional<Decimal> points_of(const Value& value) const {
    // More than this is too much in any case, and would not fit a decimal.
    constexpr std::int64_t kMostRaw = 999'999'999'999'999'999;
    if (value.raw > kMostRaw || value.raw < -kMostRaw) return std::nullopt;
    return score_points(Decimal(value.raw, clause_.points->places));
  }

  [[nodiscard]] std::string reason(std::size_t row) const {
    const std::string name = clause_.name;
    if (clause_.message) return text_of({Msg::score_reason_words, {name, filled(day_, *clause_.message, clause_.subject, row, Language::chinese)}}, Language::chinese);
    const ValueText values(table_, row, Language::chinese);
    std::vector<std::string> words;
    for (const Expression* e : comparisons_of(*clause_.when)) {
      const std::vector<int> facts = facts_used(*e);
      const bool telling = facts.empty() || std::any_of(facts.begin(), facts.end(), [](int fact) {
        return all_facts()[static_cast<std::size_t>(fact)].group != FactGroup::life_cycle;
      });
      std::string said = telling ? values.in_words(*e, clause_.when_text) : "";
      if (!said.empty()) words.push_back(std::move(said));
    }
    if (words.empty()) return text_of({Msg::score_reason_day, {name, day_.date().to_string()}}, Language::chinese);
    return text_of({Msg::score_reason_words, {name, join(words, "；")}}, Language::chinese);
  }

  [[nodiscard]] std::int64_t behind_lead_tasks(int unit) const {
    std::int64_t last = 0;
    for (const TaskState& task : day_.snapshot().tasks) {
      const auto leads = task.history->party_numbers(task.task->leads);
      if (std::find(leads.begin(), leads.end(), unit) != leads.end()) last = std::max(last, behind_.of(task));
    }
    return last;
  }

  const Day& day_;
  const ScoreClause& clause_;
  FactTable table_;
  EntriesBehind behind_;
};

}  // namespace

std::optional<std::string> score_period(ScoreEach each, Date day) {
  if (day != last_day_of_month(day.year(), day.month())) return std::nullopt;
  const std::string text = day.to_string();
  switch (each) {
    case ScoreEach::month: return text.substr(0, 7);
    case ScoreEach::quarter: return day.month() % 3 == 0 ? std::optional(text.substr(0, 5) + "Q" + std::to_string(day.month() / 3)) : std::nullopt;
    case ScoreEach::year: return day.month() == 12 ? std::optional(text.substr(0, 4)) : std::nullopt;
    case ScoreEach::once: break;
  }
  return "";
}

std::vector<ScoreHit> judge_score_clauses(const Day& day) {
  std::vector<ScoreHit> hits;
  for (const ScoreClause& clause : day.policy().rulebook.scores.clauses) {
    if (!clause.by_hand && score_period(clause.each, day.date())) ClauseJudge(day, clause).judge(hits);
  }
  return hits;
}

}  // namespace duban
