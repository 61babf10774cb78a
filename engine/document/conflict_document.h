// What forms say and the ledger says otherwise, side by side.
#pragma once

#include <vector>

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/model/form_conflict.h"

namespace duban {

[[nodiscard]] Document conflict_document(const std::vector<FormConflict>& conflicts, Language language);
/// `{"conflicts":[{"file","cell","ref","unit","step","form","ledger","seq","actor","recorded_at"}]}`.
[[nodiscard]] Json conflict_json(const std::vector<FormConflict>& conflicts, Language language);

}  // namespace duban
