// What was issued, from its projection: where each issue stands, not what it says.
#include "engine/ledger/ledger.h"

namespace duban {

std::vector<Issued> Ledger::load_issued(std::int64_t known_seq) {
  Statement& rows = db_->prepare(
      "SELECT seq, kind, year, number, as_of, known_seq, effective_on, signed_by, corrects, draft FROM issued WHERE seq <= ? ORDER BY seq");
  rows.bind(known_seq);
  std::vector<Issued> all;
  while (rows.step()) {
    const auto kind = parse_issue_kind(rows.view(1));
    if (!kind) continue;  // of a kind that only a later program issues
    Issued issue;
    issue.seq = rows.integer(0);
    issue.mark.kind = *kind;
    issue.mark.year = static_cast<int>(rows.integer(2));
    issue.mark.number = static_cast<int>(rows.integer(3));
    issue.as_of = parse_date(rows.view(4)).value_or(Date());
    issue.known_seq = rows.integer(5);
    issue.mark.issued_on = parse_date(rows.view(6)).value_or(Date());
    issue.mark.signed_by = rows.text(7);
    if (!rows.is_null(8)) issue.mark.corrects = static_cast<int>(rows.integer(8));
    issue.draft = rows.integer(9);
    all.push_back(std::move(issue));
  }
  rows.reset();
  return all;
}

}  // namespace duban
