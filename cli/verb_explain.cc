// explain: why a task has its lamp.
#include "cli/invocation.h"
#include "engine/document/findings_document.h"
#include "engine/rules/explain.h"

namespace duban {
namespace {

int run(Invocation& in) {
  const std::string format = in.format({"text", "json"});
  Inquiry inquiry(in.question());
  const RegisteredTask& task = find_task(inquiry.history(), in.word(0), inquiry.as_of());
  const JudgedDay judged = inquiry.judge();
  for (std::size_t row = 0; row < judged.snapshot->tasks.size(); ++row) {
    if (judged.snapshot->tasks[row].task->id != task.id) continue;
    const Explanation explanation = explain_task(*judged.day, row, in.language());
    std::vector<Event> history;
    for (Event& event : inquiry.ledger().load_entries(inquiry.history().entries_of(task))) {
      if (event.effective_on <= inquiry.as_of()) history.push_back(std::move(event));
    }
    if (format == "json") {
      in.put(explanation_json(explanation, history, inquiry.head("explain"), in.language()).pretty() + "\n");
    } else {
      std::string top;
      for (const std::string& banner : banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language())) top += "【" + banner + "】\n";
      in.put(top + explanation_text(explanation, history, in.language()));
    }
    return kDone;
  }
  refuse_absent(inquiry.history(), task, in.word(0), inquiry.as_of());
}

}  // namespace

Verb explain_verb() {
  return {"explain", Msg::category_lists, Msg::verb_explain, "REF", 1, 1, asking_options(),
          {"duban explain 4.27 --as-of 2025-01-03"}, &run};
}

}  // namespace duban
