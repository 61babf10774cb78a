// Why a rule holds or does not where a test expected otherwise, by what `explain` says.
#pragma once

#include <vector>

#include "engine/app/rule_test_file.h"
#include "engine/rules/day.h"

namespace duban {

/// The reasons behind `mismatch` of the task in `row`, of which `findings` hold: rules found and rules missed, each
/// once in `reasons`.
void add_task_reasons(const Day& day, int row, const Expectation& expected, const std::vector<const Finding*>& findings, const TestMismatch& mismatch,
                      std::vector<TestReason>& reasons);
/// The same for a unit or a leader: the values of the facts that each rule names.
void add_party_reasons(const Day& day, const Expectation& expected, const std::vector<const Finding*>& findings, const TestMismatch& mismatch,
                       std::vector<TestReason>& reasons);

}  // namespace duban
