// A directory as units.yaml; a draft with what was found beside each name, as comments.
#pragma once

#include <string>

#include "engine/directory/directory_draft.h"

namespace duban {

/// What parse_directory reads back as the same directory.
[[nodiscard]] std::string write_directory_yaml(const Directory& directory);

/// The draft's directory with a comment behind each entry; `source` names the notice it comes from. It loads as
/// it is.
[[nodiscard]] std::string write_draft_yaml(const DirectoryDraft& draft, const std::string& source, Language language);

/// What is doubtful about a unit's name: that it looks like none, the pieces it was put together from; whether the
/// directory knew it before. "" for one that the notice does not name.
[[nodiscard]] std::string doubts_about(const NameUse& use, Language language);
/// The same behind how often the unit or group leads and supports, and where first.
[[nodiscard]] std::string remark_on(const NameUse& use, Language language);
/// How often a leader answers for tasks, and where first.
[[nodiscard]] std::string remark_on_leader(const NameUse& use, Language language);

/// How the names of a list stand in one cell or sentence: apart by 、.
[[nodiscard]] std::string names_in_line(const std::vector<std::string>& names);

}  // namespace duban
