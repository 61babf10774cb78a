// Comparing with what was recorded.
#include "engine/app/filing_check.h"

#include <algorithm>
#include <set>

#include "engine/app/form_words.h"
#include "engine/app/task_units.h"
#include "engine/base/text.h"
#include "engine/ledger/evidence.h"

namespace duban {
namespace {

/// The entries of `all` (sorted by task) that are about `task`.
template <class T>
std::vector<const T*> about(const std::vector<T>& all, int task) {
  std::vector<const T*> out;
  auto at = std::lower_bound(all.begin(), all.end(), task, [](const T& x, int wanted) { return x.task < wanted; });
  for (; at != all.end() && at->task == task; ++at) out.push_back(&*at);
  return out;
}

std::string text_of(const Json& payload, const char* name) { return payload[name].text().value_or(""); }

/// The steps after which a request like `kind` has been dealt with, or made by others.
std::set<StepKind> steps_of_matter(StepKind kind) {
  switch (kind) {
    case StepKind::acknowledge: return {StepKind::acknowledge};
    case StepKind::object: return {StepKind::object, StepKind::uphold, StepKind::dismiss};
    case StepKind::request_extension: return {StepKind::request_extension, StepKind::grant_extension, StepKind::refuse_extension};
    case StepKind::submit: return {StepKind::submit, StepKind::verify, StepKind::refuse_closing, StepKind::reopen};
    default: return {};
  }
}

}  // namespace

const RegisteredTask* FilingCheck::task_of(const Filing& filing) const {
  const auto at = std::lower_bound(history_.tasks.begin(), history_.tasks.end(), filing.task, [](const RegisteredTask& t, int id) { return t.id < id; });
  return at == history_.tasks.end() || at->id != filing.task ? nullptr : &history_.version_on(*at, std::nullopt);
}

void FilingCheck::make_report(Filing& filing, const RegisteredTask& task, Diagnostics& found) const {
  filing.report.ref = name_of(task);
  const RegisteredTask& known = version_known(task, filing.known_seq);
  for (ReportedValue& value : filing.report.values) {
    const int now = history_.target_position(task, value.target);
    const int then = history_.target_position(known, value.target);
    const RegisteredTask& version = now >= 0 ? task : known;
    const int position = now >= 0 ? now : then;
    if (position < 0) {
      found.error(Msg::form_key_broken, value.at);
      continue;
    }
    const Target& target = history_.targets_of(version)[static_cast<std::size_t>(position)];
    value.metric = target.metric;
    // The unit stands beside the cell.
    if (target.kind != TargetKind::milestone && parse_decimal(without_blanks(normalize_text(value.value)))) value.value += target.unit;
  }
  if (found.has_errors()) return;
  checker_.check(filing.report, filing.draft, found);
  if (filing.evidence.empty()) return;
  filing.draft.evidence = Json::array();
  for (const std::string& path : filing.evidence) filing.draft.evidence.push(describe_evidence(path));
}

bool FilingCheck::is_of(const Filing& filing, int unit) const { return unit >= 0 && history_.names->text(unit) == filing.unit; }

bool FilingCheck::same_report(const Filing& filing, std::int64_t seq) const {
  std::string mine;
  write_payload(filing.draft, mine);
  return payload_of_entry(ledger_, seq).canonical() == to_nfc(parse_json(mine).value_or(Json()).canonical());
}

bool FilingCheck::same_step(const Filing& filing, const Step& step) const {
  if (step.kind != filing.kind || !is_of(filing, step.unit)) return false;
  if (filing.on_given ? step.on != filing.on : step.seq <= filing.known_seq) return false;
  if (filing.kind == StepKind::acknowledge) return true;
  const Json payload = payload_of_entry(ledger_, step.seq);
  if (text_of(payload, "reason") != to_nfc(filing.reason)) return false;
  if (filing.to && text_of(payload, "to") != filing.to->to_string()) return false;
  Json evidence = Json::array();
  for (const std::string& path : filing.evidence) evidence.push(describe_evidence(path));
  return payload["evidence"].items().size() == filing.evidence.size() && (filing.evidence.empty() || payload["evidence"].canonical() == evidence.canonical());
}

bool FilingCheck::is_recorded(const Filing& filing) const {
  if (filing.kind == StepKind::report) {
    for (const Report* report : about(history_.reports, filing.task)) {
      const bool then = filing.on_given ? report->on == filing.on : report->seq > filing.known_seq;
      if (then && is_of(filing, report->unit) && same_report(filing, report->seq)) return true;
    }
    return false;
  }
  if (filing.kind == StepKind::plan) {
    std::set<std::int64_t> seqs;
    for (const PlannedLine* line : about(history_.plans, filing.task)) seqs.insert(line->seq);
    const std::string mine = to_nfc(plan_payload(filing.plan).canonical());
    return std::any_of(seqs.begin(), seqs.end(), [&](std::int64_t seq) { return seq > filing.known_seq && payload_of_entry(ledger_, seq).canonical() == mine; });
  }
  const auto steps = history_.steps_of(filing.task);
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return same_step(filing, step); });
}

