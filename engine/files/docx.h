// Word documents (docx) as Content: paragraphs, tables, the numbers Word counts itself, notes, heads and feet
// of pages. What the texts mean is decided elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "engine/files/content.h"
#include "engine/files/package.h"

namespace duban {

/// The document in `package`: what is inserted is read, what is deleted is not. Places are `paragraph 12`,
/// `table 1 row 5 column 2` (rows and the cells of a row count from 1), `footnote 1`, `header 1`. Throws
/// InputError when the package or a part of it cannot be used.
[[nodiscard]] Content read_docx(const Package& package);
/// The same from the bytes of the file `file`.
[[nodiscard]] Content read_docx(std::string_view bytes, const std::string& file);

}  // namespace duban
