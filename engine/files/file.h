// Reading and writing whole files. Nothing here knows what the bytes mean.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/base/encoding.h"

namespace duban {

/// The ending of `path` with its dot, in small letters: ".xlsx"; "" when it has none.
[[nodiscard]] std::string ending_of(const std::string& path);

/// Throws InputError when `path` names nothing or a folder (file-not-found, file-is-folder).
void expect_file(const std::string& path);

/// The bytes of `path`. Throws InputError (file-not-found, file-too-large above 64 MiB) or WorldError.
[[nodiscard]] std::string load_bytes(const std::string& path);

/// The file as text, whichever of the known encodings it is in. Throws InputError where it is none,
/// saying how to convert (.doc, .wps, pdf, pictures), or where two encodings are mixed (mixed-encodings).
[[nodiscard]] SourceText load_text(const std::string& path);
/// The same for the bytes of `path`.
[[nodiscard]] SourceText text_of_file(std::string_view bytes, const std::string& path);

/// What load_text throws for a file that is no text.
[[nodiscard]] InputError not_text(const std::string& path);
/// What it throws for one in two encodings.
[[nodiscard]] InputError mixed_text(const std::string& path, const EncodingChange& change);

/// Writes `bytes` beside `path` and renames, so that `path` is whole or untouched. Throws WorldError.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace duban
