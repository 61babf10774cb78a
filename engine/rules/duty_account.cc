// Reports set against one occurrence.
#include "engine/rules/duty_account.h"

#include <algorithm>

namespace duban {
namespace {

/// The reports dated after `day`.
std::span<const Report> later_than(std::span<const Report> reports, Date day) {
  const auto first = std::upper_bound(reports.begin(), reports.end(), day, [](Date d, const Report& r) { return d < r.on; });
  return reports.subspan(static_cast<std::size_t>(first - reports.begin()));
}

DutyStatus status_of(const OwedDates& owed, const DutyAccount& account) {
  if (account.standing != nullptr) return owed.is_past_grace(account.at, account.first->on) ? DutyStatus::late : DutyStatus::met;
  if (account.first != nullptr) return DutyStatus::returned;
  return account.is_over ? DutyStatus::missed : DutyStatus::due;
}

}  // namespace

int workdays_with_office(OwedDates& owed, int index, std::span<const Report> reports, Date as_of, const CountsReport& counts) {
  const Calendar& calendar = owed.dates().calendar();
  Date counted = owed.at(index).due;  // days up to here are done with
  int workdays = 0;
  for (const Report& report : later_than(reports, owed.opens(index))) {
    if (!report.is_returned_by(as_of) || !counts(report)) continue;
    const Date from = std::max(report.on, counted);
    if (*report.returned_on <= from) continue;
    workdays += calendar.count(from, *report.returned_on);
    counted = *report.returned_on;
  }
  return workdays;
}

DutyAccount account_of(OwedDates& owed, int index, std::span<const Report> reports, Date as_of, const CountsReport& counts) {
  DutyAccount account;
  account.at = owed.at(index);
  account.is_over = owed.is_past_grace(account.at, as_of);
  const Report* last = nullptr;
  for (const Report& report : later_than(reports, owed.opens(index))) {
    if (report.on > as_of) break;
    if (!counts(report)) continue;
    if (account.first == nullptr) account.first = &report;
    last = &report;
    if (report.is_returned_by(as_of)) continue;
    account.standing = &report;
    break;
  }
  account.status = status_of(owed, account);
  const Calendar& calendar = owed.dates().calendar();
  if (account.standing != nullptr) {
    account.workdays_late = std::max(0, calendar.count(account.at.due, account.first->on) - owed.workdays_rested(account.at.due, account.first->on));
    if (account.first != account.standing) account.returned_on = account.first->returned_on;
  } else if (account.is_over) {
    account.workdays_late = calendar.count(account.at.due, as_of) - workdays_with_office(owed, index, reports, as_of, counts) -
                            owed.workdays_rested(account.at.due, as_of);
  }
  if (account.status == DutyStatus::returned) account.returned_on = last->returned_on;
  return account;
}

}  // namespace duban
