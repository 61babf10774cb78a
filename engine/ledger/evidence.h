// Evidence files: copied beside the ledger under their digest, so that what was shown stays.
#pragma once

#include <string>

#include "engine/base/json.h"

namespace duban {

/// Copies `path` into `LEDGER.files/DIGEST` and returns {"name", "digest", "bytes"}. Throws InputError
/// when there is no such file, WorldError when it cannot be copied.
[[nodiscard]] Json keep_evidence(const std::string& ledger, const std::string& path);

/// What keep_evidence would return, without copying.
[[nodiscard]] Json describe_evidence(const std::string& path);

}  // namespace duban
