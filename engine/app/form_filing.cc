// Cells to filings.
#include "engine/app/form_filing.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "engine/base/text.h"
#include "engine/forms/filled_text.h"
#include "engine/forms/unit_form.h"

namespace duban {
namespace {

/// A column of a form and the head it has there.
struct FormColumn {
  const char* id;
  Msg head;
};

class FilingReader {
 public:
  FilingReader(const FilledForm& form, Date on, Diagnostics& found) : form_(form), on_(on), found_(found) {}

  std::vector<Filing> read() {
    for (const FilledRow& row : form_.rows) {
      const std::string_view part = name_of_part(row.key.part);
      if (part == "receipt") read_receipt(row);
      else if (part == "plan") plans_[row.key.task].push_back(&row);
      else if (part == "report") reports_[row.key.task].push_back(&row);
      else if (part == "extension") read_extension(row);
      else if (part == "closing") read_closing(row);
      else found_.error(Msg::form_key_broken, row.at);
    }
    for (auto& [task, rows] : plans_) read_plan(rows);
    for (auto& [task, rows] : reports_) read_report(rows);
    std::stable_sort(filings_.begin(), filings_.end(), [](const Filing& a, const Filing& b) { return std::pair(rank(a.kind), a.task) < std::pair(rank(b.kind), b.task); });
    return std::move(filings_);
  }

