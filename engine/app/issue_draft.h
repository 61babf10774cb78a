// From a draft to an issue: drafted, then signed, then numbered and sent out, each a step with its day and its person. What was
// drafted is what is signed and what is issued, whatever the ledger has learnt since.
#pragma once

#include "engine/app/issue.h"
#include "engine/model/issue_draft.h"

namespace duban {

struct DraftResult {
  IssueDraft draft;
  std::vector<RenderedFormat> formats;  // marked as a draft; of a signature none
  std::int64_t facts_since = 0;         // entries after what the draft rests on that change lists
  std::optional<IssueDraft> replaced;   // the draft of the same list that was on its way
  bool clock_raised = false;
};

/// Drafts the list of `request` (its signer and number do not count) and records the draft, effective on the day of `context`.
[[nodiscard]] DraftResult draft_issue(const StepContext& context, const IssueRequest& request);

/// Records that `request.signed_by` signed the draft of `request.kind` that is on its way, as of `request.as_of`. Refused: no
/// such draft, several where no day is given, one that is signed, one that would say other now, a day before that of the draft.
[[nodiscard]] DraftResult sign_draft(const StepContext& context, const IssueRequest& request);

/// Withdraws that draft, signed or not. Refused: no such draft, several where no day is given.
[[nodiscard]] DraftResult drop_draft(const StepContext& context, const IssueRequest& request);

/// `request` made that of the draft it is about, if there is one: what it rests on, its address, its signer. It is the draft of
/// the day asked for; where no day is asked for and nothing is corrected, the only one, if it is signed by the same person or
/// no signer is given. Refused: drafts of other days while no day is asked for, a draft nobody signs, another signer than it
/// has, options that the draft has decided, a day before that of its signature.
[[nodiscard]] IssueRequest of_draft(Ledger& ledger, const StepContext& context, IssueRequest request);

/// Whether a draft of `kind` is on its way, as of `as_of` where given, in the ledger at `file`. Throws WorldError.
[[nodiscard]] bool has_draft(const std::string& file, IssueKind kind, std::optional<Date> as_of);

/// The digest of what `bulletin` says, before it is marked.
[[nodiscard]] std::string content_digest(const Bulletin& bulletin);

}  // namespace duban
