// Rhythms as the rulebook writes them and as people say them.
#include <cstdio>

#include "engine/base/names.h"
#include "engine/calendar/rhythm.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 6> kEvents = {"register", "amend", "transfer", "return", "resume", "reopen"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<Msg, 7> kEachWeek = {Msg::rhythm_weekly_1, Msg::rhythm_weekly_2, Msg::rhythm_weekly_3, Msg::rhythm_weekly_4,
                                          Msg::rhythm_weekly_5, Msg::rhythm_weekly_6, Msg::rhythm_weekly_7};

std::string to_string(MonthDay date) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d-%02d", date.month, date.day);
  return text;
}

std::size_t weekday_of(const Rhythm& rhythm) { return static_cast<std::size_t>(rhythm.day - 1); }

std::string quarterly(const Rhythm& rhythm) {
  std::string text = "quarterly: " + std::to_string(rhythm.day);
  if (rhythm.next_month) text += ", month: next";
  return rhythm.first_period == 1 ? text : text + ", from_quarter: " + std::to_string(rhythm.first_period);
}

std::string monthly(const Rhythm& rhythm) {
  const std::string text = "monthly: " + std::to_string(rhythm.day);
  return rhythm.first_period == 1 ? text : text + ", from_month: " + std::to_string(rhythm.first_period);
}

Message quarterly_words(const Rhythm& rhythm) {
  const std::string day = std::to_string(rhythm.day);
  if (rhythm.first_period == 1) return {rhythm.next_month ? Msg::rhythm_quarterly_next : Msg::rhythm_quarterly, {day}};
  return {rhythm.next_month ? Msg::rhythm_quarterly_next_from : Msg::rhythm_quarterly_from, {day, std::to_string(rhythm.first_period)}};
}

Message monthly_words(const Rhythm& rhythm) {
  const std::string day = std::to_string(rhythm.day);
  if (rhythm.first_period == 1) return {Msg::rhythm_monthly, {day}};
  return {Msg::rhythm_monthly_from, {day, std::to_string(rhythm.first_period)}};
}

Message words_after(const Rhythm& rhythm) {
  const std::string days = std::to_string(rhythm.days_after);
  if (rhythm.event == RhythmEvent::registration) {
    return {rhythm.in_workdays ? Msg::rhythm_workdays_after_register : Msg::rhythm_days_after_register, {days}};
  }
  if (rhythm.event != RhythmEvent::amendment) {
    static constexpr std::array<Msg, 4> kSteps = {Msg::step_transfer, Msg::step_return_report, Msg::step_resume, Msg::step_reopen};
    const Msg step = kSteps[static_cast<std::size_t>(rhythm.event) - static_cast<std::size_t>(RhythmEvent::transfer)];
    return {rhythm.in_workdays ? Msg::rhythm_workdays_after_step : Msg::rhythm_days_after_step, {days, label_arg(step)}};
  }
  return {rhythm.in_workdays ? Msg::rhythm_workdays_after_amend : Msg::rhythm_days_after_amend, {days}};
}

}  // namespace

std::optional<RhythmEvent> parse_rhythm_event(std::string_view name) { return enum_named<RhythmEvent>(kEvents, name); }

std::string rhythm_event_names() {
  std::string names;
  for (const std::string_view name : kEvents) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

std::string to_string(const Rhythm& rhythm) {
  switch (rhythm.kind) {
    case Rhythm::Kind::monthly: return monthly(rhythm);
    case Rhythm::Kind::quarterly: return quarterly(rhythm);
    case Rhythm::Kind::half_yearly:
      return "half_yearly: [" + to_string(rhythm.half_years[0]) + ", " + to_string(rhythm.half_years[1]) + "]";
    case Rhythm::Kind::weekly: return "weekly: " + std::string(kWeekdays[weekday_of(rhythm)]);
    case Rhythm::Kind::every_ten_days: return "every_ten_days: true";
    case Rhythm::Kind::after: break;
  }
  return "after: " + std::string(kEvents[static_cast<std::size_t>(rhythm.event)]) + (rhythm.in_workdays ? ", workdays: " : ", days: ") +
         std::to_string(rhythm.days_after);
}

Message words_of(const Rhythm& rhythm) {
  switch (rhythm.kind) {
    case Rhythm::Kind::monthly: return monthly_words(rhythm);
    case Rhythm::Kind::quarterly: return quarterly_words(rhythm);
    case Rhythm::Kind::half_yearly:
      return {Msg::rhythm_half_yearly, {to_string(rhythm.half_years[0]), to_string(rhythm.half_years[1])}};
    case Rhythm::Kind::weekly: return {kEachWeek[weekday_of(rhythm)], {}};
    case Rhythm::Kind::every_ten_days: return {Msg::rhythm_every_ten_days, {}};
    case Rhythm::Kind::after: break;
  }
  return words_after(rhythm);
}

}  // namespace duban
