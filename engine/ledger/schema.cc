// Schema version 9: version 1 kept tasks and reports as rows, 2 had no versions of tasks, 3 neither indicators nor
// attestations, 4 no issues and of all steps only extensions and closings, 5 did not know what reports say, 6 neither orders nor
// scores, 7 no links to indicators, 8 no drafts of issues.
#include "engine/ledger/schema.h"

#include <sys/vfs.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

constexpr std::int64_t kApplicationId = 0x44754261;  // "DuBa"
constexpr std::int64_t kSchemaVersion = 9;

// `entry` is the truth. The tables after it are projections: rebuilt from entries, each row or record with
// the seq it comes from, so that a question known at an earlier entry reads those up to it. Tasks and
// reports, of which there are many, are packed records in blocks (engine/ledger/packed_record.h).
constexpr const char* kEntryTable = R"sql(
CREATE TABLE entry(
  seq INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  clock TEXT NOT NULL CHECK(clock IN ('system', 'given')),
  effective_on TEXT NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  payload TEXT NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TABLE ledger(demo INTEGER NOT NULL) STRICT;
)sql";

constexpr const char* kProjections = R"sql(
CREATE TABLE projection(id INTEGER PRIMARY KEY CHECK(id = 1), through_seq INTEGER NOT NULL,
  next_task INTEGER NOT NULL) STRICT;
INSERT INTO projection VALUES(1, 0, 1);
CREATE TABLE notice(
  key TEXT PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, date TEXT, year INTEGER NOT NULL,
  seq INTEGER NOT NULL) STRICT;
CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE task_block(block INTEGER PRIMARY KEY, records BLOB NOT NULL) STRICT;
CREATE TABLE report_block(block INTEGER PRIMARY KEY, records BLOB NOT NULL) STRICT;
CREATE TABLE checkpoint(
  seq INTEGER NOT NULL, task INTEGER NOT NULL, effective_on TEXT NOT NULL,
  date TEXT NOT NULL, percent INTEGER NOT NULL, PRIMARY KEY(seq, date)) STRICT, WITHOUT ROWID;
