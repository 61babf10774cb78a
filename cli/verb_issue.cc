// issue: a list numbered, signed and kept as it is.
#include "cli/issue_step.h"
#include "cli/issue_words.h"
#include "engine/app/issue_draft.h"
#include "engine/app/issue_pack.h"
#include "engine/document/issued_document.h"
#include "engine/document/order_document.h"

namespace duban {
namespace cli_issue {

constexpr const char* kIssueWords = "weekly|circular|scores [draft|sign|drop] | list | --pack DIR";

int run_list(Invocation& in) {
  for (const char* option : {"signed-by", "number", "corrects", "as-of", "known-at", "to", "copy-to", "office", "on", "actor", "dry-run"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_list_alone, {std::string("--") + option}}};
  }
  put_issued(in);
  return kDone;
}

IssueRequest request_of(const Invocation& in) {
  IssueRequest request;
  request.kind = issue_kind_of(in.word(0));
  request.signed_by = in.value("signed-by");
  request.as_of = in.date("as-of");
  if (in.has("number")) request.number = issue_number_of("--number", in.value("number"));
  if (in.has("corrects")) request.corrects = issue_number_of("--corrects", in.value("corrects"));
  request.known = in.question().known;
  request.language = in.language();
  request.program = std::string("duban ") + DUBAN_VERSION;
  request.address = {in.value("to"), in.value("copy-to"), in.value("office")};
  return request;
}

void say_pack(const Invocation& in, const PackResult& result) {
  if (result.clock_raised) in.warn(Msg::clock_raised);
  const std::string note = in.dry_run() ? in.text(Msg::dry_run_note) : "";
  for (const Issued* issued : {&result.weekly, &result.pack}) {
    in.say(in.text(Msg::issue_done, {issue_words(issued->mark, in.language()), issued->as_of.to_string(), std::to_string(issued->known_seq)}) + note);
  }
  for (const Order& order : result.orders) {
    const std::string reply = order.reply_due ? in.text(Msg::order_reply_by, {order.reply_due->to_string()}) : "";
    in.say(in.text(Msg::order_issued_line, {order_citation(order, in.language()), addressee_line(order.to, order.addressees, in.language()), std::to_string(order.items.size())}) + reply);
  }
  if (result.awaiting > 0) in.say(in.text(Msg::pack_needs_approval, {std::to_string(result.awaiting)}));
  if (!result.folder.empty()) in.say(in.text(Msg::pack_written, {std::to_string(result.files.size()), result.folder}));
}

/// A folder of `duban friday`, all of it at once.
int run_pack(Invocation& in) {
  for (const char* option : {"number", "corrects", "as-of", "known-at", "to", "copy-to", "office", "output", "format"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_not_together, {"--pack", option == std::string("output") ? "-o" : std::string("--") + option}}};
  }
  if (!in.words().empty()) throw UsageError{{Msg::usage_not_together, {"--pack", in.word(0)}}};
  if (in.value("pack").empty()) throw UsageError{{Msg::usage_empty_value, {"--pack"}}};
  in.need({"signed-by"});
  const PackResult result = issue_pack(in.step(), {in.value("pack"), in.value("signed-by"), in.value("approved-by"), std::string("duban ") + DUBAN_VERSION});
  if (result.as_of > in.step().on) in.warn(Msg::issue_of_coming_day, {result.as_of.to_string(), in.step().on.to_string()});
  say_pack(in, result);
  return kDone;
}

int run_issue(Invocation& in, const IssueRequest& request) {
  if (!in.has("signed-by") && !has_draft(in.ledger(), request.kind, request.as_of)) in.need({"signed-by"});
  const StepContext context = in.step();
  if (in.has("output") && !in.dry_run()) make_issue_folder(in.value("output"));
  const IssueResult result = issue_list(context, request);
  const Issued& issued = result.issued;
  if (issued.as_of > context.on) in.warn(Msg::issue_of_coming_day, {issued.as_of.to_string(), context.on.to_string()});
  if (result.clock_raised) in.warn(Msg::clock_raised);
  if (result.same_day) in.warn(Msg::issue_same_day, {issued.as_of.to_string(), std::to_string(*result.same_day)});
  in.say(in.text(Msg::issue_done, {issue_words(issued.mark, in.language()), issued.as_of.to_string(), std::to_string(issued.known_seq)}) +
         (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  const std::string tail = std::to_string(issued.mark.year) + "-" + std::to_string(issued.mark.number);
  if (in.dry_run()) in.print(result.formats.front().bytes);
  else if (in.has("output")) write_issue_files(in, issued.mark.kind, tail, result.formats, in.value("output"));
  return kDone;
}

int run(Invocation& in) {
  if (in.has("pack")) return run_pack(in);
  if (in.has("approved-by")) throw UsageError{{Msg::usage_words_missing, {"issue --approved-by", "--pack DIR"}}};
  if (in.words().empty() || in.word(0) == name_of(IssueKind::pack)) throw UsageError{{Msg::usage_words_missing, {"issue", kIssueWords}}};
  if (in.word(0) == "list" && in.words().size() > 1) throw UsageError{{Msg::usage_bad_issue_step, {in.word(1)}}};
  if (in.word(0) == "list") return run_list(in);
  if (in.has("format")) throw UsageError{{Msg::usage_not_together, {"issue " + in.word(0), "--format"}}};
  if (in.has("output") && in.value("output").empty()) throw UsageError{{Msg::usage_empty_value, {"-o"}}};
  const IssueRequest request = request_of(in);
  if (in.words().size() > 1) return run_issue_step(in, request);
  return run_issue(in, request);
}

}  // namespace cli_issue

Verb issue_verb() {
  using namespace cli_issue;
  const std::vector<Option> own = {{"signed-by", "NAME", Msg::opt_signed_by}, {"number", "N", Msg::opt_issue_number}, {"corrects", "N", Msg::opt_corrects},
                                   {"to", "NAMES", Msg::opt_issue_to}, {"copy-to", "NAMES", Msg::opt_issue_copies}, {"office", "NAME", Msg::opt_issue_office},
                                   {"as-of", "DATE", Msg::opt_issued_as_of}, {"known-at", "TIME", Msg::opt_known_at},
                                   {"output", "FOLDER", Msg::opt_issue_folder}, {"format", "FORMAT", Msg::opt_format},
                                   {"pack", "DIR", Msg::pack_opt}, {"approved-by", "NAME", Msg::opt_order_approved}};
  return {"issue", Msg::category_record, Msg::verb_issue, kIssueWords, 0, 2, join_options({own, writing_options()}),
          {"duban issue weekly --signed-by 王主任", "duban issue weekly --signed-by 王主任 --corrects 3",
           "duban issue circular --as-of 2024-06-30 --signed-by 王主任 -o out",
           "duban issue circular draft --as-of 2024-06-30 --copy-to 区政府领导 --office 区政府督查室 -o out", "duban issue circular sign --signed-by 王主任", "duban issue circular", "duban issue list", "duban issue --pack 周五/2024-07-05 --signed-by 王主任"}, &run};
}

}  // namespace duban
