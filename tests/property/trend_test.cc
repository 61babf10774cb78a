// Specifies that trends and what they lead to agree with a plain reference: days counted one by one, fractions of any size.
// What is compared is told in engine/target/trend.h and outlook.h; nothing of either is used by the reference.
#include <doctest/doctest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <random>

#include "engine/target/outlook.h"
#include "tests/support/builders.h"
#include "tests/support/shipped_years.h"

namespace duban {
namespace property_trend_test {

using Fraction = boost::multiprecision::cpp_rational;
using Whole = boost::multiprecision::cpp_int;

struct Said {
  Date on;
  int percent;      // hundredths
  Decimal number;
  bool other_unit;
};

/// One random history in plain words.
struct Story {
  Date start, due, as_of;
  std::vector<Said> said;                       // by date, then as recorded
  std::vector<std::pair<Date, Date>> rests;     // after, through
  Decimal promised;
  bool cap = false;
};

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int from_to(int low, int high) { return low + static_cast<int>(engine_() % static_cast<unsigned>(high - low + 1)); }
  bool one_in(int n) { return from_to(1, n) == 1; }

 private:
  std::mt19937 engine_;
};

Story a_story(Dice& dice) {
  Story story;
  story.start = day("2024-01-01").plus_days(dice.from_to(0, 120));
  story.due = story.start.plus_days(dice.from_to(20, 330));
  story.as_of = story.start.plus_days(dice.from_to(0, 330));
  const int places = dice.from_to(0, 3);
  story.promised = Decimal(dice.one_in(40) ? 20'000 : dice.from_to(1, places == 0 ? 60 : places == 1 ? 600 : places == 2 ? 6'000 : 60'000), places);
  story.cap = dice.one_in(4);
  Date on = story.start.plus_days(dice.from_to(-5, 40));
  int percent = 0;
  std::int64_t number = 0;  // in thousandths
  for (int left = dice.from_to(0, 12); left > 0; --left, on = on.plus_days(dice.one_in(4) ? dice.from_to(0, 1) : dice.from_to(0, 45))) {
    percent = std::clamp(percent + (dice.one_in(6) ? -dice.from_to(0, 900) : dice.from_to(0, 1800)), 0, 9999);
    number = std::max(number + (dice.one_in(6) ? -dice.from_to(0, 300) : dice.from_to(0, 4000)), std::int64_t{0});
    const int written = dice.from_to(0, 3);
    std::int64_t units = number;
    for (int cut = 3; cut > written; --cut) units /= 10;
    story.said.push_back({on, percent, Decimal(units, written), dice.one_in(8)});
  }
  Date rest = story.start.plus_days(dice.from_to(0, 60));
  for (int left = dice.one_in(2) ? dice.from_to(0, 3) : 0; left > 0; --left) {
    const Date to = rest.plus_days(dice.from_to(0, 40));
    story.rests.emplace_back(rest, to);
    rest = to.plus_days(dice.from_to(0, 40));
  }
  return story;
}

History history_of(const Story& story) {
  auto task = a_task().from("2024-01-01").start(story.start.to_string()).due(story.due.to_string()).support("乙局");
  Target target = a_target("完成数", story.cap ? Comparator::at_most : Comparator::at_least, "1", "个");
  target.value = story.promised;
  auto builder = a_history().task(task.target(target));
  for (const Said& said : story.said) {
    MeasuredValue value;
    value.number = said.number;
    value.unit = "个";
    builder.report(1, said.on.to_string(), said.percent, {value});
    if (said.other_unit) builder.by("乙局");
  }
  for (const auto& [from, to] : story.rests) builder.step(StepKind::suspend, 1, from.to_string()).step(StepKind::resume, 1, to.to_string());
  return builder.build();
}

// The reference.

Fraction fraction_of(const Decimal& number) {
  Whole power = 1;
  for (int i = 0; i < number.places(); ++i) power *= 10;
  return Fraction(Whole(number.units()), power);
}

class Reference {
 public:
  explicit Reference(const Story& story) : story_(story) {}

  /// A day on which the task itself could be worked on.
  [[nodiscard]] bool counts(Date on) const {
    if (!china().is_workday(on)) return false;
    for (const auto& [from, to] : story_.rests) {
      if (on > from && on <= to && from <= story_.as_of && on <= story_.as_of) return false;
    }
    return true;
  }

  [[nodiscard]] int days_between(Date from, Date to) const {
    int days = 0;
    for (Date on = from.plus_days(1); on <= to; on = on.plus_days(1)) days += counts(on) ? 1 : 0;
    return days;
  }

  [[nodiscard]] bool is_resting() const {
    return std::any_of(story_.rests.begin(), story_.rests.end(), [&](const auto& rest) { return rest.first <= story_.as_of && rest.second > story_.as_of; });
  }

  /// The points that count, the start among them.
  template <class Value>
  void read(Value value) {
    const Said* last = nullptr;
    for (const Said& said : story_.said) {
      if (said.on <= story_.as_of) last = &said;
    }
    for (const Said& said : story_.said) {
      if (said.on > story_.as_of || said.other_unit != last->other_unit) continue;
      if (!dates.empty() && days_between(dates.back(), said.on) == 0) {
        dates.pop_back();
        values.pop_back();
      }
      dates.push_back(said.on);
      values.push_back(value(said));
    }
    if (dates.empty() || dates.front() <= story_.start || days_between(story_.start, dates.front()) == 0) return;
    dates.insert(dates.begin(), story_.start);
    values.insert(values.begin(), Fraction(0));
  }

  [[nodiscard]] std::vector<Fraction> paces() const {
    std::vector<Fraction> out;
    for (std::size_t i = 1; i < dates.size(); ++i) out.push_back((values[i] - values[i - 1]) / days_between(dates[i - 1], dates[i]));
    std::sort(out.begin(), out.end());
    return out;
  }

  /// The first day on which at `pace` the goal is reached, found by going on day by day; nothing when never.
  [[nodiscard]] std::optional<Date> reached(const Fraction& pace, const Fraction& goal) const {
    const Fraction missing = goal - values.back();
    Date on = dates.back();
    if (missing > 0 && (pace <= 0 || missing / pace > kMostWorkdays)) return std::nullopt;
    int days = 0;
    if (missing > 0) {
      const Fraction exactly = missing / pace;
      days = static_cast<int>(numerator(exactly) / denominator(exactly));
      days += exactly > days ? 1 : 0;
    }
    while (days > 0 || on < story_.as_of || !china().is_workday(on)) {
      on = on.plus_days(1);
      days -= days > 0 && counts(on) ? 1 : 0;
    }
    return on;
  }

  /// What stands on `until`, in units of 10^-places, cut on the bad side.
  [[nodiscard]] Whole stands(Fraction pace, Date until, int places) const {
    if (pace < 0) pace = 0;
    Fraction value = values.back() + pace * days_between(dates.back(), until);
    for (int i = 0; i < places; ++i) value *= 10;
    Whole units = numerator(value) / denominator(value);
    if (story_.cap && units * denominator(value) != numerator(value)) ++units;
    return units;
  }

  std::vector<Date> dates;
  std::vector<Fraction> values;

 private:
  const Story& story_;
};

Fraction middle(const std::vector<Fraction>& sorted) {
  const std::size_t n = sorted.size();
  return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

Fraction lower_quartile(const std::vector<Fraction>& sorted) { return middle({sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() + 1) / 2)}); }
Fraction upper_quartile(const std::vector<Fraction>& sorted) { return middle({sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end()}); }

void check_finish(const FinishOutlook& out, const Reference& reference, const Fraction& goal) {
  const auto paces = reference.paces();
  if (paces.empty()) {
    CHECK(out.why == (reference.dates.empty() ? NoOutlook::no_report : NoOutlook::no_pace));
    return;
  }
  CHECK(out.finish == reference.reached(middle(paces), goal));
  CHECK(out.early == reference.reached(upper_quartile(paces), goal));
  CHECK(out.late == reference.reached(lower_quartile(paces), goal));
}

void check_value(const ValueOutlook& out, const Reference& reference, const Story& story) {
  const auto paces = reference.paces();
  if (paces.empty() || reference.dates.back() >= story.due || story.as_of > story.due) {
    CHECK(out.basis != OutlookBasis::trend);
    return;
  }
  REQUIRE(out.basis == OutlookBasis::trend);
  const int places = story.promised.places() + 2;
  for (const auto& [projected, pace] : {std::pair(out.projected, middle(paces)), std::pair(out.low, lower_quartile(paces)), std::pair(out.high, upper_quartile(paces))}) {
    REQUIRE(projected);
    CHECK(projected->places() == places);
    CHECK(Whole(projected->units()) == reference.stands(pace, story.due, places));
  }
  const bool met = story.cap ? *out.projected <= story.promised : *out.projected >= story.promised;
  CHECK(out.compared.verdict == (met ? Verdict::met : Verdict::missed));
}

TEST_CASE("trends agree with days counted one by one and fractions of any size") {
  Dice dice(20240705);
  int finished = 0, carried_on = 0;
  for (int i = 0; i < 10'000; ++i) {
    CAPTURE(i);
    const Story story = a_story(dice);
    const History history = history_of(story);
    const Snapshot snapshot = snapshot_at(history, story.as_of);
    const TaskState& task = snapshot.tasks.at(0);
    const FinishOutlook finish = finish_outlook(task, china(), story.as_of, {});
    const ValueOutlook value = value_outlook(task, 0, true, china(), story.as_of, {});
    Reference of_values(story), of_percents(story);
    of_values.read([](const Said& said) { return fraction_of(said.number); });
    of_percents.read([](const Said& said) { return Fraction(said.percent); });
    if (of_values.is_resting()) {
      CHECK(finish.why == NoOutlook::suspended);
      CHECK_FALSE(finish.finish);
      continue;
    }
    const Fraction promised = fraction_of(story.promised);
    const bool measured = !of_values.values.empty() && !story.cap && of_values.values.back() < promised;
    check_finish(finish, measured ? of_values : of_percents, measured ? promised : Fraction(10'000));
    check_value(value, of_values, story);
    finished += finish.finish ? 1 : 0;
    carried_on += value.basis == OutlookBasis::trend ? 1 : 0;
  }
  // The stories tell of something.
  CHECK(finished > 5'000);
  CHECK(carried_on > 3'000);
}

}  // namespace property_trend_test
}  // namespace duban
