// Answers for a lamp: each comparison with its values, where they come from, days counted, what would turn it green.
#pragma once

#include "engine/model/explanation.h"
#include "engine/rules/day.h"

namespace duban {

/// Why the task in `row` of `day` has its lamp. `day` must be settled.
[[nodiscard]] Explanation explain_task(const Day& day, std::size_t row, Language language);

/// The same for a unit or a leader, by its row among those of the day: the rules over it. Its lamp is the worst found.
[[nodiscard]] Explanation explain_party(const Day& day, SubjectKind kind, std::size_t row, Language language);

/// The message of a finding with its places filled; `{reason}` in a rule over targets is what the
/// comparison found, in `language`.
[[nodiscard]] std::string message_of(const Day& day, const Finding& finding, Language language);

/// `message` with its places filled for the subject in `row`.
[[nodiscard]] std::string filled(const Day& day, const MessageTemplate& message, SubjectKind subject, std::size_t row, Language language);

/// The facts a finding rests on.
[[nodiscard]] std::vector<Evidence> evidence_of(const Day& day, const Finding& finding);

}  // namespace duban
