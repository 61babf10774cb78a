// Entries about indicators → what they say. There are few, so they are read from the entries themselves.
#include <algorithm>
#include <limits>
#include <tuple>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"

namespace duban {
namespace {

template <class T>
void sort_by_date(std::vector<T>& all) {
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return std::tuple(a.on, a.seq) < std::tuple(b.on, b.seq); });
}

void add(const Event& event, const Json& payload, RegisteredIndicator& of) {
  const Date on = event.effective_on;
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  if (event.type == "amend") {
    of.changes.push_back({event.seq, on, target_from_json(payload["target"]), text("source"), text("approved_by"), text("reason")});
  } else if (event.type == "attest") {
    of.statements.push_back({event.seq, on, payload["verdict"].text() == "met", text("by"), text("reason")});
  } else {
    of.results.push_back({event.seq, on, payload["actual"].text(), payload["official_verdict"].text(), payload["note"].text()});
  }
}

}  // namespace

std::vector<RegisteredIndicator> Ledger::load_indicators(std::int64_t known_seq) {
  std::vector<std::int64_t> seqs;
  Statement& rows = db_->prepare("SELECT seq FROM indicator WHERE seq <= ? ORDER BY seq").bind(known_seq);
  while (rows.step()) seqs.push_back(rows.integer(0));
  rows.reset();
  std::vector<RegisteredIndicator> all;
  for (const Event& event : load_entries(seqs)) {
    const Json payload = parse_json(event.payload).value_or(Json());
    const int id = subject_number(event.subject);
    if (event.type == "register") {
      all.push_back({event.seq, id, payload["key"].text().value_or(""), event.effective_on, indicator_from_json(payload), {}, {}, {}});
      continue;
    }
    const auto of = std::lower_bound(all.begin(), all.end(), id, [](const RegisteredIndicator& r, int wanted) { return r.id < wanted; });
    if (of == all.end() || of->id != id) throw WorldError(Msg::ledger_damaged, {file(), "indicator"});
    add(event, payload, *of);
  }
  for (RegisteredIndicator& one : all) {
    sort_by_date(one.changes);
    sort_by_date(one.results);
    sort_by_date(one.statements);
  }
  return all;
}

int Ledger::next_indicator_number() {
  return static_cast<int>(db_->single_integer("SELECT coalesce(max(indicator), 0) + 1 FROM indicator"));
}

}  // namespace duban
