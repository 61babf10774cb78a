// An index over bare refs; what is not found is compared with all of them.
#include "engine/app/task_finder.h"

#include <vector>

#include "engine/base/text.h"

namespace duban {

TaskFinder::TaskFinder(const History& history) : history_(history) {
  by_ref_.reserve(history.tasks.size());
  for (const RegisteredTask& task : history.tasks) by_ref_.emplace(task.ref, &task);
}

const RegisteredTask* TaskFinder::find(const std::string& ref, Message& problem) const {
  const std::size_t slash = ref.find('/');
  const std::string key = slash == std::string::npos ? "" : ref.substr(0, slash);
  const std::string bare = slash == std::string::npos ? ref : ref.substr(slash + 1);
  const RegisteredTask* match = nullptr;
  const auto [first, last] = by_ref_.equal_range(bare);
  for (auto at = first; at != last; ++at) {
    const RegisteredTask& task = *at->second;
    if (!key.empty() && history_.key_of(task) != key) continue;
    if (match == nullptr) {
      match = &task;
      continue;
    }
    const auto [a, b] = match->id < task.id ? std::pair(match, &task) : std::pair(&task, match);
    problem = {Msg::ref_ambiguous, {ref, history_.key_of(*a) + "/" + bare, history_.key_of(*b) + "/" + bare}};
    return nullptr;
  }
  if (match != nullptr) return match;
  std::vector<std::string> refs;
  for (const RegisteredTask& task : history_.tasks) refs.push_back(task.ref);
  const std::string near = nearest(bare, refs);
  problem = near.empty() ? Message{Msg::ref_unknown, {ref}} : Message{Msg::ref_unknown_near, {ref, near}};
  return nullptr;
}

}  // namespace duban
