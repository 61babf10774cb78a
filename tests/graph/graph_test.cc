// Specifies the accountability graph: its nodes and edges as the contract names them, cycles by
// name, and what waits for what.
#include "engine/graph/graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "engine/graph/graph_names.h"
#include "tests/support/builders.h"

namespace duban {
namespace graph_graph_test {

using Edges = std::vector<std::pair<int, int>>;
using Marks = std::vector<std::uint8_t>;

/// The edges as "from -kind-> to (source)".
std::multiset<std::string> lines_of(const AccountabilityGraph& graph) {
  std::multiset<std::string> lines;
  for (const GraphEdge& e : graph.edges) {
    lines.insert(id_of(graph, e.from) + " -" + std::string(name_of(e.kind)) + "-> " + id_of(graph, e.to) + " (" + std::string(name_of(e.source)) + ")");
  }
  return lines;
}

TEST_CASE("a graph without a cycle has none") {
  CHECK_FALSE(find_cycle(0, {}).has_value());
  CHECK_FALSE(find_cycle(3, {{0, 1}, {1, 2}, {0, 2}}).has_value());
  CHECK_FALSE(find_cycle(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}).has_value());  // a diamond
  CHECK_FALSE(find_cycle(2, {{0, 1}, {0, 1}}).has_value());                  // twice the same
}

TEST_CASE("a cycle is named by the nodes on it, in order, and by no others") {
  struct Row {
    std::string name;
    int count;
    Edges edges;
    std::vector<int> cycle;  // from its smallest node
  };
  const Row rows[] = {
      {"itself", 1, {{0, 0}}, {0}},
      {"two", 2, {{0, 1}, {1, 0}}, {0, 1}},
      {"three, entered from outside", 5, {{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}}, {1, 2, 3}},
      {"behind a finished branch", 5, {{0, 1}, {0, 2}, {2, 3}, {3, 4}, {4, 2}}, {2, 3, 4}},
      {"in a part of its own", 4, {{0, 1}, {3, 2}, {2, 3}}, {2, 3}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    auto cycle = find_cycle(row.count, row.edges);
    REQUIRE(cycle.has_value());
    std::rotate(cycle->begin(), std::min_element(cycle->begin(), cycle->end()), cycle->end());
    CHECK(*cycle == row.cycle);
  }
}

/// The graph of `history` on `date` as lines; the snapshot it rests on goes with the call.
std::multiset<std::string> lines_on(const History& history, const char* date, const std::vector<GroupMembers>& groups = {}) {
  const Snapshot snapshot = snapshot_at(history, day(date));
  return lines_of(build_graph(snapshot, groups));
}

TEST_CASE("a task has an edge for each part, leader, section, target and its date") {
  const auto task = a_task()
                        .ref("4.10")
                        .lead("甲局")
                        .support("乙局")
                        .support("甲局")
                        .leader("张三")
                        .target(a_target("新增书屋", Comparator::equal, "10", "个"))
                        .due("2024-06-30");
  const History history = a_history().task(task).build();
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  const AccountabilityGraph graph = build_graph(snapshot, {});

  CHECK(lines_of(graph) ==
        std::multiset<std::string>{
            "unit:甲局 -leads-> task:2024/4.10 (notice)",
            "unit:乙局 -supports-> task:2024/4.10 (notice)",
            "unit:甲局 -supports-> task:2024/4.10 (notice)",  // as written: in both parts
            "leader:张三 -answers-for-> task:2024/4.10 (notice)",
            "task:2024/4.10 -part-of-> section:2024/一、测试部分 (notice)",
            "task:2024/4.10 -aims-at-> target:2024/4.10#1 (notice)",
            "task:2024/4.10 -due-on-> deadline:2024-06-30 (notice)",
        });
  CHECK(graph.nodes[0].kind == NodeKind::task);
  CHECK(label_of(graph, 0) == "4.10 测试事项");
}

TEST_CASE("a group's part is one edge, and its members belong to it by the directory") {
  const History history = a_history().task(a_task().lead("各街道").support("东街街道")).build();
  const std::vector<GroupMembers> groups = {{"各街道", {"东街街道", "西街街道"}},
                                            {"各园区", {"北园区"}}};
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  const AccountabilityGraph graph = build_graph(snapshot, groups);
  const auto lines = lines_of(graph);

  CHECK(lines.count("group:各街道 -leads-> task:2024/1.1 (notice)") == 1);
  CHECK(lines.count("unit:东街街道 -supports-> task:2024/1.1 (notice)") == 1);
  CHECK(lines.count("unit:东街街道 -member-of-> group:各街道 (clerk)") == 1);
  CHECK(lines.count("unit:西街街道 -member-of-> group:各街道 (clerk)") == 1);
  CHECK(lines.count("unit:西街街道 -leads-> task:2024/1.1 (notice)") == 0);
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) CHECK(id_of(graph, static_cast<int>(n)) != "group:各园区");  // no task names it
}

TEST_CASE("links are the clerk's, those proposed from the texts are inferred, and an extended date is the clerk's too") {
  History history = a_history()
                        .task(a_task().ref("1.1"))
                        .task(a_task().ref("1.2"))
                        .link(1, 2, "2024-02-01")
                        .link(2, 1, "2024-02-01", LinkKind::contributes_to)
                        .extension(2, "2024-02-01", "2025-03-31")
                        .build();
  history.links.back().inferred = true;
  const auto before = lines_on(history, "2024-01-31");
  const auto after = lines_on(history, "2024-02-01");
  CHECK(before.count("task:2024/1.1 -depends-on-> task:2024/1.2 (clerk)") == 0);
  CHECK(after.count("task:2024/1.1 -depends-on-> task:2024/1.2 (clerk)") == 1);
  CHECK(after.count("task:2024/1.2 -contributes-to-> task:2024/1.1 (inferred)") == 1);
  CHECK(before.count("task:2024/1.2 -due-on-> deadline:2024-12-31 (notice)") == 1);
  CHECK(after.count("task:2024/1.2 -due-on-> deadline:2025-03-31 (clerk)") == 1);
}

TEST_CASE("an implied date is inferred until the clerk stands by it") {
  const History history = a_history().task(a_task().implied()).confirmation(1, "2024-03-01").build();
  CHECK(lines_on(history, "2024-02-29").count("task:2024/1.1 -due-on-> deadline:2024-12-31 (inferred)") == 1);
  CHECK(lines_on(history, "2024-03-01").count("task:2024/1.1 -due-on-> deadline:2024-12-31 (clerk)") == 1);
  CHECK(lines_on(history, "2024-03-02").count("task:2024/1.1 -due-on-> deadline:2024-12-31 (clerk)") == 1);
}

TEST_CASE("what a clerk has changed since the notice is the clerk's, the rest stays the notice's") {
  const auto target = [](const char* value) { return a_target("新增书屋", Comparator::equal, value, "个"); };
  const auto task = [&](const char* lead, const char* leader, const char* value) {
    return a_task().lead(lead).support("丙局").leader(leader).target(target(value)).target(a_milestone("建成"));
  };
  History history = a_history()
                        .task(task("甲局", "张三", "10"))
                        .amendment(1, "2024-03-01", task("乙局", "张三", "10"), {0, 1})
                        .amendment(1, "2024-04-01", task("乙局", "李四", "12"), {0, 1})
                        .amendment(1, "2024-05-01", task("乙局", "李四", "12"), {0, 1})
                        .build();
  history.amendments[0].by_notice = false;  // a transfer
  history.amendments[1].by_notice = false;  // another leader, another target
  const auto transferred = lines_on(history, "2024-03-01");
  CHECK(lines_on(history, "2024-02-29").count("unit:甲局 -leads-> task:2024/1.1 (notice)") == 1);
  CHECK(transferred.count("unit:乙局 -leads-> task:2024/1.1 (clerk)") == 1);
  CHECK(transferred.count("unit:丙局 -supports-> task:2024/1.1 (notice)") == 1);
  CHECK(transferred.count("leader:张三 -answers-for-> task:2024/1.1 (notice)") == 1);
  const auto again = lines_on(history, "2024-04-01");
  CHECK(again.count("leader:李四 -answers-for-> task:2024/1.1 (clerk)") == 1);
  CHECK(again.count("task:2024/1.1 -aims-at-> target:2024/1.1#1 (clerk)") == 1);
  CHECK(again.count("task:2024/1.1 -aims-at-> target:2024/1.1#2 (notice)") == 1);
  CHECK(again.count("task:2024/1.1 -part-of-> section:2024/一、测试部分 (notice)") == 1);
  // The notice itself says so now.
  CHECK(lines_on(history, "2024-05-01").count("unit:乙局 -leads-> task:2024/1.1 (notice)") == 1);
}

TEST_CASE("milestones of the plan in force are what a task aims at, in its own order") {
  const auto milestone = PlannedLine::Kind::milestone;
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .plan(1, "2024-02-01", milestone, {{"2024-06-30", 5000}})
                              .plan(2, "2024-02-01", milestone, {{"2024-05-31", -1}, {"2024-09-30", -1}})
                              .plan(1, "2024-03-01", milestone, {{"2024-07-31", 4000}, {"2024-08-31", 6000}})
                              .build();
  const auto first = lines_on(history, "2024-02-29");
  const auto second = lines_on(history, "2024-03-01");
  CHECK(first.count("task:2024/1.1 -aims-at-> milestone:2024/1.1#1 (clerk)") == 1);
  CHECK(first.count("task:2024/1.1 -aims-at-> milestone:2024/1.1#2 (clerk)") == 0);
  CHECK(second.count("task:2024/1.1 -aims-at-> milestone:2024/1.1#2 (clerk)") == 1);
  CHECK(second.count("task:2024/1.2 -aims-at-> milestone:2024/1.2#2 (clerk)") == 1);
  const Snapshot snapshot = snapshot_at(history, day("2024-03-01"));
  const AccountabilityGraph graph = build_graph(snapshot, {});
  std::vector<std::string> labels;
  for (int n = 0; n < static_cast<int>(graph.nodes.size()); ++n) {
    if (graph.nodes[static_cast<std::size_t>(n)].kind == NodeKind::milestone) labels.push_back(label_of(graph, n));
  }
  CHECK(labels == std::vector<std::string>{"2024-07-31 节点", "2024-08-31 节点", "2024-05-31 节点", "2024-09-30 节点"});
}

TEST_CASE("every indicator registered by the day is a node, with an edge from the tasks that feed it") {
  RegisteredIndicator indicator;
  indicator.key = "2024";
  indicator.on = day("2024-02-01");
  indicator.indicator.no = "3";
  indicator.indicator.metric = "地区生产总值";
  History history = a_history().task(a_task()).indicator(indicator).build();
  history.links.push_back({9, 1, 0, LinkKind::contributes_to, day("2024-02-02"), 0, false, 1, true});
  const auto has_node = [&](const char* date) {
    const Snapshot snapshot = snapshot_at(history, day(date));
    const AccountabilityGraph graph = build_graph(snapshot, {});
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& n) { return n.kind == NodeKind::indicator; });
  };
  CHECK_FALSE(has_node("2024-01-31"));
  CHECK(has_node("2024-02-01"));
  CHECK(lines_on(history, "2024-02-01").count("task:2024/1.1 -contributes-to-> indicator:2024/I.3 (inferred)") == 0);
  CHECK(lines_on(history, "2024-02-02").count("task:2024/1.1 -contributes-to-> indicator:2024/I.3 (inferred)") == 1);
}

