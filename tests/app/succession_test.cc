// Specifies what adopting a directory with renamed, merged and split units makes of tasks and lists: the day before, the
// day, the day after; reports by former names; old lists.
#include "engine/app/succession.h"

#include <doctest/doctest.h>

#include "engine/app/directory_steps.h"
#include "engine/app/notice_update.h"
#include "engine/app/transfer.h"
#include "engine/app/weekly.h"
#include "engine/app/workload.h"
#include "engine/base/text.h"
#include "tests/support/office.h"

namespace duban {
namespace app_succession_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 按期, leads: [甲局], supports: [乙局, 各街道], leaders: [李明], due: 2024-04-30, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 全年, leads: [乙局], supports: [甲局]}\n"
    "  - {ref: \"1.3\", title: 街道, leads: [东街街道]}\n";

const std::string kStreets = "  - {name: 东街街道, kind: street}\n  - {name: 西街街道, kind: street}\n";
const std::string kGroups = "groups:\n  - {name: 各街道, members: [东街街道, 西街街道]}\n";

const std::string kRenamed = "units:\n  - {name: 甲局, aliases: [甲区甲局], to: 2024-05-31}\n  - {name: 丙局, from: 2024-06-01, formerly: [甲局]}\n  - {name: 乙局}\n" +
                             kStreets + kGroups;
const std::string kMerged = "units:\n  - {name: 甲局, to: 2024-05-31}\n  - {name: 乙局, to: 2024-05-31}\n  - {name: 丙局, from: 2024-06-01, formerly: [乙局, 甲局]}\n" +
                            kStreets + kGroups;
const std::string kSplit = "units:\n  - {name: 甲局, to: 2024-05-31}\n  - {name: 乙局}\n  - {name: 丙局, from: 2024-06-01, formerly: [甲局]}\n"
                           "  - {name: 丁局, from: 2024-06-01, formerly: [甲局]}\n" + kStreets + kGroups;

DirectoryAdoption adopt(const Office& office, const std::string& text, std::string_view from, std::string_view now = "2024-06-03T09:00", bool dry_run = false) {
  return adopt_directory(office.file, load_directory_file(office.folder.write("new.yaml", text)), day(from), an_envelope(now, true), dry_run,
                         Language::chinese);
}

/// "ref leads|supports" of every task on `as_of`, joined by "; ".
std::string parts_on(const Office& office, std::string_view as_of, const KnownAt& known = {}) {
  Inquiry inquiry = office.ask(as_of, known);
  const Snapshot snapshot = snapshot_at(inquiry.history(), day(as_of));
  std::string line;
  for (const TaskState& state : snapshot.tasks) {
    line += (line.empty() ? "" : "; ") + state.ref() + " " + join(state.leads(), "、") + "|" + join(inquiry.history().names_of(state.task->supports), "、");
  }
  return line;
}

const std::string kBefore = "1.1 甲局|乙局、各街道; 1.2 乙局|甲局; 1.3 东街街道|";

TEST_CASE("a renamed unit's tasks name the new one from its day, and the old one before") {
  const Office office(kTasks);
  const std::int64_t seq = office.last_seq();
  const DirectoryAdoption done = adopt(office, kRenamed, "2024-06-01");
  CHECK(done.found.empty());
  CHECK(done.passed.size() == 2);
  CHECK(office.last_seq() == seq + 3);  // the directory and one amendment a task
  CHECK(parts_on(office, "2024-05-31") == kBefore);
  CHECK(parts_on(office, "2024-06-01") == "1.1 丙局|乙局、各街道; 1.2 乙局|丙局; 1.3 东街街道|");
  CHECK(parts_on(office, "2024-06-02") == parts_on(office, "2024-06-01"));
  CHECK(parts_on(office, "2024-06-02", {std::nullopt, seq}) == kBefore);  // as known before
}

