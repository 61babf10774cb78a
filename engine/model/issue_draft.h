// Drafts of issues: what was drafted, who signed it, what became of it.
#pragma once

#include <string>
#include <vector>

#include "engine/model/issue.h"

namespace duban {

/// A list drafted for a day. It rests on the entries up to `known_seq`, whatever comes later: what is signed is what is issued.
struct IssueDraft {
  std::int64_t seq = 0;  // of its entry
  IssueKind kind{};
  Date as_of;
  std::int64_t known_seq = 0;
  std::string digest;    // of what it says, in hex
  bool english = false;  // the language it is written in
  IssueAddress address;
  std::optional<int> corrects;
  std::string drafted_by;
  Date drafted_on;
  std::string signed_by;  // "" = not signed yet
  std::optional<Date> signed_on;
  std::int64_t ended_by = 0;  // the entry that issued or withdrew it, or drafted the same list anew; 0 = it is on its way
};

/// The drafts of `kind` that are on their way, as of `as_of` where given, in the order they were drafted. One a day.
[[nodiscard]] std::vector<const IssueDraft*> find_drafts(const std::vector<IssueDraft>& all, IssueKind kind, std::optional<Date> as_of);

}  // namespace duban