std::int64_t FilingCheck::conflict_of(const Filing& filing, const RegisteredTask& task) const {
  std::int64_t seq = end_of_task(filing, task);
  if (seq == 0) seq = same_matter(filing);
  if (seq == 0 && (filing.kind == StepKind::request_extension || filing.kind == StepKind::plan)) seq = moved_due(filing);
  if (seq == 0 && filing.kind == StepKind::report) seq = changed_target(filing, task);
  return seq;
}

/// Closed, cancelled or given to others since.
std::int64_t FilingCheck::end_of_task(const Filing& filing, const RegisteredTask& task) const {
  const Cancellation* cancelled = history_.cancellation_of(task.id, std::nullopt);
  if (cancelled != nullptr && cancelled->seq > filing.known_seq) return cancelled->seq;
  const Step* closing = history_.life_of(task.id).closing;
  if (closing != nullptr && closing->seq > filing.known_seq) return closing->seq;
  return takes_part(history_, directory_, task, filing.unit) ? 0 : last_amendment(filing);
}

std::int64_t FilingCheck::last_amendment(const Filing& filing) const {
  std::int64_t seq = 0;
  for (const Amendment* amendment : about(history_.amendments, filing.task)) seq = std::max(seq, amendment->seq);
  return seq > filing.known_seq ? seq : 0;
}

/// A newer word on the same thing: this unit's receipt, objection or report, whoever's plan or request.
std::int64_t FilingCheck::same_matter(const Filing& filing) const {
  std::int64_t last = filing.known_seq;
  if (filing.kind == StepKind::report) {
    for (const Report* report : about(history_.reports, filing.task)) {
      if (is_of(filing, report->unit) && !report->returned_on) last = std::max(last, report->seq);
    }
  } else if (filing.kind == StepKind::plan) {
    for (const PlannedLine* line : about(history_.plans, filing.task)) last = std::max(last, line->seq);
  } else {
    const std::set<StepKind> kinds = steps_of_matter(filing.kind);
    const bool own = filing.kind == StepKind::acknowledge || filing.kind == StepKind::object;
    for (const Step& step : history_.steps_of(filing.task)) {
      const bool of_others = own && step.unit >= 0 && !is_of(filing, step.unit);
      if (kinds.contains(step.kind) && !of_others) last = std::max(last, step.seq);
    }
  }
  return last > filing.known_seq ? last : 0;
}

std::int64_t FilingCheck::moved_due(const Filing& filing) const {
  std::int64_t last = filing.known_seq;
  for (const Extension* extension : about(history_.extensions, filing.task)) last = std::max(last, extension->seq);
  for (const Amendment* amendment : about(history_.amendments, filing.task)) {
    if (amendment->moves_due) last = std::max(last, amendment->seq);
  }
  return last > filing.known_seq ? last : 0;
}

/// The version the form was made from.
const RegisteredTask& FilingCheck::version_known(const RegisteredTask& task, std::int64_t seq) const {
  const RegisteredTask* version = &history_.registration_of(task);
  for (const Amendment* amendment : about(history_.amendments, task.id)) {
    if (amendment->seq <= seq) version = &amendment->version;
  }
  return *version;
}

std::int64_t FilingCheck::changed_target(const Filing& filing, const RegisteredTask& task) const {
  const RegisteredTask& known = version_known(task, filing.known_seq);
  for (const ReportedValue& value : filing.report.values) {
    const int now = history_.target_position(task, value.target);
    const int then = history_.target_position(known, value.target);
    if (then < 0) continue;
    const auto target = [&](const RegisteredTask& version, int position) { return history_.targets_of(version)[static_cast<std::size_t>(position)]; };
    if (now < 0 || target(task, now) != target(known, then)) return last_amendment(filing);
  }
  return 0;
}

}  // namespace duban
