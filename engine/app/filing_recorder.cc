// Rounds: in each, every task takes its next step.
#include "engine/app/filing_recorder.h"

#include <algorithm>
#include <set>

#include "engine/app/life_steps.h"
#include "engine/app/review_steps.h"
#include "engine/app/step_checks.h"
#include "engine/forms/filled_text.h"
#include "engine/ledger/evidence.h"

namespace duban {

void FilingRecorder::record_in_order(const std::deque<Filing>& filings, const std::vector<std::vector<StepKind>>& order, Diagnostics& found) {
  for (const std::vector<StepKind>& stage : order) {
    std::vector<const Filing*> now;
    for (const Filing& filing : filings) {
      if (std::find(stage.begin(), stage.end(), filing.kind) != stage.end()) now.push_back(&filing);
    }
    record(now, found);
  }
}

void FilingRecorder::record(const std::vector<const Filing*>& filings, Diagnostics& found) {
  if (!filings.empty() && filings.front()->kind == StepKind::report) return record_reports(filings);
  for (std::vector<const Filing*> left = filings; !left.empty();) {
    const History history = ledger_.load_history(ledger_.last_seq(), needs_of_steps());
    std::vector<EventDraft> entries;
    std::vector<const Filing*> later;
    std::set<int> tasks;
    for (const Filing* filing : left) {
      if (tasks.contains(filing->task)) {
        later.push_back(filing);
        continue;
      }
      try {
        entries.push_back(entry_of(*filing, history));
        tasks.insert(filing->task);
        evidence_.insert(evidence_.end(), filing->evidence.begin(), filing->evidence.end());
      } catch (const InputError& refused) {
        add_at_cells(*filing, refused.found(), found);
      }
    }
    if (!entries.empty()) note(ledger_.append(std::span<const EventDraft>(entries), envelope_), entries.size());
    left = std::move(later);
  }
}

void FilingRecorder::record_reports(const std::vector<const Filing*>& filings) {
  std::vector<ReportDraft> reports;
  for (const Filing* filing : filings) {
    reports.push_back(filing->draft);
    evidence_.insert(evidence_.end(), filing->evidence.begin(), filing->evidence.end());
  }
  std::stable_sort(reports.begin(), reports.end(), [](const ReportDraft& a, const ReportDraft& b) { return a.on < b.on; });
  if (!reports.empty()) note(ledger_.append(std::span<const ReportDraft>(reports), envelope_), reports.size());
}

EventDraft FilingRecorder::entry_of(const Filing& filing, const History& history) {
  // Its evidence is only described here; it is copied at the end.
  const StepContext context{ledger_.file(), envelope_, filing.on, true};
  if (filing.kind == StepKind::plan) return make_plan(history, filing.on, filing.report.ref, filing.plan, nullptr);
  const bool reviews = filing.kind == StepKind::accept_report || filing.kind == StepKind::return_report;
  if (reviews) return make_review(ledger_, history, filing.on, filing.about, filing.kind == StepKind::accept_report, filing.reason);
  StepInput input;
  input.ref = filing.report.ref;
  input.kind = filing.kind;
  input.unit = filing.unit;
  input.date = filing.to;
  input.reason = filing.reason;
  input.evidence = filing.evidence;
  input.signer = filing.signer;
  input.approved_by = filing.approved_by;
  input.kept_evidence = filing.kept_evidence;
  StepOutcome outcome;
  return make_step(policies_, history, context, input, outcome);
}

void FilingRecorder::note(const Receipt& receipt, std::size_t count) {
  recorded_ += static_cast<std::int64_t>(count);
  clock_raised_ = clock_raised_ || receipt.clock_raised;
}

void FilingRecorder::keep_evidence_files() const {
  for (const std::string& path : evidence_) (void)keep_evidence(ledger_.file(), path);
}

void add_at_cells(const Filing& filing, const Diagnostics& refused, Diagnostics& found) {
  for (const Diagnostic& d : refused.items()) {
    Place at = filing.at;
    const std::string subject = d.message.args.empty() ? "" : d.message.args.front();
    for (const auto& [text, place] : filing.cells) {
      const auto date = parse_filled_date(text);
      if (text == subject || (date && date->to_string() == subject)) at = place;
    }
    if (d.severity == Severity::error) found.error(d.message.id, at, d.message.args);
    else found.warning(d.message.id, at, d.message.args);
  }
}

}  // namespace duban
