// Taking in files: notices and task files become drafts and, when asked, entries of the ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/directory/directory.h"
#include "engine/ledger/ledger.h"
#include "engine/model/drafts.h"
#include "engine/notice/profile.h"

namespace duban {

enum class ImportKind { notice, indicators, tasks, progress };

/// What the file is: as `asked`, or "" for what it shows itself to be: yaml is tasks; a csv or xlsx whose first row
/// has the columns of progress.csv is progress; one whose tables hold indicators, with nobody named who answers for
/// them, is indicators; anything else a notice. Throws InputError for kinds of file that
/// cannot be read, saying how to convert.
[[nodiscard]] ImportKind import_kind(const std::string& file, const std::string& asked);

struct ImportOptions {
  std::string file;
  ImportKind kind = ImportKind::notice;
  std::optional<int> year;
  std::string key;
  std::string profile = {};  // a profile file; "" = the notice's marks are found
};

/// A notice or a task file as drafts. `source` gets the text, for showing mistakes.
[[nodiscard]] Drafts read_drafts(const ImportOptions& options, const Directory& directory, SourceText& source);

/// How the notice was found to mark its roles.
[[nodiscard]] NoticeProfile read_profile(const ImportOptions& options, const Directory& directory);

/// A directory file (yaml, xlsx, csv), refused whole when it has mistakes.
[[nodiscard]] Directory load_directory(const std::string& file);

/// The entries that register `drafts`: the notice, then each task with a number from `first_task`.
[[nodiscard]] std::vector<EventDraft> registration(const Drafts& drafts, int first_task);

/// The entry that adopts the directory in `file` ("" = none) from `on`; none when it says nothing new.
[[nodiscard]] std::vector<EventDraft> new_directory(Ledger& ledger, const std::string& file, Date on);

/// Registers `drafts` in the ledger at `file`; `directory_file` ("" = none) is adopted too when it says
/// something new. Tasks that name a unit which another took over from since name that one from its day on; `found` gets
/// those whose unit ended or was split. Throws InputError when the notice's key is taken.
Receipt register_drafts(const std::string& ledger, const Drafts& drafts, const std::string& directory_file,
                        const Envelope& envelope, bool dry_run, Diagnostics* found = nullptr);

}  // namespace duban
