// Specifies the ledger's file: what is refused to be opened or made, and that verify finds what was
// changed behind the program's back.
#include <doctest/doctest.h>
#include <unistd.h>

#include "engine/ledger/ledger.h"
#include "engine/ledger/projection.h"
#include "engine/ledger/schema.h"
#include "engine/ledger/table_compare.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_ledger_file_test {

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
         task_entry(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")))},
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
  tamper(t.file, "PRAGMA user_version = 10");
  CHECK(opening(t.file) == "ledger-newer");
  try {
    (void)Ledger::open(t.file, Database::Access::read);
    FAIL("opened");
  } catch (const WorldError& error) {
    CHECK(error.message().args == std::vector<std::string>{t.file, "10", "9"});
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
  const auto in_block = [](const std::string& table, const std::string& from, const std::string& to) {
    return "UPDATE " + table + "_block SET records = CAST(replace(records, " + from + ", " + to + ") AS BLOB)";
  };
  for (const std::string& sql : {
           in_block("report", "x'1500'", "x'6400'"),  // 20 % is now 99 %
           std::string("UPDATE report_block SET records = substr(records, 1, length(records) / 2)"),
           std::string("DELETE FROM report_block"),
           in_block("task", "'测试事项'", "'别的事项'"),
           in_block("task", "x'050200020014'", "x'050200020002'"),  // the target is now 1
           in_block("task", "x'0200000001010001'", "x'0200000001020001'"),  // another name leads
           std::string("UPDATE name SET text = '丁局' WHERE text = '甲局'"),
           std::string("INSERT INTO name VALUES(99, '丁局')"),
           std::string("UPDATE step SET date = '2026-01-31'"),
           std::string("UPDATE notice SET year = 2023"),
       }) {
    CAPTURE(sql);
    const std::string copy = filled.copy();
    tamper(copy, sql.c_str());
    const Verification verification = Ledger::open(copy, Database::Access::read).verify();
    REQUIRE(verification.problems.size() == 1);
    CHECK(std::string(id_of(verification.problems[0].id)) == "verify-projection-differs");
  }
}

TEST_CASE("a question to a ledger with damaged blocks is refused, never answered") {
  const FilledLedger filled;
  for (const std::string sql :
       {"DELETE FROM name", "DELETE FROM notice", "DELETE FROM task_block",
        "UPDATE task_block SET records = substr(records, 1, length(records) - 1)",
        "UPDATE report_block SET records = substr(records, 1, length(records) - 1)",
        "UPDATE task_block SET records = CAST(replace(records, x'0200000001010001', x'0200000001090001') AS BLOB)",
        "UPDATE notice SET key = 'other'"}) {
    CAPTURE(sql);
    const std::string copy = filled.copy();
    tamper(copy, sql.c_str());
    Ledger ledger = Ledger::open(copy, Database::Access::read);
    CHECK(thrown_id([&] { (void)ledger.load_history(5); }) == "ledger-damaged");
  }
}

TEST_CASE("a ledger of the version before is projected anew when it is opened") {
  const FilledLedger filled;
  const std::string copy = filled.copy();
  tamper(copy, "DROP TABLE task_block; DROP TABLE report_block; DROP TABLE name; DELETE FROM step;"
               "CREATE TABLE task(id INTEGER PRIMARY KEY, title TEXT); PRAGMA user_version = 1");
  Ledger opened = Ledger::open(copy, Database::Access::read);
  CHECK(opened.verify().problems.empty());
  const History history = opened.load_history(5);
  CHECK(history.reports.size() == 2);
  CHECK(history.extensions.size() == 1);
  CHECK(Database(copy, Database::Access::read).single_integer("PRAGMA user_version") == 9);
}

TEST_CASE("projections rebuilt from the entries equal those kept along") {
  FilledLedger t;
  Database rebuilt(":memory:", Database::Access::create);
  create_schema(rebuilt, false);
  Projector projector(rebuilt);
  t.ledger.for_each_event(
      [&](const Event& event) { projector.project(event, *parse_json(event.payload)); });
  projector.finish(5);
  Database kept(t.file, Database::Access::read);
  CHECK_FALSE(first_difference(rebuilt, kept));
  renew_projections(rebuilt);
  CHECK(first_difference(rebuilt, kept));
}

TEST_CASE("an entry of a type or version this program does not know is refused") {
  Database db(":memory:", Database::Access::create);
  create_schema(db, false);
  Projector projector(db);
  Event event;
  event.type = "teleport";
  event.subject = "task:1";
  CHECK(thrown_id([&] { projector.project(event, Json::object()); }) == "ledger-unknown-entry");
  event.type = "report";
  event.version = 2;
  CHECK(thrown_id([&] { projector.project(event, Json::object()); }) == "ledger-unknown-entry");
}

}  // namespace ledger_ledger_file_test
}  // namespace duban
