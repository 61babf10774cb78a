// Specifies the list of duties: which occurrences it shows on which day, in what order, and what it counts.
#include "engine/app/duty_list.h"

#include <doctest/doctest.h>

#include "engine/app/transfer.h"
#include "engine/document/duty_document.h"
#include "tests/support/office.h"

namespace duban {
namespace app_duty_list_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [乙局], supports: [各街道], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个}]}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [甲局, 乙局]}\n";

const std::string kTiers =
    "version: 1\nduties:\n"
    "  - {id: to-lead, for: has_target, rhythm: {monthly: 20}, roll: next, who: supports}\n"
    "  - {id: monthly, for: has_target, rhythm: {monthly: 25}, roll: previous, grace: 2 workdays}\n"
    "  - {id: plan, for: otherwise, rhythm: {after: register, workdays: 5}}\n"
    "rules:\n  - {id: missed, when: open and missed_duties > 0, lamp: yellow}\n";

struct TieredOffice : Office {
  TieredOffice() : Office(kTasks), book(folder.write("tiers.yaml", kTiers)) {
    progress(
        "ref,on,unit,progress\n1.1,2024-03-20,东街街道,报乙局\n1.1,2024-03-26,乙局,汇总\n1.1,2024-04-30,乙局,汇总\n"
        "1.2,2024-02-02,乙局,方案\n",
        "2024-05-06");
  }
  [[nodiscard]] DutyList list(std::string_view as_of, const DutyQuestion& question = {}) const {
    Inquiry inquiry({file, day(as_of), {}, book});
    return list_duties(inquiry, question);
  }
  std::string book;
};

std::string words(const DutyLine& line) {
  return line.ref + " " + line.unit + " " + line.due.to_string() + " " + std::string(name_of(line.status)) + " " + std::to_string(line.workdays_late);
}

std::string lines(const DutyList& list) {
  std::string text;
  for (const DutyLine& line : list.lines) text += (text.empty() ? "" : "; ") + words(line);
  return text;
}

std::string counts(const DutyCounts& c) {
  return std::to_string(c.owed) + " " + std::to_string(c.reported) + " " + std::to_string(c.late) + " " + std::to_string(c.missed);
}

TEST_CASE("what is missed, what was met last and what is next stand on the list, by due date and official order") {
  const TieredOffice office;
  CHECK(lines(office.list("2024-03-31", {"乙局", {}, {}})) == "1.1 乙局 2024-03-25 met 1; 1.1 乙局 2024-04-25 due 0");
  CHECK(lines(office.list("2024-03-31")) ==
        "1.2 甲局 2024-02-01 late 1; 1.1 西街街道 2024-02-20 missed 28; 1.1 东街街道 2024-03-20 met 0; "
        "1.1 西街街道 2024-03-20 missed 7; 1.1 乙局 2024-03-25 met 1; 1.1 东街街道 2024-04-22 due 0; "
        "1.1 西街街道 2024-04-22 due 0; 1.1 乙局 2024-04-25 due 0");
}

TEST_CASE("a late report shows with the next occurrence it meets ahead of its date") {
  const TieredOffice office;
  // 28 April, a Sunday that is worked, is the last day of April's grace: the report of the 30th is late for it and
  // early for May.
  CHECK(lines(office.list("2024-04-28", {"乙局", {}, {}})) == "1.1 乙局 2024-03-25 met 1; 1.1 乙局 2024-04-25 due 0");
  CHECK(lines(office.list("2024-04-29", {"乙局", {}, {}})) ==
        "1.1 乙局 2024-03-25 met 1; 1.1 乙局 2024-04-25 missed 3; 1.1 乙局 2024-05-24 due 0");
  CHECK(lines(office.list("2024-04-30", {"乙局", {}, {}})) ==
        "1.1 乙局 2024-04-25 late 4; 1.1 乙局 2024-05-24 met 0; 1.1 乙局 2024-06-25 due 0");
}

TEST_CASE("a range lists and counts every occurrence due in it") {
  const TieredOffice office;
  const DutyList april = office.list("2024-05-31", {"", day("2024-04-01"), day("2024-05-24")});
  CHECK(lines(april) ==
        "1.1 东街街道 2024-04-22 missed 28; 1.1 西街街道 2024-04-22 missed 28; 1.1 乙局 2024-04-25 late 4; "
        "1.1 东街街道 2024-05-20 missed 9; 1.1 西街街道 2024-05-20 missed 9; 1.1 乙局 2024-05-24 met 0");
  CHECK(counts(april.totals) == "6 2 1 4");
  REQUIRE(april.units.size() == 3);
  CHECK(april.units[0].unit == "乙局");
  CHECK(counts(april.units[0].counts) == "2 2 1 0");
  CHECK(counts(april.units[1].counts) == "2 0 0 2");
  CHECK(lines(office.list("2024-05-31", {"乙局", day("2024-04-25"), day("2024-04-25")})) == "1.1 乙局 2024-04-25 late 4");
  CHECK(lines(office.list("2024-05-31", {"乙局", day("2024-04-26"), day("2024-05-23")})).empty());
  CHECK(lines(office.list("2024-05-31", {"乙局", day("2024-06-01"), day("2024-07-31")})) ==
        "1.1 乙局 2024-06-25 due 0; 1.1 乙局 2024-07-25 due 0");
  CHECK(counts(office.list("2024-05-31", {"乙局", day("2024-06-01"), day("2024-07-31")}).totals) == "0 0 0 0");
}

