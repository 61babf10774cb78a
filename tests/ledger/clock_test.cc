// Specifies the times of entries: the clock never runs back, a given one is refused before the last
// entry, and known-at names a prefix whatever comes later.
#include <doctest/doctest.h>

#include "engine/ledger/ledger.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_clock_test {

TEST_CASE("a system clock behind the last entry is raised to it") {
  TestLedger t;
  CHECK_FALSE(t.append({notice_entry()}, "2024-01-26T09:00").clock_raised);
  const Receipt receipt = t.append({task_entry(a_task())}, "2024-01-25T09:00");
  CHECK(receipt.clock_raised);
  CHECK(t.ledger.recorded_at(2) == instant("2024-01-26T09:00"));
  CHECK(t.problems().empty());
}

TEST_CASE("a given clock before the last entry is refused, at it allowed") {
  TestLedger t;
  t.append({notice_entry()}, "2024-01-26T09:00");
  const auto with = [&](std::string_view now) {
    return thrown_id([&] { t.append({task_entry(a_task())}, an_envelope(now, true)); });
  };
  CHECK(with("2024-01-26T08:59:59.999") == "clock-before-last-entry");
  CHECK(t.ledger.last_seq() == 1);
  CHECK(with("2024-01-26T09:00:00.000").empty());
  CHECK(t.ledger.last_seq() == 2);
}

TEST_CASE("an entry's own time is stored as given and may not fall behind the one before it") {
  TestLedger t;
  EventDraft notice = notice_entry();
  notice.recorded_at = instant("2024-01-26T09:00");
  EventDraft task = task_entry(a_task());
  task.recorded_at = instant("2024-01-26T08:00");
  CHECK(thrown_id([&] {
          t.append({notice, task}, "2024-02-01T09:00");
        }) == "clock-before-last-entry");
  CHECK(t.ledger.last_seq() == 0);
  t.append({notice}, "2024-02-01T09:00");
  CHECK(t.ledger.load_entries(std::vector<std::int64_t>{1}).at(0).clock_given);
}

TEST_CASE("known-at is the longest prefix recorded by then") {
  TestLedger t;
  t.append({notice_entry()}, "2024-01-26T09:00");
  t.append({task_entry(a_task())}, "2024-01-26T09:00");  // the same millisecond
  t.append({report_entry(1, "2024-02-01", "10")}, "2024-02-01T10:00");
  struct Row {
    std::string time;
    std::int64_t seq;
  };
  const Row rows[] = {{"2024-01-25", 0},       {"2024-01-26T08:59:59.999", 0},
                      {"2024-01-26T09:00", 2}, {"2024-01-26", 2},
                      {"2024-01-31", 2},       {"2024-02-01T09:59:59.999", 2},
                      {"2024-02-01T10:00", 3}, {"2030-01-01", 3}};
  for (const Row& row : rows) {
    CAPTURE(row.time);
    CHECK(t.ledger.last_seq({instant(row.time), std::nullopt}) == row.seq);
  }
  for (const std::int64_t seq : {0, 1, 2, 3}) CHECK(t.ledger.last_seq({std::nullopt, seq}) == seq);
  CHECK(t.ledger.last_seq({std::nullopt, 99}) == 3);
  CHECK(t.ledger.last_seq({std::nullopt, -1}) == 0);
}

TEST_CASE("a history holds what was known, whatever came later") {
  TestLedger t;
  t.append({notice_entry(), task_entry(a_task())}, "2024-01-26T09:00");
  t.append({report_entry(1, "2024-02-01", "10")}, "2024-02-01T10:00");
  const History before = t.ledger.load_history(3);
  t.append({report_entry(1, "2024-01-30", "5"), extend_entry(1, "2024-02-10", "2025-01-31")},
           "2024-02-10T10:00");

  const History same = t.ledger.load_history(3);
  CHECK(same.reports.size() == 1);
  CHECK(same.extensions.empty());
  CHECK(same.known_at == before.known_at);
  const History later = t.ledger.load_history(5);
  REQUIRE(later.reports.size() == 2);
  CHECK(later.reports[0].on == day("2024-01-30"));  // by date, then entry
  CHECK(later.reports[0].percent == 500);
  CHECK(later.reports[0].recorded_on == day("2024-02-10"));
  CHECK(later.extensions.at(0).to == day("2025-01-31"));
  CHECK(t.ledger.load_history(0).tasks.empty());
}

}  // namespace ledger_clock_test
}  // namespace duban
