// issue KIND draft|sign|drop: the steps before a list is numbered.
#pragma once

#include "cli/invocation.h"
#include "engine/app/issue.h"

namespace duban {

/// `issue KIND draft`, `issue KIND sign` or `issue KIND drop`, as in.word(1) says; `request` is made of the options. Throws UsageError.
[[nodiscard]] int run_issue_step(Invocation& in, const IssueRequest& request);

/// "KIND-TAIL.xlsx" and its like of `formats`, in `folder`, which is made where it is missing.
void write_issue_files(const Invocation& in, IssueKind kind, const std::string& tail, const std::vector<RenderedFormat>& formats, const std::string& folder);
/// Makes `folder` where it is missing. Done before anything is recorded. Throws WorldError.
void make_issue_folder(const std::string& folder);

}  // namespace duban