TEST_CASE("merged units stand once, in the first place, and a lead does not become its own support") {
  const Office office(kTasks);
  CHECK(adopt(office, kMerged, "2024-06-01").passed.size() == 4);
  CHECK(parts_on(office, "2024-05-31") == kBefore);
  CHECK(parts_on(office, "2024-06-01") == "1.1 丙局|各街道; 1.2 丙局|; 1.3 东街街道|");
}

TEST_CASE("a split is not guessed: the tasks keep the unit, and each transfer is spelled out") {
  const Office office(kTasks);
  const std::int64_t seq = office.last_seq();
  const DirectoryAdoption done = adopt(office, kSplit, "2024-06-01");
  CHECK(id_line(done.found) == "unit-split");
  const std::vector<std::string>& args = done.found.items().at(0).message.args;
  CHECK(args[0] == "甲局");
  CHECK(args[1] == "丙局、丁局");
  CHECK(args[3] == "1.1、1.2");
  CHECK(args[4].find("duban transfer 1.1 --from 甲局 --to 丙局|丁局 --on 2024-06-01") != std::string::npos);
  CHECK(args[4].find("duban transfer 1.2 --from 甲局 --to 丙局|丁局 --role support --on 2024-06-01") != std::string::npos);
  CHECK(office.last_seq() == seq + 1);
  CHECK(parts_on(office, "2024-06-02") == kBefore);
  (void)transfer_task(office.step("2024-06-03"), {"1.1", "甲局", "丁局", true, "罗毅", "机构改革", "", false});
  CHECK(parts_on(office, "2024-06-03").starts_with("1.1 丁局|"));
}

TEST_CASE("a unit that ended without a successor is told with its tasks") {
  const Office office(kTasks);
  const std::string ended = "units:\n  - {name: 甲局, to: 2024-05-31}\n  - {name: 乙局}\n" + kStreets + kGroups;
  CHECK(id_line(adopt(office, ended, "2024-05-01").found) == "unit-ended");
  CHECK(parts_on(office, "2024-06-02") == kBefore);
}

TEST_CASE("a succession counts from the later of the adoption and the new unit's first day") {
  const Office early(kTasks);
  (void)adopt(early, kRenamed, "2024-03-01", "2024-03-01T09:00");
  CHECK(parts_on(early, "2024-05-31") == kBefore);
  CHECK(parts_on(early, "2024-06-01").starts_with("1.1 丙局|"));
  const Office late(kTasks);
  (void)adopt(late, kRenamed, "2024-06-10", "2024-06-10T09:00");
  CHECK(parts_on(late, "2024-06-09") == kBefore);
  CHECK(parts_on(late, "2024-06-10").starts_with("1.1 丙局|"));
}

TEST_CASE("a later version of a task that names the former unit names the new one too") {
  const Office office(kTasks);
  (void)transfer_task(office.step("2024-06-05"), {"1.3", "东街街道", "甲局", true, "罗毅", "职责调整", "", false});
  CHECK(adopt(office, kRenamed, "2024-06-01", "2024-06-06T09:00").passed.size() == 3);
  CHECK(parts_on(office, "2024-06-04").ends_with("1.3 东街街道|"));
  CHECK(parts_on(office, "2024-06-05").ends_with("1.3 丙局|"));
}

TEST_CASE("a rehearsed adoption tells the same and writes nothing") {
  const Office office(kTasks);
  const std::int64_t seq = office.last_seq();
  CHECK(adopt(office, kRenamed, "2024-06-01", "2024-06-03T09:00", true).passed.size() == 2);
  CHECK(office.last_seq() == seq);
  CHECK(parts_on(office, "2024-06-02") == kBefore);
}

