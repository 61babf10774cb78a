// Forms as workbooks: what is shown is locked, what is to be filled coloured and checked, what the machine
// needs hidden.
#pragma once

#include <string>
#include <vector>

#include "engine/forms/form_book.h"

namespace duban {

/// Writes `book` as a draft beside `path`. The same book gives the same bytes. Throws WorldError.
void draft_form(const FormBook& book, const std::string& path, Language language);

/// Puts the drafts of `paths` in their places. A form that was filled is not to be lost: where a file of the name stands that is not
/// the same, none is put in its place and InputError names them.
void place_forms(const std::vector<std::string>& paths);

}  // namespace duban
