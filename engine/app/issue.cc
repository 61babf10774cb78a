// Issues: the list first, its number and entry in one write.
#include "engine/app/issue.h"

#include "engine/app/issue_draft.h"
#include "engine/app/issue_record.h"
#include "engine/app/proof.h"
#include "engine/base/text.h"
#include "engine/document/issued_document.h"

namespace duban {
namespace {

/// The issue that `request` corrects; the year is that of its day where one is given.
const Issued& corrected(const std::vector<Issued>& all, const IssueRequest& request) {
  const auto year = request.as_of ? std::optional(request.as_of->year()) : std::nullopt;
  const Issued* found = find_issue(all, request.kind, year, *request.corrects);
  if (found != nullptr) return *found;
  const std::string number = std::to_string(*request.corrects);
  throw InputError(Msg::issue_not_found, {}, {std::string(name_of(request.kind)) + " " + (year ? std::to_string(*year) + "/" : "") + number});
}

IssueMark mark_of(const std::vector<Issued>& all, const IssueRequest& request, Date as_of, Date issued_on) {
  IssueMark mark;
  mark.kind = request.kind;
  mark.year = as_of.year();
  const int next = next_issue_number(all, mark.kind, mark.year);
  mark.number = request.number.value_or(next);
  mark.signed_by = to_nfc(trim(request.signed_by));
  mark.issued_on = issued_on;
  mark.corrects = request.corrects;
  mark.address = address_of(request);
  mark.signed_on = issued_on;
  if (request.draft) {
    mark.drafted_by = request.draft->drafted_by;
    mark.signed_on = request.draft->signed_on.value_or(issued_on);
  }
  if (find_issue(all, mark.kind, mark.year, mark.number) != nullptr) {
    throw InputError(Msg::issue_number_taken, {}, {mark.name(), std::to_string(next)});
  }
  if (!mark.corrects) return mark;
  const IssueMark& wrong = corrected(all, request).mark;
  if (const auto by = corrected_by(all, wrong)) {
    throw InputError(Msg::issue_corrected_already, {}, {wrong.name(), issue_name(wrong.kind, wrong.year, *by)});
  }
  return mark;
}

/// Refuses a draft that somebody else has issued, withdrawn or drafted anew since it was looked up.
void expect_on_its_way(Ledger& ledger, const IssueDraft& draft, Language language) {
  const std::vector<IssueDraft> all = ledger.load_drafts(ledger.last_seq());
  const auto open = find_drafts(all, draft.kind, draft.as_of);
  if (open.size() == 1 && open.front()->seq == draft.seq && open.front()->signed_by == draft.signed_by) return;
  throw InputError(Msg::issue_draft_not_found, {}, {issue_kind_words(draft.kind, language) + " " + draft.as_of.to_string(), std::string(name_of(draft.kind))});
}

/// Numbers `bulletin`, made by `inquiry`, and records it, inside a write.
IssueResult record_issue(Ledger& ledger, Inquiry& inquiry, Bulletin bulletin, const StepContext& context, const IssueRequest& request) {
  IssueResult result;
  Issued& issued = result.issued;
  const std::vector<Issued> before = ledger.load_issued(ledger.last_seq());
  issued.mark = mark_of(before, request, inquiry.as_of(), context.on);
  for (const Issued& other : before) {
    const bool stands = other.mark.kind == request.kind && other.as_of == inquiry.as_of() && !corrected_by(before, other.mark);
    if (stands && other.mark.number != request.corrects) result.same_day = other.mark.number;
  }
  issued.as_of = inquiry.as_of();
  issued.known_seq = inquiry.known_seq();
  if (request.draft) {
    issued.draft = request.draft->seq;
    expect_on_its_way(ledger, *request.draft, request.language);
    if (content_digest(bulletin) != request.draft->digest) throw InputError(Msg::issue_draft_differs, {}, {issue_kind_words(request.kind, request.language), issued.as_of.to_string()});
  }
  mark_bulletin(bulletin, issued.mark, proof_of(inquiry), request.language);
  result.formats = render_bulletin(bulletin);
  Json payload = issue_payload(issued, inquiry.known_at(), bulletin, result.formats, request.language, request.program);
  const std::string subject = "issue:" + replace_all(issued.mark.name(), " ", "/");
  const EventDraft draft{EventType::issue, subject, context.on, std::move(payload), std::nullopt};
  const Receipt receipt = ledger.append(std::span(&draft, 1), context.envelope);
  issued.seq = receipt.last_seq;
  result.clock_raised = receipt.clock_raised;
  return result;
}

}  // namespace

IssueResult issue_within(Ledger& ledger, const StepContext& context, const IssueRequest& request) {
  Question question;
  question.as_of = *request.as_of;
  question.known.seq = ledger.last_seq(request.known);
  Inquiry inquiry(ledger, question);
  return record_issue(ledger, inquiry, make_bulletin(inquiry, request.kind, request.language), context, request);
}

Question question_of(const StepContext& context, const IssueRequest& request) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::read);
  Question question;
  question.ledger = context.ledger;
  question.as_of = request.as_of.value_or(date_in_china(context.envelope.now));
  if (request.corrects) {
    const Date day = corrected(ledger.load_issued(ledger.last_seq()), request).as_of;
    if (!request.as_of) question.as_of = day;
  }
  question.known.seq = ledger.last_seq(request.known);
  return question;
}

IssueAddress address_of(const IssueRequest& request) {
  IssueAddress address{to_nfc(trim(request.address.to)), to_nfc(trim(request.address.copies)), to_nfc(trim(request.address.office))};
  if (address.to.empty() && request.kind == IssueKind::circular) address.to = text_of(Msg::issue_to_default, request.language);
  return address;
}

IssueResult issue_list(const StepContext& context, const IssueRequest& asked) {
  IssueRequest request = asked;
  {
    Ledger ledger = Ledger::open(context.ledger, Database::Access::read);
    request = of_draft(ledger, context, asked);
  }
  const Question question = question_of(context, request);
  Inquiry inquiry(question);
  Bulletin bulletin = make_bulletin(inquiry, request.kind, request.language);
  IssueResult result;
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] { result = record_issue(ledger, inquiry, std::move(bulletin), context, request); }, context.dry_run);
  return result;
}

}  // namespace duban
