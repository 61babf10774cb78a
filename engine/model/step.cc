// Names of steps, and the entries they are recorded as.
#include "engine/model/step.h"

#include <array>

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, kStepKinds> kStepNames = {
    "acknowledge", "object", "uphold", "dismiss", "accept-report", "return-report", "request-extension", "grant-extension",
    "refuse-extension", "promise-transfer", "transfer", "suspend", "resume", "submit", "verify", "close", "refuse-closing", "reopen",
    "split", "set-lamp", "clear-lamp", "add-evidence", "report", "plan", "amend", "cancel"};

constexpr std::array<StepEntry, kStepKinds> kEntries = {{
    {"acknowledge", ""}, {"object", "file"}, {"object", "uphold"}, {"object", "dismiss"}, {"review", "accept"}, {"review", "return"},
    {"extend", "request"}, {"extend", "grant"}, {"extend", "refuse"}, {"transfer", "promise"}, {"transfer", ""}, {"suspend", ""},
    {"resume", ""}, {"close", "request"}, {"close", "verify"}, {"close", "close"}, {"close", "refuse"}, {"reopen", ""}, {"split", ""},
    {"lamp", "set"}, {"lamp", "clear"}, {"evidence", ""}, {"report", ""}, {"plan", ""}, {"amend", ""}, {"cancel", ""}}};

}  // namespace

std::string_view name_of(StepKind kind) { return kStepNames[static_cast<std::size_t>(kind)]; }

std::optional<StepKind> parse_step_kind(std::string_view name) { return enum_named<StepKind>(kStepNames, name); }

StepEntry entry_of(StepKind kind) { return kEntries[static_cast<std::size_t>(kind)]; }

std::optional<StepKind> step_of(std::string_view type, std::string_view step) {
  if (type == "extend" && step.empty()) return StepKind::grant_extension;
  if (type == "close" && step.empty()) return StepKind::close;
  for (int i = 0; i <= static_cast<int>(StepKind::add_evidence); ++i) {
    const StepEntry& entry = kEntries[static_cast<std::size_t>(i)];
    if (entry.type == type && entry.step == step) return static_cast<StepKind>(i);
  }
  return std::nullopt;
}

}  // namespace duban