 private:
  static int rank(StepKind kind) {
    static constexpr std::array<StepKind, 6> kOrder = {StepKind::acknowledge, StepKind::object, StepKind::plan, StepKind::report, StepKind::request_extension, StepKind::submit};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), kind) - kOrder.begin());
  }

  [[nodiscard]] Filing filing_of(const FilledRow& row, StepKind kind, std::initializer_list<FormColumn> columns) const {
    Filing filing;
    filing.kind = kind;
    filing.task = row.key.task;
    filing.unit = form_.identity.unit;
    filing.known_seq = row.key.known_seq;
    filing.on = on_;
    filing.at = row.at;
    add_cells(filing, row, columns);
    return filing;
  }

  static void add_cells(Filing& filing, const FilledRow& row, std::initializer_list<FormColumn> columns) {
    for (const FormColumn& column : columns) {
      const FilledCell* cell = row.find(column.id);
      if (cell == nullptr) continue;
      filing.cells.emplace_back(cell->text, cell->at);
      filing.said.emplace_back(column.head, one_line(cell->text));
    }
  }

  std::optional<Date> date_in(const FilledCell& cell) {
    const auto date = parse_filled_date(cell.text);
    if (!date) found_.error(Msg::bad_date, cell.at, {cell.text});
    return date;
  }

  /// The date of the row, where it gives one; false when it is wrong.
  bool take_date(const FilledRow& row, Filing& filing) {
    const FilledCell* cell = row.find("on");
    if (cell == nullptr) return true;
    const auto date = date_in(*cell);
    if (!date) return false;
    filing.on = *date;
    filing.on_given = true;
    return true;
  }

  void missing(const FilledRow& row, Msg head) { found_.error(Msg::form_cell_missing, row.cells.begin()->second.at, {label_arg(head)}); }

  void read_receipt(const FilledRow& row) {
    const FilledCell* received = row.find("received");
    const bool yes = received != nullptr && is_word(received->text, Msg::form_yes);
    const bool no = received != nullptr && is_word(received->text, Msg::form_no);
    if (received != nullptr && !yes && !no) return found_.error(Msg::form_bad_choice, received->at, {received->text, label_arg(Msg::form_yes), label_arg(Msg::form_no)});
    const FilledCell* objection = row.find("objection");
    if (received == nullptr && objection == nullptr) return missing(row, Msg::step_acknowledge);
    if (yes) {
      Filing filing = filing_of(row, StepKind::acknowledge, {{"received", Msg::step_acknowledge}, {"on", Msg::form_on}, {"signer", Msg::form_signer}});
      filing.at = received->at;
      filing.signer = one_line(row.text("signer"));
      if (!take_date(row, filing)) return;
      filings_.push_back(std::move(filing));
    }
    if (objection == nullptr) return;
    Filing filing = filing_of(row, StepKind::object, {{"objection", Msg::form_objection}, {"on", Msg::form_on}});
    filing.at = objection->at;
    filing.reason = one_line(objection->text);
    if (take_date(row, filing)) filings_.push_back(std::move(filing));
  }

  void read_extension(const FilledRow& row) {
    const FilledCell* to = row.find("to");
    if (to == nullptr) return missing(row, Msg::form_due_new);
    const auto date = date_in(*to);
    if (row.find("reason") == nullptr) return missing(row, Msg::form_reason);
    if (!date) return;
    Filing filing = filing_of(row, StepKind::request_extension, {{"to", Msg::form_due_new}, {"reason", Msg::form_reason}});
    filing.at = to->at;
    filing.to = date;
    filing.reason = one_line(row.text("reason"));
    filings_.push_back(std::move(filing));
  }

  void read_closing(const FilledRow& row) {
    const FilledCell* submit = row.find("submit");
    if (submit == nullptr) return missing(row, Msg::form_submit);
    if (!is_word(submit->text, Msg::form_submit)) return found_.error(Msg::form_bad_choice, submit->at, {submit->text, label_arg(Msg::form_submit), label_arg(Msg::form_empty)});
    Filing filing = filing_of(row, StepKind::submit, {{"submit", Msg::form_submit}, {"evidence", Msg::form_evidence}, {"reason", Msg::form_closing_note}});
    filing.at = submit->at;
    filing.reason = one_line(row.text("reason"));
    if (take_evidence(row, filing)) filings_.push_back(std::move(filing));
  }

  bool take_evidence(const FilledRow& row, Filing& filing) {
    const FilledCell* cell = row.find("evidence");
    if (cell == nullptr) return true;
    filing.evidence_at = cell->at;
    const int before = found_.error_count();
    for (std::string& path : find_evidence(form_.file, *cell, found_)) filing.evidence.push_back(std::move(path));
    return found_.error_count() == before;
  }

  /// Rows by the number behind their part, so that their order in the sheet says nothing.
  static void sort_rows(std::vector<const FilledRow*>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const FilledRow* a, const FilledRow* b) {
      return std::pair(a->key.part.size(), a->key.part) < std::pair(b->key.part.size(), b->key.part);
    });
  }

  void read_plan(std::vector<const FilledRow*>& rows) {
    sort_rows(rows);
    Filing filing = filing_of(*rows.front(), StepKind::plan, {});
    const int before = found_.error_count();
    for (const FilledRow* row : rows) read_plan_line(*row, filing);
    if (found_.error_count() > before) return;
    // A key on a sheet of another kind, over other columns.
    if (filing.cells.empty()) return found_.error(Msg::form_key_broken, rows.front()->at);
    filing.at = filing.cells.front().second;
    filing.plan.unit = filing.unit;
    std::stable_sort(filing.plan.milestones.begin(), filing.plan.milestones.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    filings_.push_back(std::move(filing));
  }

  void read_plan_line(const FilledRow& row, Filing& filing) {
    add_cells(filing, row, {{"person", Msg::form_person}, {"date", Msg::form_milestone_date}, {"title", Msg::form_milestone}, {"percent", Msg::form_milestone_percent}});
    if (const FilledCell* person = row.find("person")) filing.plan.person = one_line(person->text);
    const FilledCell* date = row.find("date");
    const FilledCell* percent = row.find("percent");
    if (date == nullptr && percent == nullptr && row.find("title") == nullptr) return;
    if (date == nullptr) return missing(row, Msg::form_milestone_date);
    if (row.find("title") == nullptr) return missing(row, Msg::form_milestone);
    const auto day = date_in(*date);
    PlanMilestone milestone{day.value_or(Date()), one_line(row.text("title")), std::nullopt};
    if (percent != nullptr) {
      std::string text = without_blanks(normalize_text(percent->text));
      if (text.ends_with('%')) text.pop_back();
      milestone.percent = parse_decimal(text);
      const auto& number = milestone.percent;
      if (!number || number->places() > 2 || *number < Decimal(0) || *number > Decimal(100)) found_.error(Msg::plan_bad_percent, percent->at, {percent->text});
    }
    filing.plan.milestones.push_back(std::move(milestone));
  }

  void read_report(std::vector<const FilledRow*>& rows) {
    sort_rows(rows);
    Filing filing = filing_of(*rows.front(), StepKind::report, {});
    const int before = found_.error_count();
    for (const FilledRow* row : rows) read_report_row(*row, filing);
    if (found_.error_count() > before) return;
    // A key on a sheet of another kind, over other columns.
    if (filing.cells.empty()) return found_.error(Msg::form_key_broken, rows.front()->at);
    filing.at = filing.cells.front().second;
    filing.report.on = filing.on.to_string();
    filing.report.unit = filing.unit;
    filing.report.evidence = filing.evidence;
    filing.report.at = filing.at;
    filing.report.cells.emplace_back("row", filing.at.cell);
    filings_.push_back(std::move(filing));
  }

  /// The texts of a report stand in one row of its task; two that differ are one too many.
  void read_report_row(const FilledRow& row, Filing& filing) {
    ReportInput& report = filing.report;
    add_cells(filing, row, {{"on", Msg::form_on}, {"percent", Msg::form_percent}, {"value", Msg::form_value}, {"progress", Msg::form_progress}, {"problem", Msg::form_problem},
                            {"cause", Msg::form_cause}, {"next", Msg::form_next}, {"ask", Msg::form_ask}, {"evidence", Msg::form_evidence}});
    (void)take_date(row, filing);
    (void)take_evidence(row, filing);
    const auto take = [&](const char* id, std::string& into) {
      const FilledCell* cell = row.find(id);
      if (cell == nullptr) return;
      if (!into.empty() && into != cell->text) return found_.error(Msg::form_said_twice, cell->at, {into});
      into = cell->text;
      report.cells.emplace_back(id, cell->at.cell);
    };
    take("percent", report.percent);
    take("progress", report.progress);
    take("problem", report.problem);
    take("cause", report.cause);
    take("next", report.next);
    take("ask", report.ask);
    if (const FilledCell* cell = row.find("on")) report.cells.emplace_back("on", cell->at.cell);
    if (const FilledCell* cell = row.find("evidence")) report.cells.emplace_back("evidence", cell->at.cell);
    const FilledCell* value = row.find("value");
    if (value == nullptr) return;
    const auto number = parse_decimal(rest_of_part(row.key.part));
    if (!number || number->places() != 0) return found_.error(Msg::form_value_without_target, value->at, {value->text});
    report.values.push_back({"", value->text, value->at, "", static_cast<int>(number->units())});
  }

  const FilledForm& form_;
  Date on_;
  Diagnostics& found_;
  std::vector<Filing> filings_;
  std::map<int, std::vector<const FilledRow*>> plans_;
  std::map<int, std::vector<const FilledRow*>> reports_;
};

}  // namespace

std::vector<Filing> read_filings(const FilledForm& form, Date on, Diagnostics& found) { return FilingReader(form, on, found).read(); }

std::vector<std::string> find_evidence(const std::string& file, const FilledCell& cell, Diagnostics& found) {
  const std::filesystem::path form(file);
  const std::filesystem::path beside = form.parent_path();
  std::vector<std::string> paths;
  for (const std::string& name : filled_names(cell.text)) {
    // A form comes from elsewhere: what it names must not lead to other files of this machine.
    if (name.find_first_of("/\\") != std::string::npos || name == "." || name == "..") {
      found.error(Msg::form_evidence_name, cell.at, {name});
      continue;
    }
    std::error_code ignored;
    const std::filesystem::path here = beside / name;
    const std::filesystem::path inside = beside / form.stem() / name;
    if (std::filesystem::is_regular_file(here, ignored)) paths.push_back(here.string());
    else if (std::filesystem::is_regular_file(inside, ignored)) paths.push_back(inside.string());
    else found.error(Msg::form_evidence_missing, cell.at, {name, (beside / form.stem()).string()});
  }
  return paths;
}

}  // namespace duban
