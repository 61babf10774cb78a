// Counted days as runs: ordinary weeks together, each holiday, worked weekend and suspension by itself.
#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/document/explanation_document.h"

namespace duban {
namespace {

std::string weekday(Date day, Language language) {
  static constexpr std::array<Msg, 7> kDays = {Msg::weekday_1, Msg::weekday_2, Msg::weekday_3, Msg::weekday_4,
                                               Msg::weekday_5, Msg::weekday_6, Msg::weekday_7};
  return text_of(kDays[static_cast<std::size_t>(day.weekday() - 1)], language);
}

bool is_ordinary(const CountedDay& day) { return day.kind == "workday" || day.kind == "weekend"; }

class RunWriter {
 public:
  RunWriter(const DayCount& count, Language language) : count_(count), language_(language), year_(count.from.year()) {}

  std::string write() {
    const auto& days = count_.days;
    std::vector<std::string> runs;
    for (std::size_t first = 0; first < days.size();) {
      std::size_t last = first;
      while (last + 1 < days.size() && together(days[last], days[last + 1])) ++last;
      runs.push_back(run(first, last));
      first = last + 1;
    }
    if (!days.empty() && days.back().date < count_.to) runs.push_back(say({Msg::days_cut, {}}));
    return say({Msg::days_from, {count_.from.to_string(), join(runs, language_ == Language::chinese ? "，" : ", "), std::to_string(count_.workdays)}});
  }

 private:
  static bool together(const CountedDay& a, const CountedDay& b) {
    return (is_ordinary(a) && is_ordinary(b)) || (a.kind == b.kind && a.name == b.name);
  }

  /// Month and day; the year where it is another than that of the day before.
  std::string date(Date day) {
    const bool same = day.year() == year_;
    year_ = day.year();
    return same ? day.to_string().substr(5) : day.to_string();
  }

  std::string dates(Date first, Date last) {
    if (first == last) return say({Msg::days_dated, {date(first), weekday(first, language_)}});
    std::string from = date(first);
    return say({Msg::days_span, {std::move(from), date(last)}});
  }

  std::string run(std::size_t first, std::size_t last) {
    const auto& days = count_.days;
    const std::string when = dates(days[first].date, days[last].date);
    const std::string many = std::to_string(last - first + 1);
    const std::string& kind = days[first].kind;
    if (kind == "make_up_workday") return say({Msg::days_make_up, {when}});
    if (kind == "suspended") return say({Msg::days_suspended, {when, many}});
    if (kind == "with_office") return say({Msg::days_with_office, {when, many}});
    if (kind == "holiday") {
      const std::string& name = days[first].name;
      return say({name.empty() ? Msg::days_holiday_unnamed : Msg::days_holiday, {when, name, many}});
    }
    const auto begin = days.begin() + static_cast<std::ptrdiff_t>(first);
    const auto worked = std::count_if(begin, days.begin() + static_cast<std::ptrdiff_t>(last) + 1, [](const CountedDay& d) { return d.kind == "workday"; });
    const auto off = static_cast<std::ptrdiff_t>(last - first + 1) - worked;
    if (worked == 0) return say({Msg::days_weekend, {when}});
    return say({off > 0 ? Msg::days_worked_weekends : Msg::days_worked, {when, std::to_string(worked), std::to_string(off)}});
  }

  [[nodiscard]] std::string say(const Message& message) const { return text_of(message, language_); }

  const DayCount& count_;
  Language language_;
  int year_;
};

}  // namespace

std::string day_runs(const DayCount& count, Language language) {
  // Behind a Chinese bracket stands no blank.
  return replace_all(RunWriter(count, language).write(), "） ", "）");
}

}  // namespace duban
