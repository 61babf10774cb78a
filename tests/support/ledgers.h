// Ledgers for tests: a file in a folder of its own and drafts of entries with defaults.
// Times are given, never the system's.
#pragma once

#include <string>
#include <vector>

#include "engine/ledger/ledger.h"
#include "engine/model/task.h"
#include "tests/support/builders.h"
#include "tests/support/temp_folder.h"

namespace duban {

inline Envelope an_envelope(std::string_view now, bool given = false) {
  return {"督查员", "clerk", instant(now), given};
}

inline EventDraft notice_entry(const std::string& key = "2024") {
  Notice notice;
  notice.key = key;
  notice.title = "关于印发测试任务的通知";
  notice.year = 2024;
  return {EventType::register_notice, "notice:" + key, day("2024-01-01"), to_json(notice),
          std::nullopt};
}

/// Task number `id` of the notice 2024.
inline EventDraft task_entry(const TaskDraft& draft, Date registered_on, int id = 1) {
  Json payload = to_json(draft);
  payload.set("key", "2024");
  return {EventType::register_task, "task:" + std::to_string(id), registered_on, std::move(payload),
          std::nullopt};
}

inline EventDraft task_entry(const TaskBuilder& task, int id = 1) {
  return task_entry(task.draft(), task.registered_on(), id);
}

inline EventDraft report_entry(int task, std::string_view on, const std::string& percent) {
  Json payload = Json::object();
  payload.set("unit", "甲局");
  payload.set("percent", percent);
  return {EventType::report, "task:" + std::to_string(task), day(on), std::move(payload),
          std::nullopt};
}

inline EventDraft extend_entry(int task, std::string_view on, const std::string& to,
                               const std::string& reason = "材料迟到") {
  Json payload = Json::object();
  payload.set("to", to);
  payload.set("approved_by", "乙主任");
  payload.set("reason", reason);
  return {EventType::extend, "task:" + std::to_string(task), day(on), std::move(payload),
          std::nullopt};
}

/// A new ledger in a folder of its own; `append` records entries at a time of the system's clock.
struct TestLedger {
  explicit TestLedger(bool demo = false)
      : file(folder.file("test.db")), ledger(Ledger::create(file, demo)) {}

  Receipt append(const std::vector<EventDraft>& drafts, const Envelope& envelope) {
    Receipt receipt;
    ledger.write([&] { receipt = ledger.append(drafts, envelope); });
    return receipt;
  }
  Receipt append(const std::vector<EventDraft>& drafts, std::string_view now) {
    return append(drafts, an_envelope(now));
  }
  /// What the file says up to `known` of the entries about task number `id`.
  [[nodiscard]] std::vector<Event> entries_of(int id, std::int64_t known) {
    const History history = ledger.load_history(known);
    for (const RegisteredTask& task : history.tasks) {
      if (task.id == id) return ledger.load_entries(history.entries_of(task));
    }
    return {};
  }
  /// Ids of what verify finds, joined by blanks.
  [[nodiscard]] std::string problems() {
    std::string line;
    for (const Message& problem : ledger.verify().problems)
      line += (line.empty() ? "" : " ") + std::string(id_of(problem.id));
    return line;
  }

  TempFolder folder;
  std::string file;
  Ledger ledger;
};

}  // namespace duban
