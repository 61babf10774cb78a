// Checking and recording reports.
#include "engine/app/progress.h"

#include <algorithm>

#include "engine/app/inquiry.h"
#include "engine/app/task_finder.h"
#include "engine/base/text.h"
#include "engine/ledger/evidence.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

/// Control characters (an escape sequence, a stray tab) become blanks: texts are printed on terminals.
std::string without_control(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

/// Turns inputs into reports for the ledger; one instance a batch.
class ProgressChecker {
 public:
  ProgressChecker(const History& history, const Directory& directory, const Envelope& envelope)
      : history_(history), directory_(directory), envelope_(envelope), finder_(history) {}

  /// Makes `report` of `input`; what is wrong goes to `found`, which then has errors.
  void check(const ReportInput& input, ReportDraft& report, Diagnostics& found) {
    Message problem;
    const RegisteredTask* task = finder_.find(input.ref, problem);
    if (task == nullptr) found.error(problem.id, place(input, "ref"), problem.args);
    const auto on = parse_date(input.on);
    if (!on) found.error(Msg::bad_date, place(input, "on"), {input.on});
    if (on && task != nullptr && *on < task->registered_on) {
      found.error(Msg::date_before_task, place(input, "on"), {input.on, input.ref, task->registered_on.to_string()});
    }
    if (task != nullptr) warn_if_closed(input, *task, found);
    const auto recorded = recorded_at(input, found);
    if (on && *on > date_in_china(recorded.value_or(envelope_.now))) {
      found.warning(Msg::report_in_future, place(input, "on"), {input.on});
    }
    report.task = task == nullptr ? 0 : task->id;
    report.on = on.value_or(Date());
    report.recorded_at = recorded;
    report.unit = unit(input, task, found);
    report.percent = percent_of(input, found);
    report.values.clear();
    for (const ReportedValue& value : input.values) {
      if (task != nullptr) add_value(value, *task, report.values, found);
    }
    report.progress = without_control(input.progress);
    report.problem = without_control(input.problem);
    report.cause = without_control(input.cause);
    report.next = without_control(input.next);
    report.ask = without_control(input.ask);
    report.evidence = Json();
    const bool says_nothing = input.percent.empty() && input.values.empty() && input.progress.empty() && input.problem.empty() && input.evidence.empty();
    if (says_nothing) found.error(Msg::report_says_nothing, input.at, {});
  }

 private:
  static Place place(const ReportInput& input, const char* field) {
    Place at = input.at;
    at.cell = field;
    return at;
  }

  void warn_if_closed(const ReportInput& input, const RegisteredTask& task, Diagnostics& found) const {
    const auto& closings = history_.closings;
    const auto first = std::lower_bound(closings.begin(), closings.end(), task.id, [](const Closing& c, int id) { return c.task < id; });
    for (auto closing = first; closing != closings.end() && closing->task == task.id; ++closing) {
      found.warning(Msg::report_on_closed, place(input, "ref"), {input.ref, closing->on.to_string()});
    }
  }

  static std::optional<Instant> recorded_at(const ReportInput& input, Diagnostics& found) {
    if (input.recorded_at.empty()) return std::nullopt;
    const auto at = parse_instant(input.recorded_at);
    if (!at) found.error(Msg::bad_time, place(input, "recorded_at"), {input.recorded_at});
    return at;
  }

  std::string unit(const ReportInput& input, const RegisteredTask* task, Diagnostics& found) {
    if (input.unit.empty()) return task == nullptr || task->leads.count == 0 ? "" : history_.names_of(task->leads).front();
    const auto known = directory_.resolve(input.unit);
    if (!known && !directory_.empty()) {
      const std::string near = directory_.suggest(input.unit);
      if (near.empty()) found.error(Msg::unit_not_found, place(input, "unit"), {input.unit});
      else found.error(Msg::unit_not_found_near, place(input, "unit"), {input.unit, near});
      return input.unit;
    }
    const std::string name = known.value_or(spelling(input.unit));
    if (task != nullptr && !takes_part(*task, name)) {
      found.warning(Msg::report_by_outsider, place(input, "unit"), {name, input.ref});
    }
    return name;
  }

  [[nodiscard]] bool takes_part(const RegisteredTask& task, const std::string& unit) const {
    const int number = history_.names->find(unit);
    for (const Run part : {task.leads, task.supports}) {
      const auto names = history_.party_numbers(part);
      if (std::find(names.begin(), names.end(), number) != names.end()) return true;
    }
    for (const Run part : {task.leads, task.supports}) {
      for (const std::string& name : history_.names_of(part)) {
        const UnitGroup* group = directory_.group(name);
        if (group != nullptr && std::find(group->members.begin(), group->members.end(), unit) != group->members.end()) return true;
      }
    }
    return false;
  }

  /// As written without a percent sign: 53.3.
  static std::optional<Decimal> percent_of(const ReportInput& input, Diagnostics& found) {
    if (input.percent.empty()) return std::nullopt;
    std::string text = without_blanks(normalize_text(input.percent));
    if (text.ends_with('%')) text.pop_back();
    const auto number = parse_decimal(text);
    const bool fine = number && number->places() <= 2 && *number >= Decimal(0) && *number <= Decimal(100);
    if (fine) return number;
    found.error(Msg::report_bad_percent, place(input, "percent"), {input.percent});
    return std::nullopt;
  }

  void add_value(const ReportedValue& value, const RegisteredTask& task, std::vector<ReportedNumber>& values, Diagnostics& found) {
    Place at = value.at;
    at.cell = at.cell.empty() ? "metric" : at.cell;
    const auto targets = history_.targets_of(task);
    auto target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.metric == value.metric; });
    if (target == targets.end()) {
      const std::string wanted = spelling(value.metric);
      target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return spelling(t.metric) == wanted; });
    }
    if (target == targets.end()) {
      std::vector<std::string> metrics;
      for (const Target& t : targets) metrics.push_back(t.metric);
      found.error(metrics.empty() ? Msg::report_no_targets : Msg::report_unknown_metric, at,
                  {value.metric, task.ref, join(metrics, "、")});
      return;
    }
    if (at.cell == "metric") at.cell = "value";
    ReportedNumber reported;
    reported.target = static_cast<int>(target - targets.begin());
    reported.metric = target->metric;
    if (read_amount(value, *target, reported, at, found)) values.push_back(std::move(reported));
  }

  static bool read_amount(const ReportedValue& value, const Target& target, ReportedNumber& reported, const Place& at, Diagnostics& found) {
    const std::string text = without_blanks(normalize_text(value.value));
    if (target.kind == TargetKind::milestone) {
      const bool done = text == "done" || text == "完成" || text == "已完成" || text == "是";
      const bool not_done = text == "notdone" || text == "未完成" || text == "否";
      if (!done && !not_done) {
        found.error(Msg::report_bad_milestone, at, {value.value, target.metric});
        return false;
      }
      reported.done = done;
      return true;
    }
    const auto amount = parse_amount(text);
    if (!amount) {
      found.error(Msg::report_bad_value, at, {value.value, target.metric, target.unit});
      return false;
    }
    if (!convert(*amount, target.unit)) {
      found.warning(Msg::report_unit_differs, at, {value.value, target.metric, target.unit});
    }
    reported.number = amount->number;
    reported.unit = amount->unit;
    return true;
  }

  const History& history_;
  const Directory& directory_;
  const Envelope& envelope_;
  TaskFinder finder_;
};

/// recorded_at stands in every row or in none, only in a demonstration, never before the last entry and
/// never after the clock.
void check_recording_times(const std::vector<ReportInput>& inputs, const History& history, const Envelope& envelope, Diagnostics& found) {
  const auto given = static_cast<std::size_t>(std::count_if(inputs.begin(), inputs.end(), [](const ReportInput& i) { return !i.recorded_at.empty(); }));
  if (given == 0) return;
  for (const ReportInput& input : inputs) {
    Place at = input.at;
    at.cell = "recorded_at";
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
        mine.append(error.found());
      }
    }
    const bool good = !mine.has_errors();
    if (good) evidence_.insert(evidence_.end(), input.evidence.begin(), input.evidence.end());
    result_.found.append(mine);
    if (good && !refused() && ++filled_ == kBatch) flush();
    if (++read_ % static_cast<std::int64_t>(kBatch) == 0 && options_.on_progress) options_.on_progress(read_);
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
