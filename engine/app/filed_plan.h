// A plan a unit files for a task: who is in charge, milestones, a trajectory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/steps.h"
#include "engine/base/decimal.h"
#include "engine/base/diagnostic.h"
#include "engine/base/yaml.h"

namespace duban {

struct PlanMilestone {
  Date date;                       // inclusive
  std::string title;
  std::optional<Decimal> percent;  // to be reached by then; none: the pace of its date
};

struct PlanPoint {
  Date date;
  Decimal percent;
};

struct FiledPlan {
  std::string person;
  std::vector<PlanMilestone> milestones;  // by date
  std::vector<PlanPoint> trajectory;      // by date, never falling
  std::string unit = {};                  // who filed it, where that is known
};

/// The plan in `source`, YAML: `person: 张三`, `milestones: [{date, title, percent}]`, `trajectory: [{date, percent}]`.
/// Only to be used when `found` has no errors.
[[nodiscard]] FiledPlan parse_plan(const SourceText& source, Diagnostics& found);

/// The same from the keys `person`, `milestones` and `trajectory` of `map`, whatever else it holds; `file` stands in places.
[[nodiscard]] FiledPlan read_plan(const YamlNode& map, const std::string& file, Diagnostics& found);

/// Files `plan` for the task `ref`: it takes the place of the one before. Refused: a date outside the task's time, a
/// closed or submitted task. `source` is where places point to; nullptr where there is no file.
StepResult file_plan(const StepContext& context, const std::string& ref, const FiledPlan& plan, const SourceText* source);

/// What the entry of a plan states.
[[nodiscard]] Json plan_payload(const FiledPlan& plan);
/// The entry that file_plan would record after `history` (needs_of_steps, or more). Throws as file_plan does.
[[nodiscard]] EventDraft make_plan(const History& history, Date on, const std::string& ref, const FiledPlan& plan, const SourceText* source);

}  // namespace duban
