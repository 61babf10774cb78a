// One row a step, one column a status.
#include "engine/document/steps_document.h"

#include "engine/base/text.h"
#include "engine/model/life.h"

namespace duban {

Document steps_document(Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = word(Msg::steps_title);
  DocumentTable table;
  table.columns = {{word(Msg::head_step), 28}, {word(Msg::head_command), 22}};
  for (int i = 0; i < kLifeStatuses; ++i) table.columns.push_back({word(word_of(static_cast<LifeStatus>(i))), 10});
  table.columns.push_back({word(Msg::head_needs), 40});
  for (const StepRule& rule : step_rules()) {
    std::vector<DocumentCell> row{text_cell(word(rule.word)), text_cell(rule.command)};
    for (const bool may : rule.from) row.push_back(text_cell(may ? "●" : ""));
    std::vector<std::string> needs;
    if (rule.needs == StepNeeds::request) needs.push_back(word(Msg::needs_request));
    if (rule.needs == StepNeeds::objection) needs.push_back(word(Msg::needs_objection));
    if (rule.needs == StepNeeds::promise) needs.push_back(word(Msg::needs_promise));
    if (rule.needs == StepNeeds::lamp) needs.push_back(word(Msg::needs_lamp));
    if (rule.date) needs.push_back(word(Msg::need_date));
    if (rule.approval) needs.push_back(word(Msg::need_approval));
    if (rule.reason) needs.push_back(word(Msg::need_reason));
    if (rule.evidence) needs.push_back(word(Msg::need_evidence));
    row.push_back(text_cell(join(needs, "、")));
    table.rows.push_back(std::move(row));
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(word(Msg::steps_note));
  return document;
}

}  // namespace duban
