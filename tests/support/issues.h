// An office that issues lists: requests with defaults, what is kept of them, entries written by hand.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "engine/app/issue.h"
#include "engine/app/issue_check.h"
#include "engine/app/issue_record.h"
#include "tests/support/office.h"

namespace duban {

inline const std::string kIssueTasks =
    "  - {ref: \"1.1\", title: 按期, leads: [甲局], due: 2024-06-28, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 全年, leads: [乙局], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个}]}\n";

/// The id of the error `work` throws, "" when it throws none.
inline std::string refusal_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const InputError& error) {
    return std::string(id_of(error.found().items().front().message.id));
  } catch (const WorldError& error) {
    return std::string(id_of(error.message().id));
  }
  return "";
}

inline IssueRequest a_request(std::string_view as_of, IssueKind kind = IssueKind::weekly) {
  IssueRequest request;
  request.kind = kind;
  request.signed_by = "王主任";
  request.as_of = day(as_of);
  request.program = "duban test";
  return request;
}

inline IssueResult issue(const Office& office, std::string_view on, const IssueRequest& request) { return issue_list(office.step(on), request); }
inline IssueResult issue(const Office& office, std::string_view as_of) { return issue(office, as_of, a_request(as_of)); }

inline std::vector<Issued> issued_in(const Office& office) {
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  return ledger.load_issued(ledger.last_seq());
}

inline std::string kept(const Office& office, const Issued& issued, const std::string& format) {
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  return kept_bytes(ledger, issued, format);
}

/// The states of all issues, joined by blanks.
inline std::string states(const Office& office) {
  std::string line;
  for (const IssueCheck& check : check_issues(office.file)) line += (line.empty() ? "" : " ") + std::string(name_of(check.state));
  return line;
}

/// Records `payload` as the entry of an issue of 5 July, as issue_list would.
inline void record_payload(const Office& office, const Json& payload) {
  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  ledger.write([&] {
    const EventDraft draft{EventType::issue, "issue:weekly/2024/1", day("2024-07-05"), payload, std::nullopt};
    (void)ledger.append(std::span(&draft, 1), an_envelope("2024-07-05T09:00", true));
  });
}

/// The payload of the weekly that an office like `kIssueTasks` issues on 5 July.
inline std::string issued_payload() {
  const Office office(kIssueTasks);
  const Issued issued = issue(office, "2024-07-05").issued;
  return Ledger::open(office.file, Database::Access::read).load_entries(std::array{issued.seq}).at(0).payload;
}

}  // namespace duban
