// The picture of the accountability graph as SVG: columns, rows, curves, lamps, legend.
#pragma once

#include <string>

#include "engine/model/graph_picture.h"

namespace duban {

/// A whole SVG file, as wide as A4 across, as long as it must be. The same picture gives the same bytes.
[[nodiscard]] std::string graph_svg(const GraphPicture& picture, Language language);

}  // namespace duban
