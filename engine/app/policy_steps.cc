// Adoptions: the whole text goes into the ledger.
#include "engine/app/policy_steps.h"

#include <filesystem>

#include "engine/app/inquiry.h"
#include "engine/app/setup.h"
#include "engine/base/text.h"
#include "engine/files/file.h"

namespace duban {
namespace {

PolicyAdoption adopt(const StepContext& context, PolicyKind kind, const SourceText& text, std::string name) {
  PolicyAdoption done{std::move(name)};
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  ledger.write([&] {
    const std::string stored = std::filesystem::path(text.name).filename().string();
    for (const AdoptedPolicy& policy : ledger.load_policies(context.on, ledger.last_seq())) {
      const bool same = policy.kind == kind && policy.name == stored && ledger.policy_text(policy.seq) == to_nfc(text.text);
      done.changes_nothing = done.changes_nothing || same;
    }
    if (done.changes_nothing) return;
    const EventDraft draft = adoption(kind, text, context.on, false);
    done.clock_raised = ledger.append(std::span(&draft, 1), context.envelope).clock_raised;
  }, context.dry_run);
  return done;
}

}  // namespace

PolicyAdoption adopt_rulebook(const StepContext& context, const std::string& file) {
  const Rulebook book = load_rulebook(file);
  return adopt(context, PolicyKind::rulebook, load_text(file), book.name);
}

PolicyAdoption adopt_calendar(const StepContext& context, const std::string& file) {
  const SourceText text = load_text(file);
  Diagnostics found;
  const CalendarYear year = parse_calendar_year(text, found);
  if (found.has_errors()) throw InputError(std::move(found), {text});
  return adopt(context, PolicyKind::calendar, text, std::to_string(year.year));
}

}  // namespace duban
