// Entries of a ledger in words.
#pragma once

#include <string>

#include "engine/base/message.h"
#include "engine/model/event.h"

namespace duban {

/// One entry in a line: what happened, in words.
[[nodiscard]] std::string event_words(const Event& event, Language language);

}  // namespace duban