CREATE TABLE confirmation(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, effective_on TEXT NOT NULL) STRICT;
CREATE TABLE step(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, effective_on TEXT NOT NULL, recorded_on TEXT NOT NULL,
  kind TEXT NOT NULL, unit TEXT NOT NULL, date TEXT NOT NULL, about INTEGER NOT NULL, lamp TEXT NOT NULL,
  late INTEGER NOT NULL, evidence INTEGER NOT NULL, actor TEXT NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE planned(
  seq INTEGER NOT NULL, place INTEGER NOT NULL, task INTEGER NOT NULL, effective_on TEXT NOT NULL, kind TEXT NOT NULL,
  date TEXT NOT NULL, percent INTEGER, title TEXT NOT NULL, PRIMARY KEY(seq, place)) STRICT, WITHOUT ROWID;
CREATE TABLE link(
  seq INTEGER PRIMARY KEY, from_task INTEGER NOT NULL,
  to_task INTEGER NOT NULL, kind TEXT NOT NULL, effective_on TEXT NOT NULL,
  lag_workdays INTEGER NOT NULL, removed INTEGER NOT NULL, to_indicator INTEGER NOT NULL, inferred INTEGER NOT NULL) STRICT;
CREATE TABLE amendment(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, effective_on TEXT NOT NULL, record BLOB NOT NULL) STRICT;
CREATE TABLE cancellation(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, effective_on TEXT NOT NULL) STRICT;
CREATE TABLE notice_change(
  seq INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, date TEXT,
  year INTEGER NOT NULL, effective_on TEXT NOT NULL) STRICT;
CREATE TABLE attestation(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, effective_on TEXT NOT NULL, target INTEGER NOT NULL,
  met INTEGER NOT NULL, attested_by TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE indicator(seq INTEGER PRIMARY KEY, indicator INTEGER NOT NULL) STRICT;
CREATE TABLE order_entry(seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE issued(
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, as_of TEXT NOT NULL,
  known_seq INTEGER NOT NULL, effective_on TEXT NOT NULL, signed_by TEXT NOT NULL, corrects INTEGER, draft INTEGER NOT NULL) STRICT;
CREATE TABLE draft_entry(seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE score(
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, effective_on TEXT NOT NULL, told_on TEXT NOT NULL, unit TEXT NOT NULL,
  task INTEGER NOT NULL, role TEXT NOT NULL, via TEXT NOT NULL, clause TEXT NOT NULL, name TEXT NOT NULL, points TEXT NOT NULL,
  period TEXT NOT NULL, year INTEGER NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL, about INTEGER NOT NULL,
  upheld INTEGER NOT NULL, decided_by TEXT NOT NULL, actor TEXT NOT NULL) STRICT;
CREATE TABLE policy(
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, effective_on TEXT) STRICT;
)sql";

}  // namespace

void create_schema(Database& db, bool demo) {
  db.execute("PRAGMA page_size = 8192");  // entries of some hundred bytes leave less of a larger page unused
  db.execute("PRAGMA journal_mode = WAL");
  db.execute("PRAGMA synchronous = FULL");
  db.execute("BEGIN IMMEDIATE");
  db.execute(kEntryTable);
  db.execute(kProjections);
  db.prepare("INSERT INTO ledger(demo) VALUES(?)").bind(demo ? 1 : 0).run();
  db.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  db.execute(("PRAGMA user_version = " + std::to_string(kSchemaVersion)).c_str());
  db.execute("COMMIT");
}

std::int64_t schema_version(Database& db) {
  if (db.single_integer("PRAGMA application_id") != kApplicationId) {
    throw WorldError(Msg::ledger_not_ours, {db.file()});
  }
  const std::int64_t version = db.single_integer("PRAGMA user_version");
  if (version > kSchemaVersion) {
    throw WorldError(Msg::ledger_newer, {db.file(), std::to_string(version), std::to_string(kSchemaVersion)});
  }
  return version;
}

bool has_current_schema(Database& db) { return schema_version(db) == kSchemaVersion; }

bool may_be_older_ledger(const std::string& file) {
  std::array<char, 72> head{};
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), head.size());
  if (static_cast<std::size_t>(in.gcount()) < head.size() || std::string_view(head.data(), 15) != "SQLite format 3") return false;
  const auto number = [&](std::size_t at) {  // four bytes, highest first
    std::int64_t n = 0;
    for (std::size_t i = 0; i < 4; ++i) n = n * 256 + static_cast<unsigned char>(head[at + i]);
    return n;
  };
  std::error_code none;
  const auto beside = std::filesystem::file_size(file + "-wal", none);
  if (!none && beside > 0) return true;
  return number(68) == kApplicationId && number(60) < kSchemaVersion;
}

void renew_projections(Database& db) {
  std::vector<std::string> old;
  Statement& tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('entry', 'ledger') AND name NOT LIKE 'sqlite_%'");
  while (tables.step()) old.push_back(tables.text(0));
  tables.reset();
  for (const std::string& table : old) db.execute(("DROP TABLE \"" + table + "\"").c_str());
  db.execute(kProjections);
  db.execute(("PRAGMA user_version = " + std::to_string(kSchemaVersion)).c_str());
}

void refuse_network_file_system(const std::string& file) {
  // Magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph.
  static constexpr std::array<unsigned long, 7> kNetwork = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                            0x5346414F, 0x01021997, 0x00C36400};
  const auto folder = std::filesystem::absolute(file).parent_path();
  struct statfs info {};
  if (statfs(folder.c_str(), &info) != 0) return;
  for (const unsigned long magic : kNetwork) {
    if (static_cast<unsigned long>(info.f_type) == magic) throw WorldError(Msg::ledger_on_network, {file});
  }
}

}  // namespace duban
