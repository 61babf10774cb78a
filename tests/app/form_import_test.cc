// Specifies what comes of filled forms: the same entries as the commands make, all of a run or none, and what the ledger has
// heard meanwhile is never written over.
#include "engine/app/form_import.h"

#include <doctest/doctest.h>

#include "engine/app/form_export.h"
#include "engine/app/life_steps.h"
#include "engine/app/review_steps.h"
#include "engine/app/target_steps.h"
#include "engine/app/transfer.h"
#include "engine/document/conflict_document.h"
#include "engine/ledger/evidence.h"
#include "engine/ledger/hash.h"
#include "engine/forms/row_key.h"
#include "tests/support/form_filler.h"
#include "tests/support/office.h"

namespace duban {
namespace app_form_import_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲事项, leads: [甲局], supports: [乙局], due: 2024-06-28, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 书屋, leads: [乙局], supports: [各街道], due: 2024-12-31, due_basis: stated, targets: [{metric: 书屋, op: \">=\", value: 10, unit: 个, kind: count, accrual: flow}, {metric: 开工, op: \"=\", unit: \"\", kind: milestone, accrual: state}]}\n";

/// An office with the forms of 1 March.
struct Forms {
  explicit Forms() : office(kTasks) { (void)exported("forms"); }

  std::vector<ExportedForm> exported(const std::string& folder, const std::vector<std::string>& units = {}) const {
    Inquiry inquiry = office.ask("2024-03-01");
    return export_forms(inquiry, units, office.folder.file(folder), Language::chinese);
  }
  [[nodiscard]] FormFiller form(const std::string& unit) const { return FormFiller(office.folder.file("forms/" + unit + "-2024-03-01.xlsx")); }
  std::string save(const FormFiller& form, const std::string& name = "filled.xlsx") const { return form.save(office.folder, name); }

  FormImportResult import_files(const std::vector<std::string>& files, FormImportOptions options = {}, const std::string& on = "2024-03-04") const {
    options.on = day(on);
    return import_forms(office.file, files, an_envelope(on + "T10:00", true), options);
  }
  FormImportResult import(const FormFiller& form, FormImportOptions options = {}) const { return import_files({save(form)}, options); }

  /// "type task on payload" of the entries after number `seq`.
  [[nodiscard]] std::string entries_after(std::int64_t seq) const {
    std::string lines;
    Ledger ledger = Ledger::open(office.file, Database::Access::read);
    ledger.for_each_event([&](const Event& event) {
      if (event.seq > seq) lines += event.type + " " + event.subject + " " + event.effective_on.to_string() + " " + event.payload + "\n";
    });
    return lines;
  }

  Office office;
};

/// "recorded/already/conflicts ids" of a run.
std::string outcome(const FormImportResult& result) {
  return std::to_string(result.recorded) + "/" + std::to_string(result.already) + "/" + std::to_string(result.conflicts.size()) + " " + id_line(result.found);
}

std::vector<std::string> units_of(const std::vector<ExportedForm>& forms) {
  std::vector<std::string> units;
  for (const ExportedForm& form : forms) units.push_back(form.unit + ":" + std::to_string(form.tasks));
  return units;
}

TEST_CASE("each unit has a form with the tasks it takes part in, members of groups too") {
  const Forms forms;
  CHECK(units_of(forms.exported("again")) == std::vector<std::string>{"甲局:1", "乙局:2", "东街街道:1", "西街街道:1"});
  CHECK(units_of(forms.exported("one", {"甲区甲局"})) == std::vector<std::string>{"甲局:1"});
  CHECK(thrown_id([&] { (void)forms.exported("x", {"各街道", "丙局"}); }) == "form-of-group unit-unknown");
}

TEST_CASE("a unit whose tasks are all closed has no form") {
  const Forms forms;
  (void)take_step(forms.office.step("2024-02-20"), {.ref = "1.1", .kind = StepKind::close, .approved_by = "乙主任", .evidence = {forms.office.folder.write("e.txt", "e")}});
  CHECK(thrown_id([&] { (void)forms.exported("x", {"甲局"}); }) == "form-no-tasks");
  CHECK(units_of(forms.exported("rest")) == std::vector<std::string>{"乙局:1", "东街街道:1", "西街街道:1"});
}

TEST_CASE("a form shows what its own unit reported, never what others did") {
  const Forms forms;
  (void)forms.office.progress("ref,on,unit,percent,metric,value,progress\n1.2,2024-02-20,乙局,30,书屋,3个,乙局的话\n1.2,2024-02-21,东街街道,40,书屋,4个,东街的话\n", "2024-02-22T09:00");
  (void)forms.exported("later");
  const auto shown = [&](const std::string& unit) {
    std::string all;
    const FormFiller form(forms.office.folder.file("later/" + unit + "-2024-03-01.xlsx"));
    for (const auto& sheet : form.sheets) {
      for (const auto& [number, row] : sheet.rows) {
        for (const auto& [column, text] : row) all += text + "\n";
      }
    }
    return all;
  };
  CHECK(shown("乙局").find("2024-02-20 30%；书屋 3个；乙局的话") != std::string::npos);
  CHECK(shown("乙局").find("3个 (2024-02-20)") != std::string::npos);
  CHECK(shown("乙局").find("东街的话") == std::string::npos);
  CHECK(shown("西街街道").find("书屋 3个") == std::string::npos);
}

TEST_CASE("plans, extensions and closings are for those who lead") {
  const Forms forms;
  CHECK(forms.form("东街街道").sheets.size() == 3);
  CHECK(forms.form("乙局").sheets.size() == 6);
}

TEST_CASE("a form with nothing filled in records nothing") {
  const Forms forms;
  const std::int64_t before = forms.office.last_seq();
  CHECK(outcome(forms.import(forms.form("甲局"))) == "0/0/0 ");
  CHECK(forms.office.last_seq() == before);
}

TEST_CASE("filled rows become the entries that the commands make, in the order of a task's life") {
  const Forms forms;
  const std::int64_t before = forms.office.last_seq();
  forms.office.folder.write("图.txt", "图");
  FormFiller form = forms.form("乙局");
  form.fill(2, "receipt", "received", "是").fill(2, "receipt", "on", "2024/3/1").fill(2, "receipt", "signer", "钱工").fill(2, "receipt", "objection", "街道人手不足");
  form.fill(2, "plan.2", "date", "2024-09-30").fill(2, "plan.2", "title", "建成一半").fill(2, "plan.2", "percent", "50").fill(2, "plan.1", "person", "孙工");
  form.fill(2, "report.0", "percent", "20").fill(2, "report.0", "value", "2").fill(2, "report.1", "value", "完成").fill(2, "report.0", "progress", "已开工").fill(2, "report.0", "evidence", "图.txt");
  form.fill(2, "extension", "to", "2025-01-31").fill(2, "extension", "reason", "雨季");
  form.fill(2, "closing", "submit", "申请").fill(2, "closing", "reason", "先行申请");
  CHECK(outcome(forms.import(form)) == "6/0/0 ");
  CHECK(forms.entries_after(before) ==
        "acknowledge task:2 2024-03-01 {\"signer\":\"钱工\",\"unit\":\"乙局\"}\n"
        "object task:2 2024-03-01 {\"late\":true,\"reason\":\"街道人手不足\",\"step\":\"file\",\"unit\":\"乙局\"}\n"
        "plan task:2 2024-03-04 {\"milestones\":[{\"date\":\"2024-09-30\",\"percent\":\"50\",\"title\":\"建成一半\"}],\"person\":\"孙工\",\"step\":\"file\",\"unit\":\"乙局\"}\n"
        "report task:2 2024-03-04 {\"evidence\":[{\"bytes\":3,\"digest\":\"" + to_hex(digest_of("图")) + "\",\"name\":\"图.txt\"}],\"percent\":\"20\",\"progress\":\"已开工\",\"unit\":\"乙局\","
        "\"values\":[{\"metric\":\"书屋\",\"number\":\"2\",\"target\":0,\"unit\":\"个\"},{\"done\":true,\"metric\":\"开工\",\"target\":1}]}\n"
        "extend task:2 2024-03-04 {\"reason\":\"雨季\",\"step\":\"request\",\"to\":\"2025-01-31\",\"unit\":\"乙局\"}\n"
        "close task:2 2024-03-04 {\"reason\":\"先行申请\",\"step\":\"request\",\"unit\":\"乙局\"}\n");
  CHECK(std::filesystem::exists(evidence_folder(forms.office.file) + "/" + to_hex(digest_of("图"))));

  CHECK(outcome(forms.import(form)) == "0/6/0 ");
  CHECK(outcome(forms.import_files({forms.save(form)}, {}, "2024-03-05")) == "0/6/0 ");
}

TEST_CASE("a dry run and a refused run leave nothing behind, evidence neither") {
  const Forms forms;
  const std::int64_t before = forms.office.last_seq();
  forms.office.folder.write("图.txt", "图");
  FormFiller form = forms.form("甲局");
  form.fill(1, "report.-", "percent", "20").fill(1, "report.-", "evidence", "图.txt");
  CHECK(outcome(forms.import(form, {.dry_run = true})) == "1/0/0 ");
  form.fill(1, "receipt", "received", "大概");
  CHECK(outcome(forms.import(form)) == "0/0/0 form-bad-choice");
  CHECK(forms.office.last_seq() == before);
  CHECK_FALSE(std::filesystem::exists(evidence_folder(forms.office.file)));
}

TEST_CASE("every mistake of a run is told at once; --partial takes the good rows") {
  const Forms forms;
  FormFiller first = forms.form("甲局");
  first.fill(1, "report.-", "percent", "150").fill(1, "extension", "to", "2024-06-28").fill(1, "extension", "reason", "晚").fill(1, "receipt", "received", "是");
  FormFiller second = forms.form("乙局");
  second.fill(2, "report.1", "value", "差不多").fill(2, "report.0", "on", "昨天").fill(1, "receipt", "signer", "钱工").fill(2, "closing", "evidence", "a/b.txt、没有.txt").fill(2, "closing", "submit", "申请")
      .fill(2, "plan.1", "percent", "120").fill(2, "plan.1", "title", "开工").fill(2, "plan.2", "title", "无日期");
  const std::vector<std::string> files{forms.save(first, "一.xlsx"), forms.save(second, "二.xlsx")};
  const FormImportResult refused = forms.import_files(files);
  CHECK(outcome(refused) == "0/0/0 report-bad-percent form-cell-missing form-evidence-name form-evidence-missing form-cell-missing form-cell-missing bad-date extension-not-later");
  CHECK(refused.found.items().front().at.cell == "进展!J5");
  CHECK(outcome(forms.import_files(files, {.partial = true})).starts_with("1/0/0 "));
}

TEST_CASE("values without a target, texts in two rows and a submission without its word are told") {
  const Forms forms;
  FormFiller form = forms.form("乙局");
  form.fill(2, "report.0", "progress", "一").fill(2, "report.1", "progress", "二").fill(1, "report.-", "value", "3").fill(2, "closing", "submit", "好");
  CHECK(outcome(forms.import(form)) == "0/0/0 form-bad-choice form-value-without-target form-said-twice");
}

TEST_CASE("a newer report of the same unit is a conflict; of another unit, or one given back, is none") {
  const Forms forms;
  FormFiller form = forms.form("乙局");
  form.fill(2, "report.0", "percent", "20");
  (void)forms.office.progress("ref,on,unit,percent\n1.2,2024-03-02,东街街道,40\n", "2024-03-02T09:00");
  CHECK(outcome(forms.import(form, {.dry_run = true})) == "1/0/0 ");
  (void)forms.office.progress("ref,on,unit,percent,progress\n1.2,2024-03-02,乙局,35,台账的话\n", "2024-03-03T09:00");
  const FormImportResult result = forms.import(form);
  CHECK(outcome(result) == "0/0/1 ");
  const std::string shown = render_text(conflict_document(result.conflicts, Language::chinese), false);
  for (const char* part : {"filled.xlsx", "进展!J6", "2024/1.2", "报送进展", "进度% 20", "乙局 报送：35%；台账的话", "督查员", "2024-03-03 09:00"}) CHECK(shown.find(part) != std::string::npos);
  (void)review_report(forms.office.step("2024-03-03"), forms.office.last_seq(), false, "重报");
  CHECK(outcome(forms.import(form)) == "1/0/0 ");
}

TEST_CASE("with --take form the form is recorded as a further report") {
  const Forms forms;
  FormFiller form = forms.form("甲局");
  form.fill(1, "report.-", "percent", "20");
  (void)forms.office.progress("ref,on,percent\n1.1,2024-03-02,35\n", "2024-03-02T09:00");
  const std::int64_t before = forms.office.last_seq();
  CHECK(outcome(forms.import(form, {.take_form = true})) == "1/0/0 ");
  CHECK(forms.entries_after(before) == "report task:1 2024-03-04 {\"percent\":\"20\",\"unit\":\"甲局\"}\n");
}

TEST_CASE("a deadline moved meanwhile stands against a plan and a request, not against a report") {
  const Forms forms;
  FormFiller form = forms.form("甲局");
  form.fill(1, "report.-", "percent", "20").fill(1, "extension", "to", "2024-08-30").fill(1, "extension", "reason", "雨季").fill(1, "plan.1", "person", "孙工");
  (void)take_step(forms.office.step("2024-03-02"), {.ref = "1.1", .kind = StepKind::grant_extension, .date = day("2024-07-31"), .approved_by = "乙主任", .reason = "同意"});
  const std::int64_t before = forms.office.last_seq();
  CHECK(outcome(forms.import(form)) == "0/0/2 ");
  CHECK(forms.office.last_seq() == before);
  CHECK(outcome(forms.import(form, {.partial = true})) == "1/0/2 ");
}

TEST_CASE("a task closed, cancelled or handed over meanwhile stands against every row of it") {
  for (const int what : {0, 1, 2}) {
    CAPTURE(what);
    const Forms forms;
    FormFiller form = forms.form("甲局");
    form.fill(1, "report.-", "percent", "20").fill(1, "receipt", "received", "是");
    const StepContext step = forms.office.step("2024-03-02");
    if (what == 0) (void)take_step(step, {.ref = "1.1", .kind = StepKind::close, .approved_by = "乙主任", .evidence = {forms.office.folder.write("e.txt", "e")}});
    if (what == 1) (void)take_step(step, {.ref = "1.1", .kind = StepKind::cancel, .approved_by = "乙主任", .reason = "已取消"});
    if (what == 2) (void)transfer_task(step, {"1.1", "甲局", "乙局", true, "乙主任", "机构调整", "", false});
    CHECK(outcome(forms.import(form)) == "0/0/2 ");
  }
}

TEST_CASE("a target changed meanwhile stands against its value") {
  const Forms forms;
  FormFiller form = forms.form("乙局");
  form.fill(2, "report.0", "value", "2").fill(1, "report.-", "percent", "5");
  (void)amend_target(forms.office.step("2024-03-02"), {"1.2", "书屋"}, "20个", "乙主任", "加码");
  CHECK(outcome(forms.import(form, {.partial = true})) == "1/0/1 ");
}

TEST_CASE("receipt, objection, plan and requests made meanwhile stand against other ones, and are there already where they are the same") {
  const Forms forms;
  FormFiller form = forms.form("甲局");
  form.fill(1, "receipt", "received", "是").fill(1, "receipt", "on", "2024-03-01").fill(1, "receipt", "objection", "另有主管").fill(1, "extension", "to", "2024-08-30").fill(1, "extension", "reason", "雨季");
  (void)take_step(forms.office.step("2024-03-01"), {.ref = "1.1", .kind = StepKind::acknowledge});
  (void)take_step(forms.office.step("2024-03-01"), {.ref = "1.1", .kind = StepKind::object, .reason = "职责不清"});
  (void)take_step(forms.office.step("2024-03-01"), {.ref = "1.1", .kind = StepKind::request_extension, .date = day("2024-09-30"), .reason = "雨季"});
  CHECK(outcome(forms.import(form)) == "0/1/2 ");
}

TEST_CASE("two forms of one run: the same counts once, another word for the same day is told") {
  const Forms forms;
  FormFiller form = forms.form("甲局");
  form.fill(1, "report.-", "percent", "20");
  const std::string first = forms.save(form, "一.xlsx");
  form.fill(1, "report.-", "percent", "30");
  const std::string other = forms.save(form, "二.xlsx");
  CHECK(outcome(forms.import_files({first, other})) == "0/0/0 form-filed-twice");
  CHECK(outcome(forms.import_files({first, first})) == "1/1/0 ");
}

TEST_CASE("two lead units that file different plans in one run are told of it") {
  const Forms forms;
  (void)transfer_task(forms.office.step("2024-02-20"), {"1.2", "各街道", "甲局", false, "乙主任", "机构调整", "", false});
  (void)transfer_task(forms.office.step("2024-02-21"), {"1.1", "甲局", "东街街道", true, "乙主任", "机构调整", "", false});
  (void)transfer_task(forms.office.step("2024-02-21"), {"1.2", "乙局", "各街道", true, "乙主任", "机构调整", "", false});
  (void)forms.exported("later");
  FormFiller east(forms.office.folder.file("later/东街街道-2024-03-01.xlsx"));
  FormFiller west(forms.office.folder.file("later/西街街道-2024-03-01.xlsx"));
  east.fill(2, "plan.1", "person", "张三").fill(2, "report.0", "percent", "5");
  west.fill(2, "plan.1", "person", "李四").fill(2, "report.0", "percent", "6");
  CHECK(outcome(forms.import_files({forms.save(east, "东.xlsx"), forms.save(west, "西.xlsx")})) == "0/0/0 form-filed-twice");
}

TEST_CASE("a form of another ledger is refused, and one from a later state of this one") {
  const Forms forms;
  FormFiller other = forms.form("甲局");
  for (auto& [number, row] : other.sheet("duban").rows) {
    if (row[0] == "ledger") row[1] = "ffffffffffffffff";
  }
  for (FormFiller::Sheet& sheet : other.sheets) std::erase_if(sheet.rows, [](const auto& row) { return row.second.contains(0) && looks_like_row_key(row.second.at(0)); });
  CHECK(outcome(forms.import(other)) == "0/0/0 form-other-ledger");
  FormFiller form = forms.form("甲局");
  form.fill(1, "receipt", "received", "是");
  for (auto& [number, row] : form.sheet("签收与异议").rows) {
    if (auto key = parse_row_key(row[0])) {
      key->known_seq = 99;
      row[0] = write_row_key(*key);
    }
  }
  CHECK(outcome(forms.import(form)) == "0/0/0 form-from-later");
}

TEST_CASE("keys that are whole and yet lead nowhere are told, whatever is filled in") {
  const Forms forms;
  for (const auto& [task, part] : {std::pair(1, "report.77"), {1, "report.-3"}, {1, "report.999999999999"}, {1, "review.2"}, {1, "toast"}, {1, ""}, {99, "receipt"}, {0, "report.-"}}) {
    CAPTURE(part);
    FormFiller form = forms.form("甲局");
    form.fill(1, "report.-", "value", "3");
    for (FormFiller::Sheet& sheet : form.sheets) {
      for (auto& [number, row] : sheet.rows) {
        auto key = row.contains(0) ? parse_row_key(row[0]) : std::nullopt;
        if (!key || key->part != "report.-") continue;
        key->task = task;
        key->part = part;
        row[0] = write_row_key(*key);
      }
    }
    const FormImportResult result = forms.import(form);
    CHECK(result.recorded == 0);
    CHECK(result.found.error_count() == 1);
  }
}

TEST_CASE("the good files of a run with a file that cannot be read are taken with --partial alone") {
  const Forms forms;
  FormFiller form = forms.form("甲局");
  form.fill(1, "receipt", "received", "是");
  const std::vector<std::string> files{forms.office.folder.file("none.xlsx"), forms.save(form)};
  CHECK(outcome(forms.import_files(files)) == "0/0/0 file-not-found");
  CHECK(outcome(forms.import_files(files, {.partial = true})) == "1/0/0 file-not-found");
}

TEST_CASE("a form in English comes back like one in Chinese") {
  const Forms forms;
  Inquiry inquiry = forms.office.ask("2024-03-01");
  (void)export_forms(inquiry, {"乙局"}, forms.office.folder.file("english"), Language::english);
  FormFiller form(forms.office.folder.file("english/乙局-2024-03-01.xlsx"));
  form.fill(2, "receipt", "received", "yes").fill(2, "report.1", "value", "not done").fill(2, "closing", "submit", "submit");
  CHECK(outcome(forms.import(form)) == "3/0/0 ");
}

TEST_CASE("evidence lies beside the form or in the folder of its name") {
  const Forms forms;
  std::filesystem::create_directory(forms.office.folder.file("filled"));
  forms.office.folder.write("filled/里.txt", "里");
  forms.office.folder.write("外.txt", "外");
  FormFiller form = forms.form("甲局");
  form.fill(1, "report.-", "percent", "20").fill(1, "report.-", "evidence", "里.txt；外.txt");
  CHECK(outcome(forms.import(form)) == "1/0/0 ");
}

}  // namespace app_form_import_test
}  // namespace duban
