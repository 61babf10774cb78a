// backup: a verified copy of ledger and evidence.
#include "cli/invocation.h"
#include "cli/progress_line.h"
#include "engine/ledger/backup.h"

namespace duban {
namespace cli_backup {

int run(Invocation& in) {
  const std::string& target = in.word(0);
  ProgressLine line(in);
  const BackupResult result = back_up(in.ledger(), target, [&](int percent) { line.update(Msg::backup_progress, percent); });
  line.clear();
  for (const Message& problem : result.verification.problems) in.warn(problem.id, problem.args);
  in.say(in.text(Msg::backup_done, {target, std::to_string(result.verification.entries), std::to_string(result.evidence_files), result.verification.head}));
  return result.verification.problems.empty() ? kDone : kFailed;
}

}  // namespace cli_backup

Verb backup_verb() {
  using namespace cli_backup;
  return {"backup", Msg::category_about, Msg::verb_backup, "FILE", 1, 1, {}, {"duban backup 2025-11-30.db"}, &run};
}

}  // namespace duban
