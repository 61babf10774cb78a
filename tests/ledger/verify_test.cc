// Specifies what verify finds: a flipped byte wherever it lies in an entry, a removed row, a cut tail, a chain
// made anew, tables and evidence that differ. Changes of single columns are in ledger_file_test.cc.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "engine/ledger/evidence.h"
#include "tests/support/tampering.h"

namespace duban {
namespace ledger_verify_test {

/// So many rounds as DUBAN_ROUNDS says, else `few`.
int rounds(int few) {
  const char* given = std::getenv("DUBAN_ROUNDS");
  return given == nullptr ? few : std::atoi(given);
}

/// The bytes of `event` in the file, from the types of its columns to the end of its hash. The first type, that of
/// seq, is left out: SQLite numbers rows elsewhere and never reads it.
struct Place {
  std::size_t first;
  std::size_t size;
};
Place place_of(const Event& event, const std::string& bytes) {
  constexpr std::size_t kTime = 6, kTypes = 11;
  const std::size_t before = kTime + kTypes + (event.clock_given ? 5 : 6) + 10 + event.type.size() + event.subject.size() + event.actor.size() + event.login.size();
  const std::size_t payload = bytes.find(event.payload + event.prev + event.hash);
  REQUIRE(payload != std::string::npos);
  REQUIRE(payload > before);
  return {payload - before, before + event.payload.size() + event.prev.size() + event.hash.size()};
}

/// A head as hex of entry `seq`.
std::string head_at(const std::string& file, std::int64_t seq) {
  return to_hex(Ledger::open(file, Database::Access::read).load_entries(std::vector{seq}).at(0).hash);
}

TEST_CASE("one flipped bit anywhere in an entry is found") {
  SpoilableLedger t(30);
  const std::string bytes = TempFolder::read(t.copy());
  std::vector<Place> places;
  t.ledger.for_each_event([&](const Event& event) { places.push_back(place_of(event, bytes)); });
  std::mt19937 random(20241126);
  for (int round = rounds(200); round > 0; --round) {
    const Place& place = places[random() % places.size()];
    const std::size_t at = place.first + random() % place.size;
    const auto bit = random() % 8;
    CAPTURE(at);
    CAPTURE(bit);
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << bit));
    for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(t.folder.file("spoilt.db") + tail);
    CHECK_FALSE(found_in(t.folder.write("spoilt.db", spoilt)).empty());
  }
}

TEST_CASE("a page of other bytes is found or the file is refused, whatever page it is") {
  SpoilableLedger t(60);
  const std::string bytes = TempFolder::read(t.copy());
  constexpr std::size_t kPage = 8192;
  std::mt19937 random(7);
  for (std::size_t page = 0; page < bytes.size() / kPage; ++page) {
    CAPTURE(page);
    std::string spoilt = bytes;
    for (std::size_t i = 0; i < kPage; ++i) spoilt[page * kPage + i] = static_cast<char>(random());
    for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(t.folder.file("spoilt.db") + tail);
    CHECK_FALSE(found_in(t.folder.write("spoilt.db", spoilt)).empty());
  }
}

TEST_CASE("a file cut anywhere is found or refused") {
  SpoilableLedger t(60);
  const std::string bytes = TempFolder::read(t.copy());
  for (std::size_t size = 100; size < bytes.size(); size += 4096 + 1) {
    CAPTURE(size);
    for (const char* tail : {"-wal", "-shm"}) std::filesystem::remove(t.folder.file("cut.db") + tail);
    CHECK_FALSE(found_in(t.folder.write("cut.db", bytes.substr(0, size))).empty());
  }
}

TEST_CASE("a row removed from the middle is found, also where the numbers are closed up") {
  const SpoilableLedger t;
  std::string copy = t.copy();
  tamper(copy, "DELETE FROM entry WHERE seq = 3");
  CHECK(found_in(copy) == "verify-gap");
  tamper(copy, "UPDATE entry SET seq = seq - 1 WHERE seq > 3");
  CHECK(found_in(copy) == "verify-chain-broken");
}

TEST_CASE("a tail cut off with all its traces is found by the head known before") {
  const SpoilableLedger t;
  const std::string copy = t.copy();
  const std::string head = head_at(copy, 6);
  tamper(copy, "DELETE FROM entry WHERE seq > 4");
  CHECK(Ledger::rebuild(copy) == 4);
  CHECK(found_in(copy) == "");
  CHECK(found_in(copy, head) == "verify-head-missing");
  CHECK(found_in(copy, head_at(copy, 4)) == "");
}

TEST_CASE("a chain made anew over a changed entry is found by the head known before") {
  const SpoilableLedger t;
  const std::string copy = t.copy();
  const std::string head = head_at(copy, 6);
  tamper(copy, "UPDATE entry SET payload = replace(payload, '\"10\"', '\"90\"') WHERE seq = 3");
  rechain(copy, 3);
  (void)Ledger::rebuild(copy);
  CHECK(found_in(copy) == "");
  CHECK(found_in(copy, head) == "verify-head-missing");
  CHECK(found_in(copy, head.substr(0, 12)) == "verify-head-missing");
  CHECK(found_in(copy, head_at(copy, 2)) == "");  // what stood before the change still stands
}