TEST_CASE("what is owed and not over is neither made nor missed yet") {
  const TieredOffice office;
  const DutyList in_grace = office.list("2024-04-26", {"乙局", day("2024-04-01"), day("2024-04-30")});
  CHECK(lines(in_grace) == "1.1 乙局 2024-04-25 due 0");
  CHECK(counts(in_grace.totals) == "0 0 0 0");
  CHECK(counts(office.list("2024-04-30", {"乙局", day("2024-04-01"), day("2024-04-30")}).totals) == "1 1 1 0");
}

TEST_CASE("a task submitted or closed owes nothing more, and keeps what it owed before") {
  const TieredOffice office;
  office.progress("ref,on,percent\n1.1,2024-06-20,100\n", "2024-06-21");
  CHECK(lines(office.list("2024-06-30")) == "1.2 甲局 2024-02-01 late 1");
  CHECK(lines(office.list("2024-08-31", {"乙局", day("2024-05-01"), day("2024-08-31")})) ==
        "1.1 乙局 2024-05-24 met 0; 1.1 乙局 2024-06-25 met 0");
}

TEST_CASE("a unit is asked for by any of its names, with what its groups owe; others are refused") {
  const TieredOffice office;
  CHECK(lines(office.list("2024-02-02", {"甲区甲局", {}, {}})) == "1.2 甲局 2024-02-01 late 1");
  CHECK(office.list("2024-02-02", {"西街街道", {}, {}}).lines.size() == 1);
  CHECK(office.list("2024-02-02", {"各街道", {}, {}}).lines.empty());  // its members owe
  CHECK(thrown_id([&] { (void)office.list("2024-02-02", {"丙局", {}, {}}); }) == "unit-unknown");
}

TEST_CASE("the shipped rulebook asks the first lead alone, known as of a time") {
  const Office office(kTasks);
  office.progress("ref,on,unit,percent\n1.1,2024-02-20,东街街道,5\n1.1,2024-02-21,乙局,5\n", "2024-02-22");
  Inquiry after = office.ask("2024-02-29");
  CHECK(lines(list_duties(after, {"乙局", {}, {}})) == "1.1 乙局 2024-02-23 met 0; 1.1 乙局 2024-03-25 due 0");
  Inquiry before = office.ask("2024-02-29", {instant("2024-02-01"), std::nullopt});
  CHECK(lines(list_duties(before, {"乙局", {}, {}})) == "1.1 乙局 2024-02-23 missed 4; 1.1 乙局 2024-03-25 due 0");
}

TEST_CASE("what became of a report is said in words") {
  struct Row {
    DutyStatus status;
    bool is_over;
    int days;
    std::string anew;
    std::string chinese;
    std::string english;
  };
  const Row rows[] = {
      {DutyStatus::met, true, 0, "", "已报", "met"},
      {DutyStatus::met, true, 2, "2024-04-08", "宽限内，晚 2 个工作日，2024-04-08 重报", "within the grace, 2 working days late, made anew on 2024-04-08"},
      {DutyStatus::late, true, 4, "", "迟报 4 个工作日", "4 working days late"},
      {DutyStatus::missed, true, 5, "", "缺报，已过 5 个工作日", "missed, 5 working days ago"},
      {DutyStatus::returned, false, 0, "", "退回待重报", "returned, to be made anew"},
      {DutyStatus::returned, true, 1, "", "退回未重报，已过 1 个工作日", "returned and not made anew, 1 working days over"},
      {DutyStatus::due, false, 0, "", "宽限期内", "within its grace"},
  };
  for (const Row& row : rows) {
    DutyList list;
    list.as_of = day("2024-04-26");
    DutyLine line;
    line.rhythm_words = words_of(Rhythm());
    line.due = day("2024-04-25");
    line.nominal_due = day("2024-04-25");
    line.status = row.status;
    line.is_over = row.is_over;
    line.workdays_late = row.days;
    if (!row.anew.empty()) line.made_anew_on = day(row.anew);
    list.lines.push_back(line);
    CHECK(duty_document(list, Language::chinese).tables.at(0).rows.at(0).at(6).text == row.chinese);
    CHECK(duty_document(list, Language::english).tables.at(0).rows.at(0).at(6).text == row.english);
    CHECK(duty_document(list, Language::chinese).tables.at(0).rows.at(0).at(1).text == "（没有牵头单位）");
  }
}

TEST_CASE("a year without holiday data makes the list provisional") {
  const TieredOffice office;
  CHECK_FALSE(office.list("2026-12-31", {"乙局", day("2026-12-01"), day("2026-12-31")}).provisional);
  const DutyList later = office.list("2026-12-31", {"乙局", day("2027-01-01"), day("2027-01-31")});
  CHECK(later.provisional);
  CHECK(duty_document(later, Language::english).notes.size() == 2);
}

TEST_CASE("who led when a report was due owed it, not who leads now; a report recorded late is marked") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [甲局], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个}]}\n");
  office.progress("ref,on,unit,progress\n1.1,2024-02-23,甲局,推进\n", "2024-03-20");
  (void)transfer_task(office.step("2024-03-21"), {.ref = "1.1", .from = "甲局", .to = "乙局", .lead = true, .approved_by = "乙主任", .reason = "调整", .condition = "", .met = false});
  Inquiry inquiry = office.ask("2024-04-01");
  const DutyList list = list_duties(inquiry, {.unit = "", .from = day("2024-02-01"), .to = day("2024-04-01")});
  CHECK(lines(list) == "1.1 甲局 2024-02-23 met 0; 1.1 乙局 2024-03-25 missed 5");
  CHECK(list.lines.at(0).late_entries == 1);
  CHECK(list_duties(inquiry, {.unit = "乙局", .from = day("2024-02-01"), .to = day("2024-04-01")}).lines.size() == 1);
}

}  // namespace app_duty_list_test
}  // namespace duban
