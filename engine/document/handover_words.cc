// Handovers in words.
#include "engine/document/handover_words.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

std::string names_of(const std::vector<std::string>& names) { return names.empty() ? "—" : join(names, "、"); }

}  // namespace

std::string handover_words(const Handover& handover, Language language) {
  return text_of({Msg::handover_words, {handover.on.to_string(), names_of(handover.to), names_of(handover.from)}}, language);
}

std::string with_handover_mark(const std::string& title, const std::optional<Handover>& handover, Language language) {
  return handover ? title + text_of(Msg::handover_mark, language) : title;
}

void add_handover_notes(const MarkedHandovers& marked, Language language, Document& document) {
  std::vector<std::pair<Handover, std::vector<std::string>>> notes;
  for (const auto& [ref, handover] : marked) {
    auto note = std::find_if(notes.begin(), notes.end(), [&](const auto& n) { return n.first == handover; });
    if (note == notes.end()) note = notes.insert(notes.end(), {handover, {}});
    if (std::find(note->second.begin(), note->second.end(), ref) == note->second.end()) note->second.push_back(ref);
  }
  for (const auto& [handover, refs] : notes) {
    document.notes.push_back(text_of({Msg::handover_foot, {text_of(Msg::handover_mark, language), join(refs, "、"), handover_words(handover, language)}}, language));
  }
}

Json handover_json(const Handover& handover) {
  return Json::object().set("on", handover.on.to_string()).set("from", handover.from).set("to", handover.to).set("role", name_of(handover.role));
}

}  // namespace duban
