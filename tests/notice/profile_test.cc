// Specifies the profile: found in a notice, written as a file, read back, and what a file may say against it.
#include "engine/notice/profile.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/notice/notice_reader.h"
#include "tests/support/contents.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_profile_test {

NoticeReading read(const std::string& text, const ProfileSettings& profile = {}) {
  return read_notice_and_profile(content_of(text), Directory(), {"n.txt", 2025, "", profile});
}

ProfileSettings settings(const std::string& text) {
  Diagnostics found;
  const ProfileSettings profile = parse_profile({"p.yaml", text}, found);
  CHECK(id_line(found) == "");
  return profile;
}

std::string mistakes(const std::string& text) {
  Diagnostics found;
  (void)parse_profile({"p.yaml", text}, found);
  return id_line(found);
}

const std::string kListed = "一、民生\n1.新增书屋12个。\n责任单位：区教育局、区财政局\n";

TEST_CASE("without a lead all responsible units lead, unless the first one listed does") {
  CHECK(read(kListed).drafts.tasks.at(0).leads.size() == 2);
  const ProfileSettings first = settings("version: 1\nfirst_listed_leads: true\n");
  const TaskDraft task = read(kListed, first).drafts.tasks.at(0);
  CHECK(task.leads == std::vector<std::string>{"区教育局"});
  CHECK(task.supports == std::vector<std::string>{"区财政局"});
}

TEST_CASE("a stated rule holds for the whole notice, and the profile says where it stands") {
  const NoticeReading reading = read(kListed + "2.改造管网3公里。\n责任单位：区住建局、区城管局（列第一位者为牵头单位，下同）\n");
  CHECK(reading.profile.first_listed_leads);
  CHECK(reading.profile.first_listed_stated.find("列第一位者") != std::string::npos);
  for (const TaskDraft& task : reading.drafts.tasks) CHECK(task.leads.size() == 1);
  CHECK(reading.drafts.tasks.at(1).supports == std::vector<std::string>{"区城管局"});
}

TEST_CASE("an empty column of leads stays empty unless the notice or its profile says who leads then") {
  const std::string table = "\t任务\t牵头单位\t责任单位\n\t1.甲事。\t\t区教育局\n";
  CHECK(read(table).drafts.tasks.at(0).leads.empty());
  CHECK(read(table, settings("version: 1\nresponsible_leads: true\n")).drafts.tasks.at(0).leads.size() == 1);
  CHECK(read("没有牵头单位的，责任单位为牵头单位。\n" + table).drafts.tasks.at(0).leads.size() == 1);
}

TEST_CASE("a word of the notice's own can be given its meaning") {
  const std::string text = "1.新增书屋12个。\n推进单位：区教育局\n协作单位：区财政局\n";
  CHECK(id_line(read(text).drafts.found).find("task-without-lead") != std::string::npos);
  const TaskDraft task = read(text, settings("version: 1\nwords: {推进单位: lead}\n")).drafts.tasks.at(0);
  CHECK(task.leads == std::vector<std::string>{"区教育局"});
  CHECK(task.supports == std::vector<std::string>{"区财政局"});
}

TEST_CASE("a profile written out and handed back reads the same drafts") {
  const std::string text = "（一）民生\n1、新增书屋12个（区教育局牵头，区财政局配合，6月底前完成）\n2、改造管网3公里（区住建局负责）\n";
  const NoticeReading first = read(text);
  const NoticeReading second = read(text, settings(write_profile(first.profile, Language::english)));
  REQUIRE(first.drafts.tasks.size() == 2);
  CHECK(first.drafts.tasks == second.drafts.tasks);
  CHECK(write_profile(first.profile, Language::chinese) == write_profile(second.profile, Language::chinese));
}

TEST_CASE("each mistake of a profile file is refused") {
  CHECK(mistakes("version: 2\n") == "profile-newer");
  CHECK(mistakes("version: 1\nfirst_leads: true\n") == "yaml-unknown-key");
  CHECK(mistakes("version: 1\nwords: {推进单位: leader-of-all}\n") == "task-bad-value");
  CHECK(mistakes("version: 1\nsection_numbers: A.\n") == "task-bad-value");
}

}  // namespace notice_profile_test
}  // namespace duban
