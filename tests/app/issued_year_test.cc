// A year of the fixture replayed with ten lists issued along the way: all come back to the byte, whatever is recorded
// after them and for days before them.
#include <doctest/doctest.h>

#include "engine/app/issue.h"
#include "engine/app/issue_check.h"
#include "engine/app/issue_record.h"
#include "engine/files/file.h"
#include "tests/support/office.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace app_issued_year_test {

const std::string kFixture = source_folder() + "/fixtures/yuzhong-2024/";

/// The fixture's ledger as it stands before the first report, and its reports.
struct FixtureYear {
  FixtureYear() : file(folder.file("year.db")) {
    const Envelope start = an_envelope("2024-01-26T09:00", true);
    set_up_ledger(file, {kFixture + "units.yaml", "", true}, start, false);
    SourceText source;
    register_drafts(file, read_drafts({kFixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""},
                                      load_directory(kFixture + "units.yaml"), source), "", start, false);
    plan_quarter_checkpoints({file, start, day("2024-01-26")}, {}, false);
    Diagnostics found;
    reports = parse_progress_csv(load_text(kFixture + "progress.csv"), found);
    REQUIRE(found.empty());
  }

  /// Records what was recorded until the end of `date` and was not yet.
  void report_until(const std::string& date) {
    std::vector<ReportInput> slice;
    std::vector<ReportInput> later;
    for (ReportInput& report : reports) (instant(report.recorded_at) <= instant(date) ? slice : later).push_back(std::move(report));
    reports = std::move(later);
    if (!slice.empty()) REQUIRE_FALSE(record_progress(file, slice, an_envelope(date, true), {}).found.has_errors());
  }

  TempFolder folder;
  std::string file;
  std::vector<ReportInput> reports;
};

TEST_CASE("ten lists of a year come back to the byte after a thousand further and fifty back-dated entries") {
  FixtureYear year;
  std::vector<IssueResult> issues;
  for (const std::string date : {"2024-03-01", "2024-03-29", "2024-05-10", "2024-06-28", "2024-07-05", "2024-08-02", "2024-09-06", "2024-09-30", "2024-11-29", "2025-01-03"}) {
    year.report_until(date);
    IssueRequest request;
    request.kind = date.ends_with("-30") ? IssueKind::circular : IssueKind::weekly;
    request.signed_by = "王主任";
    request.as_of = day(date);
    request.program = "duban test";
    issues.push_back(issue_list({year.file, an_envelope(date, true), day(date)}, request));
  }
  Ledger ledger = Ledger::open(year.file, Database::Access::write);
  std::vector<EventDraft> entries;
  for (int i = 0; i < 1000; ++i) entries.push_back(report_entry(1 + i % 194, "2025-01-06", std::to_string(i % 100)));
  for (int i = 0; i < 50; ++i) entries.push_back(report_entry(1 + i, "2024-06-20", "100"));
  ledger.write([&] { (void)ledger.append(entries, an_envelope("2026-02-01", true)); });

  const std::vector<Issued> all = ledger.load_issued(ledger.last_seq());
  REQUIRE(all.size() == issues.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].mark.name());
    for (const RenderedFormat& format : issues[i].formats) CHECK(kept_bytes(ledger, all[i], format.name) == format.bytes);
  }
  CHECK(all.back().mark.name() == "weekly 2025/1");
  for (const IssueCheck& check : check_issues(year.file)) CHECK(check.state == IssueState::same);
}

}  // namespace app_issued_year_test
}  // namespace duban
