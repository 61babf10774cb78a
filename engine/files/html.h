// Web pages (html) as Content: tables with their merges, blocks of text as paragraphs. What the texts mean is
// decided elsewhere.
#pragma once

#include "engine/files/content.h"

namespace duban {

/// The page `source`; it becomes the content's source. White space is joined as browsers do; scripts, styles
/// and the page's head are left out. Throws InputError when the page means too much.
[[nodiscard]] Content read_html(SourceText source);

}  // namespace duban
