// Specifies how entries are folded into scores: limits, reversals, appeals by the day, ranks, points per task.
#include "engine/assess/score_sheet.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace assess_score_sheet_test {

ScoreEntry an_entry(std::int64_t seq, std::string_view on, const std::string& clause, const std::string& points) {
  ScoreEntry entry;
  entry.seq = seq;
  entry.on = day(on);
  entry.told_on = day(on);
  entry.unit = "甲局";
  entry.clause = clause;
  entry.points = dec(points);
  entry.year = 2024;
  return entry;
}

ScoreEntry about(std::int64_t seq, std::string_view on, ScoreKind kind, std::int64_t score, const std::string& points = "0") {
  ScoreEntry entry = an_entry(seq, on, "late", points);
  entry.kind = kind;
  entry.about = score;
  return entry;
}

ScoreTerms hundred() { return {dec("100"), std::nullopt, std::nullopt, dec("0.5"), {}}; }

/// The score of all `entries` on `as_of`.
std::string score(const std::vector<ScoreEntry>& entries, std::string_view as_of, const ScoreTerms& terms = hundred()) {
  const std::vector<ScoreLine> lines = score_lines(entries, day(as_of), 2024);
  std::vector<const ScoreLine*> own;
  for (const ScoreLine& line : lines) own.push_back(&line);
  return score_of(points_of(own, terms), terms).to_short_string();
}

std::string appeal_on(const std::vector<ScoreEntry>& entries, std::string_view as_of) {
  return std::string(name_of(score_lines(entries, day(as_of), 2024).at(0).appeal));
}

TEST_CASE("a score is the base and the entries effective by the day") {
  const std::vector<ScoreEntry> entries = {an_entry(1, "2024-03-31", "late", "-5"), an_entry(2, "2024-04-30", "late", "-2.5")};
  CHECK(score(entries, "2024-03-30") == "100");
  CHECK(score(entries, "2024-03-31") == "95");
  CHECK(score(entries, "2024-04-01") == "95");
  CHECK(score(entries, "2024-04-30") == "92.5");
}

TEST_CASE("entries of another year do not count") {
  ScoreEntry other = an_entry(1, "2024-03-31", "late", "-5");
  other.year = 2023;
  CHECK(score({other}, "2024-12-31") == "100");
}

TEST_CASE("the entries of a clause count up to its limit, those of others on top") {
  ScoreTerms terms = hundred();
  terms.most = {{"late", dec("-8")}, {"praised", dec("2")}};
  const std::vector<ScoreEntry> entries = {an_entry(1, "2024-03-31", "late", "-5"), an_entry(2, "2024-03-31", "late", "-5"), an_entry(3, "2024-03-31", "praised", "3"),
                                           an_entry(4, "2024-03-31", "other", "-20")};
  CHECK(score(entries, "2024-03-31", terms) == "74");
}

TEST_CASE("a score keeps within floor and cap, at them too") {
  ScoreTerms terms = hundred();
  terms.cap = dec("101");
  terms.floor = dec("98");
  CHECK(score({an_entry(1, "2024-03-31", "a", "1")}, "2024-03-31", terms) == "101");
  CHECK(score({an_entry(1, "2024-03-31", "a", "1.01")}, "2024-03-31", terms) == "101");
  CHECK(score({an_entry(1, "2024-03-31", "a", "-2")}, "2024-03-31", terms) == "98");
  CHECK(score({an_entry(1, "2024-03-31", "a", "-2.01")}, "2024-03-31", terms) == "98");
}

