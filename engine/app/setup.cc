// init.
#include "engine/app/setup.h"

#include <filesystem>

#include "engine/app/directory_steps.h"
#include "engine/app/inquiry.h"
#include "engine/app/shipped.h"
#include "engine/files/file.h"

namespace duban {

EventDraft adoption(PolicyKind kind, const SourceText& source, Date on, bool always) {
  Json payload = Json::object();
  payload.set("kind", name_of(kind));
  payload.set("name", std::filesystem::path(source.name).filename().string());
  payload.set("text", source.text);
  if (always) payload.set("always", true);
  return {EventType::adopt, "policy:" + std::string(name_of(kind)), on, std::move(payload), std::nullopt};
}

void set_up_ledger(const std::string& file, const SetupOptions& options, const Envelope& envelope, bool dry_run) {
  const Date today = date_in_china(envelope.now);
  std::vector<EventDraft> events;
  SourceText rulebook = shipped_rulebook();
  if (!options.rulebook.empty()) {
    (void)load_rulebook(options.rulebook);
    rulebook = load_text(options.rulebook);
  }
  events.push_back(adoption(PolicyKind::rulebook, rulebook, today, true));
  for (const SourceText& calendar : shipped_calendars()) {
    events.push_back(adoption(PolicyKind::calendar, calendar, today, true));
  }
  if (!options.directory.empty()) {
    events.push_back(adoption(PolicyKind::directory, load_directory_file(options.directory).text, today, true));
  }
  if (std::filesystem::exists(file)) throw WorldError(Msg::ledger_exists, {file});
  if (dry_run) return;
  try {
    Ledger ledger = Ledger::create(file, options.demo);
    ledger.write([&] { ledger.append(events, envelope); });
  } catch (const WorldError& error) {
    if (error.message().id != Msg::ledger_exists) std::filesystem::remove(file);
    throw;
  }
}

}  // namespace duban
