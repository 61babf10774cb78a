// Specifies posts over time: who holds one on a day, one after another in it, and what is in the way.
#include "engine/directory/posts.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace directory_posts_test {

Directory office() {
  return Directory({}, {}, {{"区长", {{"张三", day("2023-01-01"), {}}}},
                            {"副区长", {{"李四", {}, day("2024-03-31")}, {"王五", day("2024-04-01"), {}}}},
                            {"主任", {{"赵六", {}, day("2024-03-31")}}},
                            {"书记", {{"张三", {}, {}}}}});
}

std::string refused(const std::string& old_name, const std::string& new_name, std::string_view from) {
  Diagnostics found;
  (void)hand_over_posts(office(), old_name, new_name, day(from), found);
  return id_line(found);
}

TEST_CASE("the old holder has the post until the day before, the new one from the day on") {
  Diagnostics found;
  const PostsHandedOver done = hand_over_posts(office(), "王五", "钱七", day("2024-06-01"), found);
  CHECK(found.empty());
  CHECK(done.posts == std::vector<std::string>{"副区长"});
  CHECK(posts_held(done.directory, "王五", day("2024-05-31")).size() == 1);
  CHECK(posts_held(done.directory, "王五", day("2024-06-01")).empty());
  CHECK(posts_held(done.directory, "钱七", day("2024-05-31")).empty());
  CHECK(posts_held(done.directory, "钱七", day("2024-06-01")).size() == 1);
}

TEST_CASE("who holds two posts hands over both; one that stood vacant is taken up") {
  Diagnostics found;
  CHECK(hand_over_posts(office(), "张三", "钱七", day("2024-06-01"), found).posts == std::vector<std::string>{"区长", "书记"});
  const PostsHandedOver vacant = hand_over_posts(office(), "赵六", "钱七", day("2024-06-01"), found);
  CHECK(found.empty());
  CHECK(vacant.posts == std::vector<std::string>{"主任"});
  CHECK(vacant.directory.leaders()[2].holders[0].to == day("2024-03-31"));
}

TEST_CASE("a succession is refused with what is in its way") {
  CHECK(refused("张四", "钱七", "2024-06-01") == "leader-unknown");
  CHECK(refused("张三", "张三", "2024-06-01") == "leader-same");
  CHECK(refused("李四", "钱七", "2024-06-01") == "leader-replaced");
  CHECK(refused("李四", "王五", "2024-06-01") == "leader-there-already");
  CHECK(refused("王五", "钱七", "2024-03-31") == "leader-too-early");
  CHECK(refused("王五", "钱七", "2024-04-01") == "leader-too-early");
  CHECK(refused("王五", "钱七", "2024-04-02").empty());
}

TEST_CASE("the hint names the nearest leader") {
  CHECK(suggest_leader(office(), {}, "张三丰") == "张三");
  CHECK(suggest_leader(office(), {"孙悟空"}, "孙悟净") == "孙悟空");
  CHECK(suggest_leader(office(), {}, "李思") == "李四");
  CHECK(suggest_leader(office(), {"李一"}, "李思").empty());
  CHECK(suggest_leader(office(), {}, "欧阳修").empty());
}

TEST_CASE("a leader answers for tasks while in office") {
  const auto ids = [](const std::string& name, std::string_view on) {
    Diagnostics found;
    expect_in_office(office(), name, day(on), found);
    return id_line(found);
  };
  CHECK(ids("李四", "2024-03-31").empty());
  CHECK(ids("李四", "2024-04-01") == "leader-left");
  CHECK(ids("王五", "2024-03-31") == "leader-not-yet");
  CHECK(ids("王五", "2024-04-01").empty());
  CHECK(ids("张三", "2020-01-01").empty());  // as 书记, whose first day is not stated
  CHECK(ids("无名", "2024-04-01").empty());
}

}  // namespace directory_posts_test
}  // namespace duban
