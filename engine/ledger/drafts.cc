// Entries of drafts → drafts. There are few, so they are read from the entries themselves.
#include <algorithm>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {
namespace {

IssueDraft issue_draft_from(const Event& event, const Json& payload) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  IssueDraft draft;
  draft.seq = event.seq;
  draft.kind = parse_issue_kind(text("kind")).value_or(IssueKind::weekly);
  draft.as_of = parse_date(text("as_of")).value_or(Date());
  draft.known_seq = payload["known_seq"].integer().value_or(0);
  draft.digest = text("digest");
  draft.english = text("language") == "en";
  draft.address = address_from(payload);
  if (const auto corrects = payload["corrects"].integer()) draft.corrects = static_cast<int>(*corrects);
  draft.drafted_by = event.actor;
  draft.drafted_on = event.effective_on;
  return draft;
}

}  // namespace

std::int64_t Ledger::facts_since(std::int64_t seq) {
  Statement& rows = db_->prepare("SELECT count(*) FROM entry WHERE seq > ? AND type NOT IN ('draft', 'issue')").bind(seq);
  const std::int64_t count = rows.step() ? rows.integer(0) : 0;
  rows.reset();
  return count;
}

std::vector<IssueDraft> Ledger::load_drafts(std::int64_t known_seq) {
  std::vector<std::int64_t> seqs;
  Statement& rows = db_->prepare("SELECT seq FROM draft_entry WHERE seq <= ? ORDER BY seq").bind(known_seq);
  while (rows.step()) seqs.push_back(rows.integer(0));
  rows.reset();
  std::vector<IssueDraft> all;
  if (seqs.empty()) return all;
  const auto draft_of = [&](std::int64_t seq) {
    const auto of = std::lower_bound(all.begin(), all.end(), seq, [](const IssueDraft& draft, std::int64_t wanted) { return draft.seq < wanted; });
    if (of == all.end() || of->seq != seq) throw WorldError(Msg::ledger_damaged, {file(), "draft"});
    return of;
  };
  for (const Event& event : load_entries(seqs)) {
    const Json payload = parse_json(event.payload).value_or(Json());
    if (payload["step"].text() == "draft") {
      IssueDraft draft = issue_draft_from(event, payload);
      for (IssueDraft& earlier : all) {
        if (earlier.kind == draft.kind && earlier.as_of == draft.as_of && earlier.ended_by == 0) earlier.ended_by = draft.seq;
      }
      all.push_back(std::move(draft));
      continue;
    }
    const auto of = draft_of(payload["draft"].integer().value_or(0));
    if (payload["step"].text() == "drop") {
      of->ended_by = event.seq;
      continue;
    }
    of->signed_by = payload["signed_by"].text().value_or("");
    of->signed_on = event.effective_on;
  }
  for (const Issued& issued : load_issued(known_seq)) {
    if (issued.draft != 0) draft_of(issued.draft)->ended_by = issued.seq;
  }
  return all;
}

}  // namespace duban
