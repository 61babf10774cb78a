// Specifies Friday: good forms in, others listed, one folder of drafts; and its issue, all or nothing.
#include "engine/app/friday.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "engine/app/folder_writer.h"
#include "engine/app/form_export.h"
#include "engine/app/issue_draft.h"
#include "engine/app/issue_pack.h"
#include "engine/app/order_steps.h"
#include "engine/files/file.h"
#include "engine/forms/row_key.h"
#include "tests/support/form_filler.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_friday_test {

namespace fs = std::filesystem;

const std::string kFridayTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [张三], due: 2024-05-31, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [乙局], leaders: [李四], due: 2024-07-31, due_basis: stated}\n";

struct Friday : Office {
  Friday() : Office(kFridayTasks) {
    Inquiry inquiry = ask("2024-06-03");
    for (const ExportedForm& form : export_forms(inquiry, {}, folder.file("forms"), Language::chinese)) forms[form.unit] = form.file;
    fs::create_directories(folder.file("in"));
  }

  void fill(const std::string& unit, int task, const std::string& percent, const std::string& name) const {
    (void)FormFiller(forms.at(unit)).fill(task, "report.-", "on", "2024-06-04").fill(task, "report.-", "percent", percent).save(folder, "in/" + name);
  }

  FridayOverview run(std::string_view as_of = "2024-06-07", bool replace = false) const {
    FridayRequest request{file, folder.file("in"), folder.file("out"), day(as_of), day(as_of), replace, false, an_envelope(std::string(as_of) + "T16:00", true), Language::chinese};
    return run_friday(request);
  }
  [[nodiscard]] std::string pack_folder() const { return folder.file("out/2024-06-07"); }
  PackResult issue(const std::string& approved_by = "", bool dry_run = false) const {
    StepContext context{file, an_envelope("2024-06-07T17:00", true), day("2024-06-07"), dry_run};
    return issue_pack(context, {pack_folder(), "王主任", approved_by, "duban test"});
  }

  std::map<std::string, std::string> forms;
};

std::string left_names(const FridayOverview& overview) {
  std::string line;
  for (const LeftForm& form : overview.forms.left) line += form.file + " ";
  return line;
}

TEST_CASE("the good forms are recorded, a broken one and one that is none are left out with the reason") {
  const Friday office;
  office.fill("甲局", 1, "40", "甲.xlsx");
  office.fill("乙局", 2, "四十", "乙.xlsx");
  (void)office.folder.write("in/坏.xlsx", "no workbook");
  (void)office.folder.write("in/照片.txt", "x");
  (void)office.folder.write("in/~$甲.xlsx", "lock");
  const FridayOverview overview = office.run();
  CHECK(overview.forms.taken == std::vector<std::string>{"甲.xlsx"});
  CHECK(overview.forms.recorded == 1);
  CHECK(left_names(overview) == "乙.xlsx 坏.xlsx ");
  CHECK(overview.forms.others == std::vector<std::string>{"照片.txt"});
  const std::string first = TempFolder::read(office.pack_folder() + "/00-先看这里.txt");
  CHECK(first.find("坏.xlsx") != std::string::npos);
  CHECK(first.find("issue --pack") != std::string::npos);
  for (const char* name : {"01-周报.xlsx", "01-周报.txt", "01-周报.html", "04-一图.xlsx", "04-一图.html", "02-领导专报/张三.xlsx", "03-督办文书/催办-甲局.xlsx"}) CHECK_MESSAGE(fs::exists(office.pack_folder() + "/" + name), name);
}

TEST_CASE("two forms that say different things of one day are both left out; the same thing twice is taken once") {
  const Friday office;
  office.fill("甲局", 1, "40", "甲.xlsx");
  office.fill("甲局", 1, "60", "甲2.xlsx");
  office.fill("乙局", 2, "30", "乙.xlsx");
  office.fill("乙局", 2, "30", "乙2.xlsx");
  const FridayOverview overview = office.run();
  CHECK(left_names(overview) == "甲.xlsx 甲2.xlsx ");
  CHECK(overview.forms.recorded == 1);
  CHECK(overview.forms.already == 1);
}

TEST_CASE("a form the ledger has gone past is a conflict; one of another ledger is left out") {
  const Friday office;
  office.fill("甲局", 1, "40", "甲.xlsx");
  office.progress("ref,on,unit,percent\n1.1,2024-06-04,甲局,55\n", "2024-06-05");
  FormFiller other(office.forms.at("乙局"));
  for (auto& [number, row] : other.sheet("duban").rows) {
    if (row[0] == "ledger") row[1] = "ffffffffffffffff";
  }
  for (FormFiller::Sheet& sheet : other.sheets) std::erase_if(sheet.rows, [](const auto& row) { return row.second.contains(0) && looks_like_row_key(row.second.at(0)); });
  (void)other.save(office.folder, "in/别的台账.xlsx");
  const FridayOverview overview = office.run();
  CHECK(overview.forms.conflicts.size() == 1);
  CHECK(left_names(overview) == "别的台账.xlsx 甲.xlsx ");
  REQUIRE(overview.forms.left.front().reasons.size() == 1);
  CHECK(id_of(overview.forms.left.front().reasons.front().message.id) == "form-other-ledger");
  CHECK(overview.forms.recorded == 0);
}

