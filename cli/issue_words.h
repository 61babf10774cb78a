// What the verbs about issues share: their words and options, and how checked issues are told.
#pragma once

#include "cli/invocation.h"
#include "engine/app/issue_check.h"

namespace duban {

/// The kind `word` names. Throws UsageError.
[[nodiscard]] IssueKind issue_kind_of(const std::string& word);
/// `text` as the number of an issue; `source` is where it was given. Throws UsageError.
[[nodiscard]] int issue_number_of(const std::string& source, const std::string& text);

/// Prints the register of issues in the format asked for.
void put_issued(Invocation& in);

/// Says on standard error what is wrong with `checks`, and what only the renderer changed; true when nothing is wrong.
bool tell_issues(const Invocation& in, const std::vector<IssueCheck>& checks);
[[nodiscard]] bool has_problem(const std::vector<IssueCheck>& checks);
[[nodiscard]] Json checks_json(const std::vector<IssueCheck>& checks, Language language);

}  // namespace duban
