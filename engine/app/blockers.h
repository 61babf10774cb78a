// Who is really holding a task up.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/graph_questions.h"

namespace duban {

/// The open tasks at the roots of what the task `ref` names waits for: those that wait for no open one themselves. Throws
/// InputError when the task is not known or finished.
[[nodiscard]] BlockersList make_blockers(Inquiry& inquiry, const std::string& ref);

}  // namespace duban
