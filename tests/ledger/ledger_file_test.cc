// Specifies the ledger's file: what is refused to be opened or made, and that verify finds what was
// changed behind the program's back.
#include <doctest/doctest.h>
#include <unistd.h>

#include "engine/ledger/ledger.h"
#include "engine/ledger/projection.h"
#include "engine/ledger/schema.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace {

std::string opening(const std::string& file, Database::Access access = Database::Access::write) {
  return thrown_id([&] { (void)Ledger::open(file, access); });
}

/// Runs `sql` on the file as somebody with a database tool would.
void tamper(const std::string& file, const char* sql) {
  Database(file, Database::Access::write).execute(sql);
}

/// A ledger with a notice, a task, two reports and an extension.
struct FilledLedger : TestLedger {
  FilledLedger() {
    append(
        {notice_entry(),
         task_entry(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")).build())},
        "2024-01-26T09:00");
    append({report_entry(1, "2024-02-01", "10"), report_entry(1, "2024-03-01", "20")},
           "2024-03-01T09:00");
    append({extend_entry(1, "2024-04-01", "2025-01-31")}, "2024-04-01T09:00");
    Database(file, Database::Access::write).execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  /// A copy of the file to be spoilt.
  [[nodiscard]] std::string copy() const {
    const std::string path = folder.file("copy.db");
    std::filesystem::remove(path);
    std::filesystem::copy_file(file, path);
    return path;
  }
};

TEST_CASE("a file that is not there is not opened") {
  const TempFolder folder;
  CHECK(opening(folder.file("none.db")) == "ledger-not-found");
  CHECK(opening(folder.file("none.db"), Database::Access::read) == "ledger-not-found");
  CHECK_FALSE(std::filesystem::exists(folder.file("none.db")));
}

TEST_CASE("a file that exists is not made again and keeps its content") {
  const TempFolder folder;
  const std::string file = folder.write("kept.db", "a text of someone's own");
  CHECK(thrown_id([&] { (void)Ledger::create(file, false); }) == "ledger-exists");
  CHECK(TempFolder::read(file) == "a text of someone's own");
}

TEST_CASE("what is no ledger is refused") {
  const TempFolder folder;
  CHECK(opening(folder.write("text.db", std::string(5000, 'x'))) == "ledger-not-ours");
  CHECK(opening(folder.path()) == "ledger-not-ours");
  const std::string other = folder.file("other.db");
  Database(other, Database::Access::create).execute("CREATE TABLE music(title TEXT)");
  CHECK(opening(other) == "ledger-not-ours");
  CHECK(opening(other, Database::Access::read) == "ledger-not-ours");
}

TEST_CASE("a ledger of a newer program is refused with both versions") {
  TestLedger t;
  tamper(t.file, "PRAGMA user_version = 2");
  CHECK(opening(t.file) == "ledger-newer");
  try {
    (void)Ledger::open(t.file, Database::Access::read);
    FAIL("opened");
  } catch (const WorldError& error) {
    CHECK(error.message().args == std::vector<std::string>{t.file, "2", "1"});
  }
}

TEST_CASE("a folder that is not there makes no ledger and leaves no file") {
  const TempFolder folder;
  CHECK_FALSE(
      thrown_id([&] { (void)Ledger::create(folder.file("nowhere/new.db"), false); }).empty());
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a read-only file can be read and verified but not written") {
  FilledLedger t;
  t.ledger = Ledger::create(t.folder.file("other.db"), false);  // lets go of the first file
  std::filesystem::permissions(t.file, std::filesystem::perms::owner_read);
  Ledger reading = Ledger::open(t.file, Database::Access::read);
  CHECK(reading.last_seq() == 5);
  CHECK(reading.verify().problems.empty());
  if (geteuid() != 0) CHECK(opening(t.file) == "ledger-read-only");  // root may write everything
}

TEST_CASE("a reader's connection writes nothing") {
  FilledLedger t;
  Ledger reading = Ledger::open(t.file, Database::Access::read);
  CHECK(thrown_id([&] {
          reading.write([&] {
            (void)reading.append(std::vector{report_entry(1, "2024-05-01", "30")},
                                 an_envelope("2024-05-01"));
          });
        }) == "ledger-read-only");
  CHECK(t.ledger.last_seq() == 5);
}

TEST_CASE("an untouched ledger is whole") {
  FilledLedger t;
  const Verification verification = t.ledger.verify();
  CHECK(verification.entries == 5);
  CHECK(verification.problems.empty());
  CHECK(verification.head.size() == 64);
}

TEST_CASE("verify finds every kind of change to the entries") {
  struct Row {
    std::string sql;
    std::string problem;
    std::string seq;
  };
  const Row rows[] = {
      {"UPDATE entry SET payload = replace(payload, '20', '21') WHERE seq = 4",
       "verify-entry-changed", "4"},
      {"UPDATE entry SET actor = 'someone else' WHERE seq = 3", "verify-entry-changed", "3"},
      {"UPDATE entry SET login = 'x' WHERE seq = 3", "verify-entry-changed", "3"},
      {"UPDATE entry SET effective_on = '2024-02-02' WHERE seq = 3", "verify-entry-changed", "3"},
      {"UPDATE entry SET recorded_at = recorded_at + 1 WHERE seq = 5", "verify-entry-changed", "5"},
      {"UPDATE entry SET clock = 'given' WHERE seq = 1", "verify-entry-changed", "1"},
      {"UPDATE entry SET hash = zeroblob(32) WHERE seq = 5", "verify-entry-changed", "5"},
      {"UPDATE entry SET prev = zeroblob(32) WHERE seq = 2", "verify-chain-broken", "2"},
      {"DELETE FROM entry WHERE seq = 3", "verify-gap", "3"},
  };
  const FilledLedger filled;
  for (const Row& row : rows) {
    CAPTURE(row.sql);
    const std::string copy = filled.copy();
    tamper(copy, row.sql.c_str());
    const Verification verification = Ledger::open(copy, Database::Access::read).verify();
    REQUIRE_FALSE(verification.problems.empty());
    CHECK(std::string(id_of(verification.problems[0].id)) == row.problem);
    CHECK(verification.problems[0].args.at(0) == row.seq);
  }
}

TEST_CASE("verify finds the last entry cut off") {
  FilledLedger t;
  tamper(t.file, "DELETE FROM entry WHERE seq = 5");
  CHECK(t.problems() == "verify-projection-behind verify-projection-differs");
}

TEST_CASE("verify finds changes to what answers questions fast") {
  const FilledLedger filled;
  for (const std::string sql :
       {"UPDATE report SET percent = 9900 WHERE seq = 4", "DELETE FROM report WHERE seq = 3",
        "UPDATE task SET title = '别的'", "UPDATE target SET value = '1'",
        "UPDATE extension SET due = '2026-01-31'", "INSERT INTO party VALUES(1, 'lead', 9, '丁局')",
        "UPDATE notice SET year = 2023"}) {
    CAPTURE(sql);
    const std::string copy = filled.copy();
    tamper(copy, sql.c_str());
    const Verification verification = Ledger::open(copy, Database::Access::read).verify();
    REQUIRE(verification.problems.size() == 1);
    CHECK(std::string(id_of(verification.problems[0].id)) == "verify-projection-differs");
  }
}

TEST_CASE("projections rebuilt from the entries equal those kept along") {
  FilledLedger t;
  Database rebuilt(":memory:", Database::Access::create);
  create_schema(rebuilt, false);
  t.ledger.for_each_event(
      [&](const Event& event) { project(rebuilt, event, *parse_json(event.payload)); });
  Database kept(t.file, Database::Access::read);
  CHECK(projections_digest(rebuilt) == projections_digest(kept));
  clear_projections(rebuilt);
  CHECK(projections_digest(rebuilt) != projections_digest(kept));
}

TEST_CASE("an entry of a type or version this program does not know is refused") {
  Database db(":memory:", Database::Access::create);
  create_schema(db, false);
  Event event;
  event.type = "teleport";
  event.subject = "task:1";
  CHECK(thrown_id([&] { project(db, event, Json::object()); }) == "ledger-unknown-entry");
  event.type = "report";
  event.version = 2;
  CHECK(thrown_id([&] { project(db, event, Json::object()); }) == "ledger-unknown-entry");
}

}  // namespace
}  // namespace duban
