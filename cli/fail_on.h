// --fail-on: exit code 4 when something stands at a lamp or worse.
#pragma once

#include <algorithm>
#include <optional>

#include "cli/invocation.h"
#include "engine/model/finding.h"

namespace duban {

[[nodiscard]] inline Option fail_option() { return {"fail-on", "red|yellow", Msg::opt_fail_on}; }

/// The level asked for; throws UsageError for one that is none.
[[nodiscard]] inline std::optional<Lamp> fail_level(const Invocation& in) {
  if (!in.has("fail-on")) return std::nullopt;
  const auto lamp = parse_lamp(in.value("fail-on"));
  if (lamp == Lamp::red || lamp == Lamp::yellow) return lamp;
  throw UsageError{{Msg::usage_bad_fail_on, {in.value("fail-on")}}};
}

}  // namespace duban
