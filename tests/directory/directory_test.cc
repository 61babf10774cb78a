// Specifies which names mean which body, and what a directory file is refused for.
// Lists of units in a notice are specified in tests/notice/unit_list_test.cc.
#include "engine/directory/directory.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace directory_directory_test {

const std::string kFile = R"(units:
  - {name: 甲区教育局, kind: department, aliases: [教育局, 区教局]}
  - {name: 东街街道, kind: street}
  - {name: 区 总工会, kind: other, from: 2023-01-01, to: 2025-12-31}
groups:
  - {name: 各街道, members: [东街街道]}
  - {name: 各部门, members: open, aliases: [各有关部门]}
leaders:
  - post: 区长
    holders:
      - {name: 张三, from: 2023-01-01}
)";

Directory parse(const std::string& text, Diagnostics& found) {
  return parse_directory({"units.yaml", text}, found);
}

Directory sample() {
  Diagnostics found;
  Directory directory = parse(kFile, found);
  REQUIRE_MESSAGE(found.empty(), id_line(found));
  return directory;
}

TEST_CASE("a name, an alias and a name padded or in full width mean the same body") {
  const Directory directory = sample();
  CHECK(directory.resolve("甲区教育局") == "甲区教育局");
  CHECK(directory.resolve("教育局") == "甲区教育局");
  CHECK(directory.resolve(" 教 育　局 ") == "甲区教育局");
  CHECK(directory.resolve("区总工会") == "区 总工会");
  CHECK(directory.resolve("各有关部门") == "各部门");
  CHECK_FALSE(directory.resolve("教育").has_value());
  CHECK_FALSE(directory.resolve("").has_value());
}

TEST_CASE("full-width letters and digits are those of half width") {
  const Directory directory({{"A1指挥部", "committee", {}, {}, {}}}, {}, {});
  CHECK(directory.resolve("Ａ１指挥部") == "A1指挥部");
}

TEST_CASE("units and groups keep the official order, unknown names come after them") {
  const Directory directory = sample();
  CHECK(directory.order("甲区教育局") == 0);
  CHECK(directory.order("区 总工会") == 2);
  CHECK(directory.order("各街道") == 3);
  CHECK(directory.order("无此单位") == 5);
}

TEST_CASE("only groups are groups, and an open one has no members") {
  const Directory directory = sample();
  REQUIRE(directory.group("各街道") != nullptr);
  CHECK(directory.group("各街道")->members == std::vector<std::string>{"东街街道"});
  CHECK_FALSE(directory.group("各街道")->open);
  CHECK(directory.group("各部门")->open);
  CHECK(directory.group("东街街道") == nullptr);
  CHECK(directory.unit("东街街道")->kind == "street");
  CHECK(directory.unit("各街道") == nullptr);
  CHECK(directory.unit("区 总工会")->to == day("2025-12-31"));
}

TEST_CASE("an unknown name is answered with the nearest known one, when one is near") {
  const Directory directory = sample();
  CHECK(directory.suggest("东街街到") == "东街街道");
  CHECK(directory.suggest("各有关部") == "各部门");
  CHECK(directory.suggest("北京动物园").empty());
}

TEST_CASE("leaders are known by name and by post") {
  const Directory directory = sample();
  CHECK(directory.knows_leader("张三"));
  CHECK(directory.knows_leader("区长"));
  CHECK_FALSE(directory.knows_leader("李四"));
}

TEST_CASE("a directory file is refused for each kind of mistake, at its line") {
  struct Row {
    std::string text;
    std::string ids;
    int line;
  };
  const Row rows[] = {
      {"units:\n  - {name: 甲局}\n  - {name: 甲局}\n", "directory-name-twice", 3},
      {"units:\n  - {name: 甲局, aliases: [乙局]}\n  - {name: 乙局}\n", "directory-name-twice", 3},
      {"units:\n  - {name: 甲局}\n  - {name: 甲 局}\n", "directory-name-twice", 3},
      {"units:\n  - {name: 甲局}\ngroups:\n  - {name: 甲局, members: open}\n",
       "directory-name-twice", 4},
      {"units:\n  - {name: 甲局, kind: ministry}\n", "directory-bad-kind", 2},
      {"units:\n  - {kind: street}\n", "yaml-missing-key", 2},
      {"units:\n  - {name: 甲局, from: 2024-02-30}\n", "bad-date", 2},
      {"units:\n  - {name: 甲局}\ngroups:\n  - {name: 各局, members: [甲局, 乙局]}\n",
       "directory-unknown-member", 4},
      {"units:\n  - {name: 甲局, alias: [乙]}\n", "yaml-unknown-key", 2},
      {"groups: []\n", "yaml-missing-key", 1},
      {"units: []\nleaders:\n  - {holders: []}\n", "yaml-missing-key", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    (void)parse(row.text, found);
    CHECK(id_line(found) == row.ids);
    REQUIRE_FALSE(found.empty());
    CHECK(found.items()[0].at.line == row.line);
  }
}

}  // namespace directory_directory_test
}  // namespace duban
