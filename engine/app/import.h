// Taking in files: notices and task files become drafts and, when asked, entries of the ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/ledger/ledger.h"
#include "engine/model/drafts.h"

namespace duban {

enum class ImportKind { notice, tasks, progress };

/// What the file is: as `asked` ("" = by its ending: yaml is tasks, csv is progress, txt a notice).
/// Throws InputError for endings that cannot be read, saying how to convert.
[[nodiscard]] ImportKind import_kind(const std::string& file, const std::string& asked);

struct ImportOptions {
  std::string file;
  ImportKind kind = ImportKind::notice;
  std::optional<int> year;
  std::string key;
};

/// A notice or a task file as drafts. `source` gets the text, for showing mistakes.
[[nodiscard]] Drafts read_drafts(const ImportOptions& options, const Directory& directory, SourceText& source);

/// A directory file, refused whole when it has mistakes.
[[nodiscard]] Directory load_directory(const std::string& file);

/// The entries that register `drafts`: the notice, then each task with a number from `first_task`.
[[nodiscard]] std::vector<EventDraft> registration(const Drafts& drafts, int first_task);

/// The entry that adopts the directory in `file` ("" = none) from `on`; none when it says nothing new.
[[nodiscard]] std::vector<EventDraft> new_directory(Ledger& ledger, const std::string& file, Date on);

/// Registers `drafts` in the ledger at `file`; `directory_file` ("" = none) is adopted too when it says
/// something new. Throws InputError when the notice's key is taken.
Receipt register_drafts(const std::string& ledger, const Drafts& drafts, const std::string& directory_file,
                        const Envelope& envelope, bool dry_run);

}  // namespace duban
