// Schema version 1.
#include "engine/ledger/schema.h"

#include <sys/vfs.h>

#include <array>
#include <filesystem>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

constexpr std::int64_t kApplicationId = 0x44754261;  // "DuBa"
constexpr std::int64_t kSchemaVersion = 1;

// `entry` is the truth. The tables after it are projections: rebuilt from entries, each row with the
// seq it comes from, so that a question known at an earlier entry reads the rows up to it.
constexpr const char* kTables = R"sql(
CREATE TABLE entry(
  seq INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  clock TEXT NOT NULL CHECK(clock IN ('system', 'given')),
  effective_on TEXT NOT NULL CHECK(length(effective_on) = 10),
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  login TEXT NOT NULL,
  payload TEXT NOT NULL,
  prev BLOB NOT NULL CHECK(length(prev) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
CREATE TABLE ledger(demo INTEGER NOT NULL) STRICT;
CREATE TABLE projection(id INTEGER PRIMARY KEY CHECK(id = 1), through_seq INTEGER NOT NULL) STRICT;
INSERT INTO projection VALUES(1, 0);
CREATE TABLE notice(
  key TEXT PRIMARY KEY, title TEXT NOT NULL, number TEXT NOT NULL, date TEXT, year INTEGER NOT NULL,
  seq INTEGER NOT NULL) STRICT;
CREATE TABLE task(
  id INTEGER PRIMARY KEY, notice TEXT NOT NULL REFERENCES notice(key), ref TEXT NOT NULL,
  effective_on TEXT NOT NULL, section TEXT NOT NULL, heading TEXT, number INTEGER NOT NULL,
  title TEXT NOT NULL, class TEXT NOT NULL, start TEXT, due TEXT NOT NULL, due_basis TEXT NOT NULL,
  due_phrase TEXT, open_ended INTEGER NOT NULL, seq INTEGER NOT NULL, UNIQUE(notice, ref)) STRICT;
CREATE TABLE party(
  task INTEGER NOT NULL REFERENCES task(id), role TEXT NOT NULL CHECK(role IN ('leader', 'lead', 'support')),
  position INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY(task, role, position)) STRICT, WITHOUT ROWID;
CREATE TABLE target(
  task INTEGER NOT NULL REFERENCES task(id), position INTEGER NOT NULL, metric TEXT NOT NULL, op TEXT,
  value TEXT, unit TEXT NOT NULL, kind TEXT NOT NULL, accrual TEXT NOT NULL, qualifier TEXT,
  deadline TEXT, PRIMARY KEY(task, position)) STRICT, WITHOUT ROWID;
CREATE TABLE report(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL REFERENCES task(id), effective_on TEXT NOT NULL,
  unit TEXT NOT NULL, percent INTEGER) STRICT;
CREATE TABLE measured(
  seq INTEGER NOT NULL REFERENCES report(seq), target INTEGER NOT NULL, number TEXT,
  unit TEXT NOT NULL, done INTEGER, PRIMARY KEY(seq, target)) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoint(
  seq INTEGER NOT NULL, task INTEGER NOT NULL REFERENCES task(id), effective_on TEXT NOT NULL,
  date TEXT NOT NULL, percent INTEGER NOT NULL, PRIMARY KEY(seq, date)) STRICT, WITHOUT ROWID;
CREATE TABLE confirmation(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL REFERENCES task(id), effective_on TEXT NOT NULL) STRICT;
CREATE TABLE extension(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL REFERENCES task(id), effective_on TEXT NOT NULL,
  due TEXT NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TABLE closing(
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL REFERENCES task(id), effective_on TEXT NOT NULL,
  approved_by TEXT NOT NULL) STRICT;
CREATE TABLE link(
  seq INTEGER PRIMARY KEY, from_task INTEGER NOT NULL REFERENCES task(id),
  to_task INTEGER NOT NULL REFERENCES task(id), kind TEXT NOT NULL, effective_on TEXT NOT NULL,
  lag_workdays INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT;
CREATE TABLE policy(
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, effective_on TEXT) STRICT;
)sql";

}  // namespace

void create_schema(Database& db, bool demo) {
  db.execute("PRAGMA journal_mode = WAL");
  db.execute("PRAGMA synchronous = FULL");
  db.execute("BEGIN IMMEDIATE");
  db.execute(kTables);
  db.prepare("INSERT INTO ledger(demo) VALUES(?)").bind(demo ? 1 : 0).run();
  db.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  db.execute(("PRAGMA user_version = " + std::to_string(kSchemaVersion)).c_str());
  db.execute("COMMIT");
}

void check_schema(Database& db) {
  if (db.single_integer("PRAGMA application_id") != kApplicationId) {
    throw WorldError(Msg::ledger_not_ours, {db.file()});
  }
  const std::int64_t version = db.single_integer("PRAGMA user_version");
  if (version > kSchemaVersion) {
    throw WorldError(Msg::ledger_newer, {db.file(), std::to_string(version), std::to_string(kSchemaVersion)});
  }
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
