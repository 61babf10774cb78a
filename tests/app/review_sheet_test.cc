// Specifies the office's sheet: every matter that waits, and its decisions as the same steps.
#include "engine/app/review_sheet.h"

#include <doctest/doctest.h>

#include "engine/app/life_steps.h"
#include "engine/app/review_steps.h"
#include "tests/support/form_filler.h"
#include "tests/support/office.h"

namespace duban {
namespace app_review_sheet_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲事项, leads: [甲局], due: 2024-06-28, due_basis: stated}\n"
    "  - {ref: \"1.2\", title: 书屋, leads: [乙局], due: 2024-12-31, due_basis: stated, targets: [{metric: 书屋, op: \">=\", value: 10, unit: 个, kind: count, accrual: flow}]}\n"
    "  - {ref: \"1.3\", title: 丙事项, leads: [甲局], due: 2024-12-31, due_basis: stated}\n";

/// One matter of each kind: a report on 1.2, an extension and an objection of 1.1, a closing of 1.3.
struct Desk {
  Desk() : office(kTasks) {
    (void)office.progress("ref,on,metric,value,progress\n1.2,2024-02-01,书屋,2个,早先\n", "2024-02-02T09:00");
    (void)review_report(office.step("2024-02-03"), office.last_seq(), true, "");
    (void)office.progress("ref,on,metric,value,progress\n1.2,2024-03-01,书屋,3个,新近\n", "2024-03-01T09:00");
    report = office.last_seq();
    take("1.1", StepKind::request_extension, "科员", day("2024-07-31"));
    extension = office.last_seq();
    take("1.1", StepKind::object, "科员");
    objection = office.last_seq();
    const std::string file = office.folder.write("验收.txt", "好");
    (void)take_step(office.step("2024-03-01"), {.ref = "1.3", .kind = StepKind::submit, .evidence = {file}});
    closing = office.last_seq();
    Inquiry inquiry = office.ask("2024-03-04");
    CHECK(export_review(inquiry, sheet(), Language::chinese) == 4);
  }
  void take(const std::string& ref, StepKind kind, const std::string& actor, std::optional<Date> date = std::nullopt) const {
    StepContext step = office.step("2024-03-01");
    step.envelope.actor = actor;
    (void)take_step(step, {.ref = ref, .kind = kind, .date = date, .reason = "理由"});
  }
  [[nodiscard]] std::string sheet() const { return office.folder.file("review.xlsx"); }
  [[nodiscard]] FormFiller form() const { return FormFiller(sheet()); }
  [[nodiscard]] static std::string part(std::int64_t seq) { return "review." + std::to_string(seq); }
  FormImportResult import(const FormFiller& form, FormImportOptions options = {}) const {
    options.on = day("2024-03-05");
    return import_review(office.file, form.save(office.folder, "back.xlsx"), an_envelope("2024-03-05T09:00", true), options);
  }
  [[nodiscard]] std::string waiting() const {
    Inquiry inquiry = office.ask("2024-03-05");
    std::string line;
    for (const WaitingMatter& matter : waiting_for_office(inquiry)) line += std::string(name_of(matter.matter)) + " ";
    return line;
  }

  Office office;
  std::int64_t report = 0;
  std::int64_t extension = 0;
  std::int64_t objection = 0;
  std::int64_t closing = 0;
};

std::string outcome(const FormImportResult& result) {
  return std::to_string(result.recorded) + "/" + std::to_string(result.already) + "/" + std::to_string(result.conflicts.size()) + " " + id_line(result.found);
}

FormFiller all_decided(const Desk& desk) {
  FormFiller form = desk.form();
  form.fill(2, Desk::part(desk.report), "decision", "通过");
  form.fill(1, Desk::part(desk.extension), "decision", "同意").fill(1, Desk::part(desk.extension), "approved_by", "乙主任");
  form.fill(1, Desk::part(desk.objection), "decision", "不采纳").fill(1, Desk::part(desk.objection), "approved_by", "乙主任").fill(1, Desk::part(desk.objection), "reason", "三定已明确");
  form.fill(3, Desk::part(desk.closing), "decision", "同意").fill(3, Desk::part(desk.closing), "approved_by", "乙主任");
  return form;
}

