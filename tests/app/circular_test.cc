// Specifies the monthly circular: classes at their bounds, percents, the words of those behind.
#include "engine/app/circular.h"

#include <doctest/doctest.h>

#include "engine/document/circular_document.h"
#include "tests/support/office.h"

namespace duban {
namespace app_circular_test {

/// `count` tasks 1.1, 1.2 … with a target of 10000 each.
std::string tasks(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) {
    text += "  - {ref: \"1." + std::to_string(i) + "\", title: 第" + std::to_string(i) +
            "项, leads: [甲局], targets: [{metric: 新增书屋, op: \"=\", value: 10000, unit: 个}]}\n";
  }
  return text;
}

Circular circular(const Office& office, std::string_view as_of) {
  Inquiry inquiry({office.file, day(as_of), {}, ""}, circular_needs(day(as_of)));
  return make_circular(inquiry);
}

std::string class_of(const Circular& list, const std::string& ref) {
  for (const CircularItem& item : list.items) {
    if (item.ref == ref) return std::string(name_of(item.pace_class)) + (item.gap ? " " + std::to_string(*item.gap) : "");
  }
  return "not listed";
}

TEST_CASE("classes by progress against finished months; at the bound it is on pace, ten points above ahead") {
  const Office office(tasks(6));
  office.progress(
      "ref,on,metric,value\n1.1,2024-09-20,新增书屋,8500个\n1.2,2024-09-20,新增书屋,8499个\n1.3,2024-09-20,新增书屋,7500个\n"
      "1.4,2024-09-20,新增书屋,7499个\n1.5,2024-09-20,新增书屋,5333个\n",
      "2024-09-20");
  const Circular list = circular(office, "2024-09-30");
  CHECK(list.pace == 7500);
  CHECK(list.finished_months == 9);
  CHECK(class_of(list, "1.1") == "ahead -1000");
  CHECK(class_of(list, "1.2") == "on-pace -999");
  CHECK(class_of(list, "1.3") == "on-pace 0");
  CHECK(class_of(list, "1.4") == "behind 1");
  CHECK(class_of(list, "1.5") == "behind 2167");
  CHECK(class_of(list, "1.6") == "other");
  CHECK(class_of(circular(office, "2024-09-29"), "1.4") == "on-pace -833");  // eight months are finished
  CHECK(class_of(circular(office, "2024-10-01"), "1.4") == "behind 1");
}

TEST_CASE("those behind are listed in the words of published bulletins, furthest first") {
  const Office office(tasks(3));
  office.progress("ref,on,metric,value\n1.1,2024-09-20,新增书屋,7498个\n1.2,2024-09-20,新增书屋,5333个\n", "2024-09-20");
  const Document document = circular_document(circular(office, "2024-09-30"), Language::chinese);
  const DocumentTable& behind = document.tables.at(1);
  REQUIRE(behind.rows.size() == 2);
  CHECK(behind.rows[0].back().text == "完成全年目标的53.3%，低于序时进度21.7个百分点");
  CHECK(behind.rows[1].back().text == "完成全年目标的75.0%，低于序时进度0.02个百分点");
  CHECK(document.tables.at(0).rows.at(2).at(2).text == "66.7%");
}

TEST_CASE("closed and submitted tasks are done, an own 100 percent that does not stand is other") {
  const Office office(
      "  - {ref: \"1.1\", title: 甲, leads: [甲局]}\n  - {ref: \"1.2\", title: 乙, leads: [甲局]}\n"
      "  - {ref: \"1.3\", title: 丙, leads: [甲局], targets: [{metric: 满意度, op: \">=\", value: 95, unit: \"%\", kind: ratio, accrual: rate}]}\n"
      "  - {ref: \"1.4\", title: 丁, leads: [甲局], due: 2024-05-31, due_basis: stated}\n"
      "  - {ref: \"1.5\", title: 戊, leads: [甲局], due_basis: continuous}\n");
  office.progress("ref,on,percent,metric,value\n1.1,2024-06-20,100,,\n1.2,2024-06-20,60,,\n1.3,2024-06-20,100,满意度,90%\n1.4,2024-06-20,80,,\n1.5,2024-06-20,80,,\n",
                  "2024-06-20");
  const std::string proof = office.folder.write("proof.txt", "办结材料");
  (void)close_task(office.step("2024-06-25"), {"1.2", {proof}, "某主任", ""});
  const Circular list = circular(office, "2024-06-30");
  CHECK(class_of(list, "1.1") == "done");
  CHECK(class_of(list, "1.2") == "done");
  CHECK(class_of(list, "1.3") == "other");
  CHECK(class_of(list, "1.4") == "behind 2000");  // past its date it is asked for the whole
  CHECK(class_of(list, "1.5") == "other");        // no end to be behind of
  CHECK(class_of(circular(office, "2024-06-24"), "1.2") == "ahead -1834");
  CHECK(circular_document(list, Language::chinese).tables.at(1).rows.at(0).back().text == "完成全年目标的80.0%，时限已过，尚差20.0个百分点");
}

TEST_CASE("in json the classes come with counts and percents, each task with its class") {
  const Office office(tasks(3));
  office.progress("ref,on,metric,value\n1.1,2024-09-20,新增书屋,5333个\n1.2,2024-09-20,新增书屋,9000个\n", "2024-09-20");
  const Json json = circular_json(circular(office, "2024-09-30"), Json::object());
  CHECK(json["month"].text() == "2024-09");
  CHECK(json["pace"].compact() == "75");
  CHECK(json["classes"].items().at(2).compact() == R"({"class":"behind","count":1,"percent":33.33})");
  const Json& first = json["items"].items().at(0);
  CHECK(first["class"].text() == "behind");
  CHECK(first["progress"].compact() == "53.33");
  CHECK(first["gap"].compact() == "21.67");
  CHECK(json["items"].items().at(1)["gap"].compact() == "-15");
  CHECK(json["items"].items().at(2)["progress"].is_null());
}

TEST_CASE("a circular of no tasks has no classes to share") {
  const Office office(tasks(1));
  const Circular before = circular(office, "2024-01-24");
  CHECK(before.items.empty());
  CHECK(before.pace == 0);
  CHECK(circular_document(before, Language::english).tables.at(0).rows.empty());
  CHECK(circular_json(before, Json::object())["classes"].items().at(0)["percent"].is_null());
}

}  // namespace app_circular_test
}  // namespace duban
