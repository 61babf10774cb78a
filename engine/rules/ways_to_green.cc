// Deeds that help, as steps in the order they would be done.
#include "engine/rules/ways_to_green.h"

#include <algorithm>

#include "engine/base/percent.h"
#include "engine/base/text.h"
#include "engine/rules/duty.h"
#include "engine/rules/upstream_drag.h"
#include "engine/rules/way_finder.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

constexpr std::size_t kMostNamed = 5;

class StepWriter {
 public:
  StepWriter(const Day& day, int row, WayFinder& finder, Language language)
      : day_(day), row_(row), state_(day.state(row)), finder_(finder), language_(language) {}

  Way write(const Deeds& deeds) {
    way_.until = last_day(deeds);
    pace_ = finder_.judge({}, way_.until).pace;
    if (deeds.clear_lamp) add(WayStep::Deed::clear_lamp, {Msg::green_clear_lamp, {lamp_by_hand(state_, day_.date())->approved_by}});
    add_upstream(deeds);
    add_extension(deeds);
    add_report(deeds);
    if (deeds.evidence) add(WayStep::Deed::evidence, {Msg::green_by_evidence, {way_.until.to_string()}});
    return std::move(way_);
  }

 private:
  WayStep& add(WayStep::Deed deed, Message text) {
    WayStep step;
    step.deed = deed;
    step.text = std::move(text);
    step.by = way_.until;
    way_.steps.push_back(std::move(step));
    return way_.steps.back();
  }

  /// A report alone is told for the last day on which the next one is due; all else for the next review day.
  Date last_day(const Deeds& deeds) {
    const bool report_alone = deeds.report && !deeds.percent && deeds.values.empty() && !deeds.extended_to;
    const int duty = day_.facts().duty_of(DutyWho::first_lead)[static_cast<std::size_t>(row_)];
    if (!report_alone || duty < 0) return finder_.until();
    const auto at = static_cast<std::size_t>(duty);
    const DutyRule& rule = day_.policy().rulebook.duties[at];
    if (!rule.rhythm.recurs()) return finder_.until();
    DutyDates dates(rule, day_.policy().calendar, day_.policy().occurrences_of(at));
    const Date next = dates.at(dates.window_of(day_.date())).last_day;
    if (next <= finder_.until()) return finder_.until();
    return finder_.judge(deeds, next).lamp == Lamp::green ? next : finder_.until();
  }

  void add_upstream(const Deeds& deeds) {
    if (deeds.finished.empty()) return;
    std::vector<std::string> refs;
    std::vector<std::string> named;
    for (const auto& [above, through] : waited_for(day_.snapshot(), row_)) {
      const TaskState& state = day_.state(above);
      if (std::find(deeds.finished.begin(), deeds.finished.end(), state.task->id) == deeds.finished.end()) continue;
      refs.push_back(state.key() + "/" + state.ref());
      if (named.size() < kMostNamed) named.push_back(text_of({Msg::green_upstream_task, {state.ref(), join(state.leads(), comma())}}, language_));
    }
    const bool all = named.size() == refs.size();
    WayStep& step = add(WayStep::Deed::upstream, {all ? Msg::green_by_upstream : Msg::green_by_upstream_more, {join(named, comma()), std::to_string(refs.size())}});
    step.refs = std::move(refs);
  }

  void add_extension(const Deeds& deeds) {
    if (!deeds.extended_to) return;
    const bool late = state_.due < day_.date();
    const Msg msg = late ? Msg::green_by_late_extension : Msg::green_by_extension;
    WayStep& step = add(WayStep::Deed::extend, {msg, late ? std::vector<std::string>{deeds.extended_to->to_string(), state_.due.to_string()} : std::vector<std::string>{deeds.extended_to->to_string(), way_.until.to_string(), state_.due.to_string()}});
    step.to = deeds.extended_to;
  }

  void add_report(const Deeds& deeds) {
    if (!deeds.report) return;
    const bool submits = deeds.percent == kWholePercent;
    other_milestones_ = open_milestones() > std::count_if(deeds.values.begin(), deeds.values.end(), [](const MeasuredValue& value) { return value.done.has_value(); });
    for (const MeasuredValue& value : deeds.values) add_value(value, submits);
    if (submits) {
      add(WayStep::Deed::submit, submission()).percent = kWholePercent;
    } else if (deeds.percent) {
      const bool paced = *deeds.percent < pace_;
      add(WayStep::Deed::percent, {paced ? Msg::green_by_percent_paced : Msg::green_by_percent, {percent_text(*deeds.percent), way_.until.to_string(), percent_text(pace_)}})
          .percent = deeds.percent;
    } else if (deeds.values.empty()) {
      add(WayStep::Deed::report, {Msg::green_by_report, {way_.until.to_string()}});
    }
  }

