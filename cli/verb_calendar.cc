// calendar: working days, counted and added; needs no ledger.
#include <filesystem>

#include "cli/invocation.h"
#include "engine/app/policy_steps.h"
#include "engine/app/shipped.h"

namespace duban {
namespace cli_calendar {

constexpr const char* kCalendarWords = "show Y | count A B | add D N | adopt FILE";

Date date_word(const Invocation& in, std::size_t index) {
  const auto date = parse_date(in.word(index));
  if (!date || date->year() < 1949 || date->year() > 2200) throw UsageError{{Msg::bad_date, {in.word(index)}}};
  return *date;
}

/// The ledger's calendar where there is one, else the shipped one.
Calendar calendar_for(const Invocation& in) {
  if (!std::filesystem::exists(in.ledger())) return shipped_calendar();
  Ledger ledger = Ledger::open(in.ledger(), Database::Access::read);
  return PolicyBook(ledger, ledger.last_seq()).on(in.today()).policy.calendar;
}

void warn_without_data(const Invocation& in, const Calendar& calendar, Date a, Date b) {
  for (int year = std::min(a, b).year(); year <= std::max(a, b).year(); ++year) {
    const Date first = *make_date(year, 1, 1);
    // The day a count starts from is not counted, so its year matters only if a later day of it does.
    if (std::min(a, b).plus_days(1).year() <= year && !calendar.covers(first, first)) in.warn(Msg::calendar_no_data, {std::to_string(year)});
  }
}

Json head() {
  return Json::object().set("schema", "duban/calendar/1").set("as_of", Json()).set("known_at", Json());
}

void need_words(const Invocation& in, std::size_t count) {
  if (in.words().size() != count) throw UsageError{{Msg::usage_words_missing, {"calendar", kCalendarWords}}};
}

int show_year(Invocation& in, const Calendar& calendar, bool json) {
  need_words(in, 2);
  const auto number = parse_decimal(in.word(1));
  if (!number || number->places() != 0 || *number < Decimal(1900) || *number > Decimal(2200)) throw UsageError{{Msg::calendar_bad_year, {in.word(1)}}};
  const int year = static_cast<int>(number->units());
  const Date before = make_date(year, 1, 1)->plus_days(-1);
  warn_without_data(in, calendar, before, *make_date(year, 12, 31));
  Json months = Json::array();
  Document document;
  DocumentTable table{in.text(Msg::calendar_title, {std::to_string(year)}), {{in.text(Msg::calendar_month), 8}, {in.text(Msg::calendar_workdays), 10}}, {}, ""};
  Date from = before;
  for (int month = 1; month <= 12; ++month) {
    const Date to = last_day_of_month(year, month);
    months.push(calendar.count(from, to));
    table.rows.push_back({number_cell(month), number_cell(calendar.count(from, to))});
    from = to;
  }
  const int total = calendar.count(before, from);
  table.rows.push_back({text_cell(in.text(Msg::calendar_total)), number_cell(total)});
  document.title = table.title;
  std::string source;
  Json days_off = Json::array();
  Json make_up = Json::array();
  Json holidays = Json::array();
  DocumentTable named{in.text(Msg::calendar_holidays), {{in.text(Msg::calendar_holiday), 16}, {in.text(Msg::calendar_days_off), 24}, {in.text(Msg::calendar_days), 6}}, {}, ""};
  for (const CalendarYear& y : calendar.years()) {
    if (y.year != year) continue;
    source = y.source;
    for (const DayOff& off : y.days_off) {
      const std::string days = off.first == off.last ? off.first.to_string() : off.first.to_string() + ".." + off.last.to_string();
      days_off.push(days);
      const int count = off.last.days_since(off.first) + 1;
      holidays.push(Json::object().set("name", off.name.empty() ? Json() : Json(off.name)).set("days", days).set("count", count));
      named.rows.push_back({text_cell(off.name), text_cell(days), number_cell(count)});
    }
    for (const Date day : y.make_up_workdays) make_up.push(day.to_string());
  }
  document.subtitle = source;
  document.tables.push_back(std::move(table));
  if (!named.rows.empty()) document.tables.push_back(std::move(named));
  Json answer = head();
  answer.set("year", year).set("source", source.empty() ? Json() : Json(source)).set("months", std::move(months)).set("workdays", total);
  answer.set("day_off", std::move(days_off)).set("make_up_workday", std::move(make_up)).set("holidays", std::move(holidays));
  in.put(json ? answer.pretty() + "\n" : render_text(document, false));
  return kDone;
}

int run_adopt(Invocation& in) {
  if (in.words().size() != 2) throw UsageError{{Msg::usage_words_missing, {"calendar", kCalendarWords}}};
  const PolicyAdoption done = adopt_calendar(in.step(), in.word(1));
  if (done.clock_raised) in.warn(Msg::clock_raised);
  in.say(done.changes_nothing ? in.text(Msg::policy_same, {done.name})
                              : in.text(Msg::calendar_adopted, {done.name, in.step().on.to_string()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "adopt") return run_adopt(in);
  const bool json = in.format({"text", "json"}) == "json";
  const Calendar calendar = calendar_for(in);
  if (in.word(0) == "show") return show_year(in, calendar, json);
  need_words(in, 3);
  const Date from = date_word(in, 1);
  if (in.word(0) == "count") {
    const Date to = date_word(in, 2);
    warn_without_data(in, calendar, from, to);
    const int count = calendar.count(from, to);
    in.put(json ? head().set("workdays", count).pretty() + "\n" : std::to_string(count) + "\n");
    return kDone;
  }
  if (in.word(0) == "add") {
    const auto n = parse_decimal(in.word(2));
    if (!n || n->places() != 0 || *n > Decimal(100000) || *n < Decimal(-100000)) throw UsageError{{Msg::usage_bad_days, {in.word(2)}}};
    const Date date = calendar.add(from, static_cast<int>(n->units()));
    warn_without_data(in, calendar, from, date);
    in.put(json ? head().set("date", date.to_string()).pretty() + "\n" : date.to_string() + "\n");
    return kDone;
  }
  throw UsageError{{Msg::usage_words_missing, {"calendar", "show Y | count A B | add D N"}}};
}

}  // namespace cli_calendar

Verb calendar_verb() {
  using namespace cli_calendar;
  return {"calendar", Msg::category_policy, Msg::verb_calendar, kCalendarWords, 2, 3,
          join_options({{{"format", "text|json", Msg::opt_format}, {"output", "PATH", Msg::opt_output}}, writing_options()}),
          {"duban calendar count 2023-12-31 2024-12-31", "duban calendar add 2024-02-09 -3", "duban calendar show 2026", "duban calendar adopt cn-2027.yaml"}, &run, false};
}

}  // namespace duban
