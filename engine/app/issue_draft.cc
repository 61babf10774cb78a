// Steps of a draft, each one entry.
#include "engine/app/issue_draft.h"

#include "engine/base/text.h"
#include "engine/document/issued_document.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

std::string draft_subject(const IssueDraft& draft) { return "draft:" + std::string(name_of(draft.kind)) + "/" + draft.as_of.to_string(); }

Json draft_payload(const IssueDraft& draft) {
  Json payload = Json::object();
  payload.set("step", "draft").set("kind", name_of(draft.kind)).set("as_of", draft.as_of.to_string()).set("known_seq", draft.known_seq);
  payload.set("digest", draft.digest).set("language", draft.english ? "en" : "zh").set("corrects", draft.corrects);
  set_address(draft.address, payload);
  return payload;
}

void expect_not_before(Date on, Date step_before) {
  if (on < step_before) throw InputError(Msg::issue_step_too_early, {}, {on.to_string(), step_before.to_string()});
}

/// Refuses a draft that the same entries do not give any more.
void expect_unchanged(Ledger& ledger, const IssueDraft& draft) {
  Question question;
  question.ledger = ledger.file();
  question.as_of = draft.as_of;
  question.known.seq = draft.known_seq;
  Inquiry inquiry(ledger, question);
  const Language language = draft.english ? Language::english : Language::chinese;
  if (content_digest(make_bulletin(inquiry, draft.kind, language)) == draft.digest) return;
  throw InputError(Msg::issue_draft_differs, {}, {issue_kind_words(draft.kind, language), draft.as_of.to_string()});
}

/// The days of `drafts`, as a refusal that asks which is meant.
InputError which_draft(const std::vector<const IssueDraft*>& drafts, const IssueRequest& request) {
  std::vector<std::string> days;
  for (const IssueDraft* draft : drafts) days.push_back(draft->as_of.to_string());
  return {Msg::issue_draft_which, {}, {issue_kind_words(request.kind, request.language), join(days, ", "), std::string(name_of(request.kind))}};
}

IssueDraft draft_on_its_way(const std::vector<IssueDraft>& all, const IssueRequest& request) {
  const auto found = find_drafts(all, request.kind, request.as_of);
  if (found.size() > 1) throw which_draft(found, request);
  if (found.size() == 1) return *found.front();
  const std::string name(name_of(request.kind));
  throw InputError(Msg::issue_draft_not_found, {}, {issue_kind_words(request.kind, request.language) + (request.as_of ? " " + request.as_of->to_string() : ""), name});
}

/// The day `request` is about; nothing where it does not say.
std::optional<Date> asked_day(Ledger& ledger, const IssueRequest& request) {
  if (request.as_of || !request.corrects) return request.as_of;
  const std::vector<Issued> all = ledger.load_issued(ledger.last_seq());
  const Issued* wrong = find_issue(all, request.kind, std::nullopt, *request.corrects);
  return wrong == nullptr ? std::nullopt : std::optional(wrong->as_of);
}

/// Refuses what the draft has decided.
void expect_nothing_else(const IssueRequest& request, const IssueDraft& draft) {
  const std::pair<bool, const char*> given[] = {{request.known.seq || request.known.time, "--known-at"}, {request.corrects.has_value(), "--corrects"}, {!request.address.to.empty(), "--to"},
                                                {!request.address.copies.empty(), "--copy-to"}, {!request.address.office.empty(), "--office"}};
  for (const auto& [is_given, option] : given) {
    if (is_given) throw InputError(Msg::issue_draft_fixed, {}, {issue_kind_words(draft.kind, request.language), draft.as_of.to_string(), option});
  }
}

}  // namespace

bool has_draft(const std::string& file, IssueKind kind, std::optional<Date> as_of) {
  Ledger ledger = Ledger::open(file, Database::Access::read);
  return !find_drafts(ledger.load_drafts(ledger.last_seq()), kind, as_of).empty();
}

std::string content_digest(const Bulletin& bulletin) { return to_hex(digest_of(bulletin.content.canonical())); }

