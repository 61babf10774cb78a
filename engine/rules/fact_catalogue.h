// The facts that conditions may name: one table with name, type, unit, meaning and how each is read.
// `duban rules facts` prints it; rules/README.md explains it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/finding.h"
#include "engine/rules/fact_row.h"
#include "engine/rules/value.h"

namespace duban {

enum class FactGroup { identity, time, reports, progress, targets, graph, unit, life_cycle, timeline };
[[nodiscard]] std::string_view name_of(FactGroup group);

class DayFacts;

/// Where facts are read from.
struct FactSource {
  explicit FactSource(const DayFacts& facts, bool of_leaders = false);

  const DayFacts* day;
  TextPool* pool;
  bool leaders;  // rows of parties are leaders, else units
};

struct FactDefinition {
  std::string_view name;
  std::string_view chinese;
  ValueType type{};
  int places = 0;         // numbers come in units of 10^-places
  std::string_view unit;  // workdays, days, %, "" …
  FactGroup group{};
  /// Which subjects have it; facts of a task also serve rules over its targets.
  SubjectKind subject{};
  bool from_due = false;  // depends on the deadline: rests on an implied date where that is implied
  std::string_view meaning;  // in Chinese
  std::string_view meaning_en;
  /// The values of `count` subjects from `rows` on: integers (0 where unknown), and 1 where known.
  void (*read)(const FactSource& source, const FactRow* rows, std::size_t count, std::int64_t* raw, std::uint8_t* known) = nullptr;
  const Enumeration* words = nullptr;  // of an enumeration
  /// Of a list, which is not read as a value: the names of one subject.
  std::span<const int> (*members)(const FactSource& source, const FactRow& row) = nullptr;
};

[[nodiscard]] std::span<const FactDefinition> all_facts();
/// The position of the fact called `name` (English or Chinese) usable by rules over `subject`.
[[nodiscard]] std::optional<int> find_fact(std::string_view name, SubjectKind subject);
/// Names a rule over `subject` may use, for suggestions.
[[nodiscard]] std::vector<std::string> fact_names(SubjectKind subject);

}  // namespace duban
