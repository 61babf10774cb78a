// One report at a time.
#include "engine/app/progress_checker.h"

#include <algorithm>

#include "engine/app/task_units.h"
#include "engine/base/text.h"
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

std::optional<Instant> recording_time(const ReportInput& input, Diagnostics& found) {
  if (input.recorded_at.empty()) return std::nullopt;
  const auto at = parse_instant(input.recorded_at);
  if (!at) found.error(Msg::bad_time, place_of(input, "recorded_at"), {input.recorded_at});
  return at;
}

/// The day a workbook means by the number `text` where a cell is not formatted as date; those of this century only.
std::optional<Date> day_of_serial(const std::string& text) {
  constexpr std::int64_t kFirst = 36'526, kLast = 73'050, k1970 = 25'569;  // 2000-01-01, 2099-12-31, 1970-01-01
  const auto number = parse_decimal(text);
  if (!number || number->places() > 0 || number->units() < kFirst || number->units() > kLast) return std::nullopt;
  return Date::from_ordinal(static_cast<std::int32_t>(number->units() - k1970));
}

std::optional<Date> day_of(const ReportInput& input, Diagnostics& found) {
  const auto on = parse_date(input.on);
  const auto meant = on || input.cells.empty() ? std::nullopt : day_of_serial(input.on);
  if (meant) found.error(Msg::report_date_serial, place_of(input, "on"), {input.on, meant->to_string()});
  else if (!on) found.error(Msg::bad_date, place_of(input, "on"), {input.on});
  return on;
}

/// As written without a percent sign: 53.3.
std::optional<Decimal> percent_of(const ReportInput& input, Diagnostics& found) {
  if (input.percent.empty()) return std::nullopt;
  std::string text = without_blanks(normalize_text(input.percent));
  const bool has_sign = text.ends_with('%');
  if (has_sign) text.pop_back();
  const auto number = parse_decimal(text);
  const bool fine = number && number->places() <= 2 && *number >= Decimal(0) && *number <= Decimal(100);
  // In a workbook 0.5 may be 50 % in a column that lost its format.
  const bool is_share = fine && !has_sign && !input.cells.empty() && *number > Decimal(0) && *number < Decimal(1);
  if (is_share) {
    found.warning(Msg::report_small_percent, place_of(input, "percent"), {text, number->shifted(2).value_or(*number).to_string()});
  }
  if (fine) return number;
  found.error(Msg::report_bad_percent, place_of(input, "percent"), {input.percent});
  return std::nullopt;
}

bool read_amount(const ReportedValue& value, const Target& target, ReportedNumber& reported, const Place& at, Diagnostics& found) {
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

}  // namespace

void ProgressChecker::check(const ReportInput& input, ReportDraft& report, Diagnostics& found) const {
  Message problem;
  const RegisteredTask* task = finder_.find(input.ref, problem);
  if (task == nullptr) found.error(problem.id, place_of(input, "ref"), problem.args);
  const auto on = day_of(input, found);
  if (on && task != nullptr && *on < task->registered_on) {
    found.error(Msg::date_before_task, place_of(input, "on"), {input.on, input.ref, task->registered_on.to_string()});
  }
  if (task != nullptr) warn_if_closed(input, *task, found);
  const auto recorded = recording_time(input, found);
  if (on && *on > date_in_china(recorded.value_or(envelope_.now))) {
    found.warning(Msg::report_in_future, place_of(input, "on"), {input.on});
  }
  report.task = task == nullptr ? 0 : task->id;
  report.on = on.value_or(Date());
  report.recorded_at = recorded;
  const bool amended = task != nullptr && task->amendment >= 0 && on.has_value();
  const RegisteredTask* then = amended ? &history_.version_on(*task, on) : task;  // as it stood on that day
  report.unit = unit(input, then, found);
  report.percent = percent_of(input, found);
  report.values.clear();
  for (const ReportedValue& value : input.values) {
    if (task == nullptr) continue;
    // What the notice has dropped since can still be reported for a day on which it stood.
    const bool dropped = then != task && position_of(value.metric, *task) < 0 && position_of(value.metric, *then) >= 0;
    add_value(value, dropped ? *then : *task, report.values, found);
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

void ProgressChecker::warn_if_closed(const ReportInput& input, const RegisteredTask& task, Diagnostics& found) const {
  const Cancellation* cancelled = history_.cancellations.empty() ? nullptr : history_.cancellation_of(task.id, std::nullopt);
  if (cancelled != nullptr) found.warning(Msg::report_on_cancelled, place_of(input, "ref"), {input.ref, cancelled->on.to_string()});
  const Step* closing = history_.steps.empty() ? nullptr : history_.life_of(task.id).closing;
  if (closing != nullptr) found.warning(Msg::report_on_closed, place_of(input, "ref"), {input.ref, closing->on.to_string()});
}

std::string ProgressChecker::unit(const ReportInput& input, const RegisteredTask* task, Diagnostics& found) const {
  Diagnostics mine;
  std::string name = unit_named(input.unit, history_, directory_, task, place_of(input, "unit"), mine, parse_date(input.on));
  const bool known = !mine.has_errors();
  warn_if_former(input, name, found);
  found.append(mine);
  if (known && !input.unit.empty() && task != nullptr && !takes_part(history_, directory_, *task, name, parse_date(input.on))) {
    found.warning(Msg::report_by_outsider, place_of(input, "unit"), {name, input.ref});
  }
  return name;
}

/// A report by a name that is another unit's by its date counts as that one's.
void ProgressChecker::warn_if_former(const ReportInput& input, const std::string& name, Diagnostics& found) const {
  const auto meant = directory_.is_dated() ? directory_.resolve(input.unit) : std::nullopt;
  if (!meant || *meant == name) return;
  const Unit* now = directory_.unit(name);
  const std::string since = now != nullptr && now->from ? now->from->to_string() : "";
  found.warning(Msg::former_unit_taken, place_of(input, "unit"), {*meant, since, name});
}

/// The position of the target `metric` names among those of `task`; −1 when there is none.
int ProgressChecker::position_of(const std::string& metric, const RegisteredTask& task) const {
  const auto targets = history_.targets_of(task);
  auto target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.metric == metric; });
  if (target == targets.end()) {
    const std::string wanted = spelling(metric);
    target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return spelling(t.metric) == wanted; });
  }
  return target == targets.end() ? -1 : static_cast<int>(target - targets.begin());
}

void ProgressChecker::add_value(const ReportedValue& value, const RegisteredTask& task, std::vector<ReportedNumber>& values, Diagnostics& found) const {
  Place at = value.at;
  const auto targets = history_.targets_of(task);
  const int position = value.target >= 0 ? history_.target_position(task, value.target) : position_of(value.metric, task);
  if (position < 0) {
    std::vector<std::string> metrics;
    for (const Target& t : targets) metrics.push_back(t.metric);
    if (!value.metric_cell.empty() || at.cell.empty()) at.cell = value.metric_cell.empty() ? "metric" : value.metric_cell;
    found.error(metrics.empty() ? Msg::report_no_targets : Msg::report_unknown_metric, at,
                {value.metric, task.ref, join(metrics, "、")});
    return;
  }
  if (at.cell.empty()) at.cell = "value";
  ReportedNumber reported;
  const Target& target = targets[static_cast<std::size_t>(position)];
  reported.target = history_.target_number(task, position);
  reported.metric = target.metric;
  if (read_amount(value, target, reported, at, found)) values.push_back(std::move(reported));
}

}  // namespace duban
