// Where the project lies.
#pragma once

#include <string>

namespace duban {

/// The top folder of the sources, without a slash behind it. One file alone names it, so that all others compile to
/// the same wherever the project lies.
[[nodiscard]] std::string source_folder();

}  // namespace duban
