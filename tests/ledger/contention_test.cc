// Specifies what happens when the world is in the way: another program holds the file, the clock stands
// behind the last entry.
#include <doctest/doctest.h>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_contention_test {

EventDraft an_entry() {
  return {EventType::register_notice, "notice:k", day("2024-01-01"),
          Json::object().set("key", "k").set("title", "").set("number", "").set("date", Json()).set("year", 2024), std::nullopt};
}

TEST_CASE("a ledger held by another program is reported as locked, and nothing is written") {
  TempFolder folder;
  const std::string file = folder.file("l.db");
  (void)Ledger::create(file, false);
  Database other(file, Database::Access::write);
  const Transaction held(other);

  Ledger ledger = Ledger::open(file, Database::Access::write, 20);
  Msg problem{};
  try {
    ledger.write([&] { ledger.append(std::vector{an_entry()}, an_envelope("2024-01-01", true)); });
  } catch (const WorldError& error) {
    problem = error.message().id;
  }
  CHECK(problem == Msg::ledger_locked);
  CHECK(ledger.last_seq() == 0);
}

TEST_CASE("a system clock behind the last entry is raised to it; a given one is refused") {
  TempFolder folder;
  Ledger ledger = Ledger::create(folder.file("l.db"), false);
  ledger.write([&] { ledger.append(std::vector{an_entry()}, an_envelope("2024-03-01T10:00", false)); });
  EventDraft second = an_entry();
  second.subject = "notice:m";
  second.payload = Json::object().set("key", "m").set("title", "").set("number", "").set("date", Json()).set("year", 2024);
  Receipt receipt;
  ledger.write([&] { receipt = ledger.append(std::vector{second}, an_envelope("2024-02-01T10:00", false)); });
  CHECK(receipt.clock_raised);
  CHECK(ledger.recorded_at(2) == ledger.recorded_at(1));
  CHECK_THROWS_AS(ledger.write([&] { ledger.append(std::vector{an_entry()}, an_envelope("2024-02-01T10:00", true)); }), InputError);
  CHECK(ledger.last_seq() == 2);
}

TEST_CASE("an entry whose text could not be read again is refused") {
  TempFolder folder;
  Ledger ledger = Ledger::create(folder.file("l.db"), false);
  EventDraft broken = an_entry();
  broken.payload.set("note", "\xD0\xC5");
  Msg problem{};
  try {
    ledger.write([&] { ledger.append(std::vector{broken}, an_envelope("2024-03-01", true)); });
  } catch (const WorldError& error) {
    problem = error.message().id;
  }
  CHECK(problem == Msg::ledger_text_broken);
  CHECK(ledger.last_seq() == 0);
}

}  // namespace ledger_contention_test
}  // namespace duban
