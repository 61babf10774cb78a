// The facts that conditions may name: one table with name, type, unit, meaning and how each is read.
// `duban rules facts` prints it; rules/README.md explains it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/finding.h"
#include "engine/rules/task_facts.h"
#include "engine/rules/value.h"

namespace duban {

enum class FactGroup { identity, time, reports, progress, targets, graph, unit, life_cycle };
[[nodiscard]] std::string_view name_of(FactGroup group);

/// Numbers of a unit or leader, counted over the tasks it leads or answers for.
struct PartyFacts {
  std::string name;
  int lead_tasks = 0;
  int lead_open = 0;
  int lead_overdue = 0;
  int support_tasks = 0;
};

/// One row of a fact table, whichever its subject is. Parts that do not apply are nullptr.
struct FactRow {
  const TaskFacts* task = nullptr;
  int target = -1;  // position in the task's targets
  const PartyFacts* party = nullptr;
};

struct FactContext {
  Date as_of;
  TextPool* pool = nullptr;
};

struct FactDefinition {
  std::string_view name;
  std::string_view chinese;
  ValueType type{};
  std::string_view unit;  // workdays, days, %, "" …
  FactGroup group{};
  /// Which subjects have it; facts of a task also serve rules over its targets.
  SubjectKind subject{};
  bool from_due = false;  // depends on the deadline: rests on an implied date where that is implied
  std::string_view meaning;  // in Chinese
  std::string_view meaning_en;
  Value (*read)(const FactRow&, const FactContext&) = nullptr;
};

[[nodiscard]] std::span<const FactDefinition> all_facts();
/// The position of the fact called `name` (English or Chinese) usable by rules over `subject`.
[[nodiscard]] std::optional<int> find_fact(std::string_view name, SubjectKind subject);
/// Names a rule over `subject` may use, for suggestions.
[[nodiscard]] std::vector<std::string> fact_names(SubjectKind subject);

}  // namespace duban
