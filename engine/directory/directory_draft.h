// A directory drafted from the tasks of a notice: the names found, their kinds as guessed, what stands beside
// them for the clerk to decide. Nothing is merged and no group is filled.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/directory/directory.h"
#include "engine/model/task.h"

namespace duban {

/// Where a unit, group or leader stands in the notice, and what may be said of its name.
struct NameUse {
  int leads = 0;                    // tasks it leads; of a leader: tasks answered for
  int supports = 0;
  std::string first;                // ref of the first task that names it; "" = the notice does not
  bool known = false;               // stood in the directory before
  bool unsure = false;              // does not look like a unit's name: its kind is a mere default
  std::vector<std::string> alike;   // units that may be the same
  std::vector<std::string> pieces;  // the lines that a name broken over two was put together from
  std::string next;                 // of an unsure name: the name behind it, with which it may be one
  std::vector<std::string> likely_members;  // of a group
  friend bool operator==(const NameUse&, const NameUse&) = default;
};

struct DirectoryDraft {
  Directory directory;                     // known ones first, as they stood; then new ones by first appearance
  std::map<std::string, NameUse> uses;     // units and groups, by name
  std::map<std::string, NameUse> leaders;  // by name
  int pairs = 0;                           // pairs of units that may be the same
};

/// The draft for `tasks`, whose names were resolved by `known` (may be empty). `found`: what reading them said;
/// of it the names broken over two lines are taken.
[[nodiscard]] DirectoryDraft draft_directory(std::span<const TaskDraft> tasks, const Diagnostics& found, const Directory& known);

}  // namespace duban
