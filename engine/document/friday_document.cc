// The overview of a Friday in words.
#include "engine/document/friday_document.h"

#include "engine/base/text.h"
#include "engine/document/conflict_document.h"
#include "engine/document/order_document.h"
#include "engine/document/slip_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr int kReasonWidth = 200;

std::string friday_title(Msg title, std::size_t count, Language language) { return text_of({title, {std::to_string(count)}}, language); }

DocumentTable left_table(const FormsTaken& forms, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{friday_title(Msg::friday_left, forms.left.size(), language),
                      {{word(Msg::head_file), 60, 30}, {word(Msg::friday_place), 24, 16}, {word(Msg::friday_reason), kReasonWidth, 60}, {word(Msg::friday_remedy), kReasonWidth, 50}}, {}, word(Msg::friday_none_left)};
  for (const LeftForm& form : forms.left) {
    for (const Diagnostic& reason : form.reasons) {
      table.rows.push_back({text_cell(form.file), text_cell(reason.at.cell), text_cell(text_of(reason.message, language)), text_cell(hint_of(reason.message, language))});
    }
    if (form.reasons.empty()) table.rows.push_back({text_cell(form.file), text_cell(""), text_cell(word(Msg::friday_left_conflict)), text_cell(word(Msg::friday_conflict_remedy))});
  }
  return table;
}

DocumentTable conflicts_table(const FormsTaken& forms, Language language) {
  DocumentTable table = conflict_document(forms.conflicts, language).tables.front();
  table.title = friday_title(Msg::friday_conflicts, forms.conflicts.size(), language);
  table.empty = text_of(Msg::friday_no_conflicts, language);
  return table;
}

DocumentTable doubts_table(const FridayOverview& overview, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{friday_title(Msg::friday_doubts, overview.doubts.size() + overview.forms.warnings.size(), language),
                      {{word(Msg::head_ref), 24, 8}, {word(Msg::head_title), 40, 30}, {word(Msg::head_leads), 24, 20}, {word(Msg::head_rule), 24, 18}, {word(Msg::head_message), kReasonWidth, 60}}, {},
                      word(Msg::friday_no_doubts)};
  for (const FridayDoubt& doubt : overview.doubts) {
    table.rows.push_back({text_cell(doubt.ref), text_cell(doubt.title), text_cell(join(doubt.leads, "、")), text_cell(doubt.rule_name), text_cell(doubt.message)});
  }
  for (const Diagnostic& warning : overview.forms.warnings) {
    table.rows.push_back({text_cell(warning.at.cell), text_cell(""), text_cell(""), text_cell(word(Msg::friday_of_import)), text_cell(text_of(warning.message, language))});
  }
  return table;
}

DocumentTable waiting_table(const FridayOverview& overview, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{friday_title(Msg::friday_waiting, overview.waiting.size(), language), {{word(Msg::friday_matter), 16}, {word(Msg::head_count), 6}, {word(Msg::friday_longest), 12}}, {}, word(Msg::friday_none_waiting)};
  for (const Matter matter : {Matter::report, Matter::extension, Matter::closing, Matter::objection}) {
    int count = 0;
    int longest = 0;
    for (const WaitingMatter& waiting : overview.waiting) {
      if (waiting.matter != matter) continue;
      ++count;
      longest = std::max(longest, waiting.workdays);
    }
    if (count > 0) table.rows.push_back({text_cell(word(label_of(matter))), number_cell(count), number_cell(longest)});
  }
  return table;
}

DocumentTable friday_orders_table(const FridayOverview& overview, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  DocumentTable table{friday_title(Msg::orders_proposed, overview.proposed.size(), language),
                      {{word(Msg::head_action), 8, 7}, {word(Msg::head_addressee), 30, 20}, {word(Msg::head_approve), 10, 9}, {word(Msg::head_lamp), 6, 5}, {word(Msg::head_ref), 8, 7},
                       {word(Msg::head_title), 40, 28}, {word(Msg::head_order_why), kReasonWidth, 48}},
                      {}, word(Msg::orders_none_proposed)};
  for (const LadderLine& line : overview.proposed) {
    table.rows.push_back({text_cell(line.action), text_cell(addressee_line(line.to, line.addressees, language)), text_cell(approver_words(line.approve, language)),
                          DocumentCell{lamp_word(line.lamp, language), std::nullopt, line.lamp}, text_cell(line.about.ref), text_cell(line.about.title), text_cell(text_of(line.why, language))});
  }
  return table;
}

DocumentTable files_table(const FridayOverview& overview, Language language) {
  DocumentTable table{friday_title(Msg::friday_files, overview.files.size(), language), {{text_of(Msg::head_file, language), 80, 50}, {text_of(Msg::pack_document, language), 20, 16}}, {}, ""};
  for (const auto& [name, what] : overview.files) table.rows.push_back({text_cell(name), text_cell(what)});
  return table;
}

}  // namespace

Document friday_document(const FridayOverview& overview, Language language) {
  const auto n = [](auto value) { return std::to_string(value); };
  const FormsTaken& forms = overview.forms;
  const WeeklyTotals& t = overview.totals;
  Document document;
  document.title = text_of({Msg::friday_title, {overview.as_of.to_string()}}, language);
  document.banners = banners(overview.demo, false, language);
  document.lead.push_back(text_of({Msg::friday_forms, {n(forms.forms), n(forms.taken.size()), n(forms.recorded), n(forms.already), n(forms.left.size())}}, language));
  if (!forms.others.empty()) document.lead.push_back(text_of({Msg::friday_others, {n(forms.others.size()), join(forms.others, "、")}}, language));
  document.lead.push_back(text_of({Msg::weekly_totals, {n(t.total), n(t.open), n(t.overdue), n(t.at_risk), n(t.submitted), n(t.closed)}}, language));
  document.lead.push_back(text_of({Msg::friday_next, {overview.folder}}, language));
  document.tables = {left_table(forms, language), conflicts_table(forms, language), friday_orders_table(overview, language), doubts_table(overview, language), waiting_table(overview, language),
                     files_table(overview, language)};
  document.notes.push_back(text_of(Msg::friday_note, language));
  return document;
}

}  // namespace duban
