// Versions of tasks.
#include "engine/app/task_version.h"

#include "engine/base/diagnostic.h"

namespace duban {

TaskDraft stored_draft(Ledger& ledger, const RegisteredTask& task) {
  for (const Event& event : ledger.load_entries(std::vector{task.seq})) {
    if (const auto payload = parse_json(event.payload)) return task_from_json(*payload);
  }
  throw WorldError(Msg::ledger_damaged, {ledger.file(), "entry " + std::to_string(task.seq)});
}

Json version_payload(const History& history, const RegisteredTask& task, const TaskDraft& draft, const std::vector<std::string>& changed) {
  Json numbers = Json::array();
  for (int i = 0; i < task.targets.count; ++i) numbers.push(history.target_number(task, i));
  return to_json(draft).set("key", history.key_of(task)).set("target_numbers", std::move(numbers)).set("changed", changed);
}

void expect_after_last_version(const History& history, const RegisteredTask& task, Date on, const std::string& ref) {
  if (task.amendment < 0) return;
  const Date last = history.amendment_of(task).on;
  if (on < last) throw InputError(Msg::target_too_early, {}, {on.to_string(), ref, last.to_string()});
}

}  // namespace duban
