// Leaders' sheets as documents and as JSON.
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/leader_sheet.h"

namespace duban {

/// One sheet: what is asked first, then what is behind, what comes, what is to be approved.
[[nodiscard]] Document leader_sheet_document(const LeaderSheets& all, const LeaderSheet& sheet, Language language);
/// All of them: one table a leader, so that a workbook has one sheet a leader.
[[nodiscard]] Document leader_sheets_document(const LeaderSheets& all, Language language);
/// Adds `until` and `leaders` to `head`.
[[nodiscard]] Json leader_sheets_json(const LeaderSheets& all, Json head, Language language);

}  // namespace duban
