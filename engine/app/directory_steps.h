// The directory of an office: drafted from a notice, taken in from an edited file, written out.
#pragma once

#include <string>
#include <vector>

#include "engine/app/import.h"
#include "engine/app/succession.h"
#include "engine/directory/directory_draft.h"

namespace duban {

/// The directory that names are resolved by: the file, else what the ledger has in force on `on`; empty when there is
/// neither.
[[nodiscard]] Directory directory_in_use(const std::string& file, const std::string& ledger, Date on);

/// A draft from the notice or task file of `options`; names that `known` has stand as they are. Throws InputError when
/// the file cannot be read or names no unit.
[[nodiscard]] DirectoryDraft draft_from_file(const ImportOptions& options, const Directory& known);

/// A directory as a file holds it. `text` is the units.yaml that a ledger keeps: the file itself, or made from its
/// sheets. `units_only`: a CSV, which has no groups and leaders.
struct DirectoryFile {
  Directory directory;
  SourceText text;
  bool units_only = false;
  Diagnostics found;                // warnings
  std::vector<SourceText> sources;  // for showing them
};

/// The directory of a yaml, xlsx or csv file. Throws InputError with all its mistakes.
[[nodiscard]] DirectoryFile load_directory_file(const std::string& file);

/// What adopting a directory did, or would do.
struct DirectoryAdoption {
  Directory directory;
  bool first = false;                // the ledger had none on that day
  bool changes_nothing = false;      // then nothing was written
  std::vector<std::string> changes;  // against the one in force, in words
  std::vector<PassedTask> passed;    // tasks that name the units which took over
  Diagnostics found;                 // warnings: units that tasks of the ledger name and that are gone, ended or split
  bool clock_raised = false;
};

/// Puts `file` in force from `on`; tasks that name a unit which another took over from name that other (engine/app/succession.h),
/// all in one transaction. With a CSV the groups and leaders in force stay. Throws InputError when a group then
/// has a member that is no unit.
[[nodiscard]] DirectoryAdoption adopt_directory(const std::string& ledger, DirectoryFile file, Date on, const Envelope& envelope,
                                                bool dry_run, Language language);

/// The directory in force: its text as adopted, and read. Throws InputError when there is none.
struct DirectoryInForce {
  SourceText text;
  Directory directory;
  bool demo = false;
};
[[nodiscard]] DirectoryInForce load_directory_in_force(const std::string& ledger, Date as_of, const KnownAt& known);

}  // namespace duban
