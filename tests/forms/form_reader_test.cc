// Specifies what a form says when it comes back: filled cells by their keys, and each mistake with its cell.
#include "engine/forms/form_reader.h"

#include <doctest/doctest.h>

#include "engine/forms/form_writer.h"
#include "engine/forms/unit_form.h"
#include "tests/support/form_filler.h"
#include "tests/support/values.h"

namespace duban {
namespace forms_form_reader_test {

FormTask a_form_task(int id, const std::string& name) {
  FormTask task;
  task.id = id;
  task.name = name;
  task.title = "事项" + name;
  task.due = day("2024-12-31");
  task.targets = {{0, "书屋 ≥10个", "个", false, ""}, {3, "开工", "", true, ""}};
  task.may_receive = task.may_object = task.may_plan = task.may_report = task.may_extend = task.may_submit = true;
  return task;
}

FormIdentity identity_of(const std::string& unit) { return {"unit", "0123456789abcdef", unit, day("2024-07-05"), 12}; }

std::string written(const TempFolder& folder, const std::string& name, const std::string& unit = "甲局", bool demo = false) {
  const std::string path = folder.file(name);
  draft_form(build_unit_form(identity_of(unit), demo, {a_form_task(1, "1.1"), a_form_task(2, "1.2")}, Language::chinese), path, Language::chinese);
  place_forms({path});
  return path;
}

/// "receipt.received=是@签收与异议!G4" for each filled cell.
std::string filled(const FilledForm& form) {
  std::string line;
  for (const FilledRow& row : form.rows) {
    for (const auto& [id, cell] : row.cells) line += std::to_string(row.key.task) + " " + row.key.part + " " + id + "=" + cell.text + "; ";
  }
  return line;
}

struct Read {
  FilledForm form;
  Diagnostics found;
};
Read read(const std::string& path, const std::string& kind = "unit") {
  Read out;
  out.form = read_form(path, kind, out.found);
  return out;
}

TEST_CASE("a form as it was written says whose it is, and nothing is filled in") {
  const TempFolder folder;
  const Read back = read(written(folder, "a.xlsx"));
  CHECK(id_line(back.found).empty());
  CHECK(back.form.identity == identity_of("甲局"));
  CHECK(back.form.rows.empty());
}

TEST_CASE("the same form is the same bytes") {
  const TempFolder folder;
  CHECK(load_bytes(written(folder, "a.xlsx")) == load_bytes(written(folder, "b.xlsx")));
  CHECK(load_bytes(written(folder, "c.xlsx", "甲局", true)) != load_bytes(folder.file("a.xlsx")));
}

TEST_CASE("a filled form is never written over") {
  const TempFolder folder;
  const std::string path = FormFiller(written(folder, "a.xlsx")).fill(1, "receipt", "received", "是").save(folder, "b.xlsx");
  const std::string before = load_bytes(path);
  draft_form(build_unit_form(identity_of("甲局"), false, {a_form_task(1, "1.1")}, Language::chinese), path, Language::chinese);
  CHECK_THROWS_AS(place_forms({path}), InputError);
  CHECK(load_bytes(path) == before);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("cells come back by their keys, wherever rows, columns and sheets stand") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  form.fill(2, "report.3", "value", "完成").fill(1, "report.0", "percent", "60").fill(1, "extension", "to", "2025-01-31");
  const std::string straight = filled(read(form.save(folder, "straight.xlsx")).form);
  CHECK(straight == "1 report.0 percent=60; 2 report.3 value=完成; 1 extension to=2025-01-31; ");

  std::reverse(form.sheets.begin(), form.sheets.end());
  FormFiller::Sheet& sheet = form.sheet("进展");
  std::swap(sheet.rows[5], sheet.rows[8]);
  for (auto& [number, row] : sheet.rows) {
    FormFiller::Row moved;
    for (const auto& [column, text] : row) moved[40 - column] = text;
    row = moved;
  }
  std::erase_if(form.sheet("签收与异议").rows, [](const auto& row) { return row.first > 4; });
  std::erase_if(form.sheets, [](const auto& one) { return one.name == "方案"; });
  const Read back = read(form.save(folder, "mixed.xlsx"));
  CHECK(id_line(back.found).empty());
  CHECK(filled(back.form) == "1 extension to=2025-01-31; 2 report.3 value=完成; 1 report.0 percent=60; ");
}

TEST_CASE("without its hidden sheet a form is known by the keys of its rows") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  form.fill(1, "receipt", "received", "是");
  std::erase_if(form.sheets, [](const auto& one) { return one.name == "duban"; });
  const Read back = read(form.save(folder, "b.xlsx"));
  CHECK(id_line(back.found).empty());
  CHECK(back.form.identity.unit == "甲局");
  CHECK(back.form.rows.size() == 1);
}

/// The row of the receipts' sheet that has the key of `task`.
FormFiller::Row& receipt_row(FormFiller& form, int task) {
  for (auto& [number, row] : form.sheet("签收与异议").rows) {
    if (row[0].find("|" + std::to_string(task) + "|receipt|") != std::string::npos) return row;
  }
  FAIL("no row");
  return form.sheets.front().rows.begin()->second;
}

/// "id@cell" of each mistake of `form`.
std::string mistakes(const FormFiller& form, const TempFolder& folder) {
  std::string line;
  const Read back = read(form.save(folder, "mistake.xlsx"));
  for (const Diagnostic& d : back.found.items()) {
    line += (line.empty() ? "" : " ") + std::string(id_of(d.message.id)) + "@" + d.at.cell;
  }
  return line;
}

TEST_CASE("a broken key is named with its cell, also where nothing was filled in") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  receipt_row(form, 2)[0].pop_back();
  CHECK(mistakes(form, folder) == "form-key-broken@签收与异议!A6");
}