TEST_CASE("the sheet shows a report with its values, the target and the value before") {
  const Desk desk;
  std::string all;
  FormFiller form = desk.form();
  for (const auto& [number, row] : form.sheet("待办理").rows) {
    for (const auto& [column, text] : row) all += text + "|";
  }
  CAPTURE(all);
  CHECK(all.find("|新近|书屋 3个 / ≥10个|书屋 2个 (2024-02-01)|") != std::string::npos);
  CHECK(all.find("佐证 验收.txt") != std::string::npos);
  CHECK(all.find("新时限 2024-07-31；理由 理由") != std::string::npos);
}

TEST_CASE("decisions are recorded at once, a closing with the evidence of its submission; again they are there already") {
  const Desk desk;
  CHECK(desk.waiting() == "extension objection report closing ");
  CHECK(outcome(desk.import(all_decided(desk))) == "4/0/0 ");
  CHECK(desk.waiting().empty());
  const std::vector<Event> last = Ledger::open(desk.office.file, Database::Access::read).load_entries(std::vector{desk.office.last_seq()});
  CHECK(last.at(0).type == "close");
  CHECK(last.at(0).payload.find("验收.txt") != std::string::npos);
  CHECK(outcome(desk.import(all_decided(desk))) == "0/4/0 ");
}

TEST_CASE("rows left empty decide nothing") {
  const Desk desk;
  CHECK(outcome(desk.import(desk.form())) == "0/0/0 ");
  CHECK(desk.waiting() == "extension objection report closing ");
}

TEST_CASE("a reason, an approver, a word that are missing or wrong are told, and nothing is decided") {
  const Desk desk;
  FormFiller form = desk.form();
  form.fill(2, Desk::part(desk.report), "decision", "退回").fill(1, Desk::part(desk.extension), "decision", "通过").fill(1, Desk::part(desk.objection), "decision", "采纳")
      .fill(3, Desk::part(desk.closing), "approved_by", "乙主任");
  CHECK(outcome(desk.import(form)) == "0/0/0 form-bad-choice form-cell-missing form-cell-missing form-cell-missing");
  CHECK(desk.waiting() == "extension objection report closing ");
}

TEST_CASE("who asked does not approve") {
  const Desk desk;
  FormFiller form = all_decided(desk);
  form.fill(1, Desk::part(desk.extension), "approved_by", "科员");
  CHECK(outcome(desk.import(form)) == "0/0/0 approver-is-requester");
  CHECK(outcome(desk.import(form, {.partial = true})) == "3/0/0 approver-is-requester");
  CHECK(desk.waiting() == "extension ");
}

TEST_CASE("what was decided otherwise meanwhile is a conflict, also with the form preferred") {
  const Desk desk;
  (void)review_report(desk.office.step("2024-03-04"), desk.report, false, "缺佐证");
  (void)take_step(desk.office.step("2024-03-04"), {.ref = "1.1", .kind = StepKind::refuse_extension, .approved_by = "乙主任", .reason = "不必"});
  const std::int64_t before = desk.office.last_seq();
  CHECK(outcome(desk.import(all_decided(desk))) == "0/0/2 ");
  CHECK(desk.office.last_seq() == before);
  CHECK(outcome(desk.import(all_decided(desk), {.take_form = true})) == "0/0/2 ");
  CHECK(outcome(desk.import(all_decided(desk), {.partial = true})) == "2/0/2 ");
}

TEST_CASE("a request that a newer one has replaced is a conflict") {
  const Desk desk;
  desk.take("1.1", StepKind::request_extension, "科员", day("2024-08-30"));
  FormFiller form = desk.form();
  form.fill(1, Desk::part(desk.extension), "decision", "同意").fill(1, Desk::part(desk.extension), "approved_by", "乙主任");
  CHECK(outcome(desk.import(form)) == "0/0/1 ");
}

}  // namespace app_review_sheet_test
}  // namespace duban
