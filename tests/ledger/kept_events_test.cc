// Specifies that every released type and version of an entry keeps its reader: the kept ledgers hold one of each,
// and what is made of them today verifies.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/ledgers.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace ledger_kept_events_test {

/// "report 1 task": type, version, what it is about.
std::string kind_of(const Event& event) {
  return event.type + " " + std::to_string(event.version) + " " + event.subject.substr(0, event.subject.find(':'));
}

TEST_CASE("the kept ledgers hold an entry of every released type and version, and all are read") {
  const TempFolder folder;
  std::set<std::string> kinds;
  int ledgers = 0;
  for (const auto& file : std::filesystem::directory_iterator(source_folder() + "/fixtures/ledgers")) {
    if (file.path().extension() != ".ledger") continue;
    CAPTURE(file.path());
    ++ledgers;
    const std::string copy = folder.file(file.path().filename().string());
    std::filesystem::copy_file(file.path(), copy);
    Ledger ledger = Ledger::open(copy, Database::Access::read);
    ledger.for_each_event([&](const Event& event) { kinds.insert(kind_of(event)); });
    CHECK(ledger.verify().entries_sound);
    CHECK_NOTHROW((void)ledger.load_history(ledger.last_seq()));
    CHECK_NOTHROW((void)ledger.load_indicators(ledger.last_seq()));
    CHECK_NOTHROW((void)ledger.load_orders(ledger.last_seq()));
    CHECK_NOTHROW((void)ledger.load_scores(ledger.last_seq()));
  }
  CHECK(ledgers >= 7);
  for (const char* released :
       {"adopt 1 policy", "register 1 notice", "register 1 task", "register 1 indicator", "plan 1 task", "report 1 task",
        "report 1 indicator", "extend 1 task", "close 1 task", "link 1 task", "amend 1 task", "amend 1 notice",
        "amend 1 indicator", "cancel 1 task", "attest 1 task", "attest 1 indicator", "acknowledge 1 task", "object 1 task", "review 1 task",
        "transfer 1 task", "suspend 1 task", "resume 1 task", "reopen 1 task", "split 1 task", "lamp 1 task", "evidence 1 task", "issue 1 issue", "score 1 unit", "order 1 order"}) {
    CAPTURE(released);
    CHECK(kinds.contains(released));
  }
}

TEST_CASE("a kept ledger answers the same after its tables were renewed as after a rebuild") {
  const TempFolder folder;
  const std::string copy = folder.file("old.ledger");
  std::filesystem::copy_file(source_folder() + "/fixtures/ledgers/schema-1.ledger", copy);
  const std::string head = Ledger::open(copy, Database::Access::read).verify().head;
  CHECK(Ledger::rebuild(copy) == 16);
  const Verification verification = Ledger::open(copy, Database::Access::read).verify();
  CHECK(verification.head == head);
  CHECK(verification.entries_sound);
}

}  // namespace ledger_kept_events_test
}  // namespace duban
