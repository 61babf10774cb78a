// Workbooks (xlsx) as Content: each visible sheet a table, numbers and dates as text, merged cells resolved.
// What the texts mean is decided elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "engine/files/content.h"
#include "engine/files/package.h"

namespace duban {

/// The workbook in `package`. Rows without text are left out; the cells of a row run from the first column to
/// the last one that the sheet uses. Places are `Sheet1!B7`. Throws InputError when the package or a
/// part of it cannot be used.
[[nodiscard]] Content read_xlsx(const Package& package);
/// The same from the bytes of the file `file`.
[[nodiscard]] Content read_xlsx(std::string_view bytes, const std::string& file);
/// Its hidden sheets too.
[[nodiscard]] Content read_whole_xlsx(std::string_view bytes, const std::string& file);

}  // namespace duban
