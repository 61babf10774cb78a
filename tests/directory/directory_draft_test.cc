// Specifies what a directory drafted from tasks holds, and that it loads as it is.
#include "engine/directory/directory_draft.h"

#include <doctest/doctest.h>

#include "engine/directory/directory_changes.h"
#include "engine/directory/directory_yaml.h"
#include "tests/support/values.h"

namespace duban {
namespace directory_directory_draft_test {

TaskDraft task(const std::string& ref, std::vector<std::string> leaders, std::vector<std::string> leads, std::vector<std::string> supports) {
  TaskDraft draft;
  draft.ref = ref;
  draft.leaders = std::move(leaders);
  draft.leads = std::move(leads);
  draft.supports = std::move(supports);
  return draft;
}

std::vector<TaskDraft> sample() {
  return {task("1.1", {"李明"}, {"区政务服务办"}, {"各街道", "东街街道"}), task("1.2", {"李明", "赵青"}, {"区政服办"}, {"西街街道", "东街街道", "各相关部门"}),
          task("2.1", {}, {"城南新城管委会"}, {"城北新城", "建设指挥部"})};
}

Diagnostics broken() {
  Diagnostics found;
  found.warning(Msg::unit_name_broken, {}, {"城南新城", "管委会", "城南新城管委会"});
  return found;
}

TEST_CASE("names stand in order of first appearance, with kind and counts") {
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, broken(), {});
  std::vector<std::string> names;
  for (const Unit& unit : draft.directory.units()) names.push_back(unit.name + " " + unit.kind);
  CHECK(names == std::vector<std::string>{"区政务服务办 department", "东街街道 street", "区政服办 department", "西街街道 street", "城南新城管委会 committee", "城北新城 other",
                                          "建设指挥部 other"});
  const NameUse& street = draft.uses.at("东街街道");
  CHECK(street.leads == 0);
  CHECK(street.supports == 2);
  CHECK(street.first == "1.1");
  CHECK(draft.leaders.at("李明").leads == 2);
}

TEST_CASE("names that may be one unit stay two and are shown to each other") {
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, {}, {});
  CHECK(draft.pairs == 1);
  CHECK(draft.uses.at("区政服办").alike == std::vector<std::string>{"区政务服务办"});
  CHECK(draft.uses.at("区政务服务办").alike == std::vector<std::string>{"区政服办"});
  for (const Unit& unit : draft.directory.units()) CHECK(unit.aliases.empty());
}

TEST_CASE("groups stay open and their likely members are only proposed") {
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, {}, {});
  REQUIRE(draft.directory.groups().size() == 2);
  CHECK(draft.directory.groups()[0] == UnitGroup{"各街道", true, {}, {}});
  CHECK(draft.uses.at("各街道").likely_members == std::vector<std::string>{"东街街道", "西街街道"});
  CHECK(draft.uses.at("各相关部门").likely_members.empty());
}

TEST_CASE("a name broken over two lines is shown with its pieces, a likely half with its other half") {
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, broken(), {});
  CHECK(draft.uses.at("城南新城管委会").pieces == std::vector<std::string>{"城南新城", "管委会"});
  CHECK(draft.uses.at("城北新城").unsure);
  CHECK(draft.uses.at("城北新城").next == "建设指挥部");
}

TEST_CASE("what the directory knew stands as it was, new names follow") {
  Diagnostics found;
  const Directory known = parse_directory({"u", "units:\n  - {name: 区政务服务中心, kind: other, aliases: [区政务服务办]}\n  - {name: 西街街道, kind: party}\n"
                                                "groups:\n  - {name: 各街道, members: [西街街道]}\nleaders:\n  - {post: 区长, holders: [{name: 李明}]}\n"}, found);
  REQUIRE(found.empty());
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, {}, known);
  CHECK(draft.directory.units()[0] == known.units()[0]);
  CHECK(draft.directory.units()[1] == known.units()[1]);
  CHECK(draft.directory.units()[2].name == "东街街道");
  CHECK(draft.directory.groups()[0] == known.groups()[0]);
  CHECK(draft.uses.at("区政务服务中心").leads == 1);
  CHECK(draft.uses.at("各街道").likely_members.empty());
  REQUIRE(draft.directory.leaders().size() == 2);
  CHECK(draft.directory.leaders()[0] == known.leaders()[0]);
  CHECK(draft.directory.leaders()[1].post == "赵青");
}

TEST_CASE("a draft as yaml loads as it is and shows what was found") {
  const std::vector<TaskDraft> tasks = sample();
  const DirectoryDraft draft = draft_directory(tasks, broken(), {});
  for (const Language language : {Language::chinese, Language::english}) {
    const std::string text = write_draft_yaml(draft, "notice.txt", language);
    Diagnostics found;
    CHECK(same_directory(parse_directory({"units.yaml", text}, found), draft.directory));
    CHECK(id_line(found) == "");
    for (const char* part : {"notice.txt", "区政服办", "城南新城 + 管委会", "建设指挥部", "[东街街道, 西街街道]"}) CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("a directory as yaml is read back exactly") {
  const Directory all({{"区 总工会", "party", {"总工会", "1号: [工会]"}, day("2023-01-01"), {}}, {"甲局", "department", {}, {}, day("2024-12-31")}},
                      {{"各局", false, {"甲局"}, {"各有关局"}}, {"各街道", true, {}, {}}, {"各镇", false, {}, {}}},
                      {{"副区长", {{"张三", day("2023-01-01"), day("2023-12-31")}, {"李四", day("2024-01-01"), {}}}}, {"副区长", {}}});
  Diagnostics found;
  CHECK(same_directory(parse_directory({"units.yaml", write_directory_yaml(all)}, found), all));
  CHECK(same_directory(parse_directory({"units.yaml", write_directory_yaml({})}, found), {}));
  CHECK(found.empty());
}

TEST_CASE("what a new directory changes is said, one sentence a change") {
  const Directory before({{"甲局", "department", {"甲"}, {}, {}}, {"乙局", "department", {}, {}, {}}, {"丙局", "department", {}, {}, {}}}, {{"各局", true, {}, {}}, {"各街", true, {}, {}}},
                         {{"区长", {{"张三", {}, {}}}}, {"副区长", {{"王五", {}, {}}}}});
  const Directory after({{"甲局", "party", {"甲甲"}, {}, day("2024-12-31")}, {"丁局", "department", {"乙局"}, {}, {}}}, {{"各局", false, {"甲局"}, {}}, {"各镇", true, {}, {}}},
                        {{"区长", {{"李四", {}, {}}}}, {"局长", {}}});
  CHECK(changes_between(before, after, Language::chinese) ==
        std::vector<std::string>{"“甲局”的类别：部门 → 党群", "“甲局”增加别名：甲甲", "“甲局”去掉别名：甲", "“甲局”的起止：— → ..2024-12-31", "新增单位：丁局", "单位“乙局”成为“丁局”的别名",
                                 "不再列出单位：丙局", "“各局”的成员：open → 甲局", "新增类别单位：各镇", "不再列出类别单位：各街", "“区长”由 张三 → 李四", "新增职务：局长（—）",
                                 "不再列出职务：副区长（王五）"});
  CHECK(changes_between(before, before, Language::chinese).empty());
  const Directory turned({before.units()[1], before.units()[0], before.units()[2]}, before.groups(), before.leaders());
  CHECK(changes_between(before, turned, Language::english) == std::vector<std::string>{"the order changes"});
}

}  // namespace directory_directory_draft_test
}  // namespace duban
