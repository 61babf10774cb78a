// Warnings and unread pieces with their places.
#include "cli/import_json.h"

namespace duban {
namespace {

void set_position(const Place& at, Json& json) {
  json.set("line", at.line).set("column", at.column).set("place", at.cell.empty() ? Json() : Json(at.cell));
}

}  // namespace

Json import_head() { return Json::object().set("schema", "duban/import/1").set("as_of", Json()).set("known_at", Json()); }

Json import_json(Json json, Json tasks, Json indicators, const Diagnostics& found, const std::vector<UnreadPiece>& unread, Language language) {
  json.set("tasks", std::move(tasks)).set("indicators", std::move(indicators));
  Json warnings = Json::array();
  for (const Diagnostic& d : found.items()) {
    Json warning = Json::object();
    warning.set("id", id_of(d.message.id));
    set_position(d.at, warning);
    warnings.push(std::move(warning.set("message", text_of(d.message, language))));
  }
  json.set("warnings", std::move(warnings));
  Json pieces = Json::array();
  for (const UnreadPiece& piece : unread) {
    Json entry = Json::object();
    set_position(piece.at, entry);
    pieces.push(std::move(entry.set("text", piece.text).set("reason", text_of(piece.reason, language))));
  }
  return json.set("unread", std::move(pieces));
}

}  // namespace duban
