// Specifies links as groups: taken whole or not at all, with every mistake at its place, and links to indicators.
#include "engine/app/link_steps.h"

#include <doctest/doctest.h>

#include "engine/app/indicators.h"
#include "engine/app/link_file.h"
#include "tests/support/office.h"

namespace duban {
namespace app_link_steps_test {

/// Tasks 1.1 … 1.`count`.
std::string tasks_up_to(int count) {
  std::string yaml;
  for (int i = 1; i <= count; ++i) yaml += "  - {ref: \"1." + std::to_string(i) + "\", title: 事项, leads: [甲局]}\n";
  return yaml;
}

std::vector<LinkRequest> read(const Office& office, const std::string& name, const std::string& text, Diagnostics& found) {
  SourceText source;
  return read_link_file(office.folder.write(name, text), false, source, found);
}

Diagnostics refusal_of(const Office& office, const std::vector<LinkRequest>& requests) {
  try {
    (void)link_group(office.step("2024-02-01"), requests);
  } catch (const InputError& error) {
    return error.found();
  }
  return {};
}

TEST_CASE("a group of links is recorded as a whole, each with its lag") {
  const Office office(tasks_up_to(3));
  Diagnostics found;
  const auto requests = read(office, "l.csv", "from,relation,to,lag\n1.2,depends-on,1.1,5wd\n1.3,支撑,1.1,\n1.3,,1.2,-2\n", found);
  REQUIRE(found.empty());
  CHECK(link_group(office.step("2024-02-01"), requests).recorded == 3);
  Inquiry inquiry = office.ask("2024-02-01");
  const Snapshot snapshot = snapshot_at(inquiry.history(), day("2024-02-01"));
  CHECK(snapshot.links.size() == 3);
  CHECK(snapshot.upstream == std::vector<int>{0, 1});
  CHECK(snapshot.upstream_lag == std::vector<int>{5, -2});
  CHECK(snapshot_at(inquiry.history(), day("2024-01-31")).links.empty());
}

TEST_CASE("the same links from YAML and csv, full-width digits too") {
  const Office office(tasks_up_to(2));
  Diagnostics found;
  for (const auto& [name, text] : {std::pair("a.csv", "\xEF\xBB\xBF事项,关系,对象,间隔工作日,依据\r\n1.2,依赖,1.1,５,两项都提到平台\r\n"),
                                   std::pair("a.yaml", "links:\n  - {from: 1.2, relation: depends-on, to: 1.1, lag: 5}\n")}) {
    const auto requests = read(office, name, text, found);
    REQUIRE(requests.size() == 1);
    CHECK(requests[0].from == "1.2");
    CHECK(requests[0].to == "1.1");
    CHECK(requests[0].lag_workdays == 5);
    CHECK(requests[0].at.line == 2);
  }
  CHECK(found.empty());
}

TEST_CASE("a banner or title above the heads is passed over") {
  const Office office(tasks_up_to(2));
  Diagnostics found;
  const auto requests = read(office, "l.csv", "演示数据，非真实进展\r\n建议\r\n事项,关系,对象,间隔工作日\r\n1.2,依赖,1.1,\r\n", found);
  CHECK(found.empty());
  REQUIRE(requests.size() == 1);
  CHECK(requests[0].at.line == 4);
}

TEST_CASE("blank rows and notes below the table are passed over") {
  const Office office(tasks_up_to(2));
  Diagnostics found;
  CHECK(read(office, "l.csv", "序号,from,relation,to,lag\n1,1.2,,1.1,\n,,,,\n注：只是建议,,,,\n", found).size() == 1);
  CHECK(found.empty());
}

TEST_CASE("a link cannot stand before its tasks do") {
  const Office office(tasks_up_to(2));
  const auto on = [&](std::string_view date) {
    const StepContext step{office.file, an_envelope("2024-02-01T09:00", true), day(date), true};
    return thrown_id([&] { (void)link_group(step, {{.from = "1.2", .to = "1.1"}}); });
  };
  CHECK(on("2024-01-24") == "date-before-task date-before-task");  // of either end
  CHECK(on("2024-01-25").empty());
}

TEST_CASE("one mistake in a group and nothing of it is recorded") {
  const Office office(tasks_up_to(3));
  const std::int64_t before = office.last_seq();
  const Diagnostics found = refusal_of(office, {{.from = "1.2", .to = "1.1"}, {.from = "1.3", .to = "1.3"}, {.from = "1.2", .to = "1.1"}, {.from = "1.9", .to = "1.1"}});
  CHECK(id_line(found) == "link-to-itself link-twice ref-unknown");
  CHECK(office.last_seq() == before);
}

TEST_CASE("a lag lies within five years of working days") {
  CHECK(parse_lag("1250") == 1250);
  CHECK(parse_lag("1251") == std::nullopt);
  CHECK(parse_lag("-1250") == -1250);
  CHECK(parse_lag("-1251") == std::nullopt);
  CHECK(parse_lag("3wd") == 3);
  CHECK(parse_lag("10个工作日") == 10);
  CHECK(parse_lag("1.5") == std::nullopt);
  CHECK(parse_lag("三") == std::nullopt);
}

TEST_CASE("a cycle across row 3 and row 900 of a file is refused with its path and the rows") {
  const Office office(tasks_up_to(1000));
  std::string csv = "from,to\n";
  for (int row = 2; row <= 901; ++row) {
    if (row == 3) csv += "1.501,1.777\n";
    else if (row == 900) csv += "1.777,1.501\n";
    else csv += "1." + std::to_string(row) + ",1.1\n";
  }
  Diagnostics found;
  const auto requests = read(office, "l.csv", csv, found);
  REQUIRE(requests.size() == 900);
  const std::int64_t before = office.last_seq();
  const Diagnostics refused = refusal_of(office, requests);
  REQUIRE(id_line(refused) == "link-closes-cycle");
  CHECK(refused.items()[0].at.line == 3);
  CHECK(refused.items()[0].message.args == std::vector<std::string>{"3、900", "1.501 → 1.777 → 1.501"});
  CHECK(office.last_seq() == before);
}

TEST_CASE("a cycle that closes over links that stand is named with them") {
  const Office office(tasks_up_to(3));
  CHECK(refusal_of(office, {{.from = "1.2", .to = "1.1"}, {.from = "1.3", .to = "1.2"}}).empty());
  const Diagnostics refused = refusal_of(office, {{.from = "1.1", .to = "1.3", .at = {"l.csv", 7, 0, ""}}});
  REQUIRE(id_line(refused) == "link-closes-cycle");
  CHECK(refused.items()[0].message.args[0] == "7");
}

TEST_CASE("a very long cycle is told by its beginning and its end") {
  const Office office(tasks_up_to(200));
  std::vector<LinkRequest> ring;
  for (int i = 1; i <= 200; ++i) ring.push_back({.from = "1." + std::to_string(i), .to = "1." + std::to_string(i % 200 + 1), .at = {"l.csv", i + 1, 0, ""}});
  const Diagnostics refused = refusal_of(office, ring);
  REQUIRE(id_line(refused) == "link-closes-cycle");
  CHECK(refused.items()[0].message.args[1].find("…") != std::string::npos);
  CHECK(refused.items()[0].message.args[1].size() < 400);
}

TEST_CASE("tasks contribute to indicators, and wait for none") {
  const Office office(tasks_up_to(1));
  const std::string table = office.folder.write("i.txt", "主要指标完成情况表\n序号\t指标\t单位\t2024年目标\n1\t地区生产总值增速\t%\t6左右\n2\t社会消费品零售总额增速\t%\t7.5\n");
  SourceText source;
  const IndicatorReading reading = read_indicator_file(table, 2024, source);
  REQUIRE_FALSE(reading.tables.empty());
  (void)register_indicators(office.file, reading.tables, "", an_envelope("2024-01-26T10:00", true), false);
  CHECK(id_line(refusal_of(office, {{.from = "1.1", .to = "I.1"}})) == "link-indicator");
  CHECK(id_line(refusal_of(office, {{.from = "1.1", .to = "I.9", .kind = LinkKind::contributes_to}})) == "indicator-unknown");
  CHECK(id_line(refusal_of(office, {{.from = "1.1", .to = "I.2", .kind = LinkKind::contributes_to, .lag_workdays = 3}})) == "link-lag-alone");
  CHECK(refusal_of(office, {{.from = "1.1", .to = "I.2", .kind = LinkKind::contributes_to, .inferred = true, .evidence = "同一指标"}}).empty());
  CHECK(id_line(refusal_of(office, {{.from = "1.1", .to = "I.2", .kind = LinkKind::contributes_to}})) == "link-there-already");
  Inquiry inquiry = office.ask("2024-02-01");
  const Snapshot snapshot = snapshot_at(inquiry.history(), day("2024-02-01"));
  REQUIRE(snapshot.links.size() == 1);
  CHECK(snapshot.links[0]->to_indicator > 0);
  CHECK(snapshot.links[0]->inferred);
  CHECK(snapshot.upstream.empty());
}

}  // namespace app_link_steps_test
}  // namespace duban
