// SQLite behind one small wrapper: a connection, prepared statements, transactions.
// Every failure is a WorldError that says what the user can do.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace duban {

class Statement {
 public:
  Statement(sqlite3* db, sqlite3_stmt* raw, const std::string& file) : db_(db), raw_(raw), file_(file) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Binds the next place, in order from the first.
  Statement& bind(std::int64_t value);
  Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
  Statement& bind(std::string_view text);
  Statement& bind(const char* text) { return bind(std::string_view(text)); }
  Statement& bind_blob(std::string_view bytes);
  /// Not copied: what is bound must stay until the statement has run.
  Statement& borrow(std::string_view text);
  Statement& borrow_blob(std::string_view bytes);
  Statement& bind_null();
  template <class T>
  Statement& bind(const std::optional<T>& value) {
    return value ? bind(*value) : bind_null();
  }

  /// True while there is a row to read.
  [[nodiscard]] bool step();
  /// Runs a statement that yields no row and makes it ready for the next use.
  void run();
  /// Forgets bindings and position.
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string_view view(int column) const;  // valid until the next step
  [[nodiscard]] bool is_null(int column) const;

 private:
  sqlite3* db_;
  sqlite3_stmt* raw_;
  const std::string& file_;
  int next_ = 1;
};

class Database {
 public:
  /// `draft` makes a file that nobody else knows yet, without locks, so on a network disk too. `still` reads
  /// one that nobody writes, and leaves no file beside it.
  enum class Access { read, write, create, draft, still };
  /// Opens `file`. Reading works on read-only files and folders too. `busy_wait_ms`: how long to wait for
  /// another program that holds the file; those who wait get their turn alike.
  Database(std::string file, Access access, int busy_wait_ms = 10'000);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// One or more statements without results.
  void execute(const char* sql);
  /// A statement prepared once and kept; it comes reset.
  [[nodiscard]] Statement& prepare(const char* sql);
  /// A statement of a text made for one use.
  [[nodiscard]] Statement prepare_once(const std::string& sql);
  [[nodiscard]] std::int64_t single_integer(const char* sql);
  [[nodiscard]] const std::string& file() const { return file_; }

  /// Makes `target`, which is empty, a copy of what this connection sees, page by page; who writes meanwhile
  /// is not in it. `on_progress` is told the percent done.
  void copy_to(Database& target, const std::function<void(int)>& on_progress);
  /// Throws WorldError when another file, or none, stands where this one was opened: what is written now
  /// nobody would find.
  void expect_in_place();

 private:
  /// How long a statement has waited for others.
  struct Patience {
    std::chrono::milliseconds limit;
    std::chrono::steady_clock::time_point since;
  };
  static int wait_a_little(void* patience, int tries);

  std::string file_;
  sqlite3* db_ = nullptr;
  Patience patience_;
  std::uint64_t inode_ = 0;  // of the file; 0 in memory
  std::map<const char*, std::unique_ptr<Statement>> statements_;
};

/// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

}  // namespace duban
