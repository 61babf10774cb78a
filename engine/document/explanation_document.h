// Explanations as an official's answer and as JSON (contract, DESIGN §7).
#pragma once

#include <vector>

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/event.h"
#include "engine/model/explanation.h"

namespace duban {

/// The answer in whole sentences, paragraph by paragraph. `history`: the task's entries, oldest first; of those the last
/// few are told, and of all of them who recorded what a statement rests on.
[[nodiscard]] std::string explanation_text(const Explanation& explanation, const std::vector<Event>& history, Language language);
/// The same as a document: the first sentence is its title, indented lines stand under the line before them.
[[nodiscard]] Document explanation_document(const Explanation& explanation, const std::vector<Event>& history, Language language);
[[nodiscard]] Json explanation_json(const Explanation& explanation, const std::vector<Event>& history, Json head, Language language);

/// The days of `count` run by run: 10-01 至 10-07 国庆节放假 7 天，10-08 至 10-11 4 个工作日，10-12（周六）调休上班.
[[nodiscard]] std::string day_runs(const DayCount& count, Language language);

}  // namespace duban
