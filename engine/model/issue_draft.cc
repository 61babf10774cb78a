// Drafts by kind and day.
#include "engine/model/issue_draft.h"

namespace duban {

const IssueDraft* find_draft(const std::vector<IssueDraft>& all, IssueKind kind, std::optional<Date> as_of) {
  const IssueDraft* found = nullptr;
  for (const IssueDraft& draft : all) {
    if (draft.kind == kind && draft.ended_by == 0 && (!as_of || draft.as_of == *as_of)) found = &draft;
  }
  return found;
}

}  // namespace duban