TEST_CASE("a report by the former name counts for the successor from its day, for the old unit before") {
  const Office office(kTasks);
  (void)adopt(office, kRenamed, "2024-06-01");
  const auto reported = [&](const char* on, const char* unit) {
    const ProgressResult done = office.progress(std::string("ref,on,unit,percent\n1.1,") + on + "," + unit + ",50\n", "2024-06-10T09:00");
    CHECK(done.recorded == 1);
    return id_line(done.found);
  };
  CHECK(reported("2024-05-31", "甲局").empty());
  CHECK(reported("2024-06-01", "甲局") == "former-unit");
  CHECK(reported("2024-06-02", "甲区甲局") == "former-unit");
  CHECK(reported("2024-06-02", "丙局").empty());
  std::string units;
  Inquiry inquiry = office.ask("2024-06-10");
  for (const Report& report : inquiry.history().reports) units += std::string(inquiry.history().names->text(report.unit)) + " ";
  CHECK(units == "甲局 丙局 丙局 丙局 ");
}

TEST_CASE("workload and weekly name the old unit the day before and the new one from the day on") {
  const Office office(kTasks);
  (void)adopt(office, kRenamed, "2024-06-01");
  const auto units = [&](std::string_view as_of, const std::string& unit = "") {
    Inquiry inquiry = office.ask(as_of);
    std::string line;
    for (const WorkloadUnit& u : make_workload(inquiry, unit).units) line += u.unit + std::to_string(u.lead) + "/" + std::to_string(u.support) + " ";
    return line;
  };
  CHECK(units("2024-05-31") == "甲局1/1 乙局1/1 东街街道1/1 西街街道0/1 各街道0/1 ");
  CHECK(units("2024-06-01") == "丙局1/1 乙局1/1 东街街道1/1 西街街道0/1 各街道0/1 ");
  CHECK(units("2024-06-02") == units("2024-06-01"));
  CHECK(units("2024-05-31", "甲局") == "甲局1/1 ");
  CHECK(units("2024-06-01", "甲局") == "丙局1/1 ");
  const auto leads = [&](std::string_view as_of) {
    Inquiry inquiry = office.ask(as_of);
    const WeeklyList list = make_weekly(inquiry);
    REQUIRE_FALSE(list.items.empty());
    return list.items.front().ref + " " + list.items.front().leads.front() + (list.items.front().handover ? " ◇" : "");
  };
  CHECK(leads("2024-05-31") == "1.1 甲局");
  CHECK(leads("2024-06-01") == "1.1 丙局 ◇");
  CHECK(leads("2024-06-02") == "1.1 丙局 ◇");
  Inquiry inquiry = office.ask("2024-06-02");
  const std::optional<Handover> handover = make_weekly(inquiry).items.front().handover;
  CHECK(handover == Handover{day("2024-06-01"), HandoverRole::lead, {"甲局"}, {"丙局"}});
}

TEST_CASE("a unit that ended and has no task is not listed, and its group has the members of the day") {
  const Office office("  - {ref: \"1.1\", title: 甲, leads: [各街道]}\n");
  (void)adopt(office, "units:\n  - {name: 甲局}\n  - {name: 东街街道, kind: street, to: 2024-05-31}\n  - {name: 西街街道, kind: street}\n" + kGroups, "2024-05-01");
  const auto units = [&](std::string_view as_of, const std::string& unit = "") {
    Inquiry inquiry = office.ask(as_of);
    std::string line;
    for (const WorkloadUnit& u : make_workload(inquiry, unit).units) line += u.unit + " ";
    return line;
  };
  CHECK(units("2024-05-31") == "东街街道 西街街道 各街道 ");
  CHECK(units("2024-06-01") == "西街街道 各街道 ");
  CHECK(units("2024-06-01", "东街街道").empty());
  CHECK(units("2024-06-01", "甲局") == "甲局 ");
}

