// Any file as Content: which reader takes it is told by its first bytes, or by its ending where they say nothing.
// What the readers make of it is theirs.
#pragma once

#include <string>
#include <string_view>

#include "engine/files/content.h"

namespace duban {

enum class FileKind { text, csv, html, docx, xlsx };

/// What the bytes of the file `file` are. Throws InputError for kinds that cannot be read (file-kind-unsupported:
/// old office files, pdf, pictures, archives; file-password), saying how to convert.
[[nodiscard]] FileKind kind_of_file(std::string_view bytes, const std::string& file);

/// The file at `path`. `source` is set where it has lines (txt, csv, html). Throws InputError when it
/// cannot be read, WorldError when the disk fails.
[[nodiscard]] Content load_content(const std::string& path);

/// A text file: paragraphs, and tables whose cells stand on tab-led lines.
[[nodiscard]] Content read_plain(SourceText source);

/// The records of a csv as rows of one table. Mistakes of it stand in `found`.
[[nodiscard]] Content read_csv(SourceText source);

}  // namespace duban