TEST_CASE("an earlier head is found with its entry, by its first digits too") {
  SpoilableLedger t;
  const std::string head = head_at(t.file, 2);
  for (const std::string& known : {head, head.substr(0, 12)}) {
    const Verification verification = t.ledger.verify(known);
    REQUIRE(verification.known_head.has_value());
    CHECK(verification.known_head->seq == 2);
    CHECK(verification.known_head->recorded_at == instant("2024-01-26T09:00"));
    CHECK(verification.entries == 6);
    CHECK(verification.problems.empty());
  }
  CHECK_FALSE(t.ledger.verify().known_head.has_value());
}

TEST_CASE("entries of odd content under right hashes are found, never a crash") {
  const SpoilableLedger t;
  for (const char* payload : {"", "{", "[]", "7", "{\"percent\":\"much\"}", "{\"values\":[{\"target\":99,\"number\":\"x\"}],\"unit\":5}",
                              "{\"checkpoints\":[{\"percent\":\"x\"}]}", "{\"evidence\":[{\"digest\":\"../../etc/passwd\",\"name\":\"x\"}]}"}) {
    for (const char* type : {"report", "register", "plan", "extend", "amend", "attest", "adopt", "cancel", "close", "link", "teleport"}) {
      CAPTURE(payload);
      CAPTURE(type);
      const std::string copy = t.copy();
      tamper(copy, std::string("UPDATE entry SET payload = '") + payload + "', type = '" + type + "' WHERE seq = 3");
      rechain(copy, 3);
      CHECK_FALSE(found_in(copy).empty());
    }
  }
}

TEST_CASE("a table that differs is named with its first row that does") {
  struct Row {
    const char* sql;
    std::vector<std::string> place;
  };
  const Row rows[] = {
      {"UPDATE step SET date = '2026-01-31'", {"step", "seq 6"}},
      {"DELETE FROM step", {"step", "seq 6"}},
      {"INSERT INTO confirmation VALUES(5, 1, '2024-01-01')", {"confirmation", "seq 5"}},
      {"UPDATE name SET text = '丁局' WHERE id = 1", {"name", "id 1"}},
      {"UPDATE report_block SET records = x'00'", {"report_block", "block 0"}},
      {"UPDATE notice SET key = '2023'", {"notice", "key 2023"}},
      {"UPDATE notice SET date = ''", {"notice", "key 2024"}},  // none is not an empty one
      {"UPDATE projection SET next_task = 9", {"projection", "id 1"}},
      {"CREATE TABLE music(title TEXT)", {"music", "music"}},
      {"DROP TABLE link", {"link", "link"}},
      {"ALTER TABLE link ADD COLUMN note TEXT", {"link", "link"}},
  };
  const SpoilableLedger t;
  for (const Row& row : rows) {
    CAPTURE(row.sql);
    const std::string copy = t.copy();
    tamper(copy, row.sql);
    const Verification verification = Ledger::open(copy, Database::Access::read).verify();
    REQUIRE(verification.problems.size() == 1);
    CHECK(verification.problems[0] == Message{Msg::verify_projection_differs, row.place});
    CHECK(verification.entries_sound);
  }
}

TEST_CASE("evidence is checked for every entry that names it, whatever its type") {
  TestLedger t;
  const Json kept = keep_evidence(t.file, t.folder.write("report.txt", "第一份"));
  const Json other = keep_evidence(t.file, t.folder.write("other.txt", "第二份"));
  EventDraft report = report_entry(1, "2024-02-01", "10");
  report.payload.set("evidence", Json::array().push(kept).push(other));
  EventDraft extension = extend_entry(1, "2024-04-01", "2025-01-31");
  extension.payload.set("evidence", Json::array().push(keep_evidence(t.file, t.folder.write("order.txt", "批文"))));
  t.append({notice_entry(), task_entry(a_task()), report, extension}, "2024-04-01T09:00");
  CHECK(t.problems() == "");

  const std::string folder = evidence_folder(t.file);
  const std::string first = folder + "/" + *kept["digest"].text();
  std::filesystem::rename(first, t.folder.file("away"));
  REQUIRE(t.ledger.verify().problems.size() == 1);
  CHECK(t.ledger.verify().problems[0] == Message{Msg::verify_evidence_missing, {"3", "report.txt", first}});
  CHECK(t.ledger.verify().entries_sound);
  t.folder.write("test.db.files/" + *kept["digest"].text(), "第一分");
  CHECK(t.ledger.verify().problems.at(0) == Message{Msg::verify_evidence_changed, {"3", "report.txt", first}});
  (void)keep_evidence(t.file, t.folder.file("report.txt"));  // the unit brings it again
  CHECK(t.problems() == "");
  std::filesystem::remove_all(folder);
  CHECK(t.problems() == "verify-evidence-missing verify-evidence-missing verify-evidence-missing");
}

TEST_CASE("of very many missing files twenty are named, the others counted") {
  EvidenceList list;
  for (int i = 0; i < 23; ++i) {
    Json item = Json::object();
    item.set("name", "a").set("digest", to_hex(digest_of(std::to_string(i)))).set("bytes", 1);
    list.add(i + 1, Json::object().set("evidence", Json::array().push(item).push(item)));
  }
  const std::vector<Message> problems = list.check("nowhere");
  REQUIRE(problems.size() == 21);
  CHECK(problems.back() == Message{Msg::verify_evidence_more, {"3"}});
}

}  // namespace ledger_verify_test
}  // namespace duban
