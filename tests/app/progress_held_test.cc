// Specifies bulk import of reports that the ledger holds already: passed over, each as often as it is held, and
// nothing else is.
#include <doctest/doctest.h>

#include "engine/app/progress.h"
#include "tests/support/bulk.h"

namespace duban {
namespace app_progress_held_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 书屋, leads: [甲局], supports: [乙局], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个},"
    " {metric: 新增展馆, op: \"=\", value: 3, unit: 个}]}\n"
    "  - {ref: \"1.2\", title: 宣传, leads: [乙局]}\n";

const std::string kHead = "ref,on,unit,percent,metric,value,progress,problem,cause,next,ask\n";
const std::string kFull = "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n1.1,2024-05-31,甲局,50,新增展馆,1个,正常,缺地,征收慢,继续,请协调\n";

TEST_CASE("the same file twice changes nothing") {
  const Office office(kTasks);
  const std::string csv = kHead + kFull + "1.2,2024-05-31,,40,,,,,,,\n";
  const ProgressResult first = bulk(office, csv, "2024-06-01");
  CHECK(first.recorded == 2);
  CHECK(first.passed_over == 0);
  const std::int64_t before = office.last_seq();
  const ProgressResult again = bulk(office, csv, "2024-06-02");
  CHECK(id_line(again.found) == "");
  CHECK(again.recorded == 0);
  CHECK(again.passed_over == 2);
  CHECK(office.last_seq() == before);
}

TEST_CASE("of the same sheet with rows appended only the new ones are recorded") {
  const Office office(kTasks);
  (void)bulk(office, kHead + kFull, "2024-06-01");
  const ProgressResult result = bulk(office, kHead + kFull + "1.2,2024-05-31,,40,,,,,,,\n", "2024-07-01");
  CHECK(result.recorded == 1);
  CHECK(result.passed_over == 1);
  CHECK(Ledger::open(office.file, Database::Access::read).verify().problems.empty());
}

TEST_CASE("a row that differs in anything is a report of its own") {
  const std::string others[] = {
      "1.2,2024-05-31,甲局,50,,,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-30,甲局,50,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-06-01,甲局,50,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,乙局,50,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,51,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增展馆,3个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,4个,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,,,正常,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,3个,正常。,缺地,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,,征收慢,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,缺地,,继续,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,缺地,征收慢,,请协调\n",
      "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,缺地,征收慢,继续,\n",
  };
  const Office office(kTasks);
  (void)bulk(office, kHead + "1.1,2024-05-31,甲局,50,新增书屋,3个,正常,缺地,征收慢,继续,请协调\n", "2024-06-02");
  for (const std::string& other : others) {
    CAPTURE(other);
    const ProgressResult result = bulk(office, kHead + other, "2024-06-02");
    CHECK(result.recorded == 1);
    CHECK(result.passed_over == 0);
  }
}

TEST_CASE("a row is passed over as often as the ledger holds it") {
  const Office office(kTasks);
  const std::string row = "1.2,2024-05-31,40\n";
  CHECK(bulk(office, "ref,on,percent\n" + row, "2024-06-01").recorded == 1);
  const ProgressResult twice = bulk(office, "ref,on,percent\n" + row + row, "2024-06-02");
  CHECK(twice.recorded == 1);
  CHECK(twice.passed_over == 1);
  const ProgressResult thrice = bulk(office, "ref,on,percent\n" + row + row + row, "2024-06-03");
  CHECK(thrice.recorded == 1);
  CHECK(thrice.passed_over == 2);
}

TEST_CASE("a unit named by its alias, or left out where it is the first lead, is the same unit") {
  const Office office(kTasks);
  CHECK(bulk(office, "ref,on,unit,percent\n1.1,2024-05-31,甲局,40\n", "2024-06-01").recorded == 1);
  CHECK(bulk(office, "ref,on,unit,percent\n1.1,2024-05-31,甲区甲局,40\n", "2024-06-01").passed_over == 1);
  CHECK(bulk(office, "ref,on,percent\n1.1,2024-05-31,40\n", "2024-06-01").passed_over == 1);
}

