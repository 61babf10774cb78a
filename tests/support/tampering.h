// A filled ledger whose file is to be spoilt, as somebody with a database tool or a bad disk would.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/ledger/hash.h"
#include "tests/support/ledgers.h"

namespace duban {

/// Runs `sql` on the file.
inline void tamper(const std::string& file, const std::string& sql) { Database(file, Database::Access::write).execute(sql.c_str()); }

/// A ledger with a notice, a task, as many reports as asked, an extension; nothing stands beside the file.
struct SpoilableLedger : TestLedger {
  explicit SpoilableLedger(int reports = 3) {
    append({notice_entry(), task_entry(a_task().target(a_target("新增书屋", Comparator::equal, "10", "个")))}, "2024-01-26T09:00");
    std::vector<EventDraft> drafts;
    for (int i = 0; i < reports; ++i) drafts.push_back(report_entry(1, "2024-02-01", std::to_string(10 + i)));
    drafts.push_back(extend_entry(1, "2024-04-01", "2025-01-31"));
    append(drafts, "2024-04-01T09:00");
    Database(file, Database::Access::write).execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }
  [[nodiscard]] std::string copy(const std::string& name = "copy.db") const {
    const std::string path = folder.file(name);
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(path + tail);
    std::filesystem::copy_file(file, path);
    return path;
  }
};

/// What verify finds in `file`, ids joined by blanks; the id of the error where it cannot even be opened.
inline std::string found_in(const std::string& file, const std::string& head = {}) {
  try {
    std::string line;
    for (const Message& problem : Ledger::open(file, Database::Access::read).verify(head).problems) {
      line += (line.empty() ? "" : " ") + std::string(id_of(problem.id));
    }
    return line;
  } catch (const WorldError& error) {
    return std::string(id_of(error.message().id));
  }
}

/// Gives every entry from `first` on the hashes it would have had, as somebody who knows how they are made.
inline void rechain(const std::string& file, std::int64_t first) {
  std::vector<Event> events;
  Ledger::open(file, Database::Access::read).for_each_event([&](const Event& event) { events.push_back(event); });
  Database db(file, Database::Access::write);
  std::string prev(32, '\0');
  for (Event& event : events) {
    if (event.seq >= first) {
      event.prev = prev;
      event.hash = hash_of(event);
      db.prepare("UPDATE entry SET prev = ?, hash = ? WHERE seq = ?").bind_blob(event.prev).bind_blob(event.hash).bind(event.seq).run();
    }
    prev = event.hash;
  }
}

}  // namespace duban
