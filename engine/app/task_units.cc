// Names through the directory.
#include "engine/app/task_units.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {

bool takes_part(const History& history, const Directory& directory, const RegisteredTask& task, const std::string& unit) {
  const int number = history.names->find(unit);
  for (const Run part : {task.leads, task.supports}) {
    const auto names = history.party_numbers(part);
    if (std::find(names.begin(), names.end(), number) != names.end()) return true;
  }
  for (const Run part : {task.leads, task.supports}) {
    for (const std::string& name : history.names_of(part)) {
      const UnitGroup* group = directory.group(name);
      if (group != nullptr && std::find(group->members.begin(), group->members.end(), unit) != group->members.end()) return true;
    }
  }
  return false;
}

std::string unit_named(const std::string& written, const History& history, const Directory& directory, const RegisteredTask* task, const Place& at,
                       Diagnostics& found) {
  if (written.empty()) return task == nullptr || task->leads.count == 0 ? "" : history.names_of(task->leads).front();
  const auto known = directory.resolve(written);
  if (known || directory.empty()) return known.value_or(spelling(written));
  const std::string near = directory.suggest(written);
  if (near.empty()) found.error(Msg::unit_not_found, at, {written});
  else found.error(Msg::unit_not_found_near, at, {written, near});
  return written;
}

std::string unit_of_task(const std::string& written, const History& history, const Directory& directory, const RegisteredTask& task,
                         const std::string& ref) {
  Diagnostics found;
  const std::string unit = unit_named(written, history, directory, &task, {"", 0, 0, "--unit"}, found);
  if (!found.has_errors() && !takes_part(history, directory, task, unit)) {
    std::vector<std::string> names = history.names_of(task.leads);
    for (std::string& name : history.names_of(task.supports)) names.push_back(std::move(name));
    found.error(Msg::unit_not_in_task, {"", 0, 0, "--unit"}, {unit, ref, join(names, "、")});
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return unit;
}

}  // namespace duban
