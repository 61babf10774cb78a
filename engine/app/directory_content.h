// The sheets of a directory's file as cells.
#pragma once

#include <string>

#include "engine/files/content.h"

namespace duban {

/// The rows of a csv as one table. Throws InputError.
[[nodiscard]] Content load_directory_content(const std::string& file);

}  // namespace duban
