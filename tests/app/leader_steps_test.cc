// Specifies posts and portfolios over time: who answers for a task the day before, the day and the day after a succession
// or an assignment, and what is refused.
#include "engine/app/leader_steps.h"

#include <doctest/doctest.h>

#include "engine/app/directory_steps.h"
#include "engine/app/leader_list.h"
#include "engine/app/transfer.h"
#include "engine/base/text.h"
#include "tests/support/office.h"

namespace duban {
namespace app_leader_steps_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [李明]}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [乙局], leaders: [王川, 李明]}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], leaders: [赵青]}\n";

struct PostsOffice : Office {
  PostsOffice() : Office(kTasks) {
    (void)adopt_directory(file, load_directory_file(folder.write("posts.yaml", kOfficeUnits + "leaders:\n"
                                                                               "  - {post: 常务副区长, holders: [{name: 李明, from: 2024-02-01}]}\n"
                                                                               "  - {post: 副区长（科技）, holders: [{name: 王川}]}\n"
                                                                               "  - {post: 副区长（民生）, holders: [{name: 赵青}]}\n")),
                          day("2024-02-01"), an_envelope("2024-02-01T09:00", true), false, Language::chinese);
  }
  [[nodiscard]] std::string leaders(std::string_view as_of) const {
    Inquiry inquiry = ask(as_of);
    std::string line;
    const Snapshot snapshot = snapshot_at(inquiry.history(), day(as_of));
    for (const TaskState& state : snapshot.tasks) line += state.ref() + " " + join(state.leaders(), "、") + "; ";
    return line;
  }
  [[nodiscard]] std::string posts(std::string_view as_of) const {
    Inquiry inquiry = ask(as_of);
    std::string line;
    for (const LeaderLine& l : make_leader_list(inquiry).lines) line += l.post + ":" + l.holder + std::to_string(l.tasks) + (l.in_office ? "" : "-") + " ";
    return line;
  }
};

TEST_CASE("a successor holds the post and answers for its tasks from the day on, in one transaction") {
  const PostsOffice office;
  const std::int64_t seq = office.last_seq();
  const LeaderOutcome done = succeed_leader(office.step("2024-06-01"), "李明", "周宁", "换届");
  CHECK(done.posts == std::vector<std::string>{"常务副区长"});
  CHECK(done.tasks.size() == 2);
  CHECK(office.last_seq() == seq + 3);
  CHECK(office.leaders("2024-05-31") == "1.1 李明; 1.2 王川、李明; 1.3 赵青; ");
  CHECK(office.leaders("2024-06-01") == "1.1 周宁; 1.2 王川、周宁; 1.3 赵青; ");
  CHECK(office.leaders("2024-06-02") == office.leaders("2024-06-01"));
  CHECK(office.posts("2024-05-31") == "常务副区长:李明2 副区长（科技）:王川1 副区长（民生）:赵青1 ");
  CHECK(office.posts("2024-06-01") == "常务副区长:周宁2 副区长（科技）:王川1 副区长（民生）:赵青1 ");
}

TEST_CASE("who answered for a task already stands once when the post passes to him") {
  const PostsOffice office;
  const LeaderOutcome done = succeed_leader(office.step("2024-06-01"), "李明", "王川", "");
  CHECK(done.posts == std::vector<std::string>{"常务副区长"});
  CHECK(office.leaders("2024-06-01") == "1.1 王川; 1.2 王川; 1.3 赵青; ");
  CHECK(office.posts("2024-06-01") == "常务副区长:王川2 副区长（科技）:王川2 副区长（民生）:赵青1 ");
}

TEST_CASE("a succession is refused whole with everything in its way, and nothing is written") {
  const PostsOffice office;
  const auto refused = [&](std::string_view on, const std::string& old_name, const std::string& new_name) {
    const std::int64_t seq = office.last_seq();
    const std::string ids = thrown_id([&] { (void)succeed_leader(office.step(on), old_name, new_name, ""); });
    CHECK(office.last_seq() == seq);
    return ids;
  };
  CHECK(refused("2024-06-01", "李鸣", "周宁") == "leader-unknown");
  CHECK(refused("2024-02-01", "李明", "周宁") == "leader-too-early");
  CHECK(refused("2024-06-01", "李明", "李明") == "leader-same");
  CHECK(refused("2024-01-31", "王川", "周宁") == "leader-unknown leader-later-directory");  // the directory of that day has no posts
  (void)transfer_task(office.step("2024-07-01"), {"1.1", "甲局", "乙局", true, "罗毅", "调整", "", false});
  CHECK(refused("2024-06-30", "李明", "周宁") == "task-changed-later");
  CHECK(succeed_leader(office.step("2024-07-01"), "李明", "周宁", "").tasks.size() == 2);
}

