// import: notices, indicators, task files, progress.
#include <filesystem>
#include <optional>
#include <set>

#include "cli/import_edition.h"
#include "cli/import_indicators.h"
#include "cli/import_json.h"
#include "cli/import_progress.h"
#include "cli/invocation.h"
#include "engine/app/directory_steps.h"
#include "engine/app/import.h"
#include "engine/app/review.h"
#include "engine/base/text.h"
#include "engine/files/file.h"

namespace duban {
namespace cli_import {

Json drafts_json(const Drafts& drafts, Language language) {
  Json tasks = Json::array();
  for (const TaskDraft& task : drafts.tasks) tasks.push(to_json(task));
  return import_json(import_head().set("notice", to_json(drafts.notice)), std::move(tasks), Json::array(), drafts.found, drafts.unread, language);
}

/// Counts a person checks an import by.
std::string summary(const Invocation& in, const Drafts& drafts) {
  std::set<std::string> sections, leaders, units;
  std::size_t leads = 0, supports = 0, targets = 0;
  for (const TaskDraft& task : drafts.tasks) {
    sections.insert(task.section);
    leaders.insert(task.leaders.begin(), task.leaders.end());
    units.insert(task.leads.begin(), task.leads.end());
    units.insert(task.supports.begin(), task.supports.end());
    leads += task.leads.size();
    supports += task.supports.size();
    targets += task.targets.size();
  }
  const auto n = [](std::size_t value) { return std::to_string(value); };
  return in.text(Msg::import_summary, {drafts.notice.key, drafts.notice.title, n(drafts.tasks.size()), n(sections.size()), n(leaders.size()),
                                       n(units.size()), n(leads), n(supports), n(targets), n(drafts.found.items().size()), n(drafts.unread.size())});
}

/// What to look at, under the counts.
std::string review_text(const Invocation& in, const Drafts& drafts) {
  const std::vector<std::string> lines = review_lines(drafts, in.language());
  return lines.empty() ? "" : in.text(Msg::review_head) + "\n" + join(lines, "\n") + "\n";
}

/// A clerk's own file is never written over, and what is written is to be imported again.
void check_review_file(const Invocation& in) {
  const std::string& out = in.value("review");
  std::error_code error;
  const bool same = std::filesystem::equivalent(out, in.word(0), error);
  if (same || out.starts_with("-") || !(out.ends_with(".yaml") || out.ends_with(".yml"))) throw UsageError{{Msg::review_bad_file, {out}}};
}

std::optional<int> year_of(const Invocation& in) {
  constexpr long kFirst = 1900;
  constexpr long kLast = 2999;
  const auto year = in.whole_number("year");
  if (year && (*year < kFirst || *year > kLast)) throw UsageError{{Msg::usage_bad_year, {in.value("year")}}};
  return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

int write_review_file(Invocation& in, const Drafts& drafts, const Directory& directory) {
  write_file(in.value("review"), write_review(drafts, directory, in.language()));
  in.put(summary(in, drafts) + "\n" + in.text(Msg::review_written, {in.value("review")}) + "\n");
  return kDone;
}

int run(Invocation& in) {
  const std::string asked = in.value("kind");
  if (in.has("kind") && asked != "notice" && asked != "indicators" && asked != "tasks" && asked != "progress") throw UsageError{{Msg::usage_bad_kind, {asked}}};
  const ImportKind kind = import_kind(in.word(0), asked);
  check_edition_options(in, kind == ImportKind::progress);
  check_rest_option(in, kind == ImportKind::progress);
  if (kind == ImportKind::indicators) return import_indicators(in, year_of(in));
  if (in.has("review")) check_review_file(in);
  if (kind == ImportKind::progress) return import_progress(in);
  for (const char* option : {"profile", "explain-profile"}) {
    if (kind == ImportKind::tasks && in.has(option)) throw UsageError{{Msg::usage_not_together, {std::string("--") + option, "--kind tasks"}}};
  }
  ImportOptions options{in.word(0), kind, std::nullopt, in.has("update") ? in.value("update") : in.value("as")};
  options.year = year_of(in);
  options.profile = in.value("profile");
  SourceText source;
  const Directory directory = directory_in_use(in.value("directory"), in.ledger(), in.today());
  if (in.has("explain-profile")) {
    in.put(write_profile(read_profile(options, directory), in.language()));
    return kDone;
  }
  const Drafts drafts = read_drafts(options, directory, source);
  if (drafts.found.has_errors()) throw InputError(drafts.found, {source});
  if (in.has("update")) return update_edition(in, drafts, source);
  if (in.has("compare")) return compare_editions(in, drafts, directory);
  if (in.has("review")) return write_review_file(in, drafts, directory);
  const bool json = in.format({"text", "json"}) == "json";
  if (!in.dry_run()) {
    Diagnostics left;
    const Receipt receipt = register_drafts(in.ledger(), drafts, in.value("directory"), in.envelope(), false, &left);
    if (receipt.clock_raised) in.warn(Msg::clock_raised);
    in.report(left, {});
  }
  if (json) {
    in.put(drafts_json(drafts, in.language()).pretty() + "\n");
    return kDone;
  }
  // A file of tasks was reviewed before: its warnings stand with their lines.
  const bool reviewed = kind == ImportKind::tasks;
  if (reviewed) in.report(drafts.found, {source});
  in.put(summary(in, drafts) + "\n" + (reviewed ? "" : review_text(in, drafts)) + (in.dry_run() ? in.text(Msg::dry_run_note) : in.text(Msg::import_done, {in.ledger()})) + "\n");
  return kDone;
}

}  // namespace cli_import

Verb import_verb() {
  using namespace cli_import;
  return {"import", Msg::category_setup, Msg::verb_import, "FILE", 1, 1,
          join_options({{{"kind", "notice|indicators|tasks|progress", Msg::opt_kind}, {"year", "Y", Msg::opt_year}, {"as", "KEY", Msg::opt_key},
                         {"directory", "FILE", Msg::opt_directory}, {"partial", "", Msg::opt_partial}, {"rest", "FILE", Msg::opt_rest}, {"review", "FILE", Msg::opt_review},
                         {"profile", "FILE", Msg::opt_profile}, {"explain-profile", "", Msg::opt_explain_profile},
                         {"update", "KEY", Msg::opt_update}, {"on", "DATE", Msg::opt_on}, {"reason", "TEXT", Msg::opt_reason},
                         {"compare", "OTHER", Msg::opt_compare}, {"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at}},
                        {{"actor", "NAME", Msg::opt_actor}, {"dry-run", "", Msg::opt_dry_run}, {"format", "text|csv|json|md|html|xlsx", Msg::opt_format},
                         {"output", "PATH", Msg::opt_output}}}),
          {"duban import notice.txt --directory units.yaml --dry-run --format json", "duban import tasks.yaml", "duban import progress.csv", "duban import indicators.docx --kind indicators --year 2024", "duban import tasks.yaml --update 2024 --dry-run",
           "duban import tasks-2025.yaml --compare 2024"}, &run};
}

}  // namespace duban
