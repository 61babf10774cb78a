// issue: a list numbered, signed and kept as it is.
#include <filesystem>

#include "cli/issue_words.h"
#include "engine/app/issue.h"
#include "engine/app/issue_pack.h"
#include "engine/document/issued_document.h"
#include "engine/document/order_document.h"
#include "engine/files/file.h"

namespace duban {
namespace cli_issue {

constexpr const char* kIssueWords = "weekly|circular|scores|list | --pack DIR";

int run_list(Invocation& in) {
  for (const char* option : {"signed-by", "number", "corrects", "as-of", "known-at", "on", "actor", "dry-run"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_list_alone, {std::string("--") + option}}};
  }
  put_issued(in);
  return kDone;
}

/// Makes `folder` where it is missing. Done before anything is recorded.
void make_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throw WorldError(Msg::file_unwritable, {folder, failed.message()});
}

/// "weekly-2024-3.xlsx" and its like in `folder`.
void write_formats(const Invocation& in, const IssueResult& result, const std::string& folder) {
  const IssueMark& mark = result.issued.mark;
  for (const RenderedFormat& format : result.formats) {
    const std::string path = (std::filesystem::path(folder) / (std::string(name_of(mark.kind)) + "-" + std::to_string(mark.year) + "-" +
                                                              std::to_string(mark.number) + "." + ending_of_format(format.name))).string();
    write_file(path, format.bytes);
    in.say(in.text(Msg::wrote_file, {path}));
  }
}

IssueRequest request_of(const Invocation& in) {
  IssueRequest request;
  request.kind = issue_kind_of(in.word(0));
  in.need({"signed-by"});
  request.signed_by = in.value("signed-by");
  request.as_of = in.date("as-of");
  if (in.has("number")) request.number = issue_number_of("--number", in.value("number"));
  if (in.has("corrects")) request.corrects = issue_number_of("--corrects", in.value("corrects"));
  request.known = in.question().known;
  request.language = in.language();
  request.program = std::string("duban ") + DUBAN_VERSION;
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
  for (const char* option : {"number", "corrects", "as-of", "known-at", "output", "format"}) {
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

int run(Invocation& in) {
  if (in.has("pack")) return run_pack(in);
  if (in.has("approved-by")) throw UsageError{{Msg::usage_words_missing, {"issue --approved-by", "--pack DIR"}}};
  if (in.words().empty() || in.word(0) == name_of(IssueKind::pack)) throw UsageError{{Msg::usage_words_missing, {"issue", kIssueWords}}};
  if (in.word(0) == "list") return run_list(in);
  if (in.has("format")) throw UsageError{{Msg::usage_not_together, {"issue " + in.word(0), "--format"}}};
  const IssueRequest request = request_of(in);
  const StepContext context = in.step();
  if (in.has("output") && in.value("output").empty()) throw UsageError{{Msg::usage_empty_value, {"-o"}}};
  if (in.has("output") && !in.dry_run()) make_folder(in.value("output"));
  const IssueResult result = issue_list(context, request);
  const Issued& issued = result.issued;
  if (issued.as_of > context.on) in.warn(Msg::issue_of_coming_day, {issued.as_of.to_string(), context.on.to_string()});
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::issue_done, {issue_words(issued.mark, in.language()), issued.as_of.to_string(), std::to_string(issued.known_seq)}) +
         (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (in.dry_run()) in.print(result.formats.front().bytes);
  else if (in.has("output")) write_formats(in, result, in.value("output"));
  return kDone;
}

}  // namespace cli_issue

Verb issue_verb() {
  using namespace cli_issue;
  const std::vector<Option> own = {{"signed-by", "NAME", Msg::opt_signed_by}, {"number", "N", Msg::opt_issue_number}, {"corrects", "N", Msg::opt_corrects},
                                   {"as-of", "DATE", Msg::opt_issued_as_of}, {"known-at", "TIME", Msg::opt_known_at},
                                   {"output", "FOLDER", Msg::opt_issue_folder}, {"format", "FORMAT", Msg::opt_format},
                                   {"pack", "DIR", Msg::pack_opt}, {"approved-by", "NAME", Msg::opt_order_approved}};
  return {"issue", Msg::category_record, Msg::verb_issue, kIssueWords, 0, 1, join_options({own, writing_options()}),
          {"duban issue weekly --signed-by 王主任", "duban issue weekly --signed-by 王主任 --corrects 3",
           "duban issue circular --as-of 2024-06-30 --signed-by 王主任 -o out", "duban issue list", "duban issue --pack 周五/2024-07-05 --signed-by 王主任"}, &run};
}

}  // namespace duban