TEST_CASE("a directory adopted for a later day stands in the way of an earlier succession") {
  const PostsOffice office;
  (void)adopt_directory(office.file, load_directory_file(office.folder.write("later.yaml", kOfficeUnits + "leaders:\n  - {post: 常务副区长, holders: [{name: 李明}]}\n")),
                        day("2024-09-01"), an_envelope("2024-02-02T09:00", true), false, Language::chinese);
  CHECK(thrown_id([&] { (void)succeed_leader(office.step("2024-06-01"), "李明", "周宁", ""); }) == "leader-later-directory");
  CHECK(thrown_id([&] { (void)succeed_leader(office.step("2024-09-01"), "李明", "周宁", ""); }).empty());
}

TEST_CASE("without a directory there is no post to succeed in") {
  const TempFolder folder;
  const std::string file = folder.file("bare.db");
  set_up_ledger(file, {}, an_envelope("2024-01-26T09:00", true), false);
  CHECK(thrown_id([&] { (void)succeed_leader({file, an_envelope("2024-06-01T09:00", true), day("2024-06-01")}, "李明", "周宁", ""); }) == "directory-none");
}

TEST_CASE("a rehearsed succession tells the same and writes nothing") {
  const PostsOffice office;
  const std::int64_t seq = office.last_seq();
  CHECK(succeed_leader(office.step("2024-06-01", true), "李明", "周宁", "").tasks.size() == 2);
  CHECK(office.last_seq() == seq);
}

TEST_CASE("portfolios are re-divided from a day on: all leaders, or one's place") {
  const PostsOffice office;
  CHECK(assign_leaders(office.step("2024-06-01"), {{"1.1", "1.3", "1.1"}, {"王川", "赵青"}, "", "分工调整"}).tasks.size() == 2);
  CHECK(office.leaders("2024-05-31") == "1.1 李明; 1.2 王川、李明; 1.3 赵青; ");
  CHECK(office.leaders("2024-06-01") == "1.1 王川、赵青; 1.2 王川、李明; 1.3 王川、赵青; ");
  (void)assign_leaders(office.step("2024-06-02"), {{"1.1", "1.2"}, {"赵青"}, "王川", "分工调整"});
  CHECK(office.leaders("2024-06-02") == "1.1 赵青; 1.2 赵青、李明; 1.3 王川、赵青; ");
  CHECK(office.posts("2024-06-02") == "常务副区长:李明1 副区长（科技）:王川1 副区长（民生）:赵青3 ");
}

TEST_CASE("an assignment is refused whole with everything in its way") {
  const PostsOffice office;
  const auto refused = [&](std::string_view on, const AssignRequest& request) {
    return thrown_id([&] { (void)assign_leaders(office.step(on), request); });
  };
  CHECK(refused("2024-06-01", {{"1.1"}, {"赵青"}, "", ""}) == "option-needed");
  CHECK(refused("2024-06-01", {{"1.1"}, {}, "", "调整"}) == "option-needed");
  CHECK(refused("2024-06-01", {{"1.9", "1.3", "1.1"}, {"赵清", "赵青"}, "", "调整"}) == "leader-unknown ref-unknown");
  CHECK(refused("2024-06-01", {{"1.3"}, {"赵青"}, "", "调整"}) == "leader-there-already");
  CHECK(refused("2024-06-01", {{"1.3"}, {"李明"}, "王川", "调整"}) == "leader-not-there");
  CHECK(refused("2024-01-24", {{"1.3"}, {"赵青", "王川"}, "", "调整"}).ends_with("date-before-task"));
  (void)succeed_leader(office.step("2024-06-01"), "李明", "周宁", "");
  CHECK(refused("2024-06-01", {{"1.3"}, {"李明"}, "", "调整"}) == "leader-left");
  CHECK(refused("2024-05-31", {{"1.1"}, {"赵青"}, "", "调整"}) == "task-changed-later");
  CHECK(refused("2024-06-01", {{"1.1"}, {"赵青"}, "", "调整"}).empty());
}

TEST_CASE("who left and still answers for tasks stands below his post, who is unknown at the end, a vacant post has nobody") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [李明, 孙某]}\n");
  (void)adopt_directory(office.file, load_directory_file(office.folder.write("posts.yaml", kOfficeUnits + "leaders:\n"
                                                                                           "  - {post: 区长, holders: [{name: 李明, to: 2024-05-31}]}\n")),
                        day("2024-02-01"), an_envelope("2024-02-01T09:00", true), false, Language::chinese);
  Inquiry inquiry = office.ask("2024-06-01");
  const LeaderList list = make_leader_list(inquiry);
  REQUIRE(list.lines.size() == 3);
  CHECK(list.lines[0].holder.empty());
  CHECK(list.lines[1].holder == "李明");
  CHECK_FALSE(list.lines[1].in_office);
  CHECK(list.lines[2].post.empty());
  CHECK(list.lines[2].tasks == 1);
}

}  // namespace app_leader_steps_test
}  // namespace duban
