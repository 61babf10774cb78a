// The answer for a lamp, asked for by name: a task's ref, a unit, a leader.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/model/explanation.h"

namespace duban {

struct ExplainedSubject {
  Explanation explanation;
  std::vector<Event> history;  // of a task, up to the day asked about, oldest first
};

/// What `name` has its lamp for. Throws InputError for what is neither a task of the day nor a unit or leader, and for a
/// unit or leader where the rulebook has no rules over such.
[[nodiscard]] ExplainedSubject explain_by_name(Inquiry& inquiry, const std::string& name, Language language);

}  // namespace duban