TEST_CASE("a task registered after the directory was adopted follows it from the new unit's day on") {
  const Office office(kTasks);
  (void)adopt(office, kRenamed, "2024-02-01", "2024-02-01T09:00");
  const std::string tasks = "notice: {year: 2024, key: B, date: 2024-03-01}\ntasks:\n  - {ref: \"9.1\", title: 新, leads: [甲局]}\n";
  SourceText source;
  const Drafts drafts = read_drafts({office.folder.write("b.yaml", tasks), ImportKind::tasks, std::nullopt, ""}, {}, source);
  (void)register_drafts(office.file, drafts, "", an_envelope("2024-03-02T09:00", true), false);
  CHECK(parts_on(office, "2024-05-31").ends_with("9.1 甲局|"));
  CHECK(parts_on(office, "2024-06-01").ends_with("9.1 丙局|"));
}

TEST_CASE("a directory that a ledger begins with is followed by the tasks registered in it, and what was split is told") {
  const TempFolder folder;
  const std::string file = folder.file("new.db");
  const std::string units = "units:\n  - {name: 甲局, to: 2024-05-31}\n  - {name: 丙局, from: 2024-06-01, formerly: [甲局]}\n  - {name: 乙局, to: 2024-05-31}\n"
                            "  - {name: 丁局, from: 2024-06-01, formerly: [乙局]}\n  - {name: 戊局, from: 2024-06-01, formerly: [乙局]}\n";
  set_up_ledger(file, {folder.write("units.yaml", units), "", false}, an_envelope("2024-07-01T09:00", true), false);
  SourceText source;
  const Drafts drafts = read_drafts({folder.write("t.yaml", "notice: {year: 2024, date: 2024-01-25}\ntasks:\n  - {ref: \"1.1\", title: 甲, leads: [甲局, 乙局]}\n"),
                                     ImportKind::tasks, std::nullopt, ""}, load_directory(folder.file("units.yaml")), source);
  Diagnostics found;
  (void)register_drafts(file, drafts, "", an_envelope("2024-07-01T09:00", true), false, &found);
  CHECK(id_line(found) == "unit-split");
  const auto leads = [&](std::string_view as_of) {
    Inquiry inquiry({file, day(as_of), {}, ""});
    return join(snapshot_at(inquiry.history(), day(as_of)).tasks.at(0).leads(), "、");
  };
  CHECK(leads("2024-05-31") == "甲局、乙局");
  CHECK(leads("2024-06-01") == "丙局、乙局");
}

TEST_CASE("an edition of before does not undo a rename") {
  const Office office(kTasks);
  (void)adopt(office, kRenamed, "2024-06-01");
  SourceText source;
  const Drafts drafts = read_drafts({office.folder.write("again.yaml", "notice: {year: 2024, date: 2024-01-25}\ntasks:\n" + kTasks), ImportKind::tasks, std::nullopt, "2024"},
                                     load_directory(office.folder.file("new.yaml")), source);
  const UpdateResult done = update_notice(office.file, drafts, {"2024", day("2024-06-10"), "", "", false}, an_envelope("2024-06-10T09:00", true));
  CHECK(done.update.changed.empty());
  CHECK(parts_on(office, "2024-06-10").starts_with("1.1 丙局|"));
}

TEST_CASE("a notice of after the succession that names the former unit is registered for the new one") {
  const Office office(kTasks);
  Diagnostics none;
  const Directory directory = parse_directory({"units.yaml", kRenamed}, none);
  const auto leads = [&](const std::string& date) {
    SourceText source;
    const Drafts drafts = read_drafts({office.folder.write("n.yaml", "notice: {year: 2024, key: B, date: " + date + "}\ntasks:\n  - {ref: \"9.1\", title: 新, leads: [甲局]}\n"),
                                       ImportKind::tasks, std::nullopt, ""}, directory, source);
    return drafts.tasks.at(0).leads.front() + " " + id_line(drafts.found);
  };
  CHECK(leads("2024-05-31") == "甲局 ");
  CHECK(leads("2024-06-01") == "丙局 former-unit");
}

}  // namespace app_succession_test
}  // namespace duban
