// The charts of a document as one picture.
#pragma once

#include <string>

#include "engine/document/document.h"

namespace duban {

/// A white page, A4 wide, as long as what stands on it: title, banners, masthead and lead, then the charts in two columns,
/// heat maps across both, each with its note. Tables are left out. No fonts are carried along: the page names those that show
/// Chinese, and falls back to what the system has.
[[nodiscard]] std::string chart_page_svg(const Document& document);

}  // namespace duban
