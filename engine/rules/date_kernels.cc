// Blocks of dates, and rows chosen one by one.
#include <algorithm>

#include "engine/rules/block_kernels.h"
#include "engine/rules/value.h"

namespace duban {
namespace {

constexpr std::int64_t kMostDays = 1'000'000;  // either way: more than 2700 years

/// Nothing known outside the years 1400 to 9999, which dates are of.
Value as_date(std::int64_t ordinal) {
  static const std::int64_t kFirst = parse_date("1400-01-01")->ordinal();
  static const std::int64_t kLast = parse_date("9999-12-31")->ordinal();
  return ordinal < kFirst || ordinal > kLast ? Value::unknown() : Value::number(ordinal);
}

Value moved(const ConditionStep& step, std::int64_t date, std::int64_t days, const Calendar& calendar) {
  if (days > kMostDays || days < -kMostDays) return Value::unknown();
  if (step.op == Operator::add_days || days == 0) return as_date(date + days);
  // A working day is at most some weeks away from the next.
  if (!as_date(date + 2 * days).known) return Value::unknown();
  return as_date(calendar.add(Date::from_ordinal(static_cast<std::int32_t>(date)), static_cast<int>(days)).ordinal());
}

void set(NumberBlock& to, std::size_t row, Value value) {
  to.raw[row] = value.known ? value.raw : 0;
  to.known[row] = value.known ? 1 : 0;
}

}  // namespace

void absolute_block(const NumberBlock& a, NumberBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) to.raw[i] = a.raw[i] < 0 ? -a.raw[i] : a.raw[i];
  std::copy_n(a.known.begin(), n, to.known.begin());
  to.bound = a.bound;
}

void chosen_rows(const TruthBlock& a, const NumberBlock& b, NumberBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    to.raw[i] = b.raw[i];
    to.known[i] = a.holds[i] & b.known[i];
  }
  to.bound = b.bound;
}

void move_dates(const ConditionStep& step, const NumberBlock& a, const NumberBlock& b, const Calendar& calendar, NumberBlock& to, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    set(to, i, (a.known[i] & b.known[i]) != 0 ? moved(step, a.raw[i], b.raw[i] / step.cut, calendar) : Value::unknown());
  }
  find_bound(to, n);
}

void count_workdays(const NumberBlock& a, const NumberBlock& b, const Calendar& calendar, NumberBlock& to, std::size_t n) {
  const auto date = [](std::int64_t ordinal) { return Date::from_ordinal(static_cast<std::int32_t>(ordinal)); };
  for (std::size_t i = 0; i < n; ++i) {
    set(to, i, (a.known[i] & b.known[i]) != 0 ? Value::number(calendar.count(date(a.raw[i]), date(b.raw[i]))) : Value::unknown());
  }
  find_bound(to, n);
}

}  // namespace duban
