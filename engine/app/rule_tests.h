// Running rule tests: each on a ledger of its own, its days judged as `check` judges them.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/rule_test.h"

namespace duban {

struct RuleTestOptions {
  std::vector<std::string> files;
  std::string rulebook;  // for files that name none; "" = the shipped one
};

/// Runs the tests of all files. A file with mistakes is refused whole: they go to `found`, its texts to `sources`.
/// Warnings go there too. Throws InputError when the rulebook of the options cannot be read, WorldError when a disk fails.
[[nodiscard]] RuleTestRun run_rule_tests(const RuleTestOptions& options, Diagnostics& found, std::vector<SourceText>& sources);

}  // namespace duban
