// export: all entries as lines of JSON.
#include <iostream>
#include <optional>

#include "cli/invocation.h"
#include "cli/progress_line.h"
#include "engine/app/event_lines.h"
#include "engine/base/file_writer.h"

namespace duban {
namespace cli_export {

/// Where the lines go: standard output, or the file of -o, which appears when all are written.
class Output {
 public:
  explicit Output(const Invocation& in) {
    if (in.has("output")) file_.emplace(in.value("output"));
  }
  void write(std::string_view bytes) {
    if (file_) return file_->write(bytes);
    std::cout << bytes;
    if (!std::cout) throw WorldError(Msg::output_failed, {});
  }
  void finish() {
    if (file_) return file_->commit();
    std::cout.flush();
    if (!std::cout) throw WorldError(Msg::output_failed, {});
  }

 private:
  std::optional<FileWriter> file_;
};

int run(Invocation& in) {
  in.need({"events"});
  in.refuse_ledger_as_output(in.value("output"));
  if (in.has("output") && in.value("output").empty()) throw UsageError{{Msg::usage_empty_value, {"-o"}}};
  Ledger ledger = Ledger::open(in.ledger(), Database::Access::read);
  Output output(in);
  ProgressLine line(in);
  const EventsHead head = export_events(ledger, [&](std::string_view bytes) { output.write(bytes); },
                                        [&](std::int64_t count) { line.update(Msg::export_progress, count); });
  output.finish();
  line.clear();
  in.say(in.text(Msg::export_done, {std::to_string(head.entries), head.hash}));
  return kDone;
}

}  // namespace cli_export

Verb export_verb() {
  using namespace cli_export;
  return {"export", Msg::category_about, Msg::verb_export, "", 0, 0,
          {{"events", "", Msg::opt_export_events}, {"output", "PATH", Msg::opt_output}},
          {"duban export --events -o 2025.jsonl", "duban --ledger copy.db init --events 2025.jsonl"}, &run};
}

}  // namespace duban
