// Versions of tasks: which one stands on a day, what their targets have in common.
#include <algorithm>

#include "engine/model/history.h"

namespace duban {
namespace {

/// The first of `all`, sorted by task, that is about task `id` or a later one.
template <class T>
auto first_of(const std::vector<T>& all, int id) {
  return std::lower_bound(all.begin(), all.end(), id, [](const T& x, int wanted) { return x.task < wanted; });
}

}  // namespace

const RegisteredTask& History::registration_of(const RegisteredTask& task) const {
  if (task.amendment < 0) return task;
  return *std::lower_bound(tasks.begin(), tasks.end(), task.id, [](const RegisteredTask& t, int id) { return t.id < id; });
}

const RegisteredTask& History::version_on(const RegisteredTask& task, std::optional<Date> day) const {
  const RegisteredTask* version = &registration_of(task);
  for (auto a = first_of(amendments, task.id); a != amendments.end() && a->task == task.id && (!day || a->on <= *day); ++a) {
    version = &a->version;
  }
  return *version;
}

const Cancellation* History::cancellation_of(int id, std::optional<Date> day) const {
  const auto found = first_of(cancellations, id);
  return found == cancellations.end() || found->task != id || (day && found->on > *day) ? nullptr : &*found;
}

const Notice& History::notice_on(int notice, Date day) const {
  const Notice* standing = &notices[static_cast<std::size_t>(notice)];
  Date since;
  bool changed = false;
  for (const NoticeChange& change : notice_changes) {
    if (change.notice != notice || change.on > day || (changed && change.on < since)) continue;
    standing = &change.after;
    since = change.on;
    changed = true;
  }
  return *standing;
}

int History::target_position(const RegisteredTask& task, int number) const {
  if (task.amendment < 0) return number < task.targets.count ? number : -1;
  const auto& numbers = amendment_of(task).target_numbers;
  const auto found = std::find(numbers.begin(), numbers.end(), number);
  return found == numbers.end() ? -1 : static_cast<int>(found - numbers.begin());
}

bool History::settle_amendments() {
  for (std::size_t at = 0; at < amendments.size(); ++at) {
    Amendment& amendment = amendments[at];
    const auto first = std::lower_bound(tasks.begin(), tasks.end(), amendment.task, [](const RegisteredTask& t, int id) { return t.id < id; });
    if (first == tasks.end() || first->id != amendment.task) return false;
    const bool again = at > 0 && amendments[at - 1].task == amendment.task;
    const RegisteredTask& before = again ? amendments[at - 1].version : *first;
    amendment.version.amendment = static_cast<int>(at);
    amendment.version.registered_on = first->registered_on;
    amendment.moves_due = amendment.version.due != before.due || amendment.version.due_basis != before.due_basis;
    amendment.lasting.clear();
    for (std::size_t i = 0; i < amendment.target_numbers.size(); ++i) {
      const int number = amendment.target_numbers[i];
      int lasting = number < first->targets.count ? first->targets.first + number : -1;
      for (std::size_t k = at; lasting < 0 && k > 0 && amendments[k - 1].task == amendment.task; --k) {
        const int position = target_position(amendments[k - 1].version, number);
        if (position >= 0) lasting = amendments[k - 1].lasting[static_cast<std::size_t>(position)];
      }
      amendment.lasting.push_back(lasting >= 0 ? lasting : amendment.version.targets.first + static_cast<int>(i));
    }
  }
  return true;
}

}  // namespace duban
