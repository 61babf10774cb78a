// Four bytes that stand for a text, by which repetitions are found without keeping it.
#pragma once

#include <cstdint>
#include <string_view>

namespace duban {

/// Equal for texts that say the same: blanks, punctuation and the width of characters do not count, but a mark
/// between two digits does (12.5 is not 125). 0 when nothing of `utf8` counts, else never 0. Other texts share it
/// by a chance of one in four thousand million. `utf8` is NFC, as texts of the ledger are.
[[nodiscard]] std::uint32_t text_digest(std::string_view utf8);

}  // namespace duban
