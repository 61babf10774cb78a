// The sheets of a unit's form.
#include "engine/forms/unit_form.h"

#include "engine/forms/row_key.h"

namespace duban {
namespace {

class UnitForm {
 public:
  UnitForm(const FormIdentity& identity, const std::vector<FormTask>& tasks, Language language)
      : identity_(identity), tasks_(tasks), language_(language) {}

  FormBook build(bool demo) {
    FormBook book;
    book.identity = identity_;
    book.title = text_of({Msg::form_title, {identity_.unit, identity_.as_of.to_string()}}, language_);
    if (demo) book.banners.push_back(word(Msg::banner_demo));
    for (FormSheet sheet : {receipts(), plans(), progress(), extensions(), closings()}) {
      if (!sheet.rows.empty()) book.sheets.push_back(std::move(sheet));
    }
    return book;
  }

 private:
  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }
  [[nodiscard]] FormColumn shown(Msg head, int width) const { return {"", word(head), width}; }
  [[nodiscard]] FormColumn filled(const char* id, Msg head, int width) const { return {id, word(head), width}; }
  [[nodiscard]] std::string key(const FormTask& task, const std::string& part) const {
    return write_row_key({identity_.ledger, identity_.unit, identity_.known_seq, task.id, part});
  }
  /// `cell` where the row may be filled in, else a closed one.
  static FormCell open_if(bool open, FormCell cell) { return open ? std::move(cell) : closed_cell(); }

  FormSheet receipts() {
    FormSheet sheet{word(Msg::form_sheet_receipt), word(Msg::form_note_receipt),
                    {shown(Msg::head_ref, 8), shown(Msg::head_title, 40), shown(Msg::head_role, 6), shown(Msg::head_due, 12), shown(Msg::form_received, 12),
                     filled("received", Msg::step_acknowledge, 8), filled("on", Msg::form_on, 12), filled("signer", Msg::form_signer, 12),
                     filled("objection", Msg::form_objection, 40)},
                    {}};
    for (const FormTask& task : tasks_) {
      if (!task.may_receive && !task.may_object) continue;
      const bool receives = task.may_receive && task.received.empty();
      sheet.rows.push_back({key(task, "receipt"), {shown_cell(task.name), shown_cell(task.title), shown_cell(word(task.part)), shown_cell(task.due.to_string()),
                                                   shown_cell(task.received), open_if(receives, choice_cell({word(Msg::form_yes), word(Msg::form_no)})),
                                                   open_if(receives || task.may_object, open_cell(FillCheck::date)), open_if(receives, open_cell()),
                                                   open_if(task.may_object, open_cell())}});
    }
    return sheet;
  }

  FormSheet plans() {
    FormSheet sheet{word(Msg::form_sheet_plan), word(Msg::form_note_plan),
                    {shown(Msg::head_ref, 8), shown(Msg::head_title, 36), shown(Msg::head_due, 12), shown(Msg::form_plan_now, 30),
                     filled("person", Msg::form_person, 12), shown(Msg::form_line, 6), filled("date", Msg::form_milestone_date, 12),
                     filled("title", Msg::form_milestone, 36), filled("percent", Msg::form_milestone_percent, 10)},
                    {}};
    for (const FormTask& task : tasks_) {
      if (!task.may_plan) continue;
      for (int line = 1; line <= kPlanLines; ++line) {
        const bool first = line == 1;
        sheet.rows.push_back({key(task, "plan." + std::to_string(line)),
                              {shown_cell(task.name), shown_cell(first ? task.title : ""), shown_cell(first ? task.due.to_string() : ""),
                               shown_cell(first ? task.plan : ""), open_if(first, open_cell()), shown_cell(std::to_string(line)),
                               open_cell(FillCheck::date), open_cell(), open_cell(FillCheck::percent)}});
      }
    }
    return sheet;
  }

