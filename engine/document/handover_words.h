// How lists say that a task passed to others after a finding began.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/handover.h"

namespace duban {

/// "自 2024-06-01 起由 乙局 接手，此前由 甲局 负责".
[[nodiscard]] std::string handover_words(const Handover& handover, Language language);

/// `title` with the mark of a handover where there is one.
[[nodiscard]] std::string with_handover_mark(const std::string& title, const std::optional<Handover>& handover, Language language);

/// What a list has marked: the ref of each item and its handover.
using MarkedHandovers = std::vector<std::pair<std::string, Handover>>;
/// Adds a foot note for each handover, with the refs it is about, each once; in order of first appearance.
void add_handover_notes(const MarkedHandovers& marked, Language language, Document& document);

/// {"on","from","to","role"}.
[[nodiscard]] Json handover_json(const Handover& handover);

}  // namespace duban
