// Checking and recording reports.
#include "engine/app/progress.h"

#include <algorithm>

#include "engine/app/inquiry.h"
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

/// Turns inputs into entries; one instance a batch.
class ProgressChecker {
 public:
  ProgressChecker(const History& history, const Directory& directory, const Envelope& envelope)
      : history_(history), directory_(directory), envelope_(envelope) {}

  /// The entry for `input`; nothing when `found` got errors.
  std::optional<EventDraft> check(const ReportInput& input, Diagnostics& found) {
    Message problem;
    const RegisteredTask* task = find_task(history_, input.ref, problem);
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
    Json payload = Json::object();
    payload.set("unit", unit(input, task, found));
    if (const auto percent = percent_of(input, found)) payload.set("percent", *percent);
    Json values = Json::array();
    for (const ReportedValue& value : input.values) {
      if (task != nullptr) add_value(value, *task, values, found);
    }
    if (!values.items().empty()) payload.set("values", std::move(values));
    for (const auto& [name, text] : {std::pair{"progress", &input.progress}, {"problem", &input.problem}, {"cause", &input.cause},
                                     {"next", &input.next}, {"ask", &input.ask}}) {
      if (!text->empty()) payload.set(name, without_control(*text));
    }
    const bool says_nothing = input.percent.empty() && input.values.empty() && input.progress.empty() && input.problem.empty() && input.evidence.empty();
    if (says_nothing) found.error(Msg::report_says_nothing, input.at, {});
    if (found.has_errors()) return std::nullopt;
    return EventDraft{EventType::report, "task:" + std::to_string(task->id), *on, std::move(payload), recorded};
  }

 private:
  static Place place(const ReportInput& input, const char* field) {
    Place at = input.at;
    at.cell = field;
    return at;
  }

  void warn_if_closed(const ReportInput& input, const RegisteredTask& task, Diagnostics& found) const {
    for (const Closing& closing : history_.closings) {
      if (closing.task == task.id) found.warning(Msg::report_on_closed, place(input, "ref"), {input.ref, closing.on.to_string()});
    }
  }

  static std::optional<Instant> recorded_at(const ReportInput& input, Diagnostics& found) {
    if (input.recorded_at.empty()) return std::nullopt;
    const auto at = parse_instant(input.recorded_at);
    if (!at) found.error(Msg::bad_time, place(input, "recorded_at"), {input.recorded_at});
    return at;
  }

  std::string unit(const ReportInput& input, const RegisteredTask* task, Diagnostics& found) {
    if (input.unit.empty()) return task == nullptr || task->draft.leads.empty() ? "" : task->draft.leads.front();
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
    for (const auto* names : {&task.draft.leads, &task.draft.supports}) {
      for (const std::string& name : *names) {
        const UnitGroup* group = directory_.group(name);
        if (name == unit || (group != nullptr && std::find(group->members.begin(), group->members.end(), unit) != group->members.end())) return true;
      }
    }
    return false;
  }

  /// As written without a percent sign: "53.3".
  static std::optional<std::string> percent_of(const ReportInput& input, Diagnostics& found) {
    if (input.percent.empty()) return std::nullopt;
    std::string text = without_blanks(normalize_text(input.percent));
    if (text.ends_with('%')) text.pop_back();
    const auto number = parse_decimal(text);
    const bool fine = number && number->places() <= 2 && *number >= Decimal(0) && *number <= Decimal(100);
    if (fine) return number->to_string();
    found.error(Msg::report_bad_percent, place(input, "percent"), {input.percent});
    return std::nullopt;
  }

  void add_value(const ReportedValue& value, const RegisteredTask& task, Json& values, Diagnostics& found) {
    Place at = value.at;
    at.cell = at.cell.empty() ? "metric" : at.cell;
    const auto& targets = task.draft.targets;
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) {
      return spelling(t.metric) == spelling(value.metric);
    });
    if (target == targets.end()) {
      std::vector<std::string> metrics;
      for (const Target& t : targets) metrics.push_back(t.metric);
      found.error(metrics.empty() ? Msg::report_no_targets : Msg::report_unknown_metric, at,
                  {value.metric, task.draft.ref, join(metrics, "、")});
      return;
    }
    Json entry = Json::object();
    entry.set("target", static_cast<std::int64_t>(target - targets.begin()));
    entry.set("metric", target->metric);
    if (at.cell == "metric") at.cell = "value";
    if (add_amount(value, *target, entry, at, found)) values.push(std::move(entry));
  }

  static bool add_amount(const ReportedValue& value, const Target& target, Json& entry, const Place& at, Diagnostics& found) {
    const std::string text = without_blanks(normalize_text(value.value));
    if (target.kind == TargetKind::milestone) {
      const bool done = text == "done" || text == "完成" || text == "已完成" || text == "是";
      const bool not_done = text == "notdone" || text == "未完成" || text == "否";
      if (!done && !not_done) {
        found.error(Msg::report_bad_milestone, at, {value.value, target.metric});
        return false;
      }
      entry.set("done", done);
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
    entry.set("number", amount->number.to_string());
    entry.set("unit", amount->unit);
    return true;
  }

  const History& history_;
  const Directory& directory_;
  const Envelope& envelope_;
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

}  // namespace

ProgressResult record_progress(const std::string& file, const std::vector<ReportInput>& inputs, const Envelope& envelope,
                               const ProgressOptions& options) {
  Ledger ledger = Ledger::open(file, Database::Access::write);
  ProgressResult result;
  ledger.write([&] {
    const std::int64_t known = ledger.last_seq();
    const History history = ledger.load_history(known);
    PolicyBook policies(ledger, known);
    const Directory& directory = policies.on(date_in_china(envelope.now)).directory();
    check_recording_times(inputs, history, envelope, result.found);
    const bool times_wrong = result.found.has_errors();
    ProgressChecker checker(history, directory, envelope);
    std::vector<EventDraft> events;
    for (const ReportInput& input : inputs) {
      Diagnostics found;
      auto event = checker.check(input, found);
      Json evidence = Json::array();
      for (const std::string& path : input.evidence) {
        try {
          evidence.push(options.dry_run || !event ? describe_evidence(path) : keep_evidence(file, path));
        } catch (const InputError& error) {
          found.append(error.found());
          event.reset();
        }
      }
      if (event && !evidence.items().empty()) event->payload.set("evidence", std::move(evidence));
      result.found.append(found);
      if (event) events.push_back(std::move(*event));
    }
    if (result.found.has_errors() && (times_wrong || !options.partial)) return;
    std::stable_sort(events.begin(), events.end(), [](const EventDraft& a, const EventDraft& b) {
      return a.recorded_at && b.recorded_at && *a.recorded_at < *b.recorded_at;
    });
    result.clock_raised = ledger.append(events, envelope).clock_raised;
    result.recorded = static_cast<int>(events.size());
  }, options.dry_run);
  return result;
}

}  // namespace duban
