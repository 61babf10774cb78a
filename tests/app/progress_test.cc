// Specifies recording reports: all are checked before any is kept, what is wrong is told by its
// cell, and times of a demonstration are checked against ledger and clock.
#include "engine/app/progress.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/office.h"

namespace duban {
namespace app_progress_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 书屋, leads: [甲局], supports: [各街道], targets: [{metric: "
    "新增书屋, op: \"=\", value: 10, unit: 个}]}\n"
    "  - {ref: \"1.2\", title: 大桥, leads: [乙局], targets: [{metric: 大桥通车, op: \"=\", kind: "
    "milestone, accrual: state}]}\n"
    "  - {ref: \"1.3\", title: 宣传, leads: [乙局]}\n";

TEST_CASE("a report is recorded with its values, the first lead reporting by default") {
  const Office office(kTasks);
  const ProgressResult result = office.progress(
      "ref,on,percent,metric,value,progress\n1.1,2024-06-30,53.5%,新增书屋,６ "
      "个,正常\n1.2,2024-06-30,,大桥通车,未完成,\n",
      "2024-07-01");
  CHECK(id_line(result.found) == "");
  CHECK(result.recorded == 2);
  const Inquiry inquiry = office.ask("2024-07-01");
  REQUIRE(inquiry.history().reports.size() == 2);
  const Report& first = inquiry.history().reports[0];
  CHECK(inquiry.history().names->text(first.unit) == "甲局");
  CHECK(first.on == day("2024-06-30"));
  CHECK(first.recorded_on == day("2024-07-01"));
  CHECK(first.percent == 5350);
  const auto values = inquiry.history().values_of(first);
  REQUIRE(values.size() == 1);
  CHECK(values[0].number == dec("6"));
  CHECK(values[0].unit == "个");
  const auto milestones = inquiry.history().values_of(inquiry.history().reports[1]);
  REQUIRE(milestones.size() == 1);
  CHECK(milestones[0].done == false);
}

TEST_CASE("each mistake in a report is refused by its cell and nothing is recorded") {
  struct Row {
    std::string fields;  // ref,on,unit,percent,metric,value,progress,evidence
    std::string ids;
    std::string cell;
  };
  const Row rows[] = {
      {"9.9,2024-06-30,,50,,,,", "ref-unknown", "ref"},
      {",2024-06-30,,50,,,,", "ref-unknown", "ref"},
      {"1.1,2024-06-31,,50,,,,", "bad-date", "on"},
      {"1.1,6月30日,,50,,,,", "bad-date", "on"},
      {"1.1,2024-06-30,,140,,,,", "report-bad-percent", "percent"},
      {"1.1,2024-06-30,,-1,,,,", "report-bad-percent", "percent"},
      {"1.1,2024-06-30,,100.01,,,,", "report-bad-percent", "percent"},
      {"1.1,2024-06-30,,33.333,,,,", "report-bad-percent", "percent"},
      {"1.1,2024-06-30,,half,,,,", "report-bad-percent", "percent"},
      {"1.1,2024-06-30,丙局,50,,,,", "unit-unknown", "unit"},
      {"1.1,2024-06-30,,,新增展馆,3个,,", "report-unknown-metric", "metric"},
      {"1.3,2024-06-30,,,新增书屋,3个,,", "report-unknown-metric", "metric"},
      {"1.1,2024-06-30,,,新增书屋,很多,,", "report-bad-value", "value"},
      {"1.2,2024-06-30,,,大桥通车,80%,,", "report-bad-value", "value"},
      {"1.3,2024-06-30,,,,,,", "report-says-nothing", ""},
      {"1.1,2024-06-30,,50,,,,no/such/file.pdf", "file-not-found", "evidence"},
  };
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    const ProgressResult result = office.progress(
        "ref,on,unit,percent,metric,value,progress,evidence\n1.1,2024-06-29,,40,,,,\n" +
            row.fields + "\n",
        "2024-07-01");
    CHECK(id_line(result.found) == row.ids);
    REQUIRE_FALSE(result.found.empty());
    CHECK(result.found.items()[0].at.cell == row.cell);
    CHECK(result.recorded == 0);
  }
  CHECK(office.last_seq() == before);
}

TEST_CASE("with partial the good rows are recorded") {
  const Office office(kTasks);
  const ProgressResult result =
      office.progress("ref,on,percent\n1.1,2024-06-30,50\n9.9,2024-06-30,50\n1.3,2024-06-30,60\n",
                      "2024-07-01", {true, false});
  CHECK(id_line(result.found) == "ref-unknown");
  CHECK(result.recorded == 2);
  CHECK(office.ask("2024-07-01").history().reports.size() == 2);
}

TEST_CASE("a dry run says what it would record and records nothing") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  CHECK(office.progress("ref,on,percent\n1.1,2024-06-30,50\n", "2024-07-01", {false, true})
            .recorded == 1);
  CHECK(office.last_seq() == before);
}

TEST_CASE("what is doubtful is recorded with a warning") {
  struct Row {
    std::string fields;
    std::string ids;
  };
  const Row rows[] = {
      {"1.1,2024-07-02,,50,,", "report-in-future"},
      {"1.1,2024-07-01,,50,,", ""},
      {"1.1,2024-06-30,乙局,50,,", "report-by-outsider"},
      {"1.1,2024-06-30,东街街道,50,,", ""},  // through its group
      {"1.1,2024-06-30,甲区甲局,50,,", ""},  // an alias
      {"1.1,2024-06-30,,,新增书屋,3万元", "report-unit-differs"},
  };
  const Office office(kTasks);
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    const ProgressResult result =
        office.progress("ref,on,unit,percent,metric,value\n" + row.fields + "\n", "2024-07-01");
    CHECK(id_line(result.found) == row.ids);
    CHECK(result.recorded == 1);
  }
}

