// Options, the other notice, printing.
#include "cli/import_edition.h"

#include <algorithm>
#include <filesystem>

#include "engine/app/import.h"
#include "engine/app/notice_compare.h"
#include "engine/app/notice_update.h"
#include "engine/app/shipped.h"
#include "engine/base/text.h"
#include "engine/document/notice_document.h"

namespace duban {
namespace {

/// What a comparison is made with.
struct Other {
  Notice notice;
  std::vector<TaskDraft> tasks;
  VerdictRules rules;
  Json head;
  bool demo = false;
};

Json head_without_ledger() { return Json::object().set("schema", "duban/compare/1").set("as_of", Json()).set("known_at", Json()); }

bool has_key(const History& history, const std::string& key) {
  return std::any_of(history.notices.begin(), history.notices.end(), [&](const Notice& notice) { return notice.key == key; });
}

void read_file(const std::string& file, const Directory& directory, Other& other) {
  const ImportKind kind = import_kind(file, "");
  SourceText source;
  Drafts drafts = read_drafts({file, kind == ImportKind::progress ? ImportKind::notice : kind, std::nullopt, ""}, directory, source);
  if (drafts.found.has_errors()) throw InputError(drafts.found, {source});
  other.notice = std::move(drafts.notice);
  other.tasks = std::move(drafts.tasks);
}

/// A notice of the ledger before a file of that name.
Other find_other(const Invocation& in, const Directory& directory) {
  const std::string name = in.value("compare");
  Other other;
  other.head = head_without_ledger();
  std::vector<std::string> keys;
  if (std::filesystem::exists(in.ledger())) {
    Inquiry inquiry(in.question(), {.texts = false, .reports = false, .links = false});
    other.rules = inquiry.policy().policy.rulebook.verdicts;
    if (has_key(inquiry.history(), name)) {
      StandingNotice standing = standing_notice(inquiry.ledger(), inquiry.history(), name, inquiry.as_of());
      return {std::move(standing.notice), std::move(standing.tasks), other.rules, inquiry.head("compare"), inquiry.history().demo};
    }
    for (const Notice& notice : inquiry.history().notices) keys.push_back(notice.key);
  } else {
    Diagnostics found;
    other.rules = parse_rulebook(shipped_rulebook(), found).verdicts;
  }
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(name, ignored)) {
    throw InputError(Msg::compare_other_unknown, {}, {name, keys.empty() ? "—" : join(keys, "、")});
  }
  read_file(name, directory, other);
  return other;
}

}  // namespace

void check_edition_options(const Invocation& in, bool is_progress) {
  const auto not_both = [&](const char* a, const char* b) {
    if (in.has(a) && in.has(b)) throw UsageError{{Msg::usage_not_together, {std::string("--") + a, std::string("--") + b}}};
  };
  not_both("update", "compare");
  not_both("update", "as");
  const auto only_with = [&](const char* option, const char* mode) {
    if (in.has(option) && !in.has(mode)) throw UsageError{{Msg::usage_only_with, {std::string("--") + option, std::string("--") + mode}}};
  };
  only_with("on", "update");
  only_with("reason", "update");
  only_with("as-of", "compare");
  only_with("known-at", "compare");
  for (const char* mode : {"update", "compare"}) {
    if (in.has(mode) && in.value(mode).empty()) throw UsageError{{Msg::usage_empty_value, {std::string("--") + mode}}};
    if (in.has(mode) && is_progress) throw UsageError{{Msg::usage_not_together, {std::string("--") + mode, "--kind progress"}}};
  }
}

int update_edition(Invocation& in, const Drafts& drafts, const SourceText& source) {
  (void)in.list_format();
  const UpdateRequest request{in.value("update"), in.date("on").value_or(in.today()), in.value("reason"), in.value("directory"), in.dry_run()};
  const UpdateResult result = update_notice(in.ledger(), drafts, request, in.envelope());
  if (result.clock_raised) in.warn(Msg::clock_raised);
  in.report(drafts.found, {source});
  in.report(result.found, {});
  Inquiry inquiry({in.ledger(), request.on, {}, ""}, {.texts = false, .reports = false, .links = false});
  in.put([&] { return update_document(result.update, inquiry.history().demo, in.language()); },
         [&] { return update_json(result.update, inquiry.head("update")); });
  if (result.recorded == 0) {
    in.say(in.text(Msg::update_nothing));
  } else {
    in.say(in.text(Msg::update_done, {request.key, std::to_string(result.recorded)}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  }
  return kDone;
}

int compare_editions(Invocation& in, const Drafts& drafts, const Directory& directory) {
  (void)in.list_format();
  const Other other = find_other(in, directory);
  NoticeComparison comparison = compare_notices(other.notice, other.tasks, drafts, other.rules);
  comparison.demo = other.demo;
  in.put([&] { return comparison_document(comparison, in.language()); }, [&] { return comparison_json(comparison, other.head); });
  return kDone;
}

}  // namespace duban
