// An index over bare refs; what is not found is compared with all of them.
#include "engine/app/task_finder.h"

#include <vector>

#include "engine/base/text.h"

namespace duban {

TaskFinder::TaskFinder(const History& history, std::optional<Date> day) : history_(history), day_(day) {
  by_ref_.reserve(history.tasks.size());
  if (!history.amendments.empty() || !history.cancellations.empty()) {
    add_changed();
  } else {
    for (const RegisteredTask& task : history.tasks) by_ref_.emplace(task.ref, Holder{&task, 0});
  }
}

void TaskFinder::add_changed() {
  auto amendment = history_.amendments.begin();  // sorted by task, as tasks are
  for (const RegisteredTask& task : history_.tasks) {
    const RegisteredTask& version = history_.version_on(task, day_);
    const Cancellation* cancelled = history_.cancellation_of(task.id, day_);
    const bool stands = cancelled == nullptr && (!day_ || task.registered_on <= *day_);
    (stands ? by_ref_ : former_).emplace(version.ref, Holder{&version, cancelled == nullptr ? 0 : cancelled->seq});
    const RegisteredTask* before = &task;
    for (; amendment != history_.amendments.end() && amendment->task == task.id; ++amendment) {
      if (before->ref != amendment->version.ref && before->ref != version.ref) former_.emplace(before->ref, Holder{&version, amendment->seq});
      before = &amendment->version;
    }
    if (before->ref != version.ref) former_.emplace(before->ref, Holder{&version, 0});  // from a later day on
  }
}

const RegisteredTask* TaskFinder::find(const std::string& ref, Message& problem) const {
  problem = {};
  const RegisteredTask* match = find_among(by_ref_, ref, problem);
  if (match == nullptr && problem.args.empty()) match = find_among(former_, ref, problem);
  if (match != nullptr || !problem.args.empty()) return match;
  if (const std::string plain = without_blanks(normalize_text(ref)); plain != ref) return find(plain, problem);
  std::vector<std::string> refs;
  for (const RegisteredTask& task : history_.tasks) {
    if (history_.cancellation_of(task.id, day_) == nullptr) refs.push_back(history_.version_on(task, day_).ref);
  }
  const std::size_t slash = ref.find('/');
  const std::string near = nearest(slash == std::string::npos ? ref : ref.substr(slash + 1), refs);
  problem = near.empty() ? Message{Msg::ref_unknown, {ref}} : Message{Msg::ref_unknown_near, {ref, near}};
  return nullptr;
}

const RegisteredTask* TaskFinder::find_among(const ByRef& all, const std::string& ref, Message& problem) const {
  const std::size_t slash = ref.find('/');
  const std::string key = slash == std::string::npos ? "" : ref.substr(0, slash);
  const std::string bare = slash == std::string::npos ? ref : ref.substr(slash + 1);
  const Holder* match = nullptr;
  const auto [first, last] = all.equal_range(bare);
  for (auto at = first; at != last; ++at) {
    const Holder& holder = at->second;
    if (!key.empty() && history_.key_of(*holder.task) != key) continue;
    if (match == nullptr) {
      match = &holder;
      continue;
    }
    const bool same_notice = match->task->notice == holder.task->notice;
    if (same_notice && match->lost != holder.lost) {
      if (match->lost < holder.lost) match = &holder;
      continue;
    }
    const auto [a, b] = match->task->id < holder.task->id ? std::pair(match->task, holder.task) : std::pair(holder.task, match->task);
    problem = {Msg::ref_ambiguous, {ref, history_.key_of(*a) + "/" + bare, history_.key_of(*b) + "/" + bare}};
    return nullptr;
  }
  return match == nullptr ? nullptr : match->task;
}

}  // namespace duban