  FormSheet progress() {
    FormSheet sheet{word(Msg::form_sheet_progress), word(Msg::form_note_progress),
                    {shown(Msg::head_ref, 8), shown(Msg::head_title, 30), shown(Msg::head_role, 6), shown(Msg::head_due, 12), shown(Msg::form_last_report, 36),
                     shown(Msg::head_target, 26), shown(Msg::form_last_value, 16), filled("on", Msg::form_on, 12), filled("percent", Msg::form_percent, 8),
                     filled("value", Msg::form_value, 12), shown(Msg::form_value_unit, 8), filled("progress", Msg::form_progress, 36),
                     filled("problem", Msg::form_problem, 24), filled("cause", Msg::form_cause, 20), filled("next", Msg::form_next, 20),
                     filled("ask", Msg::form_ask, 20), filled("evidence", Msg::form_evidence, 20)},
                    {}};
    for (const FormTask& task : tasks_) {
      if (!task.may_report) continue;
      if (task.targets.empty()) sheet.rows.push_back(report_row(task, nullptr, true));
      for (const FormTarget& target : task.targets) sheet.rows.push_back(report_row(task, &target, &target == task.targets.data()));
    }
    return sheet;
  }

  /// The first row of a task has its texts; each target has a row with a cell for its value.
  FormRow report_row(const FormTask& task, const FormTarget* target, bool first) {
    FormCell value = closed_cell();
    if (target != nullptr) value = target->milestone ? choice_cell({word(Msg::form_done), word(Msg::form_not_done)}) : open_cell(FillCheck::number);
    FormRow row{key(task, "report." + (target == nullptr ? std::string("-") : std::to_string(target->number))),
                {shown_cell(task.name), shown_cell(first ? task.title : ""), shown_cell(first ? word(task.part) : ""),
                 shown_cell(first ? task.due.to_string() : ""), shown_cell(first ? task.last : ""), shown_cell(target == nullptr ? "" : target->promised),
                 shown_cell(target == nullptr ? "" : target->last), open_if(first, open_cell(FillCheck::date)),
                 open_if(first, open_cell(FillCheck::percent)), std::move(value), shown_cell(target == nullptr ? "" : target->unit)}};
    constexpr int kTexts = 6;
    for (int i = 0; i < kTexts; ++i) row.cells.push_back(open_if(first, open_cell()));
    return row;
  }

  FormSheet extensions() {
    FormSheet sheet{word(Msg::form_sheet_extension), word(Msg::form_note_extension),
                    {shown(Msg::head_ref, 8), shown(Msg::head_title, 40), shown(Msg::form_due_now, 12), filled("to", Msg::form_due_new, 12),
                     filled("reason", Msg::form_reason, 40)},
                    {}};
    for (const FormTask& task : tasks_) {
      if (!task.may_extend) continue;
      FormCell date = open_cell(FillCheck::date_after);
      date.after = task.due;
      sheet.rows.push_back({key(task, "extension"), {shown_cell(task.name), shown_cell(task.title), shown_cell(task.due.to_string()), std::move(date), open_cell()}});
    }
    return sheet;
  }

  FormSheet closings() {
    FormSheet sheet{word(Msg::form_sheet_closing), word(Msg::form_note_closing),
                    {shown(Msg::head_ref, 8), shown(Msg::head_title, 40), shown(Msg::head_due, 12), filled("submit", Msg::form_submit, 8),
                     filled("evidence", Msg::form_evidence, 30), filled("reason", Msg::form_closing_note, 40)},
                    {}};
    for (const FormTask& task : tasks_) {
      if (!task.may_submit) continue;
      sheet.rows.push_back({key(task, "closing"), {shown_cell(task.name), shown_cell(task.title), shown_cell(task.due.to_string()),
                                                   choice_cell({word(Msg::form_submit)}), open_cell(), open_cell()}});
    }
    return sheet;
  }

  const FormIdentity& identity_;
  const std::vector<FormTask>& tasks_;
  Language language_;
};

}  // namespace

FormBook build_unit_form(const FormIdentity& identity, bool demo, const std::vector<FormTask>& tasks, Language language) {
  return UnitForm(identity, tasks, language).build(demo);
}

}  // namespace duban