TEST_CASE("a reversal takes the points back inside the limit of the clause") {
  ScoreTerms terms = hundred();
  terms.most = {{"late", dec("-8")}};
  std::vector<ScoreEntry> entries = {an_entry(1, "2024-03-31", "late", "-5"), an_entry(2, "2024-03-31", "late", "-5"), an_entry(3, "2024-03-31", "late", "-5")};
  CHECK(score(entries, "2024-03-31", terms) == "92");
  entries.push_back(about(5, "2024-03-31", ScoreKind::reversal, 2, "5"));
  CHECK(score(entries, "2024-03-31", terms) == "92");  // ten are still beyond the limit
  entries.push_back(about(7, "2024-03-31", ScoreKind::reversal, 3, "5"));
  CHECK(score(entries, "2024-03-31", terms) == "95");
}

TEST_CASE("what became of an appeal shows from its day on; a reversal from that of the score") {
  std::vector<ScoreEntry> entries = {an_entry(1, "2024-03-31", "late", "-5"), about(2, "2024-04-03", ScoreKind::appeal, 1)};
  CHECK(appeal_on(entries, "2024-04-02") == "none");
  CHECK(appeal_on(entries, "2024-04-03") == "pending");
  std::vector<ScoreEntry> rejected = entries;
  rejected.push_back(about(3, "2024-04-05", ScoreKind::decision, 1));
  CHECK(appeal_on(rejected, "2024-04-04") == "pending");
  CHECK(appeal_on(rejected, "2024-04-05") == "rejected");
  CHECK(score(rejected, "2024-04-05") == "95");
  std::vector<ScoreEntry> upheld = entries;
  upheld.push_back(about(3, "2024-04-05", ScoreKind::decision, 1));
  upheld.back().upheld = true;
  upheld.push_back(about(4, "2024-03-31", ScoreKind::reversal, 1, "5"));
  CHECK(appeal_on(upheld, "2024-03-31") == "upheld");
  CHECK(appeal_on(upheld, "2024-04-05") == "upheld");
  CHECK(score(upheld, "2024-03-31") == "100");
}

TEST_CASE("equal scores share a rank and the next goes on behind them, in the order given") {
  std::vector<UnitScore> units;
  for (const auto& [name, points] : {std::pair{"甲局", "-1"}, {"乙局", "0"}, {"丙局", "-1.0"}, {"丁局", "-2"}, {"戊局", "3"}}) {
    UnitScore unit;
    unit.unit = name;
    unit.score = dec(points);
    units.push_back(std::move(unit));
  }
  rank_units(units, false);
  std::string line;
  for (const UnitScore& unit : units) line += std::to_string(unit.rank) + unit.unit + " ";
  CHECK(line == "1戊局 2乙局 3甲局 3丙局 5丁局 ");
}

TEST_CASE("points per task: a task led counts one, one supported its share, rounded half away from zero") {
  struct Row {
    int lead;
    int support;
    const char* points;
    const char* load;
    const char* per_task;
  };
  const Row rows[] = {{1, 1, "-3.5", "1.5", "-2.33"}, {2, 0, "0.01", "2", "0.01"}, {0, 3, "1", "1.5", "0.67"}, {8, 0, "-5", "8", "-0.63"}, {0, 0, "1", "0", "none"}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.points));
    UnitScore unit;
    unit.lead = row.lead;
    unit.support = row.support;
    ScoreLine line;
    line.entry = an_entry(1, "2024-03-31", "a", row.points);
    const std::vector<const ScoreLine*> lines{&line};
    score_unit(unit, lines, hundred());
    CHECK(unit.load.to_short_string() == row.load);
    CHECK((unit.per_task ? unit.per_task->to_short_string() : "none") == row.per_task);
  }
}

TEST_CASE("ranked by load, the one with least deduction per task is first and one without tasks last") {
  std::vector<UnitScore> units(3);
  const char* per_task[] = {"-2", "", "-1"};
  for (std::size_t i = 0; i < units.size(); ++i) {
    units[i].unit = std::to_string(i);
    if (*per_task[i] != '\0') units[i].per_task = dec(per_task[i]);
  }
  rank_units(units, true);
  CHECK(units[0].unit + units[1].unit + units[2].unit == "201");
}

}  // namespace assess_score_sheet_test
}  // namespace duban