TEST_CASE("each unit, leader, section and date is one node however often it is named") {
  const History history = a_history()
                              .task(a_task().ref("1.1").leader("张三"))
                              .task(a_task().ref("1.2").leader("张三"))
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  const AccountabilityGraph graph = build_graph(snapshot, {});
  std::set<std::string> names;
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) CHECK(names.insert(id_of(graph, static_cast<int>(n))).second);
  CHECK(names.size() == 6);  // two tasks, a unit, a leader, a section, a date
}

TEST_CASE("a neighbourhood holds the nodes asked for, what they touch, and the edges between") {
  const History history = a_history()
                              .task(a_task().ref("1.1").lead("甲局").due("2024-06-30"))
                              .task(a_task().ref("1.2").lead("乙局"))
                              .link(1, 2, "2024-01-01")
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  const AccountabilityGraph graph = build_graph(snapshot, {});
  const AccountabilityGraph part = neighbourhood(graph, {0});

  CHECK(lines_of(part) == std::multiset<std::string>{
                              "unit:甲局 -leads-> task:2024/1.1 (notice)",
                              "task:2024/1.1 -part-of-> section:2024/一、测试部分 (notice)",
                              "task:2024/1.1 -due-on-> deadline:2024-06-30 (notice)",
                              "task:2024/1.1 -depends-on-> task:2024/1.2 (clerk)",
                          });
  CHECK(part.nodes.size() == 5);
  CHECK(neighbourhood(graph, {}).nodes.empty());
}

