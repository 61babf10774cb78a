// Specifies scores by a person, appeals within their term, decisions with reversal and correction.
#include "engine/app/score_steps.h"

#include <doctest/doctest.h>

#include "engine/app/assess.h"
#include "engine/document/score_document.h"
#include "tests/support/scores.h"

namespace duban {
namespace app_score_steps_test {

const std::string kScoreTasks =
    "  - {ref: \"1.1\", title: 建成学校, leads: [甲局], supports: [乙局], due: 2024-03-20, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 修路, leads: [乙局], due: 2024-12-31, due_basis: stated}\n";

ScoreAddition an_addition(const std::string& clause, const std::string& unit = "甲局") {
  ScoreAddition addition;
  addition.unit = unit;
  addition.clause = clause;
  addition.reason = "区长批示";
  return addition;
}

/// An office of which 甲局 and 乙局 were scored late, entered on Tuesday 2024-04-02; the score of 甲局 comes first.
struct ScoredOffice : Office {
  ScoredOffice() : Office(kScoreTasks) {
    const ScorePosting posting = post_scores(step("2024-04-02"), day("2024-03-31"));
    REQUIRE(lines_of(posting.lines) == "late 甲局 -5; late 乙局 -2.5");
    score = posting.lines.front().entry.seq;
  }
  ScoreRecorded appeal(std::string_view on, const std::string& unit = "甲局") const { return appeal_score(step(on), score, unit, "延期已批准"); }
  ScoreDecided decide(std::string_view on, bool uphold, const std::string& signer = "", const std::string& by = "赵主任") const {
    ScoreDecision decision;
    decision.seq = score;
    decision.uphold = uphold;
    decision.by = by;
    decision.reason = "情况属实";
    decision.signed_by = signer;
    decision.program = "duban test";
    return decide_score(step(on), decision);
  }
  std::int64_t score = 0;
};

TEST_CASE("a clause by hand gives its own points, a supporting unit half of them, or the points given") {
  const Office office(kScoreTasks);
  ScoreAddition addition = an_addition("praised");
  CHECK(add_score(office.step("2024-05-06"), addition).entry.points == dec("1"));
  addition.ref = "1.1";
  CHECK(add_score(office.step("2024-05-06"), addition).entry.role == ScoreRole::lead);
  addition.unit = "乙局";
  const ScoreEntry support = add_score(office.step("2024-05-06"), addition).entry;
  CHECK(support.role == ScoreRole::support);
  CHECK(support.points == dec("0.5"));
  addition.points = dec("0.8");
  CHECK(add_score(office.step("2024-05-06"), addition).entry.points == dec("0.8"));
  CHECK(ranking(board(office, "2024-05-06")) == "1 甲局 102; 2 乙局 101.3");
  CHECK(ranking(board(office, "2024-05-05")) == "1 甲局 100; 1 乙局 100");
}

TEST_CASE("an added score belongs to the year of its task's notice, else of the latest notice, else to the year given") {
  const Office office(kScoreTasks);
  CHECK(add_score(office.step("2025-01-10"), an_addition("praised")).entry.year == 2024);
  ScoreAddition addition = an_addition("praised");
  addition.year = 2025;
  CHECK(add_score(office.step("2025-01-10"), addition).entry.year == 2025);
  CHECK(ranking(board(office, "2025-01-10")) == "1 甲局 101; 2 乙局 100");
}

TEST_CASE("what cannot be added is refused") {
  const Office office(kScoreTasks);
  const auto refused = [&](const std::function<void(ScoreAddition&)>& change) {
    ScoreAddition addition = an_addition("praised");
    change(addition);
    return refusal_of([&] { (void)add_score(office.step("2024-05-06"), addition); });
  };
  CHECK(refused([](ScoreAddition& a) { a.clause = "prised"; }) == "score-clause-unknown");
  CHECK(refused([](ScoreAddition& a) { a.clause = "late"; }) == "score-clause-by-rule");
  CHECK(refused([](ScoreAddition& a) { a.unit = "丙局"; }) == "unit-unknown");
  CHECK(refused([](ScoreAddition& a) { a.unit = "东街街道", a.ref = "1.1"; }) == "unit-not-in-task");
  CHECK(refused([](ScoreAddition& a) { a.ref = "9.9"; }) != "");
  CHECK(refused([](ScoreAddition& a) { a.reason = " "; }) == "option-needed");
  CHECK(refused([](ScoreAddition& a) { a.clause = "rating"; }) == "option-needed");
  CHECK(refused([](ScoreAddition& a) { a.points = dec("0"); }) == "score-points-zero");
  CHECK(refused([](ScoreAddition& a) { a.points = dec("5.0001"); }) == "score-points-beyond");
  CHECK(refused([](ScoreAddition& a) { a.points = dec("-1"); }) == "score-points-beyond");
  CHECK(refused([](ScoreAddition& a) { a.points = dec("5"); }) == "");
  CHECK(refused([](ScoreAddition& a) { a.event = 99; }) == "score-event-unknown");
  CHECK(refused([](ScoreAddition& a) { a.event = 1; }) == "");
  adopt_text(office, PolicyKind::rulebook, "version: 1\nrules:\n  - {id: any, when: open, lamp: blue}\n", "2024-05-06T10:00");
  ScoreAddition addition = an_addition("praised");
  CHECK(refusal_of([&] { (void)add_score(office.step("2024-05-07"), addition); }) == "score-no-clauses");
}

TEST_CASE("a unit appeals within five working days after its score was entered, holidays not counted") {
  // Qingming is off until the 6th, Sunday the 7th is worked: the fifth day is Wednesday the 10th.
  for (const char* in_time : {"2024-04-02", "2024-04-09", "2024-04-10"}) {
    CAPTURE(std::string(in_time));
    CHECK(ScoredOffice().appeal(in_time).entry.about > 0);
  }
  const ScoredOffice office;
  CHECK(refusal_of([&] { (void)office.appeal("2024-04-11"); }) == "score-appeal-late");
  CHECK(refusal_of([&] { (void)office.appeal("2024-04-01"); }) == "score-too-early");
}

TEST_CASE("without a term there is no last day") {
  const Office office(kScoreTasks);
  adopt_clauses(office, "    - {id: late, when: overdue, points: -5}\n");
  (void)post_scores(office.step("2024-04-02"), day("2024-03-31"));
  CHECK(appeal_score(office.step("2024-12-02"), office.last_seq(), "乙局", "有误").entry.seq > 0);
}

TEST_CASE("only the unit a score is about appeals, once") {
  const ScoredOffice office;
  CHECK(refusal_of([&] { (void)office.appeal("2024-04-03", "乙局"); }) == "score-not-of-unit");
  CHECK(refusal_of([&] { (void)appeal_score(office.step("2024-04-03"), 1, "甲局", "有误"); }) == "score-entry-unknown");
  CHECK(refusal_of([&] { (void)appeal_score(office.step("2024-04-03"), office.score, "", "有误"); }) == "option-needed");
  CHECK(refusal_of([&] { (void)appeal_score(office.step("2024-04-03"), office.score, "甲局", ""); }) == "option-needed");
  (void)office.appeal("2024-04-03");
  CHECK(refusal_of([&] { (void)office.appeal("2024-04-03"); }) == "score-appealed-already");
  CHECK(name_of(board(office, "2024-04-03").lines.at(0).appeal) == "pending");
}

TEST_CASE("an appeal that is rejected leaves the score as it was") {
  const ScoredOffice office;
  CHECK(refusal_of([&] { (void)office.decide("2024-04-03", false); }) == "score-no-appeal");
  (void)office.appeal("2024-04-03");
  CHECK(refusal_of([&] { (void)office.decide("2024-04-02", false); }) == "score-too-early");
  CHECK(office.decide("2024-04-08", false).reversal == 0);
  CHECK(ranking(board(office, "2024-04-08")) == "1 乙局 97.5; 2 甲局 95");
  CHECK(refusal_of([&] { (void)office.decide("2024-04-09", true); }) == "score-decided-already");
}

TEST_CASE("who entered a score does not decide on it, blanks in the name or not") {
  const ScoredOffice office;
  (void)office.appeal("2024-04-03");
  CHECK(refusal_of([&] { (void)office.decide("2024-04-08", true, "", "督查员"); }) == "score-decider-posted");
  CHECK(refusal_of([&] { (void)office.decide("2024-04-08", true, "", "督 查员"); }) == "score-decider-posted");
  CHECK(refusal_of([&] { (void)office.decide("2024-04-08", true, "", ""); }) == "option-needed");
}

TEST_CASE("an appeal that is upheld reverses the score from its own day on, and what was known then stays") {
  const ScoredOffice office;
  (void)office.appeal("2024-04-03");
  const std::int64_t known = office.last_seq();
  const ScoreDecided decided = office.decide("2024-04-08", true);
  CHECK(decided.reversal == office.last_seq());
  CHECK(decided.corrections.empty());
  CHECK(ranking(board(office, "2024-03-31")) == "1 甲局 100; 2 乙局 97.5");
  CHECK(ranking(board(office, "2024-03-31", {}, {std::nullopt, known})) == "1 乙局 97.5; 2 甲局 95");
  CHECK(posted(office, "2024-04-30", "late") == "");  // it is not posted again
}

TEST_CASE("an upheld appeal corrects every ranking that stands and holds the score, in the same write") {
  const ScoredOffice office;
  (void)issue(office, "2024-04-02", a_request("2024-02-29", IssueKind::scores));
  (void)issue(office, "2024-04-02", a_request("2024-03-31", IssueKind::scores));
  (void)issue(office, "2024-04-02", a_request("2024-04-01", IssueKind::scores));
  (void)office.appeal("2024-04-03");
  const std::int64_t before = office.last_seq();
  CHECK(refusal_of([&] { (void)office.decide("2024-04-08", true); }) == "score-correction-signer");
  CHECK(office.last_seq() == before);
  const ScoreDecided decided = office.decide("2024-04-08", true, "王主任");
  REQUIRE(decided.corrections.size() == 2);
  CHECK(decided.corrections[0].mark.corrects == 2);
  CHECK(decided.corrections[1].mark.corrects == 3);
  CHECK(decided.corrections[0].as_of == day("2024-03-31"));
  CHECK(office.last_seq() == before + 4);
  CHECK(states(office) == "same same same same same");
  CHECK(kept(office, decided.corrections[0], "text").find("2024 年第 4 期") != std::string::npos);
  // What is corrected already is left alone by the next decision.
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  CHECK(ledger.verify().problems.empty());
}

TEST_CASE("a trial of a decision leaves nothing behind") {
  const ScoredOffice office;
  (void)issue(office, "2024-04-02", a_request("2024-03-31", IssueKind::scores));
  (void)office.appeal("2024-04-03");
  const std::int64_t before = office.last_seq();
  ScoreDecision decision;
  decision.seq = before;  // the appeal stands for its score
  decision.uphold = true;
  decision.by = "赵主任";
  decision.reason = "属实";
  decision.signed_by = "王主任";
  CHECK(decide_score(office.step("2024-04-08", true), decision).corrections.size() == 1);
  CHECK(office.last_seq() == before);
}

TEST_CASE("the assessment lists each unit with its score and the entries in force") {
  const ScoredOffice office;
  (void)office.appeal("2024-04-03");
  (void)office.decide("2024-04-08", true);
  Inquiry inquiry({office.file, day("2024-04-30"), {}, ""}, assessment_needs(day("2024-04-30")));
  const Assessment assessment = make_assessment(inquiry, "2024");
  REQUIRE(assessment.scores.has_value());
  const Json units = score_units_json(*assessment.scores);
  CHECK(units.items().at(0)["unit"].text() == "甲局");
  CHECK(units.items().at(0)["score"].number() == dec("100"));
  CHECK(units.items().at(0)["entries"].items().empty());
  const Json& second = units.items().at(1);
  CHECK(second["rank"].integer() == 2);
  REQUIRE(second["entries"].items().size() == 1);
  CHECK(second["entries"].items().at(0)["points"].number() == dec("-2.5"));
  CHECK(second["entries"].items().at(0)["ref"].text() == "1.1");
  CHECK(second["entries"].items().at(0)["event"].integer() == 7);
}

TEST_CASE("without entries the assessment has no scores") {
  const Office office(kScoreTasks);
  Inquiry inquiry({office.file, day("2024-04-30"), {}, ""}, assessment_needs(day("2024-04-30")));
  CHECK_FALSE(make_assessment(inquiry, "").scores.has_value());
}

TEST_CASE("entries about scores are proved and rebuilt like all others") {
  const ScoredOffice office;
  (void)office.appeal("2024-04-03");
  (void)office.decide("2024-04-08", true);
  const std::string before = ranking(board(office, "2024-04-30"));
  const std::vector<ScoreEntry> entries = Ledger::open(office.file, Database::Access::read).load_scores(office.last_seq());
  (void)Ledger::rebuild(office.file);
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  CHECK(ledger.verify().problems.empty());
  CHECK(ledger.load_scores(office.last_seq()) == entries);
  CHECK(ranking(board(office, "2024-04-30")) == before);
}

}  // namespace app_score_steps_test
}  // namespace duban
