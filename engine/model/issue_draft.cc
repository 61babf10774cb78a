// Drafts by kind and day.
#include "engine/model/issue_draft.h"

namespace duban {

std::vector<const IssueDraft*> find_drafts(const std::vector<IssueDraft>& all, IssueKind kind, std::optional<Date> as_of) {
  std::vector<const IssueDraft*> found;
  for (const IssueDraft& draft : all) {
    if (draft.kind == kind && draft.ended_by == 0 && (!as_of || draft.as_of == *as_of)) found.push_back(&draft);
  }
  return found;
}

}  // namespace duban