TEST_CASE("a filled row without a key is not dropped in silence; one with nothing in it is") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  receipt_row(form, 2).erase(0);
  CHECK(mistakes(form, folder).empty());
  form.sheet("签收与异议").rows[6][9] = "不归我们管";
  CHECK(mistakes(form, folder) == "form-row-without-key@签收与异议!J6");
}

TEST_CASE("a copied row counts only where one of the two is filled in") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  form.sheet("签收与异议").rows[9] = receipt_row(form, 2);
  CHECK(mistakes(form, folder).empty());
  form.fill(2, "receipt", "received", "是");
  CHECK(mistakes(form, folder).empty());
  form.sheet("签收与异议").rows[9][6] = "否";
  CHECK(mistakes(form, folder) == "form-row-twice@签收与异议!A9");
}

TEST_CASE("a copied column and a lost row of marks are named") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  form.sheet("签收与异议").rows[3][20] = "duban:received";
  form.sheet("延期申请").rows.erase(3);
  CHECK(mistakes(form, folder) == "form-column-twice@签收与异议!U3 form-marks-missing@延期申请!A5 form-marks-missing@延期申请!A6");
}

TEST_CASE("rows of another unit's form or of another ledger are named") {
  const TempFolder folder;
  FormFiller form(written(folder, "a.xlsx"));
  FormFiller other(written(folder, "b.xlsx", "乙局"));
  form.sheet("签收与异议").rows[9] = receipt_row(other, 1);
  CHECK(mistakes(form, folder) == "form-row-other-unit@签收与异议!A9");
  receipt_row(form, 1)[0] = write_row_key({"ffffffffffffffff", "甲局", 12, 1, "receipt"});
  CHECK(mistakes(form, folder) == "form-row-other-ledger@签收与异议!A5 form-row-other-unit@签收与异议!A9");
}

TEST_CASE("what is no form is refused: a workbook, a text, the office's sheet") {
  const TempFolder folder;
  const std::string plain = folder.write("plain.xlsx", xlsx_of_sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"));
  CHECK(id_line(read(plain).found) == "form-not-a-form");
  CHECK(thrown_id([&] { (void)read(folder.write("form.txt", "签收")); }) == "form-not-a-form");
  CHECK(id_line(read(written(folder, "a.xlsx"), "review").found) == "form-wrong-kind");
}

}  // namespace forms_form_reader_test
}  // namespace duban
