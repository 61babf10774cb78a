// What waits for the office as one sheet to fill in, and the sheet back into the ledger.
#pragma once

#include <string>

#include "engine/app/form_import.h"
#include "engine/app/inquiry.h"

namespace duban {

/// Writes every matter that waits on the day asked about, with what was reported, its values and those before, to `path`; how many.
/// A file there that says something else is not written over.
[[nodiscard]] int export_review(Inquiry& inquiry, const std::string& path, Language language);

/// Records the decisions in the sheet at `path` in one transaction, by the checks of the commands: reports, objections,
/// extensions, closings, in this order. A closing takes over the evidence of its submission. What was decided otherwise
/// meanwhile is a conflict, whatever the options say. Throws InputError when the file cannot be read.
[[nodiscard]] FormImportResult import_review(const std::string& ledger, const std::string& path, const Envelope& envelope, const FormImportOptions& options);

}  // namespace duban
