// Specifies units over time: what a name means before, on and after the day another takes over, and which successions a file
// cannot state.
#include <doctest/doctest.h>

#include "engine/directory/directory.h"
#include "engine/directory/directory_changes.h"
#include "engine/directory/directory_yaml.h"
#include "tests/support/values.h"

namespace duban {
namespace directory_succession_test {

// A renamed to B; C and D merged into E, which was renamed to F; G split into H and I; J ended.
const std::string kUnits = R"(units:
  - {name: 甲局, aliases: [甲], to: 2024-05-31}
  - {name: 乙局, from: 2024-06-01, formerly: [甲]}
  - {name: 丙局, to: 2024-05-31}
  - {name: 丁局, to: 2024-05-31}
  - {name: 戊局, from: 2024-06-01, to: 2024-08-31, formerly: [丙局, 丁局]}
  - {name: 己局, from: 2024-09-01, formerly: [戊局]}
  - {name: 庚局, to: 2024-05-31}
  - {name: 辛局, from: 2024-06-01, formerly: [庚局]}
  - {name: 壬局, from: 2024-06-01, formerly: [庚局]}
  - {name: 癸局, to: 2024-05-31}
groups:
  - {name: 各局, members: [甲局, 乙局, 丙局, 丁局, 庚局, 辛局, 癸局]}
)";

Directory parse(const std::string& text, Diagnostics& found) { return parse_directory({"units.yaml", text}, found); }

Directory sample() {
  Diagnostics found;
  Directory directory = parse(kUnits, found);
  REQUIRE_MESSAGE(found.empty(), id_line(found));
  return directory;
}

TEST_CASE("a name means its unit until the day another takes over, and that one from then on") {
  struct Row {
    const char* name;
    const char* day;
    const char* meant;
  };
  const Directory directory = sample();
  for (const Row& row : {Row{"甲局", "2024-05-31", "甲局"}, {"甲局", "2024-06-01", "乙局"}, {"甲", "2024-06-02", "乙局"}, {"丁局", "2024-05-31", "丁局"},
                         {"丁局", "2024-06-01", "戊局"}, {"丁局", "2024-08-31", "戊局"}, {"丁局", "2024-09-01", "己局"}, {"己局", "2024-01-01", "己局"}}) {
    CAPTURE(row.name);
    CAPTURE(row.day);
    CHECK(directory.resolve(row.name, day(row.day)) == std::string(row.meant));
  }
  CHECK(directory.resolve("甲局") == "甲局");
  CHECK_FALSE(directory.resolve("无此局", day("2024-06-01")).has_value());
  CHECK_FALSE(directory.successor("甲局", day("2024-05-31")).has_value());
  CHECK(directory.successor("甲局", day("2024-06-01")) == "乙局");
}

TEST_CASE("a unit that was split stays itself: who took over is not guessed") {
  const Directory directory = sample();
  CHECK(directory.resolve("庚局", day("2025-01-01")) == "庚局");
  CHECK_FALSE(directory.successor("庚局", day("2025-01-01")).has_value());
  CHECK(directory.successors("庚局") == std::vector<std::string>{"辛局", "壬局"});
}

TEST_CASE("a group has the members of the day, each once") {
  const Directory directory = sample();
  const UnitGroup& group = *directory.group("各局");
  CHECK(directory.members_on(group, day("2024-05-31")) == std::vector<std::string>{"甲局", "丙局", "丁局", "庚局", "癸局"});
  CHECK(directory.members_on(group, day("2024-06-01")) == std::vector<std::string>{"乙局", "戊局", "辛局"});
  CHECK(directory.members_on(group, day("2024-09-01")) == std::vector<std::string>{"乙局", "己局", "辛局"});
  CHECK(directory.stands("癸局", day("2024-05-31")));
  CHECK_FALSE(directory.stands("癸局", day("2024-06-01")));
  CHECK_FALSE(directory.stands("乙局", day("2024-05-31")));
  CHECK(directory.stands("乙局", day("2024-06-01")));
}

TEST_CASE("a succession that cannot be is refused at its place, all of them at once") {
  Diagnostics found;
  (void)parse(R"(units:
  - {name: 甲局, from: 2024-06-01, formerly: [无此局, 甲局]}
  - {name: 乙局, from: 2024-06-01, formerly: [丙局, 丁局]}
  - {name: 丙局}
  - {name: 丁局, to: 2024-06-01}
  - {name: 戊局, formerly: [己局]}
  - {name: 己局, to: 2024-05-31}
  - {name: 庚局, from: 2024-06-01, to: 2024-07-31, formerly: [辛局]}
  - {name: 辛局, from: 2024-08-01, to: 2024-09-30, formerly: [庚局]}
)",
              found);
  CHECK(id_line(found) == "directory-formerly-unknown directory-formerly-itself directory-formerly-cycle directory-formerly-standing "
                          "directory-formerly-overlap directory-formerly-no-from");
  REQUIRE(found.items().size() == 6);
  CHECK(found.items()[0].at == Place{"units.yaml", 2, 45, ""});
  CHECK(found.items()[1].at.column == 50);
  CHECK(found.items()[2].message.args[0] == "庚局 ← 辛局 ← 庚局");
  CHECK(found.items()[2].at.line == 8);
}

TEST_CASE("the last day before the one after's first is fine, the same day is an overlap") {
  const auto ids = [](const std::string& last) {
    Diagnostics found;
    (void)parse("units:\n  - {name: 甲局, to: " + last + "}\n  - {name: 乙局, from: 2024-06-01, formerly: 甲局}\n", found);
    return id_line(found);
  };
  CHECK(ids("2024-05-31").empty());
  CHECK(ids("2024-06-01") == "directory-formerly-overlap");
  CHECK(ids("2024-06-02") == "directory-formerly-overlap");
}

TEST_CASE("two units of one name are refused, also one that is another's former name written as its alias") {
  Diagnostics found;
  (void)parse("units:\n  - {name: 甲局, to: 2024-05-31}\n  - {name: 乙局, from: 2024-06-01, aliases: [甲局], formerly: [甲局]}\n", found);
  CHECK(id_line(found) == "directory-name-twice");
}

TEST_CASE("a directory with successions is written as it is read, and its changes are told") {
  const Directory directory = sample();
  Diagnostics found;
  CHECK(same_directory(parse(write_directory_yaml(directory), found), directory));
  Diagnostics ignored;
  const Directory before = parse("units:\n  - {name: 甲局, aliases: [甲]}\n  - {name: 乙局}\n", ignored);
  const Directory after = parse("units:\n  - {name: 甲局, aliases: [甲], to: 2024-05-31}\n  - {name: 乙局, from: 2024-06-01, formerly: [甲局]}\n", found);
  CHECK(found.empty());
  CHECK(changes_between(before, after, Language::english) ==
        std::vector<std::string>{"dates of '甲局': — → ..2024-05-31", "dates of '乙局': — → 2024-06-01..", "'乙局' took over from: — → 甲局"});
}

}  // namespace directory_succession_test
}  // namespace duban
