// Entries → the tables that answer questions. One reader for every released version of a type.
#pragma once

#include <memory>
#include <string>

#include "engine/base/json.h"
#include "engine/base/text_pool.h"
#include "engine/ledger/database.h"
#include "engine/model/event.h"
#include "engine/model/report_draft.h"

namespace duban {

/// Keeps the projections of one database true through the entries it is given, in order.
class Projector {
 public:
  explicit Projector(Database& db) : db_(db) {}

  /// Adds what `event` says; `payload` is its payload parsed. Throws WorldError for a type or version this
  /// program does not know.
  void project(const Event& event, const Json& payload);
  /// The same for an entry made from `report`.
  void project_report(const Event& event, const ReportDraft& report);
  /// Writes what is held back and notes that the projections are true through entry `seq`.
  void finish(std::int64_t seq);
  /// Forgets what it holds: after a rollback, or when others have written.
  void forget();

 private:
  /// The last block of one kind, held back until another one begins.
  struct Block {
    Block(const char* select_sql, const char* write_sql) : select(select_sql), write(write_sql) {}
    const char* select;
    const char* write;
    std::int64_t number = -1;
    std::string records;
    bool changed = false;
  };

  std::string& records_at(Block& block, std::int64_t number);
  void write(Block& block);
  int number_of(std::string_view name);
  void load_names();

  Database& db_;
  std::unique_ptr<TextPool> names_;  // of the table, none = not loaded
  int written_names_ = 0;
  Block tasks_{"SELECT records FROM task_block WHERE block = ?",
               "INSERT OR REPLACE INTO task_block(block, records) VALUES(?, ?)"};
  Block reports_{"SELECT records FROM report_block WHERE block = ?",
                 "INSERT OR REPLACE INTO report_block(block, records) VALUES(?, ?)"};
};

}  // namespace duban
