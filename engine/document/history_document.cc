// Entries in the order recorded; those that came late are marked.
#include "engine/document/history_document.h"

#include <algorithm>

#include "engine/document/event_words.h"

namespace duban {
namespace {

Json payload_of(const Event& event) { return parse_json(event.payload).value_or(Json()); }

std::string time_text(const Event& event) {
  std::string text = to_string(event.recorded_at);
  const std::size_t seconds = text.find('.');
  return (seconds == std::string::npos ? text : text.substr(0, seconds)) + (event.clock_given ? " *" : "");
}

Document begun(Msg title, std::size_t count, const TaskHistory& history, Date as_of, std::vector<std::string> banners, Language language) {
  Document document;
  document.title = text_of({title, {history.key + "/" + history.ref, history.title, std::to_string(count)}}, language);
  document.subtitle = text_of({Msg::as_of_line, {as_of.to_string()}}, language);
  document.banners = std::move(banners);
  return document;
}

/// The evidence of every line: {entry, file}.
std::vector<std::pair<const Event*, Json>> files_of(const TaskHistory& history) {
  std::vector<std::pair<const Event*, Json>> files;
  for (const HistoryLine& line : history.lines) {
    const Json payload = payload_of(line.event);
    for (const Json& file : payload["evidence"].items()) files.emplace_back(&line.event, file);
  }
  return files;
}

}  // namespace

Document history_document(const TaskHistory& history, Date as_of, std::vector<std::string> banners, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document = begun(Msg::history_title, history.lines.size(), history, as_of, std::move(banners), language);
  DocumentTable table{word(Msg::head_title), {{word(Msg::head_seq), 7}, {word(Msg::head_effective), 12}, {word(Msg::head_recorded), 30}, {word(Msg::head_content), 64, 60},
                      {word(Msg::head_actor), 12}, {word(Msg::head_login), 10}}, {}, word(Msg::history_none)};
  for (const HistoryLine& line : history.lines) {
    const Event& event = line.event;
    table.rows.push_back({number_cell(event.seq), text_cell(event.effective_on.to_string() + (line.late ? word(Msg::late_mark) : "")), text_cell(time_text(event)),
                          text_cell(event_words(event, language)), text_cell(event.actor), text_cell(event.login)});
  }
  document.tables.push_back(std::move(table));
  const bool late = std::any_of(history.lines.begin(), history.lines.end(), [](const HistoryLine& line) { return line.late; });
  if (late) document.notes.push_back(word(Msg::history_note_late));
  return document;
}

Json history_json(const TaskHistory& history, Json head, Language language) {
  Json entries = Json::array();
  for (const HistoryLine& line : history.lines) {
    const Event& e = line.event;
    entries.push(Json::object().set("seq", e.seq).set("type", e.type).set("effective_on", e.effective_on.to_string())
                     .set("recorded_at", to_string(e.recorded_at)).set("clock", e.clock_given ? "given" : "system").set("late", line.late)
                     .set("actor", e.actor).set("login", e.login).set("text", event_words(e, language)).set("payload", payload_of(e)));
  }
  return head.set("ref", history.ref).set("key", history.key).set("title", history.title).set("entries", std::move(entries));
}

Document evidence_document(const TaskHistory& history, Date as_of, std::vector<std::string> banners, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  const auto files = files_of(history);
  Document document = begun(Msg::evidence_title, files.size(), history, as_of, std::move(banners), language);
  DocumentTable table{word(Msg::head_file), {{word(Msg::head_seq), 7}, {word(Msg::head_effective), 12}, {word(Msg::head_file), 40}, {word(Msg::head_bytes), 12},
                      {word(Msg::head_digest), 66, 40}}, {}, word(Msg::evidence_none)};
  for (const auto& [event, file] : files) {
    table.rows.push_back({number_cell(event->seq), text_cell(event->effective_on.to_string()), text_cell(file["name"].text().value_or("")),
                          number_cell(file["bytes"].integer().value_or(0)), text_cell(file["digest"].text().value_or(""))});
  }
  document.tables.push_back(std::move(table));
  return document;
}

Json evidence_json(const TaskHistory& history, Json head) {
  Json all = Json::array();
  for (const auto& [event, file] : files_of(history)) {
    Json one = Json::object().set("seq", event->seq).set("on", event->effective_on.to_string());
    for (const auto& [name, value] : file.members()) one.set(name, value);
    all.push(std::move(one));
  }
  return head.set("ref", history.ref).set("key", history.key).set("evidence", std::move(all));
}

}  // namespace duban
