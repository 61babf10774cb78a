// Issuing a list: made for its day, numbered, recorded with all it rests on and with its bytes.
#pragma once

#include "engine/app/bulletin.h"
#include "engine/app/steps.h"
#include "engine/model/issue_draft.h"

namespace duban {

struct IssueRequest {
  IssueKind kind{};
  std::string signed_by;
  std::optional<Date> as_of;  // none: the day of the issue it corrects, else the day of the clock
  std::optional<int> number;  // none: the next of its kind and year
  std::optional<int> corrects;
  KnownAt known;
  Language language = Language::chinese;
  std::string program;  // name and version
  IssueAddress address;
  std::optional<IssueDraft> draft = std::nullopt;  // that it is; filled in by issue_list
};

/// What a list that is to be issued is made from: its day, and the last entry it may know.
[[nodiscard]] Question question_of(const StepContext& context, const IssueRequest& request);
/// The address of `request`; a circular goes to all units where none is given.
[[nodiscard]] IssueAddress address_of(const IssueRequest& request);

struct IssueResult {
  Issued issued;
  std::vector<RenderedFormat> formats;
  std::optional<int> same_day;  // the number of another that stands of its kind and day, which it does not correct
  bool clock_raised = false;
};

/// Issues the list and records it, effective on the day of `context`. What it rests on is fixed to an exact entry
/// before it is numbered. A draft of it that is on its way is what is issued (engine/app/issue_draft.h). Refused: neither a
/// signer nor a draft, a number that is taken, correcting what was not issued or is corrected already.
IssueResult issue_list(const StepContext& context, const IssueRequest& request);

/// The same inside a write of `ledger`, resting also on what that write has appended; `request` gives the day.
/// `context.dry_run` is the write's affair.
IssueResult issue_within(Ledger& ledger, const StepContext& context, const IssueRequest& request);

}  // namespace duban
