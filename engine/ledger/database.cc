// SQLite wrapper.
#include "engine/ledger/database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <thread>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

[[noreturn]] void fail(sqlite3* db, const std::string& file, int code) {
  const int primary = code & 0xFF;
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) throw WorldError(Msg::ledger_locked, {file});
  if (primary == SQLITE_READONLY || primary == SQLITE_PERM) throw WorldError(Msg::ledger_read_only, {file});
  if (primary == SQLITE_FULL) throw WorldError(Msg::ledger_disk_full, {file});
  if (primary == SQLITE_NOTADB) throw WorldError(Msg::ledger_not_ours, {file});
  if (primary == SQLITE_CORRUPT) throw WorldError(Msg::ledger_damaged, {file, db != nullptr ? sqlite3_errmsg(db) : ""});
  throw WorldError(Msg::ledger_failed, {file, db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code)});
}

/// `file` as a URI with `parameter` behind it.
std::string uri_of(const std::string& file, const char* parameter) {
  std::string path = std::filesystem::absolute(file).string();
  std::string escaped;
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      static constexpr char kHex[] = "0123456789ABCDEF";
      escaped += '%';
      escaped += kHex[static_cast<unsigned char>(c) >> 4U];
      escaped += kHex[static_cast<unsigned char>(c) & 15U];
    } else {
      escaped += c;
    }
  }
  return "file:" + escaped + "?" + parameter;
}

/// The inode `file` names now; 0 when it names none.
std::uint64_t inode_of(const std::string& file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 ? static_cast<std::uint64_t>(info.st_ino) : 0;
}

/// True when the opened file answers a read: a WAL file in a folder that cannot be written does not.
bool answers(sqlite3* db) {
  return sqlite3_exec(db, "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr, nullptr) == SQLITE_OK;
}

}  // namespace

Statement::~Statement() { sqlite3_finalize(raw_); }

Statement& Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(raw_, next_++, value);
  return *this;
}
Statement& Statement::bind(std::string_view text) {
  sqlite3_bind_text(raw_, next_++, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::bind_blob(std::string_view bytes) {
  sqlite3_bind_blob(raw_, next_++, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::borrow(std::string_view text) {
  sqlite3_bind_text(raw_, next_++, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  return *this;
}
Statement& Statement::borrow_blob(std::string_view bytes) {
  sqlite3_bind_blob(raw_, next_++, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  return *this;
}
Statement& Statement::bind_null() {
  sqlite3_bind_null(raw_, next_++);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(raw_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(raw_);
  fail(db_, file_, code);
}

void Statement::run() {
  (void)step();
  reset();
}

void Statement::reset() {
  sqlite3_reset(raw_);
  sqlite3_clear_bindings(raw_);
  next_ = 1;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(raw_, column); }
std::string_view Statement::view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(raw_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(raw_, column));
  return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}
std::string Statement::text(int column) const { return std::string(view(column)); }
bool Statement::is_null(int column) const { return sqlite3_column_type(raw_, column) == SQLITE_NULL; }

// SQLite's own waiting asks ever more rarely, so that who has waited long is overtaken by all who have not. Here
// all ask alike: of eight programs that write without pause none waits long.
int Database::wait_a_little(void* patience, int tries) {
  auto& mine = *static_cast<Patience*>(patience);
  const auto now = std::chrono::steady_clock::now();
  if (tries == 0) mine.since = now;
  if (now - mine.since >= mine.limit) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return 1;
}

Database::Database(std::string file, Access access, int busy_wait_ms)
    : file_(std::move(file)), patience_{std::chrono::milliseconds(busy_wait_ms), {}} {
  // SQLite's own count of the memory it uses takes a lock at every allocation. Refused once it has begun: no harm.
  static const int kept_lean = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)kept_lean;
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  if (access == Access::read || access == Access::still) flags |= SQLITE_OPEN_READONLY;
  if (access == Access::write) flags |= SQLITE_OPEN_READWRITE;
  if (access == Access::create || access == Access::draft) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const std::string name = access == Access::draft ? uri_of(file_, "nolock=1") : access == Access::still ? uri_of(file_, "immutable=1") : file_;
  int code = sqlite3_open_v2(name.c_str(), &db_, flags, nullptr);
  if (access == Access::read && code == SQLITE_OK && !answers(db_)) {
    const int problem = sqlite3_errcode(db_) & 0xFF;
    const bool blocked = problem == SQLITE_CANTOPEN || problem == SQLITE_READONLY;
    if (blocked && !std::filesystem::exists(file_ + "-wal")) {
      sqlite3_close(db_);
      code = sqlite3_open_v2(uri_of(file_, "immutable=1").c_str(), &db_, flags, nullptr);
    }
  }
  if (code != SQLITE_OK) {
    sqlite3* broken = db_;
    db_ = nullptr;
    sqlite3_close(broken);
    fail(nullptr, file_, code);
  }
  sqlite3_busy_handler(db_, &wait_a_little, &patience_);
  if (file_ != ":memory:") inode_ = inode_of(file_);
  if (access == Access::write && sqlite3_db_readonly(db_, "main") == 1) {
    sqlite3_close(db_);
    db_ = nullptr;
    throw WorldError(Msg::ledger_read_only, {file_});
  }
}

Database::~Database() {
  statements_.clear();
  sqlite3_close(db_);
}

void Database::execute(const char* sql) {
  const int code = sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(db_, file_, code);
}

Statement& Database::prepare(const char* sql) {
  auto& kept = statements_[sql];
  if (kept == nullptr) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(db_, sql, -1, &raw, nullptr);
    if (code != SQLITE_OK) fail(db_, file_, code);
    kept = std::make_unique<Statement>(db_, raw, file_);
  }
  kept->reset();
  return *kept;
}

Statement Database::prepare_once(const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(db_, sql.c_str(), -1, &raw, nullptr);
  if (code != SQLITE_OK) fail(db_, file_, code);
  return {db_, raw, file_};
}

std::int64_t Database::single_integer(const char* sql) {
  Statement& statement = prepare(sql);
  const std::int64_t value = statement.step() ? statement.integer(0) : 0;
  statement.reset();
  return value;
}

void Database::copy_to(Database& target, const std::function<void(int)>& on_progress) {
  constexpr int kPagesAtOnce = 1000;
  sqlite3_backup* copy = sqlite3_backup_init(target.db_, "main", db_, "main");
  if (copy == nullptr) fail(target.db_, target.file_, sqlite3_errcode(target.db_));
  int code = SQLITE_OK;
  while (code == SQLITE_OK) {
    code = sqlite3_backup_step(copy, kPagesAtOnce);
    const int all = sqlite3_backup_pagecount(copy);
    if (on_progress && all > 0) on_progress((all - sqlite3_backup_remaining(copy)) * 100 / all);
  }
  const int finished = sqlite3_backup_finish(copy);
  if (code == SQLITE_DONE) code = finished;
  if (code != SQLITE_OK) fail(target.db_, target.file_, code);
}

void Database::expect_in_place() {
  if (inode_ == 0) return;
  int moved = 0;
  const int code = sqlite3_file_control(db_, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if ((code == SQLITE_OK && moved != 0) || inode_of(file_) != inode_) throw WorldError(Msg::ledger_replaced, {file_});
}

Transaction::Transaction(Database& db) : db_(db) {
  db_.expect_in_place();
  db_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    db_.execute("ROLLBACK");
  } catch (const WorldError&) {
    // SQLite has rolled back by itself after a full disk or an I/O error.
  }
}

void Transaction::commit() {
  db_.expect_in_place();
  db_.execute("COMMIT");
  open_ = false;
}

}  // namespace duban
