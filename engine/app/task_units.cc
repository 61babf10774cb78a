// Names through the directory.
#include "engine/app/task_units.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {

bool takes_part(const History& history, const Directory& directory, const RegisteredTask& task, const std::string& unit, std::optional<Date> on) {
  const int number = history.names->find(unit);
  for (const Run part : {task.leads, task.supports}) {
    const auto names = history.party_numbers(part);
    if (std::find(names.begin(), names.end(), number) != names.end()) return true;
  }
  for (const Run part : {task.leads, task.supports}) {
    for (const std::string& name : history.names_of(part)) {
      const UnitGroup* group = directory.group(name);
      if (group == nullptr) continue;
      const bool dated = on && directory.is_dated();
      const std::vector<std::string> then = dated ? directory.members_on(*group, *on) : std::vector<std::string>();
      const std::vector<std::string>& members = dated ? then : group->members;
      if (std::find(members.begin(), members.end(), unit) != members.end()) return true;
    }
  }
  return false;
}

std::string unit_named(const std::string& written, const History& history, const Directory& directory, const RegisteredTask* task, const Place& at,
                       Diagnostics& found, std::optional<Date> on) {
  if (written.empty()) return task == nullptr || task->leads.count == 0 ? "" : history.names_of(task->leads).front();
  const auto known = on ? directory.resolve(written, *on) : directory.resolve(written);
  if (known || directory.empty()) return known.value_or(spelling(written));
  const std::string near = directory.suggest(written);
  if (near.empty()) found.error(Msg::unit_not_found, at, {written});
  else found.error(Msg::unit_not_found_near, at, {written, near});
  return written;
}

std::string unit_of_task(const std::string& written, const History& history, const Directory& directory, const RegisteredTask& task,
                         const std::string& ref, std::optional<Date> on) {
  Diagnostics found;
  const std::string unit = unit_named(written, history, directory, &task, {"", 0, 0, "--unit"}, found, on);
  if (!found.has_errors() && !takes_part(history, directory, task, unit, on)) {
    std::vector<std::string> names = history.names_of(task.leads);
    for (std::string& name : history.names_of(task.supports)) names.push_back(std::move(name));
    found.error(Msg::unit_not_in_task, {"", 0, 0, "--unit"}, {unit, ref, join(names, "、")});
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return unit;
}

void expect_unit(const std::string& name, const Directory& directory, const TextPool& names) {
  if (directory.resolve(name) || names.find(name) >= 0) return;
  const std::string near = directory.suggest(name);
  if (near.empty()) throw InputError(Msg::unit_not_found, {}, {name});
  throw InputError(Msg::unit_not_found_near, {}, {name, near});
}

void expect_leader(const std::string& name, const TextPool& names) {
  if (names.find(name) < 0) throw InputError(Msg::leader_unknown, {}, {name});
}

}  // namespace duban
