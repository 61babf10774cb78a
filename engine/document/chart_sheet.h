// How a chart is drawn in a workbook, from the table of its numbers.
#pragma once

#include <optional>

#include "engine/document/chart.h"
#include "engine/files/book_writer.h"

namespace duban {

/// The picture beside table_of(chart), whose heads stand in row `head`; none for a heat map: its cells are the picture.
[[nodiscard]] std::optional<SheetChart> sheet_chart(const Chart& chart, int head);

}  // namespace duban
