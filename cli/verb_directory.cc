// directory: draft one from a notice, adopt an edited one, write out the one in force.
#include "cli/invocation.h"
#include "engine/app/directory_document.h"
#include "engine/app/directory_steps.h"
#include "engine/directory/directory_yaml.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace duban {
namespace cli_directory {

constexpr const char* kWords = "draft NOTICE | import FILE | export";

void need_words(const Invocation& in, std::size_t count) {
  if (in.words().size() != count) throw UsageError{{Msg::usage_words_missing, {"directory", kWords}}};
}

/// Each step takes some of the verb's options; the others would be dropped in silence.
void allow_only(const Invocation& in, std::initializer_list<const char*> allowed) {
  for (const char* option : {"directory", "year", "on", "from", "actor", "dry-run", "as-of", "known-at", "format", "output"}) {
    const bool known = std::any_of(allowed.begin(), allowed.end(), [&](const char* a) { return std::string(a) == option; });
    if (!known && in.has(option)) throw UsageError{{Msg::usage_option_not_here, {"directory " + in.word(0), std::string("--") + option}}};
  }
}

void put_workbook(const Invocation& in, const Document& document) {
  write_xlsx(document, in.value("output"));
  in.say(in.text(Msg::wrote_file, {in.value("output")}));
}

int draft(Invocation& in) {
  need_words(in, 2);
  allow_only(in, {"directory", "year", "format", "output"});
  const std::string format = in.format({"yaml", "xlsx"});
  ImportKind kind = import_kind(in.word(1), "");
  if (kind == ImportKind::progress) kind = ImportKind::notice;  // a csv with names in it is a notice's table
  ImportOptions options{in.word(1), kind, std::nullopt, ""};
  if (const auto year = in.whole_number("year")) options.year = static_cast<int>(*year);
  const DirectoryDraft draft = draft_from_file(options, directory_in_use(in.value("directory"), in.ledger(), in.today()));
  const std::string source = std::filesystem::path(in.word(1)).filename().string();
  if (format == "xlsx") {
    put_workbook(in, draft_document(draft, source, in.language()));
  } else {
    in.put(write_draft_yaml(draft, source, in.language()));
  }
  int fresh = 0, broken = 0, unsure = 0;
  for (const auto& [name, use] : draft.uses) {
    fresh += use.known ? 0 : 1;
    broken += use.pieces.empty() ? 0 : 1;
    unsure += use.unsure ? 1 : 0;
  }
  const auto n = [](auto count) { return std::to_string(count); };
  in.say(in.text(Msg::draft_summary, {n(draft.directory.units().size()), n(draft.directory.groups().size()), n(draft.directory.leaders().size()), n(fresh),
                                      n(draft.pairs), n(broken), n(unsure)}));
  return kDone;
}

int import_file(Invocation& in) {
  need_words(in, 2);
  allow_only(in, {"on", "from", "actor", "dry-run"});
  if (in.has("on") && in.has("from")) throw UsageError{{Msg::usage_not_together, {"--on", "--from"}}};
  DirectoryFile file = load_directory_file(in.word(1));
  in.report(file.found, file.sources);
  const Date on = in.date(in.has("from") ? "from" : "on").value_or(in.today());
  const DirectoryAdoption done = adopt_directory(in.ledger(), std::move(file), on, in.envelope(), in.dry_run(), in.language());
  if (done.clock_raised) in.warn(Msg::clock_raised);
  in.report(done.found, {});
  std::string out;
  for (const std::string& change : done.changes) out += change + "\n";
  if (done.first) out += in.text(Msg::change_first) + "\n";
  for (const PassedTask& task : done.passed) {
    out += in.text(Msg::succession_moved, {task.ref, in.text(task.lead ? Msg::head_leads : Msg::head_supports), names_in_line(task.before),
                                           names_in_line(task.after), task.on.to_string()}) + "\n";
  }
  if (!out.empty()) in.put(out);
  if (done.changes_nothing) {
    in.say(in.text(Msg::directory_unchanged, {on.to_string()}));
    return kDone;
  }
  const auto n = [](std::size_t count) { return std::to_string(count); };
  std::set<std::string> passed;
  for (const PassedTask& task : done.passed) passed.insert(task.ref);
  if (!passed.empty()) in.say(in.text(Msg::succession_summary, {n(passed.size())}));
  in.say(in.text(Msg::directory_adopted, {on.to_string(), n(done.directory.units().size()), n(done.directory.groups().size()), n(done.directory.leaders().size())}) +
         (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int export_file(Invocation& in) {
  need_words(in, 1);
  allow_only(in, {"as-of", "known-at", "format", "output"});
  const std::string format = in.format({"yaml", "xlsx", "csv"});
  const Question question = in.question();
  const DirectoryInForce found = load_directory_in_force(in.ledger(), question.as_of, question.known);
  if (format == "yaml") {
    const std::string banner = "# 【" + in.text(Msg::banner_demo) + "】\n";
    const bool needs = found.demo && !found.text.text.starts_with(banner);
    in.put((needs ? banner : "") + found.text.text);
    return kDone;
  }
  const Document document = directory_document(found.directory, format == "csv", found.demo, in.language());
  if (format == "xlsx") {
    put_workbook(in, document);
  } else {
    in.put(render_csv(document));
  }
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "draft") return draft(in);
  if (in.word(0) == "import") return import_file(in);
  if (in.word(0) == "export") return export_file(in);
  throw UsageError{{Msg::usage_words_missing, {"directory", kWords}}};
}

}  // namespace cli_directory

Verb directory_verb() {
  using namespace cli_directory;
  return {"directory", Msg::category_setup, Msg::verb_directory, kWords, 1, 2,
          join_options({{{"directory", "FILE", Msg::opt_known_directory}, {"year", "Y", Msg::opt_year}}, writing_options(),
                        {{"from", "DATE", Msg::opt_directory_from}, {"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at}, {"format", "yaml|xlsx|csv", Msg::opt_directory_format},
                         {"output", "PATH", Msg::opt_output}}}),
          {"duban directory draft notice.txt -o units.xlsx", "duban directory import units.xlsx --on 2024-01-01", "duban directory export -o units.yaml"}, &run};
}

}  // namespace duban