TEST_CASE("only a demonstration takes times, in every row, between ledger and clock") {
  struct Row {
    std::string rows;
    bool demo;
    std::string ids;
  };
  const Row rows[] = {
      {"1.1,2024-06-30,50,2024-06-30T10:00\n", false, "recorded-at-without-demo"},
      {"1.1,2024-06-30,50,2024-06-30T10:00\n1.3,2024-06-30,50,\n", true, "recorded-at-missing"},
      {"1.1,2024-06-30,50,yesterday\n", true, "bad-time"},
      {"1.1,2024-01-25,50,2024-01-26T08:59\n", true, "recorded-at-too-early"},
      {"1.1,2024-06-30,50,2024-07-01T12:01\n", true, "recorded-at-in-future"},
      {"1.1,2024-06-30,50,2024-01-26T09:00\n", true, "report-in-future"},
      {"1.1,2024-06-30,50,2024-07-01T12:00\n", true, ""},
  };
  const Office real(kTasks);
  const Office demonstration(kTasks, true);
  for (const Row& row : rows) {
    CAPTURE(row.rows);
    const Office& office = row.demo ? demonstration : real;
    CHECK(id_line(office.progress("ref,on,percent,recorded_at\n" + row.rows, "2024-07-01T12:00")
                      .found) == row.ids);
  }
}

TEST_CASE("rows are entered in the order of their times, as given") {
  const Office office(kTasks, true);
  const ProgressResult result = office.progress(
      "ref,on,percent,recorded_at\n1.1,2024-06-30,50,2024-06-30T10:00\n1.3,2024-05-31,40,2024-05-"
      "31T10:00\n",
      "2024-07-01");
  CHECK(result.recorded == 2);
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  const std::int64_t last = ledger.last_seq();
  CHECK(ledger.recorded_at(last - 1) == instant("2024-05-31T10:00"));
  CHECK(ledger.recorded_at(last) == instant("2024-06-30T10:00"));
  CHECK(ledger.verify().problems.empty());
}

TEST_CASE("a mistake in the first row is one among others: the rest is read, and with partial recorded") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-06-28, due_basis: stated}\n");
  const SourceText text{"p.csv", "ref,on,percent\n1.1,2024-02-01,10,9\n1.1,2024-02-02,20\n1.9,2024-02-02,20\n"};
  for (const bool partial : {false, true}) {
    Diagnostics found;
    CsvStream records(text, found);
    ProgressCsv reports(records, text.name, found);
    CHECK(found.empty());  // the head is fine
    const ProgressResult result = record_progress(office.file, reports, found, an_envelope("2024-03-01", true), {partial, false});
    CHECK(id_line(result.found) == "ref-unknown progress-too-many-fields");
    CHECK(result.recorded == (partial ? 1 : 0));
  }
}

TEST_CASE("evidence that is not there is told at its line, and none is kept of what is refused") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-06-28, due_basis: stated}\n");
  const std::string proof = office.folder.write("proof.txt", "验收单");
  const SourceText text{"p.csv", "ref,on,percent,evidence\n1.1,2024-02-01,10," + proof + "\n1.1,2024-02-02,20,nowhere.pdf\n"};
  Diagnostics found;
  CsvStream records(text, found);
  ProgressCsv reports(records, text.name, found);
  const ProgressResult result = record_progress(office.file, reports, found, an_envelope("2024-03-01", true), {});
  REQUIRE(id_line(result.found) == "file-not-found");
  CHECK(result.found.items()[0].at.file == "p.csv");
  CHECK(result.found.items()[0].at.line == 3);
  CHECK_FALSE(std::filesystem::exists(office.file + ".files"));
}

}  // namespace app_progress_test
}  // namespace duban
