// Specifies copies of a ledger: consistent, verified, whole or not there; and the one made before an older
// ledger's tables are renewed.
#include "engine/ledger/backup.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/ledger/evidence.h"
#include "tests/support/tampering.h"

namespace duban {
namespace ledger_backup_test {

/// Names in a folder, joined by blanks, in order.
std::string files_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder)) names.insert(file.path().filename().string());
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : " ") + name;
  return line;
}

TEST_CASE("a backup is equal to the ledger, with its evidence, and nothing else is left") {
  SpoilableLedger t;
  (void)keep_evidence(t.file, t.folder.write("report.txt", "报告"));
  std::filesystem::create_directory(t.folder.file("to"));
  const std::string target = t.folder.file("to/b.db");
  int last = -1;
  const BackupResult result = back_up(t.file, target, [&](int percent) {
    CHECK(percent >= last);
    last = percent;
  });
  CHECK(last == 100);
  CHECK(result.evidence_files == 1);
  CHECK(result.verification.head == t.ledger.verify().head);
  CHECK(files_in(t.folder.file("to")) == "b.db b.db.files");
  CHECK(found_in(target) == "");
}

TEST_CASE("entries recorded while a writer holds the ledger are not in the backup") {
  SpoilableLedger t;
  BackupResult result;
  t.ledger.write([&] {
    (void)t.ledger.append(std::vector{report_entry(1, "2024-05-01", "50")}, an_envelope("2024-05-01"));
    result = back_up(t.file, t.folder.file("b.db"), {});
  });
  CHECK(result.verification.entries == 6);
  CHECK(t.ledger.last_seq() == 7);
}

TEST_CASE("a backup never takes the place of anything") {
  SpoilableLedger t;
  const auto refused = [&](const std::string& target) { return thrown_id([&] { (void)back_up(t.file, target, {}); }); };
  const std::string kept = t.folder.write("kept.db", "a text of someone's own");
  CHECK(refused(kept) == "backup-exists");
  CHECK(TempFolder::read(kept) == "a text of someone's own");
  CHECK(refused(t.file) == "backup-is-ledger");
  CHECK(refused(t.folder.path()) == "backup-exists");
  CHECK(refused(t.folder.file("nowhere/b.db")) == "ledger-folder-missing");
  std::filesystem::create_directory(t.folder.file("b.db.files"));
  CHECK(refused(t.folder.file("b.db")) == "backup-exists");
  CHECK_FALSE(std::filesystem::exists(t.folder.file("b.db")));
}

TEST_CASE("entries that are not sound are not backed up; damage beside them is told") {
  const SpoilableLedger t;
  std::string copy = t.copy();
  tamper(copy, "UPDATE entry SET actor = 'x' WHERE seq = 3");
  CHECK(thrown_id([&] { (void)back_up(copy, t.folder.file("b.db"), {}); }) == "backup-unsound");
  CHECK_FALSE(std::filesystem::exists(t.folder.file("b.db")));
  copy = t.copy();
  tamper(copy, "DELETE FROM step");
  CHECK(back_up(copy, t.folder.file("b.db"), {}).verification.problems.size() == 1);
  CHECK(std::filesystem::exists(t.folder.file("b.db")));
}

TEST_CASE("before an older ledger is brought up to date it is copied as it is, once, under a free name") {
  const SpoilableLedger t;
  const std::string copy = t.copy("old.db");
  tamper(copy, "DROP TABLE task_block; CREATE TABLE task(id INTEGER PRIMARY KEY); PRAGMA user_version = 2");
  t.folder.write("old.db.schema-2.bak", "an earlier one");
  CHECK(Ledger::bring_up_to_date(copy) == t.folder.file("old.db.schema-2.bak.2"));
  CHECK(TempFolder::read(t.folder.file("old.db.schema-2.bak")) == "an earlier one");
  CHECK(found_in(copy) == "");
  Database old(t.folder.file("old.db.schema-2.bak.2"), Database::Access::still);
  CHECK(old.single_integer("PRAGMA user_version") == 2);
  CHECK(old.single_integer("SELECT count(*) FROM task") == 0);
  CHECK(old.single_integer("SELECT count(*) FROM entry") == 6);
  CHECK_FALSE(Ledger::bring_up_to_date(copy).has_value());
}

TEST_CASE("a ledger moved away after it was opened is not written, and a file in its place is not touched") {
  SpoilableLedger t;
  const auto write = [&] {
    return thrown_id([&] {
      t.ledger.write([&] { (void)t.ledger.append(std::vector{report_entry(1, "2024-05-01", "50")}, an_envelope("2024-05-01")); });
    });
  };
  std::filesystem::rename(t.file, t.folder.file("moved.db"));
  CHECK(write() == "ledger-replaced");
  t.folder.write("test.db", "another file");
  CHECK(write() == "ledger-replaced");
  CHECK(TempFolder::read(t.file) == "another file");
  std::filesystem::remove(t.file);
  std::filesystem::rename(t.folder.file("moved.db"), t.file);
  CHECK(write() == "");
}

TEST_CASE("a ledger replaced while it is written keeps what it held") {
  SpoilableLedger t;
  CHECK(thrown_id([&] {
          t.ledger.write([&] {
            (void)t.ledger.append(std::vector{report_entry(1, "2024-05-01", "50")}, an_envelope("2024-05-01"));
            std::filesystem::rename(t.file, t.folder.file("moved.db"));
          });
        }) == "ledger-replaced");
  std::filesystem::rename(t.folder.file("moved.db"), t.file);
  CHECK(t.ledger.last_seq() == 6);
  CHECK(t.problems() == "");
}

}  // namespace ledger_backup_test
}  // namespace duban
