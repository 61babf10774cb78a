// Entries with the mark of lateness.
#include "engine/app/task_history.h"

#include "engine/rules/late_entries.h"

namespace duban {

TaskHistory task_history(Inquiry& inquiry, const std::string& ref) {
  const History& history = inquiry.history();
  const RegisteredTask& task = find_task(history, ref, inquiry.as_of());
  const Calendar& calendar = inquiry.policy().policy.calendar;
  TaskHistory out{task.ref, history.key_of(task), history.title_of(task), {}};
  for (Event& event : inquiry.ledger().load_entries(history.entries_of(task))) {
    if (event.effective_on > inquiry.as_of()) continue;
    const bool late = event.type != "register" && missed_its_list(event.effective_on, date_in_china(event.recorded_at), calendar);
    out.lines.push_back({std::move(event), late});
  }
  return out;
}

}  // namespace duban
