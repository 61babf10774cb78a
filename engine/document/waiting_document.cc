// Waiting matters in words.
#include "engine/document/waiting_document.h"

namespace duban {

Document waiting_document(const std::vector<WaitingMatter>& matters, Date as_of, std::vector<std::string> banners, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = text_of({Msg::review_title, {std::to_string(matters.size())}}, language);
  document.subtitle = text_of({Msg::as_of_line, {as_of.to_string()}}, language);
  document.banners = std::move(banners);
  DocumentTable table{word(Msg::head_matter), {{word(Msg::head_seq), 8}, {word(Msg::head_matter), 18}, {word(Msg::head_ref), 8}, {word(Msg::head_title), 40},
                      {word(Msg::head_unit), 20}, {word(Msg::head_effective), 12}, {word(Msg::head_waiting), 12}}, {}, word(Msg::review_none)};
  for (const WaitingMatter& m : matters) {
    table.rows.push_back({number_cell(m.seq), text_cell(word(label_of(m.matter))), text_cell(m.ref), text_cell(m.title), text_cell(m.unit),
                          text_cell(m.on.to_string()), number_cell(m.workdays)});
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(word(Msg::review_note));
  return document;
}

Json waiting_json(const std::vector<WaitingMatter>& matters, Json head) {
  Json all = Json::array();
  for (const WaitingMatter& m : matters) {
    all.push(Json::object().set("id", m.seq).set("matter", name_of(m.matter)).set("ref", m.ref).set("key", m.key).set("title", m.title)
                 .set("unit", m.unit).set("on", m.on.to_string()).set("recorded_on", m.recorded_on.to_string()).set("workdays", m.workdays));
  }
  return head.set("waiting", std::move(all));
}

}  // namespace duban
