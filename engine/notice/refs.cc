// Numbering tasks.
#include "engine/notice/refs.h"

#include <algorithm>
#include <set>

namespace duban {
namespace {

struct Scheme {
  bool part = false;
  bool heading = false;
};

bool same_section(const RawTask& a, const RawTask& b) {
  return a.outline.part == b.outline.part && a.outline.section_number == b.outline.section_number && a.outline.section == b.outline.section;
}

/// Numbers where the notice gives none, and 1 for the first of several under one number.
void complete_numbers(std::vector<RawTask>& tasks) {
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const RawTask* before = i > 0 ? &tasks[i - 1] : nullptr;
    const bool follows = before != nullptr && same_section(*before, tasks[i]);
    if (tasks[i].number == 0) tasks[i].number = follows ? before->number + 1 : 1;
    const bool under_one = follows && before->number == tasks[i].number;
    if (under_one && tasks[i].sub == 2 && before->sub == 0) tasks[i - 1].sub = 1;
  }
}

std::string ref_of(const RawTask& task, const Scheme& scheme, bool sections) {
  std::string ref;
  const auto add = [&](int number) { ref += (ref.empty() ? "" : ".") + std::to_string(number); };
  if (scheme.part) add(task.outline.part);
  // A number like 2.10 names its section itself.
  const bool own = task.parent > 0 && (task.outline.section_number == 0 || task.outline.section_number == task.parent);
  if (sections && task.outline.section_number > 0 && !own) add(task.outline.section_number);
  if (task.parent > 0) add(task.parent);
  if (scheme.heading) {
    for (const int number : task.outline.path) add(number);
  }
  add(task.number);
  if (task.sub > 0) add(task.sub);
  return ref;
}

std::size_t count_twice(const std::vector<RawTask>& tasks, const Scheme& scheme) {
  std::set<std::string> seen;
  for (const RawTask& task : tasks) seen.insert(ref_of(task, scheme, true));
  return tasks.size() - seen.size();
}

/// True when 1 is met under several headings of one section: numbers begin again.
bool begins_again_under_headings(const std::vector<RawTask>& tasks) {
  std::set<std::string> firsts;
  std::size_t count = 0;
  for (const RawTask& task : tasks) {
    if (task.number != 1 || task.sub > 1) continue;
    ++count;
    firsts.insert(ref_of(task, {true, false}, true));
  }
  return firsts.size() < count;
}

}  // namespace

std::vector<std::string> make_refs(std::vector<RawTask>& tasks) {
  complete_numbers(tasks);
  // Several tables without sections: each is one.
  const bool sections = std::any_of(tasks.begin(), tasks.end(), [](const RawTask& task) { return task.outline.section_number > 0; });
  const bool parts = !tasks.empty() && tasks.front().outline.part != tasks.back().outline.part;
  if (!sections && parts && count_twice(tasks, {}) > 0 && !begins_again_under_headings(tasks)) {
    for (RawTask& task : tasks) {
      task.outline.section_number = task.outline.part;
      task.outline.section = task.outline.caption.line();
      if (!task.outline.caption.empty()) task.outline.caption.take(Use::field);
    }
  }
  std::vector<Scheme> schemes{{false, false}};
  if (begins_again_under_headings(tasks)) schemes.push_back({false, true});
  if (parts) schemes.push_back({true, false});
  if (parts && schemes.size() == 3) schemes.push_back({true, true});
  Scheme best = schemes.front();
  std::size_t fewest = tasks.size() + 1;
  for (const Scheme& scheme : schemes) {
    const std::size_t twice = count_twice(tasks, scheme);
    if (twice >= fewest) continue;
    fewest = twice;
    best = scheme;
  }
  std::vector<std::string> refs;
  for (const RawTask& task : tasks) refs.push_back(ref_of(task, best, true));
  return refs;
}

}  // namespace duban
