// An office's ledger for tests of use cases: set up, with a small directory and tasks, in a folder
// of its own. All times are given.
#pragma once

#include <string>
#include <vector>

#include "engine/app/import.h"
#include "engine/app/inquiry.h"
#include "tests/support/progress.h"
#include "engine/app/setup.h"
#include "engine/app/steps.h"
#include "tests/support/ledgers.h"

namespace duban {

inline const std::string kOfficeUnits =
    "units:\n  - {name: 甲局, kind: department, aliases: [甲区甲局]}\n  - {name: 乙局, kind: "
    "department}\n  - {name: 东街街道, kind: street}\n"
    "  - {name: 西街街道, kind: street}\ngroups:\n  - {name: 各街道, members: [东街街道, "
    "西街街道]}\n";

/// `tasks`: the list under `tasks:` of a tasks.yaml for the notice 2024 of 2024-01-25.
struct Office {
  explicit Office(const std::string& tasks, bool demo = false) : file(folder.file("office.db")) {
    const Envelope start = an_envelope("2024-01-26T09:00", true);
    set_up_ledger(file, {folder.write("units.yaml", kOfficeUnits), "", demo}, start, false);
    const std::string notice = "notice: {year: 2024, date: 2024-01-25}\ntasks:\n";
    SourceText source;
    const Drafts drafts = read_drafts(
        {folder.write("tasks.yaml", notice + tasks), ImportKind::tasks, std::nullopt, ""},
        load_directory(folder.file("units.yaml")), source);
    REQUIRE_MESSAGE(!drafts.found.has_errors(), render(drafts.found, {source}, Language::english));
    register_drafts(file, drafts, "", start, false);
  }

  [[nodiscard]] StepContext step(std::string_view on, bool dry_run = false) const {
    return {file, an_envelope(std::string(on) + "T09:00", true), day(on), dry_run};
  }
  /// Records a progress.csv at `now`.
  ProgressResult progress(const std::string& csv, std::string_view now,
                          const ProgressOptions& options = {}) const {
    Diagnostics found;
    const std::vector<ReportInput> inputs = parse_progress_csv({"p.csv", csv}, found);
    REQUIRE_MESSAGE(found.empty(), id_line(found));
    return record_progress(file, inputs, an_envelope(now, true), options);
  }
  [[nodiscard]] Inquiry ask(std::string_view as_of, const KnownAt& known = {}) const {
    return Inquiry({file, day(as_of), known, ""});
  }
  [[nodiscard]] std::int64_t last_seq() const {
    return Ledger::open(file, Database::Access::read).last_seq();
  }

  TempFolder folder;
  std::string file;
};

}  // namespace duban
