// Drafts and signatures from the command line.
#include "cli/issue_step.h"

#include <filesystem>

#include "engine/app/issue_draft.h"
#include "engine/document/issued_document.h"
#include "engine/files/file.h"

namespace duban {
namespace {

void refuse_options(const Invocation& in, std::initializer_list<const char*> options) {
  for (const char* option : options) {
    if (in.has(option)) throw UsageError{{Msg::usage_issue_step_option, {in.word(0), in.word(1), option == std::string("output") ? "-o" : std::string("--") + option}}};
  }
}

int run_draft(Invocation& in, const IssueRequest& request) {
  refuse_options(in, {"signed-by", "number", "approved-by"});
  if (in.has("output") && !in.dry_run()) make_issue_folder(in.value("output"));
  const DraftResult result = draft_issue(in.step(), request);
  const IssueDraft& draft = result.draft;
  if (result.clock_raised) in.warn(Msg::clock_raised);
  const std::string as_of = draft.as_of.to_string();
  if (result.replaced && result.replaced->signed_by.empty()) in.say(in.text(Msg::issue_draft_replaces, {as_of}));
  else if (result.replaced) in.say(in.text(Msg::issue_draft_replaces_signed, {as_of, result.replaced->signed_by}));
  if (draft.as_of > in.step().on) in.warn(Msg::issue_of_coming_day, {as_of, in.step().on.to_string()});
  in.say(in.text(Msg::issue_drafted, {issue_kind_words(draft.kind, in.language()), as_of, std::to_string(draft.known_seq), std::string(name_of(draft.kind))}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (in.has("output") && !in.dry_run()) write_issue_files(in, draft.kind, "draft-" + as_of, result.formats, in.value("output"));
  else in.print(result.formats.front().bytes);
  return kDone;
}

int run_sign(Invocation& in, const IssueRequest& request) {
  refuse_options(in, {"number", "corrects", "known-at", "to", "copy-to", "office", "output", "approved-by"});
  in.need({"signed-by"});
  const DraftResult result = sign_draft(in.step(), request);
  const IssueDraft& draft = result.draft;
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::issue_draft_signed, {issue_kind_words(draft.kind, in.language()), draft.as_of.to_string(), draft.signed_by, std::string(name_of(draft.kind))}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (result.facts_since > 0) in.say(in.text(Msg::issue_entries_since, {std::to_string(result.facts_since)}));
  return kDone;
}

int run_drop(Invocation& in, const IssueRequest& request) {
  refuse_options(in, {"signed-by", "number", "corrects", "known-at", "to", "copy-to", "office", "output", "approved-by"});
  const DraftResult result = drop_draft(in.step(), request);
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::issue_draft_dropped, {issue_kind_words(result.draft.kind, in.language()), result.draft.as_of.to_string()}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

}  // namespace

int run_issue_step(Invocation& in, const IssueRequest& request) {
  if (in.word(1) == "draft") return run_draft(in, request);
  if (in.word(1) == "sign") return run_sign(in, request);
  if (in.word(1) == "drop") return run_drop(in, request);
  throw UsageError{{Msg::usage_bad_issue_step, {in.word(1)}}};
}

void make_issue_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throw WorldError(Msg::file_unwritable, {folder, failed.message()});
}

void write_issue_files(const Invocation& in, IssueKind kind, const std::string& tail, const std::vector<RenderedFormat>& formats, const std::string& folder) {
  for (const RenderedFormat& format : formats) {
    const std::string path = (std::filesystem::path(folder) / (std::string(name_of(kind)) + "-" + tail + "." + ending_of_format(format.name))).string();
    write_file(path, format.bytes);
    in.say(in.text(Msg::wrote_file, {path}));
  }
}

}  // namespace duban
