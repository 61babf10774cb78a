// A directory and a draft of one as a document of three sheets, in the form that parse_directory_sheets reads.
#pragma once

#include <string>

#include "engine/directory/directory_draft.h"
#include "engine/document/document.h"

namespace duban {

/// The sheets 单位, 类别单位, 责任领导 of `directory`. `units_only`: the first alone, for CSV. `demo`: says so.
[[nodiscard]] Document directory_document(const Directory& directory, bool units_only, bool demo, Language language);

/// The same for a draft, with columns for what was found beside each name; `source` names the notice.
[[nodiscard]] Document draft_document(const DirectoryDraft& draft, const std::string& source, Language language);

}  // namespace duban
