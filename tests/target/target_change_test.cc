// Specifies which target goes on as which, and when more or less is asked for.
#include "engine/target/target_change.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

namespace duban {
namespace target_target_change_test {

using C = Comparator;

Target shops(const std::string& value, const std::string& unit = "家", C op = C::at_least) { return a_target("新增首店", op, value, unit); }

Target dated(Target target, const char* date) {
  target.deadline = day(date);
  return target;
}

std::string move(const Target& before, const Target& after, int years = 0) {
  const auto found = move_of(before, after, years, {});
  return found ? std::string(name_of(*found)) : "";
}

TEST_CASE("a target goes on as the one of its metric, wherever that stands") {
  const std::vector<Target> before = {shops("12"), a_target("新增公园", C::at_least, "3", "处"), a_milestone("建成通车")};
  const std::vector<Target> after = {a_milestone("建成通车"), a_target("新建道路", C::at_least, "3", "公里"), shops("15")};
  CHECK(match_targets(before, after) == std::vector<int>{2, -1, 0});
}

TEST_CASE("units must convert into each other, and a milestone is no number") {
  CHECK(match_targets(std::vector{shops("12")}, std::vector{shops("12", "个")}) == std::vector<int>{0});
  CHECK(match_targets(std::vector{shops("12")}, std::vector{shops("0.1", "万家")}) == std::vector<int>{0});
  CHECK(match_targets(std::vector{shops("12")}, std::vector{shops("12", "%")}) == std::vector<int>{-1});
  CHECK(match_targets(std::vector{shops("12")}, std::vector{a_milestone("新增首店")}) == std::vector<int>{-1});
}

TEST_CASE("of two targets of one metric the one with the same deadline goes on; where that says nothing, none") {
  const std::vector<Target> before = {dated(shops("5"), "2024-06-30"), dated(shops("12"), "2024-12-31")};
  CHECK(match_targets(before, std::vector{dated(shops("14"), "2024-12-31"), dated(shops("6"), "2024-06-30")}) == std::vector<int>{1, 0});
  CHECK(match_targets(before, std::vector{shops("14")}) == std::vector<int>{-1});
  CHECK(match_targets(before, before) == std::vector<int>{0, 1});
  CHECK(match_targets(std::vector{shops("5"), shops("5")}, std::vector{shops("5"), shops("5")}) == std::vector<int>{0, 1});
}

TEST_CASE("more on the good side is raised, less is lowered, exactly and in one unit") {
  struct Row {
    Target before, after;
    const char* move;
  };
  const Target harm = a_rate("城镇调查失业率", C::equal, "5.5");
  const Row rows[] = {
      {shops("12"), shops("12"), ""},
      {shops("12"), shops("12.0"), ""},
      {shops("12"), shops("12.000000001"), "raised"},
      {shops("12"), shops("11"), "lowered"},
      {shops("12000"), shops("1.2", "万家"), ""},
      {shops("12000"), shops("1.21", "万个"), "raised"},
      {a_target("投资", C::at_least, "1200", "万元"), a_target("投资", C::at_least, "0.11", "亿元"), "lowered"},
      {shops("5", "家", C::at_most), shops("4", "家", C::at_most), "raised"},      // a tighter cap asks for more
      {shops("5", "家", C::below), shops("6", "家", C::below), "lowered"},
      {harm, a_rate("城镇调查失业率", C::equal, "5"), "raised"},              // less harm
      {shops("12"), shops("12", "家", C::above), "raised"},
      {shops("12"), shops("12", "家", C::about), "lowered"},
      {shops("12"), shops("12", "家", C::equal), ""},                             // both are met at the number
      {shops("12"), shops("12", "家", C::at_most), "reworded"},                   // another good side
      {shops("12"), shops("13", "亿元"), "reworded"},
      {a_milestone("建成"), a_milestone("建成"), ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before.value.value_or(Decimal()));
    CAPTURE(row.after.value.value_or(Decimal()));
    CAPTURE(row.after.unit);
    CHECK(move(row.before, row.after) == row.move);
  }
}

TEST_CASE("a target's own date counts within its year") {
  CHECK(move(dated(shops("5"), "2024-06-30"), dated(shops("5"), "2025-06-30"), 1).empty());
  CHECK(move(dated(shops("5"), "2024-02-29"), dated(shops("5"), "2025-02-28"), 1).empty());
  CHECK(move(dated(shops("5"), "2024-06-30"), dated(shops("5"), "2025-05-31"), 1) == "reworded");
  CHECK(years_later(day("9999-06-30"), 1) == day("9999-06-30"));
}

TEST_CASE("new targets stand in their order, those gone after them") {
  const auto changes = target_changes(std::vector{shops("12"), a_target("新增公园", C::at_least, "3", "处")},
                                      std::vector{a_target("新建道路", C::at_least, "3", "公里"), shops("10")}, 0, {});
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].move == TargetMove::added);
  CHECK_FALSE(changes[0].before);
  CHECK(changes[1].move == TargetMove::lowered);
  CHECK(changes[2].move == TargetMove::gone);
  CHECK(changes[2].before->metric == "新增公园");
}

}  // namespace target_target_change_test
}  // namespace duban
