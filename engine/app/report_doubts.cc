// One pair of date and percent a task.
#include "engine/app/report_doubts.h"

#include <tuple>

#include "engine/base/percent.h"

namespace duban {
namespace {

std::optional<int> hundredths(const std::optional<Decimal>& percent) {
  const auto shifted = percent ? percent->shifted(2) : std::nullopt;
  return shifted ? std::optional(static_cast<int>(shifted->units())) : std::nullopt;
}


/// Whether `later` lies more than a year behind `day`: 2024-06-30 is a year behind 2023-06-30, 2024-07-01 is more.
bool is_over_a_year_behind(Date later, Date day) {
  return std::tuple(later.year(), later.month(), later.day()) > std::tuple(day.year() + 1, day.month(), day.day());
}

}  // namespace

ReportDoubts::ReportDoubts(const History& history) : history_(history) {
  for (const Step& step : history.steps) {
    if (step.kind == StepKind::return_report) returned_.insert(step.about);
  }
}

ReportDoubts::Last& ReportDoubts::last_of(int task) {
  const auto number = static_cast<std::size_t>(task);
  if (number >= last_.size()) last_.resize(number + 1);
  return last_[number];
}

void ReportDoubts::note(Last& last, Date on, std::optional<int> percent) {
  if (!last.any || on > last.on) last.on = on;
  if (percent && (last.percent < 0 || on >= last.percent_on)) {
    last.percent_on = on;
    last.percent = *percent;
  }
  last.any = true;
}

void ReportDoubts::add(const ReportGist& report) {
  if (returned_.empty() || !returned_.contains(report.seq)) note(last_of(report.task), report.on, report.percent);
}

void ReportDoubts::check(const ReportInput& input, const ReportDraft& report, Diagnostics& found) {
  Last& last = last_of(report.task);
  const std::optional<int> percent = hundredths(report.percent);
  if (percent && *percent < last.percent && report.on >= last.percent_on) {
    found.warning(Msg::report_falls, place_of(input, "percent"),
                  {report.percent->to_short_string(), percent_text(last.percent), last.percent_on.to_string()});
  }
  if (last.any && report.on < last.on && is_over_a_year_behind(last.on, report.on)) {
    found.warning(Msg::report_long_before, place_of(input, "on"), {input.on, last.on.to_string()});
  }
  const Step* suspension = history_.steps.empty() ? nullptr : history_.life_of(report.task).suspension;
  if (suspension != nullptr && suspension->on <= report.on) {
    found.warning(Msg::report_on_suspended, place_of(input, "ref"), {input.ref, suspension->on.to_string()});
  }
  note(last, report.on, percent);
}

}  // namespace duban
