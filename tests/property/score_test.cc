// Specifies that a score equals a plain sum of the entries, whatever their order, limits and reversals.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "engine/assess/score_sheet.h"
#include "tests/support/values.h"

namespace duban {
namespace property_score_test {

constexpr int kClauses = 3;

/// Entries of one unit in 2024, some of them reversed. Points are in hundredths.
std::vector<ScoreEntry> any_entries() {
  std::vector<ScoreEntry> entries;
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    ScoreEntry entry;
    entry.seq = static_cast<std::int64_t>(entries.size()) + 1;
    entry.on = day("2024-01-01").plus_days(*rc::gen::inRange(0, 366));
    entry.unit = "甲局";
    entry.year = *rc::gen::inRange(0, 5) == 0 ? 2023 : 2024;
    entry.clause = std::string(1, static_cast<char>('a' + *rc::gen::inRange(0, kClauses)));
    entry.points = Decimal(*rc::gen::inRange(-1000, 1000), 2);
    entries.push_back(entry);
    if (*rc::gen::inRange(0, 4) != 0) continue;
    ScoreEntry reversal = entry;
    reversal.seq = entry.seq + 1;
    reversal.kind = ScoreKind::reversal;
    reversal.about = entry.seq;
    reversal.points = Decimal(-entry.points.units(), 2);
    entries.push_back(reversal);
  }
  return entries;
}

/// The same in whole hundredths: entries that are reversed are left out instead.
std::int64_t plain_score(const std::vector<ScoreEntry>& entries, Date as_of, std::int64_t most_a, std::int64_t floor, std::int64_t cap) {
  std::int64_t sums[kClauses] = {};
  for (const ScoreEntry& entry : entries) {
    const bool reversed = std::any_of(entries.begin(), entries.end(), [&](const ScoreEntry& e) { return e.about == entry.seq; });
    const bool counts = entry.kind == ScoreKind::posted && !reversed && entry.on <= as_of && entry.year == 2024;
    if (counts) sums[entry.clause[0] - 'a'] += entry.points.units();
  }
  sums[0] = std::max(sums[0], most_a);
  return std::clamp<std::int64_t>(10000 + sums[0] + sums[1] + sums[2], floor, cap);
}

TEST_CASE("a score is what a plain sum of the entries gives") {
  CHECK(rc::check("by clause up to the limit, then within floor and cap", [] {
    const std::vector<ScoreEntry> entries = any_entries();
    const Date as_of = day("2024-01-01").plus_days(*rc::gen::inRange(0, 366));
    const int most = *rc::gen::inRange(-3000, -1);
    const int floor = *rc::gen::inRange(0, 10000);
    const int cap = *rc::gen::inRange(10000, 20000);
    const ScoreTerms terms{Decimal(100), Decimal(cap, 2), Decimal(floor, 2), Decimal(5, 1), {{"a", Decimal(most, 2)}}};
    std::vector<ScoreLine> lines = score_lines(entries, as_of, 2024);
    if (*rc::gen::inRange(0, 2) == 0) std::reverse(lines.begin(), lines.end());
    std::vector<const ScoreLine*> own;
    for (const ScoreLine& line : lines) own.push_back(&line);
    RC_ASSERT(score_of(points_of(own, terms), terms) == Decimal(plain_score(entries, as_of, most, floor, cap), 2));
  }));
  CHECK(rc::check("entries and their reversals together give nothing", [] {
    std::vector<ScoreEntry> entries = any_entries();
    const std::vector<ScoreEntry> before = entries;
    for (const ScoreEntry& entry : before) {
      const bool reversed = std::any_of(before.begin(), before.end(), [&](const ScoreEntry& e) { return e.about == entry.seq; });
      if (!entry.is_score() || reversed) continue;
      ScoreEntry reversal = entry;
      reversal.seq = static_cast<std::int64_t>(entries.size()) + 1;
      reversal.kind = ScoreKind::reversal;
      reversal.about = entry.seq;
      reversal.points = Decimal(-entry.points.units(), 2);
      entries.push_back(reversal);
    }
    const std::vector<ScoreLine> lines = score_lines(entries, day("2024-12-31"), 2024);
    std::vector<const ScoreLine*> own;
    for (const ScoreLine& line : lines) own.push_back(&line);
    RC_ASSERT(points_of(own, {Decimal(100), {}, {}, Decimal(5, 1), {{"a", Decimal(-1)}}}) == Decimal(0));
  }));
}

TEST_CASE("ranks agree with a count of those who are better") {
  CHECK(rc::check("one more than the number of better scores", [] {
    std::vector<UnitScore> units;
    for (const int score : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 4))) {
      UnitScore unit;
      unit.score = Decimal(score);
      units.push_back(unit);
    }
    rank_units(units, false);
    for (const UnitScore& unit : units) {
      const auto better = std::count_if(units.begin(), units.end(), [&](const UnitScore& u) { return u.score > unit.score; });
      RC_ASSERT(unit.rank == static_cast<int>(better) + 1);
    }
  }));
}

}  // namespace property_score_test
}  // namespace duban
