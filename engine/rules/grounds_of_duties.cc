// The report that was missed, in words.
#include "engine/base/text.h"
#include "engine/rules/grounds.h"
#include "engine/rules/missed_detail.h"

namespace duban {
namespace {

constexpr std::size_t kMostDates = 6;

std::string weekday(Date day, Language language) {
  static constexpr std::array<Msg, 7> kDays = {Msg::weekday_1, Msg::weekday_2, Msg::weekday_3, Msg::weekday_4,
                                               Msg::weekday_5, Msg::weekday_6, Msg::weekday_7};
  return text_of(kDays[static_cast<std::size_t>(day.weekday() - 1)], language);
}

/// Why the day a report falls on is not worked: the name of the holiday, else which day of the week it is.
std::string why_off(const Calendar& calendar, Date day, Language language) {
  const std::string name(calendar.holiday_name(day));
  if (!name.empty()) return name;
  return calendar.kind(day) == DayKind::holiday ? text_of(Msg::a_holiday, language) : weekday(day, language);
}

}  // namespace

void add_missed(const Day& day, int row, bool of_supports, Language language, std::vector<Ground>& out) {
  const auto missed = missed_detail(day, row, of_supports);
  if (!missed) return;
  const auto say = [&](Msg msg, std::vector<std::string> args, std::int64_t entry = 0) { out.push_back({Topic::duty, {msg, std::move(args)}, entry}); };
  const std::string unit = missed->unit < 0 ? text_of(Msg::duty_nobody, language) : day.facts().names().text(missed->unit);
  const std::string rhythm = text_of(words_of(missed->duty->rhythm), language);
  const std::string due = missed->oldest.due.to_string();
  const std::string last_day = missed->oldest.last_day.to_string();
  if (missed->oldest.nominal == missed->oldest.due) {
    say(Msg::ground_duty, {unit, rhythm, due, last_day});
  } else {
    const std::string nominal = missed->oldest.nominal.to_string();
    say(Msg::ground_duty_rolled, {unit, rhythm, due, last_day, nominal, why_off(day.policy().calendar, missed->oldest.nominal, language)});
  }
  if (!missed->later.empty()) {
    std::vector<std::string> dates;
    for (const Date date : missed->later) {
      if (dates.size() == kMostDates) break;
      dates.push_back(date.to_string());
    }
    const bool all = dates.size() == missed->later.size();
    say(all ? Msg::ground_duty_later : Msg::ground_duty_later_more, {join(dates, text_of(Msg::list_comma, language)), std::to_string(missed->later.size())});
  }
  for (const Report* report : missed->returned) {
    say(Msg::ground_duty_returned, {report->on.to_string(), report->returned_on->to_string()}, report->seq);
  }
  if (missed->last == nullptr) {
    say(Msg::ground_duty_never, {unit});
  } else {
    say(Msg::ground_duty_last, {missed->last->on.to_string()}, missed->last->seq);
  }
}

}  // namespace duban
