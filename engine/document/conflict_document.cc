// Conflicts in words.
#include "engine/document/conflict_document.h"

#include "engine/base/text.h"
#include "engine/document/event_words.h"

namespace duban {
namespace {

std::string said_words(const FormConflict& conflict, Language language) {
  std::vector<std::string> parts;
  for (const auto& [head, text] : conflict.said) parts.push_back(text_of({Msg::form_part, {label_arg(head), text}}, language));
  return join(parts, language == Language::chinese ? "；" : "; ");
}

/// Without its folders: lists are narrow.
std::string file_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace

Document conflict_document(const std::vector<FormConflict>& conflicts, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = text_of({Msg::form_conflicts_title, {std::to_string(conflicts.size())}}, language);
  DocumentTable table{word(Msg::form_conflicts), {{word(Msg::head_file), 30}, {word(Msg::form_cell), 16}, {word(Msg::head_ref), 10}, {word(Msg::head_step), 14}, {word(Msg::form_says), 60, 40},
                      {word(Msg::form_ledger_says), 60, 40}, {word(Msg::head_seq), 8}, {word(Msg::head_actor), 12}, {word(Msg::head_recorded), 16}}, {}, ""};
  for (const FormConflict& c : conflicts) {
    table.rows.push_back({text_cell(file_name(c.at.file)), text_cell(c.at.cell), text_cell(c.ref), text_cell(word(c.step)), text_cell(said_words(c, language)),
                          text_cell(event_words(c.event, language)), number_cell(c.event.seq), text_cell(c.event.actor), text_cell(to_minute(c.event.recorded_at))});
  }
  document.tables.push_back(std::move(table));
  return document;
}

Json conflict_json(const std::vector<FormConflict>& conflicts, Language language) {
  Json all = Json::array();
  for (const FormConflict& c : conflicts) {
    all.push(Json::object().set("file", c.at.file).set("cell", c.at.cell).set("ref", c.ref).set("unit", c.unit).set("step", text_of(c.step, language))
                 .set("form", said_words(c, language)).set("ledger", event_words(c.event, language)).set("seq", c.event.seq).set("actor", c.event.actor)
                 .set("recorded_at", to_string(c.event.recorded_at)));
  }
  return Json::object().set("conflicts", std::move(all));
}

}  // namespace duban
