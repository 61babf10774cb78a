// Reading, registering, saying what was taken.
#include "cli/import_indicators.h"

#include <filesystem>

#include "cli/import_json.h"
#include "engine/app/indicators.h"
#include "engine/app/review.h"
#include "engine/base/text.h"
#include "engine/target/written_verdict.h"

namespace duban {
namespace {

/// Counts a person checks a table by. What is to be looked at in the file is told with its first year.
std::string summary(const Invocation& in, const IndicatorReading& reading, const IndicatorTable& table) {
  int binding = 0, numbers = 0, pending = 0, adjusted = 0, results = 0;
  for (const Indicator& row : table.rows) {
    const TargetAsk ask = ask_of(row.target);
    binding += row.binding ? 1 : 0;
    numbers += row.target.value ? 1 : 0;
    pending += ask == TargetAsk::pending ? 1 : 0;
    adjusted += ask == TargetAsk::adjusted ? 1 : 0;
    results += row.actual ? 1 : 0;
  }
  const auto n = [](auto value) { return std::to_string(value); };
  const int all = static_cast<int>(table.rows.size());
  return in.text(Msg::indicators_summary, {n(table.year), n(all), n(binding), n(all - binding), n(numbers), n(pending), n(adjusted), n(results),
                                           n(reading.found.items().size()), n(reading.unread.size())});
}

Json reading_json(const IndicatorReading& reading, Language language) {
  Json indicators = Json::array();
  for (const IndicatorTable& table : reading.tables) {
    for (const Indicator& row : table.rows) indicators.push(to_json(row));
  }
  Json json = import_json(import_head(), Json::array(), std::move(indicators), reading.found, reading.unread, language);
  Json notes = Json::array();
  for (const std::string& note : reading.notes) notes.push(note);
  return json.set("notes", std::move(notes));
}

void refuse_options(const Invocation& in) {
  for (const char* option : {"partial", "review", "profile", "explain-profile", "update", "directory"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_not_together, {std::string("--") + option, "--kind indicators"}}};
  }
}

/// What to look at, under the counts.
std::string review_text(const Invocation& in, const IndicatorReading& reading) {
  Drafts drafts;
  drafts.found = reading.found;
  drafts.unread = reading.unread;
  const std::vector<std::string> lines = review_lines(drafts, in.language());
  return lines.empty() ? "" : in.text(Msg::review_head) + "\n" + join(lines, "\n") + "\n";
}

/// Registers `tables`, or tries it, and says what was taken.
std::vector<std::string> register_tables(Invocation& in, const std::vector<IndicatorTable>& tables) {
  const IndicatorReceipt receipt = register_indicators(in.ledger(), tables, in.value("as"), in.envelope(), in.dry_run());
  if (receipt.clock_raised) in.warn(Msg::clock_raised);
  std::vector<std::string> lines;
  for (const IndicatorsTaken& taken : receipt.taken) {
    const std::string results = std::to_string(taken.results);
    const bool fresh = taken.registered > 0;
    if (fresh) lines.push_back(in.text(in.dry_run() ? Msg::indicators_would_register : Msg::indicators_registered, {taken.key, std::to_string(taken.registered), results, in.ledger()}));
    else lines.push_back(in.text(in.dry_run() ? Msg::indicators_would_add : Msg::indicators_results, {taken.key, results, in.ledger()}));
  }
  return lines;
}

}  // namespace

int import_indicators(Invocation& in, std::optional<int> year) {
  refuse_options(in);
  SourceText source;
  const IndicatorReading reading = read_indicator_file(in.word(0), year, source);
  if (reading.found.has_errors()) throw InputError(reading.found, {source});
  if (in.has("compare")) return compare_with_other(in, reading.tables);
  if (in.has("as") && reading.tables.size() > 1) {
    std::vector<std::string> years;
    for (const IndicatorTable& table : reading.tables) years.push_back(std::to_string(table.year));
    throw UsageError{{Msg::usage_several_years, {join(years, "、")}}};
  }
  const bool json = in.format({"text", "json"}) == "json";
  // A trial run needs no ledger, but where there is one it is asked what would be refused.
  const bool has_ledger = !in.dry_run() || std::filesystem::exists(in.ledger());
  const std::vector<std::string> lines = has_ledger ? register_tables(in, reading.tables) : std::vector<std::string>{};
  if (json) {
    in.put(reading_json(reading, in.language()).pretty() + "\n");
    return kDone;
  }
  std::string out;
  for (const IndicatorTable& table : reading.tables) out += summary(in, reading, table) + "\n";
  out += review_text(in, reading);
  for (const std::string& line : lines) out += line + "\n";
  if (in.dry_run()) out += in.text(Msg::dry_run_note) + "\n";
  in.put(out);
  return kDone;
}

}  // namespace duban
