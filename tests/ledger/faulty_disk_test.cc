// Specifies what a failing disk leaves: at whichever change of the file it fails, the error is said and the ledger
// holds the old state or the new one whole.
#include <doctest/doctest.h>

#include <cstdlib>
#include <functional>

#include "engine/ledger/backup.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/tampering.h"

namespace duban {
namespace ledger_faulty_disk_test {

const bool kFullRun = std::getenv("DUBAN_ROUNDS") != nullptr;

/// Runs `work` with a disk that fails at its first change, its second … until none fails any more: each once alone
/// and once with all behind it, as errors and as a full disk. `after` is told whether `work` threw. The
/// short run takes every `step`th change, and errors alone, full disks for good.
void with_every_fault(FaultyDisk& disk, int step, const std::function<void()>& before, const std::function<void()>& work,
                      const std::function<void(bool)>& after) {
  int tried = 0;
  for (const auto fault : {FaultyDisk::Fault::io_error, FaultyDisk::Fault::full}) {
    for (const bool for_good : {false, true}) {
      if (!kFullRun && for_good != (fault == FaultyDisk::Fault::full)) continue;
      bool failed = true;
      for (std::int64_t n = 1; failed; n += kFullRun ? 1 : step, ++tried) {
        CAPTURE(n);
        CAPTURE(for_good);
        CAPTURE(static_cast<int>(fault));
        before();
        disk.fail_at(n, fault, for_good);
        const bool threw = !thrown_id(work).empty();
        failed = disk.has_failed();
        disk.mend();
        if (threw) CHECK(failed);
        after(threw);
      }
    }
  }
  CHECK(tried > 5);
}

/// Reports of one import: few, or a file that no cache holds, when DUBAN_ROUNDS is set.
std::vector<ReportDraft> an_import() {
  std::vector<ReportDraft> reports(kFullRun ? 6'000 : 300);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    reports[i].task = 1;
    reports[i].on = day("2024-05-01");
    reports[i].unit = "甲局";
    reports[i].progress = "第 " + std::to_string(i) + " 次报送，工作按计划推进";
    reports[i].percent = dec("50");
  }
  return reports;
}

TEST_CASE("a bulk import on a failing disk leaves all of it or nothing, and says when it failed") {
  SpoilableLedger t;
  FaultyDisk disk;
  const std::vector<ReportDraft> reports = an_import();
  const auto all = static_cast<std::int64_t>(reports.size()) + 6;
  std::string copy;
  with_every_fault(
      disk, 1, [&] { copy = t.copy(); },
      [&] {
        Ledger ledger = Ledger::open(copy, Database::Access::write);
        ledger.write([&] { (void)ledger.append(std::span<const ReportDraft>(reports), an_envelope("2024-05-01")); });
      },
      [&](bool threw) {
        const Verification verification = Ledger::open(copy, Database::Access::read).verify();
        CHECK(verification.problems.empty());
        if (threw && verification.entries != all) {
          CHECK(verification.entries == 6);
        } else {
          CHECK(verification.entries == all);
        }
      });
}

TEST_CASE("a ledger goes on after a failed import") {
  FaultyDisk disk;  // outlives the files opened on it
  SpoilableLedger t;
  t.ledger = Ledger::open(t.copy(), Database::Access::write);
  const std::vector<ReportDraft> reports = an_import();
  const auto import = [&] {
    return thrown_id([&] { t.ledger.write([&] { (void)t.ledger.append(std::span<const ReportDraft>(reports), an_envelope("2024-05-01")); }); });
  };
  disk.fail_at(5, FaultyDisk::Fault::full, false);
  CHECK(import() == "ledger-disk-full");
  disk.fail_at(5, FaultyDisk::Fault::io_error, false);
  CHECK(import() == "ledger-failed");
  disk.mend();
  CHECK(import() == "");
  CHECK(t.ledger.verify().problems.empty());
  CHECK(t.ledger.last_seq() == static_cast<std::int64_t>(reports.size()) + 6);
}

TEST_CASE("a ledger made on a failing disk is there or not") {
  TempFolder folder;
  FaultyDisk disk;
  const std::string file = folder.file("new.db");
  const auto clear = [&] {
    for (const char* tail : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(file + tail);
  };
  with_every_fault(
      disk, 5, clear, [&] { (void)Ledger::create(file, false); },
      [&](bool threw) {
        CHECK(std::filesystem::exists(file) == !threw);
        if (threw) CHECK(std::filesystem::is_empty(folder.path()));
      });
}

TEST_CASE("a backup on a failing disk is whole or not there") {
  SpoilableLedger t;
  FaultyDisk disk;
  std::filesystem::create_directory(t.folder.file("to"));
  const std::string target = t.folder.file("to/b.db");
  with_every_fault(
      disk, 3, [&] { std::filesystem::remove(target); }, [&] { (void)back_up(t.file, target, {}); },
      [&](bool threw) {
        CHECK(std::filesystem::exists(target) == !threw);
        if (threw) CHECK(std::filesystem::is_empty(t.folder.file("to")));
      });
}

TEST_CASE("an older ledger that cannot be brought up to date on a failing disk can be later") {
  SpoilableLedger t;
  FaultyDisk disk;
  std::string copy;
  with_every_fault(
      disk, 7,
      [&] {
        copy = t.copy("old.db");
        tamper(copy, "DROP TABLE task_block; PRAGMA user_version = 2");
        for (int i = 1; i < 4; ++i) std::filesystem::remove(copy + ".schema-2.bak" + (i == 1 ? "" : "." + std::to_string(i)));
      },
      [&] { (void)Ledger::bring_up_to_date(copy); },
      [&](bool) {
        CHECK(Ledger::open(copy, Database::Access::read).verify().problems.empty());
        CHECK(std::filesystem::exists(copy + ".schema-2.bak"));
      });
}

}  // namespace ledger_faulty_disk_test
}  // namespace duban
