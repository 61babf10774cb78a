// history: every entry about a task. evidence: what was shown, and more of it.
#include "cli/step_line.h"
#include "engine/app/task_history.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace cli_history {

int run_history(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const TaskHistory history = task_history(inquiry, in.word(0));
  in.put([&] { return history_document(history, inquiry.as_of(), banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language()), in.language()); },
         [&] { return history_json(history, inquiry.head("history"), in.language()); });
  return kDone;
}

int list_evidence(Invocation& in) {
  (void)in.list_format();
  Inquiry inquiry(in.question());
  const TaskHistory history = task_history(inquiry, in.word(1));
  in.put([&] { return evidence_document(history, inquiry.as_of(), banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language()), in.language()); },
         [&] { return evidence_json(history, inquiry.head("evidence")); });
  return kDone;
}

int run_evidence(Invocation& in) {
  if (in.word(0) == "list" && in.words().size() == 2) return list_evidence(in);
  if (in.word(0) != "add") throw UsageError{{Msg::usage_words_missing, {"evidence", "add REF PATH… | list REF"}}};
  StepInput input = step_input(in, in.word(1), StepKind::add_evidence);
  input.evidence.insert(input.evidence.end(), in.words().begin() + 2, in.words().end());
  record_step(in, input);
  return kDone;
}

}  // namespace cli_history

Verb history_verb() {
  using namespace cli_history;
  return {"history", Msg::category_lists, Msg::verb_history, "REF", 1, 1, asking_options(), {"duban history 4.10", "duban history 4.10 --known-at 2024-07-05"}, &run_history};
}

Verb evidence_verb() {
  using namespace cli_history;
  return {"evidence", Msg::category_record, Msg::verb_evidence, "add REF PATH… | list REF", 2, 100000,
          join_options({{evidence_option(), {"reason", "TEXT", Msg::opt_reason}}, writing_options(), asking_options()}),
          {"duban evidence add 6.2 验收单.pdf", "duban evidence list 6.2"}, &run_evidence};
}

}  // namespace duban
