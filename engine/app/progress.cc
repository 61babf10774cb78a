// Checking and recording reports.
#include "engine/app/progress.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/app/held_reports.h"
#include "engine/app/inquiry.h"
#include "engine/app/progress_checker.h"
#include "engine/app/progress_rest.h"
#include "engine/app/report_doubts.h"
#include "engine/ledger/evidence.h"

namespace duban {
namespace {

/// A stated time lies neither before the ledger's last entry nor after the clock; where one row states one, all do.
void check_recording_time(const ReportInput& input, const ReportDraft& report, const History& history, const Envelope& envelope, Diagnostics& found) {
  const Place at = place_of(input, "recorded_at");
  if (input.recorded_at.empty()) found.error(Msg::recorded_at_missing, at);
  if (!report.recorded_at) return;
  if (history.known_at && *report.recorded_at < *history.known_at) {
    found.error(Msg::recorded_at_too_early, at, {input.recorded_at, to_string(*history.known_at)});
  }
  if (*report.recorded_at > envelope.now) found.error(Msg::recorded_at_in_future, at, {input.recorded_at});
}

/// In order of the times they state; first those that state none that can be read.
void sort_by_recording_time(std::vector<ReportInput>& inputs) {
  std::vector<std::pair<std::optional<Instant>, std::size_t>> order;
  for (const ReportInput& input : inputs) order.emplace_back(parse_instant(input.recorded_at), order.size());
  std::sort(order.begin(), order.end());
  std::vector<ReportInput> sorted;
  sorted.reserve(inputs.size());
  for (const auto& [time, index] : order) sorted.push_back(std::move(inputs[index]));
  inputs = std::move(sorted);
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
      : ledger_(ledger), envelope_(envelope), options_(options), held_(ledger) {}

  ProgressResult record(ReportSource& source, const Diagnostics& found) {
    const std::int64_t known = ledger_.last_seq();
    const History history = ledger_.load_history(known, {.texts = false, .reports = false, .links = false});
    PolicyBook policies(ledger_, known);
    ProgressChecker checker(history, policies.on(date_in_china(envelope_.now)).directory(), envelope_);
    if (options_.bulk) look_at_held(history, known);
    if (source.states_recording_times()) {
      read_with_times(source, checker, history);
    } else {
      for (ReportInput input; source.next(input);) read(input, checker, nullptr);
    }
    whole_wrong_ = whole_wrong_ || source.ended_early();
    result_.found.append(found);
    result_.refused = refused();
    if (!refused()) finish();
    else result_.recorded = 0;
    return std::move(result_);
  }

  /// Nothing of it may stay.
  [[nodiscard]] bool refused() const { return result_.found.has_errors() && (whole_wrong_ || !options_.partial); }

 private:
  static constexpr std::size_t kBatch = 1000;

  void look_at_held(const History& history, std::int64_t known) {
    doubts_.emplace(history);
    ledger_.for_each_report(known, [&](const ReportGist& report) {
      held_.add(report);
      doubts_->add(report);
    });
  }

  /// Recording times decide the order, so all rows are read first; demonstrations are small.
  void read_with_times(ReportSource& source, ProgressChecker& checker, const History& history) {
    std::vector<ReportInput> inputs;
    for (ReportInput input; source.next(input);) inputs.push_back(input);
    const auto given = std::find_if(inputs.begin(), inputs.end(), [](const ReportInput& input) { return !input.recorded_at.empty(); });
    if (given != inputs.end() && !history.demo) {
      result_.found.error(Msg::recorded_at_without_demo, place_of(*given, "recorded_at"));
      whole_wrong_ = true;
    }
    const History* times = given == inputs.end() || whole_wrong_ ? nullptr : &history;
    sort_by_recording_time(inputs);
    for (const ReportInput& input : inputs) read(input, checker, times);
  }

  /// `times`: against what the time is checked that `input` states; nullptr = it is not.
  void read(const ReportInput& input, ProgressChecker& checker, const History* times) {
    if (++read_ % static_cast<std::int64_t>(kBatch) == 0 && options_.on_progress) options_.on_progress(read_);
    if (filled_ == batch_.size()) batch_.emplace_back();
    ReportDraft& report = batch_[filled_];
    Diagnostics mine;
    if (!input.unreadable) check(input, report, checker, mine);
    const auto is_good = [&] { return !input.unreadable && !mine.has_errors(); };
    if (is_good() && options_.bulk && held_.take(report)) {
      ++result_.passed_over;
      return;
    }
    if (times != nullptr && !input.unreadable) check_recording_time(input, report, *times, envelope_, mine);
    if (is_good() && doubts_) doubts_->check(input, report, mine);
    result_.found.append(mine);
    if (!is_good()) return leave(input, mine);
    evidence_.insert(evidence_.end(), input.evidence.begin(), input.evidence.end());
    if (!refused() && ++filled_ == kBatch) flush();
  }

  void check(const ReportInput& input, ReportDraft& report, ProgressChecker& checker, Diagnostics& mine) {
    checker.check(input, report, mine);
    for (const std::string& path : input.evidence) {
      try {
        report.evidence.push(describe_evidence(path));
      } catch (const InputError& error) {
        add_at(input, error.found(), mine);
      }
    }
  }

  void leave(const ReportInput& input, const Diagnostics& mine) {
    ++result_.left;
    if (options_.partial) add_left_rows(input, mine, left_);
  }

  /// After all were read, when what is good stays.
  void finish() {
    flush();
    std::stable_sort(left_.begin(), left_.end(), [](const SourceRow& a, const SourceRow& b) { return a.record.line < b.record.line; });
    result_.left_rows = static_cast<std::int64_t>(left_.size());
    if (options_.dry_run) return;
    if (!left_.empty() && options_.on_left) options_.on_left(left_);
    keep_all_evidence();
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
  HeldReports held_;
  std::optional<ReportDoubts> doubts_;
  std::vector<SourceRow> left_;
  std::int64_t read_ = 0;
  bool whole_wrong_ = false;  // by itself enough to record nothing, with `partial` too
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
