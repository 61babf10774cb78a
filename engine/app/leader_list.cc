// Posts of the directory beside the leaders of the tasks.
#include "engine/app/leader_list.h"

#include <map>

#include "engine/directory/posts.h"

namespace duban {
namespace {

/// How many tasks of the day each leader answers for.
std::map<std::string, int> tasks_by_leader(const History& history, Date day) {
  std::map<std::string, int> count;
  for (const RegisteredTask& task : history.tasks) {
    if (task.registered_on > day || history.cancellation_of(task.id, day) != nullptr) continue;
    for (const std::string& name : history.names_of(history.version_on(task, day).leaders)) ++count[name];
  }
  return count;
}

}  // namespace

LeaderList make_leader_list(Inquiry& inquiry) {
  LeaderList list{inquiry.as_of(), inquiry.history().demo, {}};
  const Directory& directory = inquiry.policy().directory();
  const std::map<std::string, int> count = tasks_by_leader(inquiry.history(), list.as_of);
  const auto tasks_of = [&](const std::string& name) {
    const auto found = count.find(name);
    return found == count.end() ? 0 : found->second;
  };
  for (const LeaderPost& post : directory.leaders()) {
    std::vector<LeaderLine> present, others;
    for (const LeaderHolder& holder : post.holders) {
      const LeaderLine line{post.post, holder.name, holder.from, holder.to, holds(holder, list.as_of), tasks_of(holder.name)};
      if (line.in_office) present.push_back(line);
      else if (line.tasks > 0 && posts_held(directory, holder.name, list.as_of).empty()) others.push_back(line);
    }
    if (present.empty()) present.push_back({post.post, "", std::nullopt, std::nullopt, false, 0});
    list.lines.insert(list.lines.end(), present.begin(), present.end());
    list.lines.insert(list.lines.end(), others.begin(), others.end());
  }
  for (const auto& [name, tasks] : count) {
    if (!directory.knows_leader(name)) list.lines.push_back({"", name, std::nullopt, std::nullopt, false, tasks});
  }
  return list;
}

}  // namespace duban