TEST_CASE("a task reaches a marked one directly or through others, but not by itself") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .task(a_task().ref("1.3"))
                              .task(a_task().ref("1.4"))
                              .link(1, 2, "2024-01-01")
                              .link(2, 3, "2024-01-01")
                              .link(4, 2, "2024-01-01", LinkKind::contributes_to)
                              .build();
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  CHECK(reaches_marked(snapshot, {0, 0, 1, 0}) ==
        Marks{1, 1, 0, 0});
  CHECK(reaches_marked(snapshot, {0, 1, 0, 0}) ==
        Marks{1, 0, 0, 0});
  CHECK(reaches_marked(snapshot, {1, 0, 0, 1}) ==
        Marks{0, 0, 0, 0});
}

TEST_CASE("a task that waits for one through two ways reaches it") {
  const History history = a_history()
                              .task(a_task().ref("1.1"))
                              .task(a_task().ref("1.2"))
                              .task(a_task().ref("1.3"))
                              .task(a_task().ref("1.4"))
                              .link(1, 2, "2024-01-01")
                              .link(1, 3, "2024-01-01")
                              .link(2, 4, "2024-01-01")
                              .link(3, 4, "2024-01-01")
                              .build();
  CHECK(reaches_marked(snapshot_at(history, day("2024-02-01")), {0, 0, 0, 1}) ==
        Marks{1, 1, 1, 0});
}

TEST_CASE("tasks that wait for each other on one day all reach what any of them waits for") {
  // 1 → 2 → 3 → 1 and 3 → 4, 5 → 1: links whose dates overlap, as earlier versions let in.
  HistoryBuilder builder;
  for (int id = 1; id <= 5; ++id) builder.task(a_task().ref("1." + std::to_string(id)));
  builder.link(1, 2, "2024-01-01").link(2, 3, "2024-01-01").link(3, 1, "2024-01-01").link(3, 4, "2024-01-01").link(5, 1, "2024-01-01");
  const History history = builder.build();
  const Snapshot snapshot = snapshot_at(history, day("2024-02-01"));
  CHECK(reaches_marked(snapshot, {0, 0, 0, 1, 0}) == Marks{1, 1, 1, 0, 1});
  CHECK(reaches_marked(snapshot, {0, 0, 0, 0, 1}) == Marks{0, 0, 0, 0, 0});
  CHECK(reaches_marked(snapshot, {0, 1, 0, 0, 0}) == Marks{1, 1, 1, 0, 1});
  CHECK(dependency_order(snapshot).size() == 5);
}

}  // namespace graph_graph_test
}  // namespace duban
