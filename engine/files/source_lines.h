// The few lines of a streamed file that are shown under diagnostics.
#pragma once

#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/files/text_stream.h"

namespace duban {

/// The lines that rendering `found` shows of the file that `text` reads, each a source of its own; of a line
/// above 4 KiB its beginning. Reads the file up to the last of them and rewinds it.
[[nodiscard]] std::vector<SourceText> lines_of(TextStream& text, const Diagnostics& found);

}  // namespace duban
