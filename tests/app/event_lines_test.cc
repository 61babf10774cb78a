// Specifies that a ledger made from exported entries is equal to the one they came from. What is refused is in
// tests/transcripts/proof.test.
#include "engine/app/event_lines.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/ledgers.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace app_event_lines_test {

std::string exported(const std::string& file) {
  Ledger ledger = Ledger::open(file, Database::Access::read);
  std::string lines;
  (void)export_events(ledger, [&](std::string_view bytes) { lines += bytes; }, [](std::int64_t) {});
  return lines;
}

TEST_CASE("every kept ledger comes back equal from its exported entries") {
  const TempFolder folder;
  for (const auto& file : std::filesystem::directory_iterator(source_folder() + "/fixtures/ledgers")) {
    if (file.path().extension() != ".ledger") continue;
    CAPTURE(file.path());
    const std::string copy = folder.file(file.path().filename().string());
    std::filesystem::copy_file(file.path(), copy);
    const std::string lines = exported(copy);
    const std::string again = copy + ".again";
    const EventsHead head = import_events(folder.write("lines.jsonl", lines), again, false);
    CHECK(exported(again) == lines);
    const Verification verification = Ledger::open(again, Database::Access::read).verify();
    CHECK(verification.entries_sound);
    CHECK(verification.head == head.hash);
    CHECK(verification.entries == head.entries);
  }
}

TEST_CASE("texts of every kind and a demonstration's mark survive") {
  TestLedger t(true);
  t.append({notice_entry(), task_entry(a_task()), extend_entry(1, "2024-04-01", "2025-01-31", "引号\"、反斜线\\、换行\n、制表\t、\x01、e\xCC\x81、𠮷")},
           {"王\"科\"长", "wang", instant("2024-01-26T10:00:00.123+08:00"), true});
  const std::string again = t.folder.file("again.db");
  (void)import_events(t.folder.write("lines.jsonl", exported(t.file)), again, false);
  Ledger restored = Ledger::open(again, Database::Access::write);
  CHECK(restored.is_demo());
  CHECK(restored.verify().problems.empty());
  CHECK(restored.verify().head == t.ledger.verify().head);
  // It goes on like the other.
  const auto more = std::vector{report_entry(1, "2024-05-01", "50")};
  restored.write([&] { (void)restored.append(more, an_envelope("2024-05-01")); });
  t.append(more, an_envelope("2024-05-01"));
  CHECK(restored.verify().head == t.ledger.verify().head);
  CHECK(restored.verify().problems.empty());
}

TEST_CASE("an empty ledger is exported and made again") {
  TestLedger t;
  CHECK(exported(t.file) == "{\"schema\":\"duban/events/1\",\"demo\":false,\"entries\":0,\"head\":\"\"}\n");
  const std::string again = t.folder.file("again.db");
  (void)import_events(t.folder.write("lines.jsonl", exported(t.file)), again, false);
  CHECK(Ledger::open(again, Database::Access::read).last_seq() == 0);
}

}  // namespace app_event_lines_test
}  // namespace duban
