// Checking and recording reports.
#include "engine/app/progress.h"

#include <algorithm>

#include "engine/app/inquiry.h"
#include "engine/app/progress_checker.h"
#include "engine/ledger/evidence.h"

namespace duban {
namespace {

/// recorded_at stands in every row or in none, only in a demonstration, never before the last entry and
/// never after the clock.
void check_recording_times(const std::vector<ReportInput>& inputs, const History& history, const Envelope& envelope, Diagnostics& found) {
  const auto given = static_cast<std::size_t>(std::count_if(inputs.begin(), inputs.end(), [](const ReportInput& i) { return !i.recorded_at.empty(); }));
  if (given == 0) return;
  for (const ReportInput& input : inputs) {
    const Place at = place_of(input, "recorded_at");
    if (!history.demo) {
      found.error(Msg::recorded_at_without_demo, at);
      return;
    }
    if (input.recorded_at.empty()) {
      found.error(Msg::recorded_at_missing, at);
      continue;
    }
    const auto time = parse_instant(input.recorded_at);
    if (!time) continue;
    if (history.known_at && *time < *history.known_at) {
      found.error(Msg::recorded_at_too_early, at, {input.recorded_at, to_string(*history.known_at)});
    }
    if (*time > envelope.now) found.error(Msg::recorded_at_in_future, at, {input.recorded_at});
  }
}

/// Reports at hand.
class GivenReports : public ReportSource {
 public:
  explicit GivenReports(const std::vector<ReportInput>& inputs) : inputs_(inputs) {}
  bool next(ReportInput& input) override {
    if (at_ == inputs_.size()) return false;
    input = inputs_[at_++];
    return true;
  }
  [[nodiscard]] bool states_recording_times() const override {
    return std::any_of(inputs_.begin(), inputs_.end(), [](const ReportInput& i) { return !i.recorded_at.empty(); });
  }

 private:
  const std::vector<ReportInput>& inputs_;
  std::size_t at_ = 0;
};

/// Records what a source brings inside one transaction, a batch at a time.
class ProgressRecorder {
 public:
  ProgressRecorder(Ledger& ledger, const Envelope& envelope, const ProgressOptions& options)
      : ledger_(ledger), envelope_(envelope), options_(options) {}

  ProgressResult record(ReportSource& source, const Diagnostics& found) {
    const std::int64_t known = ledger_.last_seq();
    const History history = ledger_.load_history(known, {.texts = false, .reports = false, .links = false});
    PolicyBook policies(ledger_, known);
    ProgressChecker checker(history, policies.on(date_in_china(envelope_.now)).directory(), envelope_);
    if (source.states_recording_times()) {
      read_with_times(source, checker, history);
    } else {
      for (ReportInput input; source.next(input);) read(input, checker);
    }
    result_.found.append(found);
    if (!refused()) flush();
    result_.recorded = refused() ? 0 : result_.recorded;
    if (!refused() && !options_.dry_run) keep_all_evidence();
    return std::move(result_);
  }

  /// Nothing of it may stay.
  [[nodiscard]] bool refused() const { return result_.found.has_errors() && (times_wrong_ || !options_.partial); }

 private:
  static constexpr std::size_t kBatch = 1000;

  /// Recording times decide the order, so all rows are read first; demonstrations are small.
  void read_with_times(ReportSource& source, ProgressChecker& checker, const History& history) {
    std::vector<ReportInput> inputs;
    for (ReportInput input; source.next(input);) inputs.push_back(input);
    check_recording_times(inputs, history, envelope_, result_.found);
    times_wrong_ = result_.found.has_errors();
    // parse_instant fails where an error was reported; the order then does not matter.
    std::stable_sort(inputs.begin(), inputs.end(), [](const ReportInput& a, const ReportInput& b) {
      const auto first = parse_instant(a.recorded_at);
      const auto second = parse_instant(b.recorded_at);
      return first && second && *first < *second;
    });
    for (const ReportInput& input : inputs) read(input, checker);
  }

  void read(const ReportInput& input, ProgressChecker& checker) {
    if (filled_ == batch_.size()) batch_.emplace_back();
    ReportDraft& report = batch_[filled_];
    Diagnostics mine;
    checker.check(input, report, mine);
    for (const std::string& path : input.evidence) {
      try {
        report.evidence.push(describe_evidence(path));
      } catch (const InputError& error) {
        add_at(input, error.found(), mine);
      }
    }
    const bool good = !mine.has_errors();
    if (good) evidence_.insert(evidence_.end(), input.evidence.begin(), input.evidence.end());
    result_.found.append(mine);
    if (good && !refused() && ++filled_ == kBatch) flush();
    if (++read_ % static_cast<std::int64_t>(kBatch) == 0 && options_.on_progress) options_.on_progress(read_);
  }

  /// What is wrong with a file that `input` names: told at its line, where it stands in one.
  static void add_at(const ReportInput& input, const Diagnostics& found, Diagnostics& mine) {
    if (input.at.line == 0 && input.cells.empty()) return mine.append(found);
    const Place at = place_of(input, "evidence");
    for (const Diagnostic& d : found.items()) mine.error(d.message.id, at, d.message.args);
  }

  void flush() {
    if (filled_ == 0) return;
    const Receipt receipt = ledger_.append(std::span<const ReportDraft>(batch_).first(filled_), envelope_);
    result_.clock_raised = result_.clock_raised || receipt.clock_raised;
    result_.recorded += static_cast<std::int64_t>(filled_);
    filled_ = 0;
  }

  void keep_all_evidence() {
    for (const std::string& path : evidence_) (void)keep_evidence(ledger_.file(), path);
  }

  Ledger& ledger_;
  const Envelope& envelope_;
  const ProgressOptions& options_;
  ProgressResult result_;
  std::vector<ReportDraft> batch_;
  std::size_t filled_ = 0;
  std::vector<std::string> evidence_;  // copied once nothing can be refused any more
  std::int64_t read_ = 0;
  bool times_wrong_ = false;
};

}  // namespace

ProgressResult record_progress(const std::string& file, ReportSource& source, const Diagnostics& found,
                               const Envelope& envelope, const ProgressOptions& options) {
  Ledger ledger = Ledger::open(file, Database::Access::write);
  ProgressResult result;
  ledger.write_if([&] {
    ProgressRecorder recorder(ledger, envelope, options);
    result = recorder.record(source, found);
    return !recorder.refused() && !options.dry_run;
  });
  return result;
}

ProgressResult record_progress(const std::string& file, const std::vector<ReportInput>& inputs, const Envelope& envelope,
                               const ProgressOptions& options) {
  GivenReports source(inputs);
  return record_progress(file, source, {}, envelope, options);
}

}  // namespace duban