TEST_CASE("text is compared in its composed form, as entries hold it") {
  const Office office(kTasks);
  const ReportInput decomposed{"1.2", "2024-05-31", "", "40", {}, "cafe\xCC\x81", "", "", "", "", {}, "", {}};
  const Envelope now = an_envelope("2024-06-01", true);
  ProgressOptions options;
  options.bulk = true;
  CHECK(record_progress(office.file, {decomposed}, now, options).recorded == 1);
  CHECK(record_progress(office.file, {decomposed}, now, options).passed_over == 1);
}

TEST_CASE("evidence is the same by its content") {
  const Office office(kTasks);
  const std::string proof = office.folder.write("proof.txt", "验收单");
  const std::string csv = "ref,on,percent,evidence\n1.2,2024-05-31,40," + proof + "\n";
  CHECK(bulk(office, csv, "2024-06-01").recorded == 1);
  CHECK(bulk(office, csv, "2024-06-01").passed_over == 1);
  (void)office.folder.write("proof.txt", "另一张验收单");
  CHECK(bulk(office, csv, "2024-06-01").recorded == 1);
}

TEST_CASE("logging twice is two reports") {
  const Office office(kTasks);
  const std::string csv = "ref,on,percent\n1.2,2024-05-31,40\n";
  CHECK(office.progress(csv, "2024-06-01").recorded == 1);
  CHECK(office.progress(csv, "2024-06-01").recorded == 1);
  CHECK(bulk(office, csv, "2024-06-01").passed_over == 1);
}

TEST_CASE("what is passed over is warned of no more") {
  const Office office(kTasks);
  const std::string csv = "ref,on,percent\n1.2,2024-07-02,40\n";
  CHECK(id_line(bulk(office, csv, "2024-07-01").found) == "report-in-future");
  CHECK(id_line(bulk(office, csv, "2024-07-01").found) == "");
}

TEST_CASE("a dry run tells what would be passed over") {
  const Office office(kTasks);
  (void)bulk(office, "ref,on,percent\n1.2,2024-05-31,40\n", "2024-06-01");
  const std::int64_t before = office.last_seq();
  ProgressOptions options;
  options.dry_run = true;
  const ProgressResult result = bulk(office, "ref,on,percent\n1.2,2024-05-31,40\n1.2,2024-05-31,41\n", "2024-06-01", options);
  CHECK(result.recorded == 1);
  CHECK(result.passed_over == 1);
  CHECK(office.last_seq() == before);
}

TEST_CASE("times that are stated are compared, and must follow the ledger's only where a row is recorded") {
  const Office office(kTasks, true);
  const std::string head = "ref,on,percent,recorded_at\n";
  const std::string year = "1.1,2024-05-31,50,2024-05-31T10:00\n1.2,2024-06-28,40,2024-06-28T10:00\n";
  CHECK(bulk(office, head + year, "2024-07-01").recorded == 2);
  CHECK(bulk(office, head + year, "2024-07-01").passed_over == 2);
  const ProgressResult appended = bulk(office, head + year + "1.2,2024-06-30,50,2024-06-30T10:00\n", "2024-07-01");
  CHECK(id_line(appended.found) == "");
  CHECK(appended.recorded == 1);
  CHECK(appended.passed_over == 2);
  // The same but for the time: another report, and one of the past.
  CHECK(id_line(bulk(office, head + "1.1,2024-05-31,50,2024-05-31T10:01\n", "2024-07-01").found) == "recorded-at-too-early");
  // Without times the reports are the same.
  CHECK(bulk(office, "ref,on,percent\n1.1,2024-05-31,50\n", "2024-07-01").passed_over == 1);
}

TEST_CASE("many reports of one task and day are told apart") {
  const Office office(kTasks);
  std::string csv = "ref,on,percent,progress\n";
  for (int i = 0; i < 1500; ++i) csv += "1.2,2024-05-31,40,第" + std::to_string(i % 500) + "次\n";
  CHECK(bulk(office, csv, "2024-06-01").recorded == 1500);
  CHECK(bulk(office, csv, "2024-06-01").passed_over == 1500);
  const ProgressResult more = bulk(office, csv + "1.2,2024-05-31,40,第7次\n", "2024-06-01");
  CHECK(more.recorded == 1);
  CHECK(more.passed_over == 1500);
}

}  // namespace app_progress_held_test
}  // namespace duban
