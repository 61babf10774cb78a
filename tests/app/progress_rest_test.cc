// Specifies what is left of a progress file with --partial: every row that was not taken, as it stood, with what is wrong
// in words; mended and imported, it is taken.
#include "engine/app/progress_rest.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "engine/files/file.h"
#include "engine/files/xlsx.h"
#include "engine/app/progress_sheet.h"
#include "tests/support/bulk.h"
#include "tests/support/xlsx_writer.h"

namespace duban {
namespace app_progress_rest_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 书屋, leads: [甲局], targets: [{metric: 新增书屋, op: \"=\", value: 10, unit: 个},"
    " {metric: 新增展馆, op: \"=\", value: 3, unit: 个}]}\n"
    "  - {ref: \"1.2\", title: 宣传, leads: [乙局]}\n";

struct Left {
  ProgressResult result;
  std::string csv;
};

/// What is left of `csv`, imported with partial.
Left left_of(const Office& office, const std::string& csv, Language language = Language::chinese, bool dry_run = false) {
  Left left;
  const SourceText text{"p.csv", csv};
  Diagnostics found;
  CsvStream records(text, found);
  ProgressCsv reports(records, text.name, found);
  REQUIRE_MESSAGE(found.empty(), id_line(found));
  reports.keep_rows();
  ProgressOptions options{true, dry_run};
  options.bulk = true;
  options.on_left = [&](const std::vector<SourceRow>& rows) { left.csv = rest_csv(reports.head(), rows, language); };
  left.result = record_progress(office.file, reports, found, an_envelope("2024-07-01", true), options);
  return left;
}

TEST_CASE("rows with errors are left as they stood, behind them what is wrong in words") {
  const Office office(kTasks);
  const std::string head = "# 说明\n日期,编号, 进度 ,进展情况\n";
  const Left left = left_of(office, head + "2024-06-30,1.1,50,正常\n2024-06-31,1.2,140,\"甲,乙\"\n2024-06-30,1.2\n");
  CHECK(left.result.recorded == 1);
  CHECK(left.result.left == 2);
  CHECK(left.result.left_rows == 2);
  CHECK(left.csv == std::string(kCsvBom) +
                        "日期,编号, 进度 ,进展情况,错误\r\n"
                        "2024-06-31,1.2,140,\"甲,乙\",“2024-06-31”不是日期（写成 2024-07-05）；进度“140”不对（应为 0 到 100，最多两位小数）\r\n"
                        "2024-06-30,1.2,,,没有任何内容（至少给出进度、数值或进展情况）\r\n");
}

TEST_CASE("in English too") {
  const Office office(kTasks);
  const Left left = left_of(office, "ref,on,percent\n1.1,2024-06-30,140\n", Language::english);
  CHECK(left.csv == std::string(kCsvBom) + "ref,on,percent,error\r\n1.1,2024-06-30,140,\"percent '140' is wrong (0 to 100, at most two decimals)\"\r\n");
}

TEST_CASE("the mended file is taken, its column of errors is not read; what is not mended is left again") {
  const Office office(kTasks);
  const Left first = left_of(office, "ref,on,percent\n1.1,2024-06-30,50\n1.2,2024-06-31,40\n1.2,2024-06-30,140\n");
  CHECK(first.result.recorded == 1);
  std::string mended = first.csv.substr(kCsvBom.size());
  mended.replace(mended.find("2024-06-31"), 10, "2024-06-29");
  const Left second = left_of(office, mended);
  CHECK(second.result.recorded == 1);
  CHECK(second.result.left == 1);
  CHECK(second.csv == std::string(kCsvBom) + "ref,on,percent,错误\r\n1.2,2024-06-30,140,进度“140”不对（应为 0 到 100，最多两位小数）\r\n");
  CHECK(left_of(office, second.csv.substr(kCsvBom.size())).csv == second.csv);
}

TEST_CASE("rows of one report go out together, each with its own error") {
  const Office office(kTasks);
  const Left left = left_of(office,
                            "ref,on,percent,metric,value\n1.1,2024-06-30,50,新增书屋,3个\n1.1,2024-06-30,,新增展馆,很多\n"
                            "1.2,2024-06-30,40,,\n");
  CHECK(left.result.recorded == 1);
  CHECK(left.result.left == 1);
  CHECK(left.result.left_rows == 2);
  CHECK(left.csv.find("1.1,2024-06-30,50,新增书屋,3个,同一次进展的另一行有错\r\n1.1,2024-06-30,,新增展馆,很多,“很多”不是数值") != std::string::npos);
  CHECK(left.csv.find("1.2") == std::string::npos);
}

TEST_CASE("a row that cannot be read is left whole, and so is the report it may belong to") {
  const Office office(kTasks);
  const Left left = left_of(office,
                            "ref,on,metric,value,progress\n1.1,2024-06-30,新增书屋,3个,正常\n1.1,2024-06-30,新增展馆,1个,甲,乙\n"
                            "1.2,2024-06-30,,,\"丙\"丁\n1.2,2024-06-29,,,正常\n");
  CHECK(id_line(left.result.found) == "progress-too-many-fields csv-text-behind-quote");
  CHECK(left.result.recorded == 1);
  CHECK(left.csv == std::string(kCsvBom) +
                        "ref,on,metric,value,progress,错误\r\n"
                        "1.1,2024-06-30,新增书屋,3个,正常,同一次进展的另一行有错\r\n"
                        "1.1,2024-06-30,新增展馆,1个,甲,这一行有 6 格，表头只有 5 列（含逗号的文字要加引号）,乙\r\n"
                        "1.2,2024-06-30,,,丙丁,\"引号之后还有文字“丁”（格子里的引号要写成两个 \"\"\"\"）\"\r\n");
  // Not mended: the same is left.
  CHECK(left_of(office, left.csv.substr(kCsvBom.size())).csv.find(",1个,甲,这一行有 7 格") != std::string::npos);
}

TEST_CASE("where the reading stops nothing is taken: what stands behind is not known") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  const Left left = left_of(office, "ref,on,progress\n1.1,2024-06-30,正常\n1.2,2024-06-30,\"没有收尾\n1.2,2024-06-29,正常\n");
  CHECK(id_line(left.result.found) == "csv-open-quote");
  CHECK(left.result.refused);
  CHECK(left.result.recorded == 0);
  CHECK(left.csv == "");
  CHECK(office.last_seq() == before);
}

TEST_CASE("rows with wrong times are left, the others are taken in their order") {
  const Office office(kTasks, true);
  const Left left = left_of(office,
                            "ref,on,percent,recorded_at\n1.1,2024-06-30,50,2024-06-30T10:00\n1.2,2024-01-25,5,2024-01-25T10:00\n"
                            "1.2,2024-06-30,5,\n1.2,2024-06-30,5,gestern\n1.1,2024-06-29,5,2024-06-29T10:00\n1.1,2024-06-30,50,2025-06-29T10:00\n");
  CHECK(id_line(left.result.found) == "recorded-at-missing bad-time recorded-at-too-early recorded-at-in-future");
  CHECK(left.result.recorded == 2);
  CHECK(left.result.left == 4);
  // In the order of the file again.
  CHECK(left.csv.find("2024-01-25T10:00") < left.csv.find("1.2,2024-06-30,5,,"));
  CHECK(left.csv.find("gestern") < left.csv.find("2025-06-29T10:00"));
}

TEST_CASE("nothing is left where all rows are good, in a dry run, and where all is refused") {
  const Office office(kTasks);
  CHECK(left_of(office, "ref,on,percent\n1.1,2024-06-30,50\n").csv == "");
  const Left dry = left_of(office, "ref,on,percent\n1.1,2024-06-30,60\n1.1,2024-06-30,160\n", Language::chinese, true);
  CHECK(dry.result.left == 1);
  CHECK(dry.csv == "");
  CHECK(id_line(left_of(office, "ref,on,percent,recorded_at\n1.1,2024-06-30,50,2024-06-30T10:00\n").result.found) == "recorded-at-without-demo");
}

TEST_CASE("a workbook's rows are left as csv, unnamed columns out") {
  const Office office(kTasks);
  Diagnostics found;
  SheetRecords records(read_xlsx(xlsx_of({row(1, {"六月进展", "", "", ""}), row(1, {"编号", "日期", "", "进度"}), row(1, {"1.1", "2024-06-30", "注", "50"}),
                                          row(1, {"1.2", "6月30日", "注", "60"})}), "p.xlsx"));
  ProgressCsv reports(records, "p.xlsx", found);
  reports.keep_rows();
  std::string csv;
  ProgressOptions options{true, false};
  options.on_left = [&](const std::vector<SourceRow>& rows) { csv = rest_csv(reports.head(), rows, Language::chinese); };
  CHECK(record_progress(office.file, reports, found, an_envelope("2024-07-01", true), options).recorded == 1);
  CHECK(csv == std::string(kCsvBom) + "编号,日期,进度,错误\r\n1.2,6月30日,60,“6月30日”不是日期（写成 2024-07-05）\r\n");
}

TEST_CASE("what cannot be written undoes all") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  ProgressOptions options{true, false};
  options.on_left = [](const std::vector<SourceRow>&) { throw WorldError(Msg::file_unwritable, {"x", ""}); };
  CHECK_THROWS_AS((void)bulk(office, "ref,on,percent\n1.1,2024-06-30,50\n1.1,2024-06-30,150\n", "2024-07-01", options), WorldError);
  CHECK(office.last_seq() == before);
}

TEST_CASE("the file goes beside the input under a free name; none is written over") {
  const TempFolder folder;
  const std::string input = folder.write("六月.xlsx", "x");
  const auto name = [](const std::string& path) { return std::filesystem::path(path).filename().string(); };
  CHECK(write_rest(input, "", "a") == folder.file("六月-待改.csv"));
  CHECK(load_bytes(folder.file("六月-待改.csv")) == "a");
  CHECK(name(write_rest(input, "", "a")) == "六月-待改.csv");
  CHECK(name(write_rest(input, "", "b")) == "六月-待改-2.csv");
  CHECK(name(write_rest(input, "", "a")) == "六月-待改.csv");
  CHECK(load_bytes(folder.file("六月-待改.csv")) == "a");
  // What is left of a file that was left is one more of them.
  CHECK(name(write_rest(folder.file("六月-待改.csv"), "", "c")) == "六月-待改-3.csv");
  CHECK(name(write_rest(folder.file("六月-待改-3.csv"), "", "d")) == "六月-待改-4.csv");
  CHECK(name(write_rest(folder.write("七月-待改稿.csv", "x"), "", "e")) == "七月-待改稿-待改.csv");
  const std::string asked = folder.file("rest.csv");
  CHECK(write_rest(input, asked, "a") == asked);
  CHECK(write_rest(input, asked, "a") == asked);
  CHECK_THROWS_AS((void)write_rest(input, asked, "b"), InputError);
  CHECK_THROWS_AS((void)write_rest(input, input, "b"), InputError);
  CHECK(load_bytes(asked) == "a");
}

}  // namespace app_progress_rest_test
}  // namespace duban
