// Drafting, adopting and writing out directories.
#include "engine/app/directory_steps.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "engine/app/policy_book.h"
#include "engine/app/setup.h"
#include "engine/directory/directory_changes.h"
#include "engine/directory/directory_sheets.h"
#include "engine/directory/directory_yaml.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"

namespace duban {
namespace {

DirectoryFile load_yaml(const std::string& file) {
  DirectoryFile loaded;
  loaded.text = load_text(file);
  loaded.directory = parse_directory(loaded.text, loaded.found);
  loaded.sources = {loaded.text};
  return loaded;
}

DirectoryFile load_sheets(const std::string& file, bool units_only) {
  DirectoryFile loaded;
  const Content content = load_content(file);
  loaded.found = content.found;
  loaded.directory = parse_directory_sheets(content, loaded.found);
  loaded.text = {file, write_directory_yaml(loaded.directory)};
  loaded.units_only = units_only;
  loaded.sources = {content.source};
  return loaded;
}

/// A CSV holds the units alone: the rest stays as it is, and its members must still be units.
void keep_groups_and_leaders(DirectoryFile& file, const Directory& in_force) {
  file.directory = Directory(file.directory.units(), in_force.groups(), in_force.leaders());
  file.text.text = write_directory_yaml(file.directory);
  Diagnostics found;
  for (const UnitGroup& group : in_force.groups()) {
    for (const std::string& member : group.members) {
      if (file.directory.unit(member) == nullptr) found.error(Msg::directory_member_unlisted, {file.text.name, 0, 0, ""}, {member, group.name});
    }
  }
  if (!found.has_errors()) (void)parse_directory(file.text, found);  // a unit that bears a group's name
  if (found.has_errors()) throw InputError(std::move(found), {file.text});
}

/// Warnings for units that are gone while tasks of the ledger name them.
Diagnostics units_in_use(Ledger& ledger, const Directory& before, const Directory& after, Date on, const std::string& file) {
  std::map<std::string, int> tasks;
  const History history = ledger.load_history(ledger.last_seq(), {false, false, false});
  for (const RegisteredTask& registered : history.tasks) {
    const RegisteredTask& task = history.version_on(registered, on);
    std::vector<std::string> names = history.names_of(task.leads);
    for (const std::string& name : history.names_of(task.supports)) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string& name : names) ++tasks[name];
  }
  Diagnostics found;
  for (const Unit& unit : before.units()) {
    if (after.resolve(unit.name) || !tasks.contains(unit.name)) continue;
    found.warning(Msg::directory_unit_in_use, {file, 0, 0, ""}, {unit.name, std::to_string(tasks.at(unit.name))});
  }
  return found;
}

}  // namespace

Directory directory_in_use(const std::string& file, const std::string& ledger_file, Date on) {
  if (!file.empty()) return load_directory_file(file).directory;
  if (!std::filesystem::exists(ledger_file)) return {};
  Ledger ledger = Ledger::open(ledger_file, Database::Access::read);
  return PolicyBook(ledger, ledger.last_seq()).on(on).directory();
}

DirectoryDraft draft_from_file(const ImportOptions& options, const Directory& known) {
  SourceText source;
  const Drafts drafts = read_drafts(options, known, source);
  if (drafts.found.has_errors()) throw InputError(drafts.found, {source});
  DirectoryDraft draft = draft_directory(drafts.tasks, drafts.found, known);
  const bool named = std::any_of(draft.uses.begin(), draft.uses.end(), [](const auto& use) { return !use.second.first.empty(); });
  if (!named) throw InputError(Msg::directory_nothing_drafted, {options.file, 0, 0, ""});
  return draft;
}

DirectoryFile load_directory_file(const std::string& file) {
  const std::string ending = ending_of(file);
  expect_file(file);
  const bool yaml = ending == ".yaml" || ending == ".yml";
  if (!yaml && ending != ".xlsx" && ending != ".csv") throw InputError(Msg::directory_file_kind, {file, 0, 0, ""}, {ending});
  DirectoryFile loaded = yaml ? load_yaml(file) : load_sheets(file, ending == ".csv");
  if (loaded.found.has_errors()) throw InputError(std::move(loaded.found), std::move(loaded.sources));
  return loaded;
}

DirectoryAdoption adopt_directory(const std::string& ledger_file, DirectoryFile file, Date on, const Envelope& envelope, bool dry_run,
                                  Language language) {
  DirectoryAdoption done;
  Ledger ledger = Ledger::open(ledger_file, Database::Access::write);
  ledger.write([&] {
    PolicyBook book(ledger, ledger.last_seq());
    const Directory& before = book.on(on).directory();
    if (file.units_only) keep_groups_and_leaders(file, before);
    done.first = before.empty() && before.leaders().empty();
    done.changes_nothing = !done.first && same_directory(before, file.directory);
    if (!done.first) done.changes = changes_between(before, file.directory, language);
    done.found = units_in_use(ledger, before, file.directory, on, file.text.name);
    if (done.changes_nothing) return;
    std::vector<EventDraft> events = {adoption(PolicyKind::directory, file.text, on, false)};
    const History history = ledger.load_history(ledger.last_seq(), {.texts = false, .reports = false, .links = false});
    Successions made = successions_of(ledger, history, file.directory, on, file.text.name);
    std::move(made.events.begin(), made.events.end(), std::back_inserter(events));
    done.passed = std::move(made.tasks);
    done.found.append(made.found);
    done.clock_raised = ledger.append(events, envelope).clock_raised;
  }, dry_run);
  done.directory = std::move(file.directory);
  return done;
}

DirectoryInForce load_directory_in_force(const std::string& ledger_file, Date as_of, const KnownAt& known) {
  Ledger ledger = Ledger::open(ledger_file, Database::Access::read);
  for (const AdoptedPolicy& policy : ledger.load_policies(as_of, ledger.last_seq(known))) {
    if (policy.kind != PolicyKind::directory) continue;
    DirectoryInForce found{{policy.name, ledger.policy_text(policy.seq)}, {}, ledger.is_demo()};
    Diagnostics mistakes;
    found.directory = parse_directory(found.text, mistakes);
    if (mistakes.has_errors()) throw InputError(std::move(mistakes), {found.text});
    return found;
  }
  throw InputError(Msg::directory_none, {}, {as_of.to_string()});
}

}  // namespace duban