  [[nodiscard]] std::ptrdiff_t open_milestones() const {
    std::ptrdiff_t open = 0;
    for (std::size_t i = 0; i < state_.targets().size(); ++i) {
      const bool done = state_.values[i].value != nullptr && state_.values[i].value->done == true;
      open += state_.targets()[i].kind == TargetKind::milestone && !done ? 1 : 0;
    }
    return open;
  }

  [[nodiscard]] Message submission() const {
    if (day_.facts().workdays_overdue()[static_cast<std::size_t>(row_)] > 0) return {Msg::green_by_late_submission, {way_.until.to_string()}};
    return {Msg::green_by_submission, {way_.until.to_string()}};
  }

  void add_value(const MeasuredValue& value, bool submits) {
    const auto at = static_cast<std::size_t>(state_.history->target_position(*state_.task, value.target));
    const Target& target = state_.targets()[at];
    if (value.done) {
      WayStep& step = add(WayStep::Deed::milestone, {submits || !other_milestones_ ? Msg::green_by_milestone : Msg::green_by_any_milestone, {target.metric, way_.until.to_string()}});
      step.target = value.target;
      step.metric = target.metric;
      return;
    }
    const std::string wanted = amount_text(*value.number, target.unit);
    const auto latest = state_.values[at].value == nullptr ? std::nullopt : value_in_unit(target, *state_.values[at].value);
    const bool less = less_is_good(target, day_.policy().rulebook.verdicts);
    const auto gap = !latest ? std::nullopt : less ? subtract(*latest, *value.number) : subtract(*value.number, *latest);
    std::vector<std::string> args = {target.metric, wanted, way_.until.to_string()};
    Msg msg = less ? Msg::green_by_fall_unknown : Msg::green_by_value_unknown;
    if (gap) {
      const bool whole = submits || *value.number == target.value.value_or(*value.number);
      msg = less ? Msg::green_by_fall : whole ? Msg::green_by_value : Msg::green_by_value_paced;
      const std::string gap_unit = target.unit == "%" ? text_of(Msg::percent_points, language_) : target.unit;
      args.push_back(gap->to_short_string() + gap_unit);
      args.push_back(percent_text(pace_));
    }
    WayStep& step = add(WayStep::Deed::value, {msg, std::move(args)});
    step.target = value.target;
    step.metric = target.metric;
    step.value = value.number;
    step.unit = target.unit;
  }

  [[nodiscard]] std::string comma() const { return text_of(Msg::list_comma, language_); }

  const Day& day_;
  int row_;
  const TaskState& state_;
  WayFinder& finder_;
  Language language_;
  Way way_;
  int pace_ = 0;  // on the last day
  bool other_milestones_ = false;  // more are open than the way asks for
};

}  // namespace

Date next_review_day(Date date, const Calendar& calendar) {
  for (int reach = 14;; reach *= 2) {
    const std::vector<Date> days = review_days(date.plus_days(1), date.plus_days(reach), calendar);
    if (!days.empty()) return days.front();
  }
}

std::vector<Way> ways_to_green(const Day& day, int row, Language language) {
  std::vector<Way> ways;
  if (day.lamps()[static_cast<std::size_t>(row)] == Lamp::green) return ways;
  WayFinder finder(day, row);
  if (const auto deeds = finder.plain()) ways.push_back(StepWriter(day, row, finder, language).write(*deeds));
  if (const auto deeds = finder.by_extension()) ways.push_back(StepWriter(day, row, finder, language).write(*deeds));
  return ways;
}

std::vector<Message> turns_green(const Day& day, int row, const std::vector<Way>& ways, Language language) {
  std::vector<Message> out;
  if (day.lamps()[static_cast<std::size_t>(row)] == Lamp::green) return out;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (i == 0) {
      for (const WayStep& step : ways[i].steps) out.push_back(step.text);
      continue;
    }
    std::vector<std::string> steps;
    for (const WayStep& step : ways[i].steps) steps.push_back(text_of(step.text, language));
    out.push_back({Msg::green_or, {join(steps, text_of(Msg::says_and, language))}});
  }
  if (!ways.empty()) return out;
  WayFinder finder(day, row);
  std::vector<std::string> left;
  for (const int rule : finder.judge(finder.everything(), day.date()).rules) {
    const std::string& name = day.policy().rulebook.rules[static_cast<std::size_t>(rule)].name;
    if (std::find(left.begin(), left.end(), name) == left.end()) left.push_back(name);
  }
  if (left.empty()) {
    out.push_back({Msg::green_not_judged, {}});
  } else {
    out.push_back({Msg::green_not_found, {join(left, text_of(Msg::list_comma, language))}});
  }
  return out;
}

}  // namespace duban
