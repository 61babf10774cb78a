// What a clerk should look at before a notice is registered: the list behind an import, and the drafts as a file to
// edit with the doubts written beside them.
#pragma once

#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/model/drafts.h"

namespace duban {

/// The doubts of an import as lines to print: warnings by kind, each with its place, tasks whose deadline is only
/// implied, what was left unread. Empty when there is nothing to look at.
[[nodiscard]] std::vector<std::string> review_lines(const Drafts& drafts, Language language);

/// The drafts as a tasks.yaml with the review list at its head and each task's doubts before it, as notes. Importing
/// the edited file registers the drafts as edited.
[[nodiscard]] std::string write_review(const Drafts& drafts, const Directory& directory, Language language);

}  // namespace duban
