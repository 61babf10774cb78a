// Specifies how indicators get into the ledger, how their results follow, and how they are named.
#include "engine/app/indicators.h"

#include <doctest/doctest.h>

#include "tests/support/contents.h"
#include "tests/support/ledgers.h"
#include "tests/support/read_error.h"

namespace duban {
namespace app_indicators_test {

const std::string kTable = "2023年\n\n序号\t指标\t单位\t目标\t完成情况\t备注\n";

std::vector<IndicatorTable> tables(const std::string& rows) {
  const IndicatorReading reading = read_indicators(content_of(kTable + rows), {});
  REQUIRE(id_line(reading.found).empty());
  return reading.tables;
}

struct Plan {
  TestLedger ledger;

  IndicatorReceipt take(const std::string& rows, const std::string& key = "", bool dry_run = false) {
    return register_indicators(ledger.file, tables(rows), key, an_envelope("2024-02-01T09:00"), dry_run);
  }
  std::vector<RegisteredIndicator> load() { return ledger.ledger.load_indicators(ledger.ledger.last_seq()); }
};

TEST_CASE("an indicator is in force from 1 January, its result from 31 December") {
  Plan plan;
  const IndicatorReceipt receipt = plan.take("1\t甲增速\t%\t5左右\t5.2\t口径有变\n2\t乙\t个\t3\t——\t\n");
  REQUIRE(receipt.taken.size() == 1);
  CHECK(receipt.taken[0].key == "2023");
  CHECK(receipt.taken[0].registered == 2);
  CHECK(receipt.taken[0].results == 1);

  const auto all = plan.load();
  REQUIRE(all.size() == 2);
  CHECK(all[0].on == day("2023-01-01"));
  CHECK_FALSE(all[0].as_of(day("2023-12-30")).actual);
  CHECK(all[0].as_of(day("2023-12-31")).actual == "5.2");
  CHECK(all[0].as_of(day("2023-12-31")).note == "口径有变");
  CHECK(all[0].as_of({}).target.op == Comparator::about);
  CHECK(plan.ledger.problems().empty());
}

TEST_CASE("results that come later are added, and only they") {
  Plan plan;
  (void)plan.take("1\t甲\t个\t3\t——\t\n2\t乙\t个\t3\t——\t\n");
  const IndicatorReceipt receipt = plan.take("1\t甲\t个\t3\t4\t\n2\t乙\t个\t3\t——\t\n");
  REQUIRE(receipt.taken.size() == 1);
  CHECK(receipt.taken[0].registered == 0);
  CHECK(receipt.taken[0].results == 1);
  CHECK(plan.load()[0].as_of({}).actual == "4");
  CHECK(plan.load().size() == 2);
  CHECK(plan.ledger.problems().empty());
}

TEST_CASE("the same table again is refused, as is one that asks for something else") {
  Plan plan;
  (void)plan.take("1\t甲\t个\t3\t4\t\n");
  CHECK(error_of([&] { return plan.take("1\t甲\t个\t3\t4\t\n"); }) == "indicators-exist");
  for (const char* rows : {"1\t甲\t个\t5\t4\t\n", "1\t丙\t个\t3\t5\t\n", "1\t甲\t个\t3\t5\t\n2\t乙\t个\t3\t5\t\n", "2\t甲\t个\t3\t5\t\n"}) {
    CAPTURE(rows);
    CHECK(error_of([&] { return plan.take(rows); }) == "indicators-differ");
  }
  CHECK(plan.take("1\t甲\t个\t5\t4\t\n", "修订").taken[0].registered == 1);
}

TEST_CASE("a trial run writes nothing") {
  Plan plan;
  CHECK(plan.take("1\t甲\t个\t3\t4\t\n", "", true).taken[0].registered == 1);
  CHECK(plan.load().empty());
}

TEST_CASE("what was not recorded yet is not known") {
  Plan plan;
  (void)plan.take("1\t甲\t个\t3\t——\t\n");
  const std::int64_t before = plan.ledger.ledger.last_seq();
  (void)plan.take("1\t甲\t个\t3\t4\t\n");
  CHECK_FALSE(plan.ledger.ledger.load_indicators(before)[0].as_of({}).actual);
  CHECK(plan.ledger.ledger.load_indicators(0).empty());
}

TEST_CASE("an indicator is named by its number, with the key where several have it") {
  Plan plan;
  (void)plan.take("1\t甲\t个\t3\t4\t\n2\t乙\t个\t3\t4\t\n");
  CHECK(find_indicator(plan.load(), "I.2").indicator.metric == "乙");
  (void)plan.take("1\t丙\t个\t3\t4\t\n", "另");
  CHECK(find_indicator(plan.load(), "另/I.1").indicator.metric == "丙");
  CHECK(error_of([&] { return find_indicator(plan.load(), "I.1"); }) == "indicator-ambiguous");
  CHECK(error_of([&] { return find_indicator(plan.load(), "I.9"); }) == "indicator-unknown");
  CHECK(is_indicator_ref("2023/I.4"));
  CHECK_FALSE(is_indicator_ref("2024/4.1"));
}

TEST_CASE("the projections of indicators are rebuilt from the entries") {
  Plan plan;
  (void)plan.take("1\t甲\t个\t3\t4\t\n");
  Ledger::rebuild(plan.ledger.file);
  CHECK(plan.load()[0].as_of({}).actual == "4");
  CHECK(plan.ledger.problems().empty());
}

}  // namespace app_indicators_test
}  // namespace duban