DraftResult draft_issue(const StepContext& context, const IssueRequest& request) {
  Inquiry inquiry(question_of(context, request));
  Bulletin bulletin = make_bulletin(inquiry, request.kind, request.language);
  DraftResult result;
  IssueDraft& draft = result.draft;
  draft.kind = request.kind;
  draft.as_of = inquiry.as_of();
  draft.known_seq = inquiry.known_seq();
  draft.digest = content_digest(bulletin);
  draft.english = request.language == Language::english;
  draft.address = address_of(request);
  draft.corrects = request.corrects;
  draft.drafted_by = context.envelope.actor;
  draft.drafted_on = context.on;
  mark_draft(bulletin, draft, request.language);
  result.formats = render_bulletin(bulletin);
  const EventDraft entry{EventType::draft, draft_subject(draft), context.on, draft_payload(draft), std::nullopt};
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    const std::vector<IssueDraft> all = ledger.load_drafts(ledger.last_seq());
    const auto before = find_drafts(all, draft.kind, draft.as_of);
    if (!before.empty()) result.replaced = *before.front();
    const Receipt receipt = ledger.append(std::span(&entry, 1), context.envelope);
    draft.seq = receipt.last_seq;
    result.clock_raised = receipt.clock_raised;
  }, context.dry_run);
  return result;
}

DraftResult sign_draft(const StepContext& context, const IssueRequest& request) {
  DraftResult result;
  const std::string signer = to_nfc(trim(request.signed_by));
  if (signer.empty()) throw InputError(Msg::option_needed, {}, {"--signed-by"});
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    IssueDraft draft = draft_on_its_way(ledger.load_drafts(ledger.last_seq()), request);
    if (!draft.signed_by.empty()) throw InputError(Msg::issue_draft_signed_already, {}, {issue_kind_words(draft.kind, request.language), draft.as_of.to_string(), draft.signed_by, std::string(name_of(draft.kind))});
    expect_not_before(context.on, draft.drafted_on);
    expect_unchanged(ledger, draft);
    result.facts_since = ledger.facts_since(draft.known_seq);
    const EventDraft entry{EventType::draft, draft_subject(draft), context.on, Json::object().set("step", "sign").set("draft", draft.seq).set("signed_by", signer), std::nullopt};
    const Receipt receipt = ledger.append(std::span(&entry, 1), context.envelope);
    result.clock_raised = receipt.clock_raised;
    draft.signed_by = signer;
    draft.signed_on = context.on;
    result.draft = std::move(draft);
  }, context.dry_run);
  return result;
}

DraftResult drop_draft(const StepContext& context, const IssueRequest& request) {
  DraftResult result;
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    result.draft = draft_on_its_way(ledger.load_drafts(ledger.last_seq()), request);
    const EventDraft entry{EventType::draft, draft_subject(result.draft), context.on, Json::object().set("step", "drop").set("draft", result.draft.seq), std::nullopt};
    result.clock_raised = ledger.append(std::span(&entry, 1), context.envelope).clock_raised;
  }, context.dry_run);
  return result;
}

IssueRequest of_draft(Ledger& ledger, const StepContext& context, IssueRequest request) {
  const std::string signer = to_nfc(trim(request.signed_by));
  const std::vector<IssueDraft> all = ledger.load_drafts(ledger.last_seq());
  const auto day = asked_day(ledger, request);
  const auto found = find_drafts(all, request.kind, day);
  if (found.empty() && signer.empty()) throw InputError(Msg::option_needed, {}, {"--signed-by"});
  if (found.empty()) return request;
  const IssueDraft& draft = *found.front();
  const bool meant = day || signer.empty() || draft.as_of == date_in_china(context.envelope.now) || signer == draft.signed_by;
  if (found.size() > 1 || !meant) throw which_draft(found, request);
  expect_nothing_else(request, draft);
  const std::string kind = issue_kind_words(request.kind, request.language);
  const std::string as_of = draft.as_of.to_string();
  if (draft.signed_by.empty() && signer.empty()) throw InputError(Msg::issue_draft_unsigned, {}, {kind, as_of, std::string(name_of(request.kind))});
  if (!draft.signed_by.empty() && !signer.empty() && signer != draft.signed_by) throw InputError(Msg::issue_draft_other_signer, {}, {kind, as_of, draft.signed_by, signer});
  expect_not_before(context.on, draft.signed_on.value_or(draft.drafted_on));
  request.as_of = draft.as_of;
  request.known = {};
  request.known.seq = draft.known_seq;
  request.language = draft.english ? Language::english : Language::chinese;
  request.address = draft.address;
  request.corrects = draft.corrects;
  if (!draft.signed_by.empty()) request.signed_by = draft.signed_by;
  request.draft = draft;
  return request;
}

}  // namespace duban