TEST_CASE("no folder of forms, a day before the first task, a folder that is there: refused before any form is taken") {
  const Friday office;
  office.fill("甲局", 1, "40", "甲.xlsx");
  const std::int64_t before = office.last_seq();
  CHECK(refusal_of([&] { (void)office.run("2024-01-24"); }) == "friday-too-early");
  fs::create_directories(office.folder.file("out/2024-06-07"));
  (void)office.folder.write("out/2024-06-07/mine.txt", "x");
  CHECK(refusal_of([&] { (void)office.run("2024-06-07", true); }) == "folder-not-own");
  fs::remove_all(office.folder.file("in"));
  CHECK(refusal_of([&] { (void)office.run("2024-06-14"); }) == "friday-no-folder");
  CHECK_FALSE(fs::exists(office.folder.file("out/2024-06-14")));
  CHECK(office.last_seq() == before);
}

TEST_CASE("a second run of the day is refused unless asked to replace, and records nothing twice") {
  const Friday office;
  office.fill("甲局", 1, "40", "甲.xlsx");
  (void)office.run();
  const std::int64_t after = office.last_seq();
  CHECK(refusal_of([&] { (void)office.run(); }) == "folder-exists");
  CHECK(office.run("2024-06-07", true).forms.already == 1);
  CHECK(office.last_seq() == after);
}

TEST_CASE("a pack is issued whole: the weekly list, the orders that need no approval, the register of who got what") {
  const Friday office;
  (void)office.run();
  const PackResult result = office.issue();
  CHECK(result.weekly.mark.name() == "weekly 2024/1");
  CHECK(result.pack.mark.name() == "pack 2024/1");
  REQUIRE(result.orders.size() == 1);
  CHECK(result.orders.front().name() == "2024/1");
  CHECK(fs::exists(result.folder + "/03-督办文书/催办-甲局.xlsx"));
  CHECK(kept(office, result.pack, "03-督办文书/催办-甲局.xlsx") == load_bytes(result.folder + "/03-督办文书/催办-甲局.xlsx"));
  CHECK(kept(office, result.pack, "text").find("催办〔2024〕1号") != std::string::npos);
  CHECK(states(office) == "same same");
  CHECK(refusal_of([&] { (void)office.issue(); }) == "pack-issued-already");
}

TEST_CASE("what needs approval waits for it") {
  const Friday office;
  (void)issue_orders(office.step("2024-06-03"), {.signed_by = "王主任"});
  (void)office.run();
  CHECK(office.issue("", true).awaiting == 1);
  const PackResult approved = office.issue("张三");
  REQUIRE(approved.orders.size() == 1);
  CHECK(approved.orders.front().action == "督办");
  CHECK(approved.orders.front().approved_by == "张三");
  CHECK(states(office) == "same same");
}

TEST_CASE("nothing is issued when the ledger has gone on, the folder was changed, is another ledger's or none") {
  const Friday office;
  (void)office.run();
  const std::int64_t before = office.last_seq();
  CHECK(office.issue("", true).folder.empty());
  CHECK(office.last_seq() == before);
  office.progress("ref,on,percent\n1.1,2024-06-05,50\n", "2024-06-07T16:30");
  CHECK(refusal_of([&] { (void)office.issue(); }) == "pack-ledger-moved");
  (void)office.run("2024-06-07", true);
  (void)office.folder.write("out/2024-06-07/01-周报.txt", "mine");
  CHECK(refusal_of([&] { (void)office.issue(); }) == "folder-file-changed");
  const Friday other;
  StepContext context{office.file, an_envelope("2024-06-07T17:00", true), day("2024-06-07"), false};
  other.progress("ref,on,percent\n1.1,2024-02-05,5\n", "2024-02-06T16:30");
  CHECK(refusal_of([&] { (void)issue_pack(context, {other.folder.file("nowhere"), "王主任", "", ""}); }) == "folder-not-found");
  {
    FolderWriter writer(other.folder.file("else"), false);
    writer.commit(Json::object().set("kind", "workload"));
  }
  CHECK(refusal_of([&] { (void)issue_pack(context, {other.folder.file("else"), "王主任", "", ""}); }) == "pack-not-friday");
  CHECK(office.last_seq() == before + 1);
}

TEST_CASE("a circular drafted and signed meanwhile changes no list; a weekly list drafted apart is to be withdrawn first") {
  const Friday office;
  (void)office.run();
  IssueRequest request = a_request("2024-05-31", IssueKind::circular);
  (void)draft_issue(office.step("2024-06-07"), request);
  (void)sign_draft(office.step("2024-06-07"), request);
  request = a_request("2024-06-07");
  (void)draft_issue(office.step("2024-06-07"), request);
  CHECK(refusal_of([&] { (void)office.issue(); }) == "pack-draft-waits");
  (void)drop_draft(office.step("2024-06-07"), request);
  const PackResult result = office.issue();
  CHECK(kept(office, result.pack, "text").find("张三") != std::string::npos);
  CHECK(states(office) == "same same");
}

TEST_CASE("every document issued carries the check code, and verify finds it after more entries") {
  const Friday office;
  (void)office.run();
  const PackResult result = office.issue();
  const std::string text = kept(office, result.weekly, "text");
  const std::size_t at = text.find("--head ");
  REQUIRE(at != std::string::npos);
  const std::string code = text.substr(at + 7, 16);
  office.progress("ref,on,percent\n1.1,2024-07-05,60\n", "2024-07-06");
  const auto found = Ledger::open(office.file, Database::Access::read).verify(code).known_head;
  REQUIRE(found);
  CHECK(found->seq == result.weekly.known_seq);
  for (const char* format : {"csv", "json"}) CHECK(kept(office, result.weekly, format).find(code) != std::string::npos);
}

}  // namespace app_friday_test
}  // namespace duban
