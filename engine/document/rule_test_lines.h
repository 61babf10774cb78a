// The lines that say how a rule test failed.
#pragma once

#include <string>
#include <vector>

#include "engine/model/rule_test.h"

namespace duban {

[[nodiscard]] Msg word_of(TestedPart part);
/// In JSON: "lamp", "findings" …
[[nodiscard]] std::string_view name_of(TestedPart part);
/// "红", "overdue、due-soon", "无".
[[nodiscard]] std::string shown_values(TestedPart part, const std::vector<std::string>& values, Language language);
/// "灯：应为 绿，实为 红".
[[nodiscard]] std::string mismatch_line(const TestMismatch& mismatch, Language language);
/// "overdue 逾期未办结 成立：未结 且 逾期工作日 > 0".
[[nodiscard]] std::string reason_head(const TestReason& reason, Language language);
/// The comparisons with their values, or why it does not hold; a line each.
[[nodiscard]] std::vector<std::string> reason_lines(const TestReason& reason, Language language);
/// All of a failure, indented, each line ended.
[[nodiscard]] std::string failure_lines(const TestFailure& failure, const std::string& indent, Language language);

}  // namespace duban
