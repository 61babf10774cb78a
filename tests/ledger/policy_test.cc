// Specifies which adopted policy is in force on a date, as known at an entry.
// What the texts mean is decided by their readers.
#include <doctest/doctest.h>

#include "engine/ledger/ledger.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_policy_test {

EventDraft adoption_entry(PolicyKind kind, const std::string& name, const std::string& text,
                          std::string_view from, bool always = false) {
  Json payload = Json::object();
  payload.set("kind", name_of(kind));
  payload.set("name", name);
  payload.set("text", text);
  if (always) payload.set("always", true);
  return {EventType::adopt, "policy:" + std::string(name_of(kind)), day(from), std::move(payload),
          std::nullopt};
}

/// The texts in force of one kind, joined by blanks.
std::string in_force(Ledger& ledger, PolicyKind kind, std::string_view as_of, std::int64_t known) {
  std::string line;
  for (const AdoptedPolicy& policy : ledger.load_policies(day(as_of), known)) {
    if (policy.kind == kind) line += (line.empty() ? "" : " ") + policy.text;
  }
  return line;
}

TEST_CASE(
    "what is adopted for always is in force before its date too; later adoptions from theirs") {
  TestLedger t;
  t.append({adoption_entry(PolicyKind::rulebook, "default.yaml", "first", "2024-01-26", true)},
           "2024-01-26T09:00");
  t.append({adoption_entry(PolicyKind::rulebook, "new.yaml", "second", "2024-07-01")},
           "2024-06-01T09:00");

  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2020-01-01", 2) == "first");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-06-30", 2) == "first");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-07-01", 2) == "second");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-07-01", 1) == "first");  // as known before
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-07-01", 0).empty());
}

TEST_CASE("of two rulebooks the one with the later date counts, of one date the later entry") {
  TestLedger t;
  t.append({adoption_entry(PolicyKind::rulebook, "a", "from-september", "2024-09-01"),
            adoption_entry(PolicyKind::rulebook, "b", "from-july", "2024-07-01"),
            adoption_entry(PolicyKind::rulebook, "c", "from-july-mended", "2024-07-01")},
           "2024-06-01T09:00");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-08-31", 3) == "from-july-mended");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-09-01", 3) == "from-september");
  CHECK(in_force(t.ledger, PolicyKind::rulebook, "2024-08-31", 2) == "from-july");
}

TEST_CASE("calendars are one a year: a new year's file leaves the others") {
  TestLedger t;
  t.append({adoption_entry(PolicyKind::calendar, "cn-2024.yaml", "2024", "2024-01-01", true),
            adoption_entry(PolicyKind::calendar, "cn-2025.yaml", "2025", "2024-11-12"),
            adoption_entry(PolicyKind::calendar, "cn-2024.yaml", "2024-mended", "2024-03-01")},
           "2024-11-12T09:00");
  CHECK(in_force(t.ledger, PolicyKind::calendar, "2024-02-29", 3) == "2024");
  CHECK(in_force(t.ledger, PolicyKind::calendar, "2024-03-01", 3) == "2024-mended");
  CHECK(in_force(t.ledger, PolicyKind::calendar, "2024-11-12", 3) == "2024-mended 2025");
}

TEST_CASE("the dates from which policy changes are listed once each, ascending") {
  TestLedger t;
  t.append({adoption_entry(PolicyKind::rulebook, "a", "x", "2024-01-01", true),
            adoption_entry(PolicyKind::rulebook, "b", "y", "2024-09-01"),
            adoption_entry(PolicyKind::directory, "c", "z", "2024-07-01"),
            adoption_entry(PolicyKind::rulebook, "d", "w", "2024-09-01")},
           "2024-06-01T09:00");
  CHECK(t.ledger.policy_changes(4) == std::vector{day("2024-07-01"), day("2024-09-01")});
  CHECK(t.ledger.policy_changes(2) == std::vector{day("2024-09-01")});
  CHECK(t.ledger.policy_changes(1).empty());
}

}  // namespace ledger_policy_test
}  // namespace duban
