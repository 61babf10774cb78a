// Notes under a table of indicators, and which indicator each is about.
#pragma once

#include <string>
#include <vector>

#include "engine/model/indicator.h"

namespace duban {

/// The notes of `text` one by one, without 备注： and their numbers.
[[nodiscard]] std::vector<std::string> split_notes(const std::string& text);

/// Gives each of `rows` the notes that name its metric, behind a note it has already.
void attach_notes(const std::vector<std::string>& notes, std::vector<Indicator>& rows);

}  // namespace duban
