// Tasks counted, entries folded, units ranked.
#include "engine/app/score_book.h"

#include <algorithm>
#include <map>

#include "engine/app/score_parties.h"
#include "engine/app/task_units.h"

namespace duban {
namespace {

class ScoreboardMaker {
 public:
  ScoreboardMaker(Inquiry& inquiry, const ScoreQuestion& question)
      : inquiry_(inquiry), question_(question), history_(inquiry.history()), directory_(inquiry.policy().directory()), rules_(inquiry.policy().policy.rulebook.scores),
        snapshot_(snapshot_at(history_, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false})) {
    board_.as_of = inquiry.as_of();
    board_.year = question.year.value_or(score_year(history_, board_.as_of));
    board_.demo = history_.demo;
    board_.rehearsal = inquiry.is_rehearsal();
    board_.base = rules_.base;
    board_.cap = rules_.cap;
    board_.floor = rules_.floor;
    board_.support = rules_.support;
    board_.with_groups = question.with_groups;
    board_.by_load = question.by_load;
  }

  Scoreboard make() {
    const std::string only = wanted();
    board_.lines = score_lines(inquiry_.ledger().load_scores(inquiry_.known_seq()), board_.as_of, board_.year);
    for (ScoreLine& line : board_.lines) {
      line.entry.unit = name_on(line.entry.unit, directory_, board_.as_of);
      add_ref(line);
    }
    count_tasks();
    rank();
    if (only.empty()) return std::move(board_);
    std::erase_if(board_.units, [&](const UnitScore& unit) { return unit.unit != only; });
    std::erase_if(board_.lines, [&](const ScoreLine& line) { return line.entry.unit != only; });
    return std::move(board_);
  }

 private:
  [[nodiscard]] std::string wanted() const {
    if (question_.unit.empty()) return "";
    Diagnostics found;
    const std::string unit = unit_named(question_.unit, history_, directory_, nullptr, {"", 0, 0, "--unit"}, found, board_.as_of);
    if (found.has_errors()) throw InputError(std::move(found));
    return unit;
  }

  void add_ref(ScoreLine& line) const {
    const auto& tasks = history_.tasks;
    const auto task = std::lower_bound(tasks.begin(), tasks.end(), line.entry.task, [](const RegisteredTask& t, int id) { return t.id < id; });
    if (line.entry.task == 0 || task == tasks.end() || task->id != line.entry.task) return;
    const RegisteredTask& version = history_.version_on(*task, board_.as_of);
    line.ref = version.ref;
    line.key = history_.key_of(version);
  }

  [[nodiscard]] bool counts(const std::string& via) const { return via.empty() || board_.with_groups; }

  void count_tasks() {
    for (const TaskState& state : snapshot_.tasks) {
      if (history_.notice_on(state.task->notice, board_.as_of).year != board_.year) continue;
      for (const ScoreParty& party : score_parties(state, directory_, board_.as_of)) {
        if (!counts(party.via)) continue;
        UnitScore& unit = units_[party.unit];
        ++(party.role == ScoreRole::lead ? unit.lead : unit.support);
      }
    }
  }

  void rank() {
    std::map<std::string, std::vector<const ScoreLine*>> lines;
    for (const ScoreLine& line : board_.lines) {
      if (counts(line.entry.via)) lines[line.entry.unit].push_back(&line);
    }
    for (const auto& [name, own] : lines) units_[name];
    const ScoreTerms terms = terms_of(rules_);
    for (auto& [name, unit] : units_) {
      unit.unit = name;
      score_unit(unit, lines[name], terms);
      board_.units.push_back(std::move(unit));
    }
    std::stable_sort(board_.units.begin(), board_.units.end(), [&](const UnitScore& a, const UnitScore& b) { return directory_.order(a.unit) < directory_.order(b.unit); });
    rank_units(board_.units, board_.by_load);
  }

  Inquiry& inquiry_;
  const ScoreQuestion& question_;
  const History& history_;
  const Directory& directory_;
  const ScoreRules& rules_;
  Snapshot snapshot_;
  std::map<std::string, UnitScore> units_;
  Scoreboard board_;
};

}  // namespace

int score_year(const History& history, Date day) {
  std::optional<int> latest;
  for (const RegisteredTask& task : history.tasks) {
    if (task.registered_on > day) continue;
    const int year = history.notice_on(task.notice, day).year;
    if (!latest || year > *latest) latest = year;
  }
  return latest.value_or(day.year());
}

ScoreTerms terms_of(const ScoreRules& rules) {
  ScoreTerms terms{rules.base, rules.cap, rules.floor, rules.support, {}};
  for (const ScoreClause& clause : rules.clauses) {
    if (clause.most) terms.most.emplace(clause.id, *clause.most);
  }
  return terms;
}

Scoreboard make_scoreboard(Inquiry& inquiry, const ScoreQuestion& question) { return ScoreboardMaker(inquiry, question).make(); }

Json keys_of(const Scoreboard& board) {
  Json keys = Json::array();
  for (const ScoreLine& line : board.lines) keys.push(line.entry.seq);
  return keys;
}

}  // namespace duban
