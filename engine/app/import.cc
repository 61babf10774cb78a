// Importing drafts.
#include "engine/app/import.h"

#include <algorithm>
#include <filesystem>

#include "engine/app/policy_book.h"
#include "engine/app/setup.h"
#include "engine/files/file.h"
#include "engine/files/table_text.h"
#include "engine/notice/notice_reader.h"
#include "engine/notice/tasks_yaml.h"

namespace duban {

ImportKind import_kind(const std::string& file, const std::string& asked) {
  std::string ending = std::filesystem::path(file).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (asked == "progress") return ImportKind::progress;
  if (asked == "tasks") return ImportKind::tasks;
  const bool packed = ending == ".doc" || ending == ".docx" || ending == ".wps" || ending == ".pdf" || ending == ".xls" ||
                      ending == ".xlsx" || ending == ".et" || ending == ".png" || ending == ".jpg" || ending == ".html";
  if (packed) {
    (void)load_bytes(file);  // a missing file is the first thing to say
    throw InputError(Msg::file_kind_unsupported, {file, 0, 0, ""}, {ending});
  }
  if (asked == "notice") return ImportKind::notice;
  if (ending == ".yaml" || ending == ".yml") return ImportKind::tasks;
  return ending == ".csv" ? ImportKind::progress : ImportKind::notice;
}

Drafts read_drafts(const ImportOptions& options, const Directory& directory, SourceText& source) {
  source = load_text(options.file);
  if (options.kind == ImportKind::tasks) {
    Drafts drafts = parse_tasks_yaml(source, directory);
    if (!options.key.empty()) drafts.notice.key = options.key;
    return drafts;
  }
  Content content{options.file, parse_table_text(source), false, {}, source};
  return read_notice(content, directory, {options.file, options.year, options.key});
}

Directory load_directory(const std::string& file) {
  const SourceText source = load_text(file);
  Diagnostics found;
  Directory directory = parse_directory(source, found);
  if (found.has_errors()) throw InputError(std::move(found), {source});
  return directory;
}

std::vector<EventDraft> registration(const Drafts& drafts, int first_task) {
  const Date on = drafts.notice.start();
  std::vector<EventDraft> events;
  events.push_back({EventType::register_notice, "notice:" + drafts.notice.key, on, to_json(drafts.notice), std::nullopt});
  for (const TaskDraft& task : drafts.tasks) {
    Json payload = to_json(task);
    payload.set("key", drafts.notice.key);
    events.push_back({EventType::register_task, "task:" + std::to_string(first_task++), on, std::move(payload), std::nullopt});
  }
  return events;
}

std::vector<EventDraft> new_directory(Ledger& ledger, const std::string& file, Date on) {
  if (file.empty()) return {};
  const SourceText source = load_text(file);
  for (const AdoptedPolicy& p : ledger.load_policies(on, ledger.last_seq())) {
    if (p.kind == PolicyKind::directory && ledger.policy_text(p.seq) == source.text) return {};
  }
  return {adoption(PolicyKind::directory, source, on, false)};
}

Receipt register_drafts(const std::string& file, const Drafts& drafts, const std::string& directory_file,
                        const Envelope& envelope, bool dry_run) {
  Ledger ledger = Ledger::open(file, Database::Access::write);
  Receipt receipt;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq());
    for (const Notice& notice : history.notices) {
      if (notice.key == drafts.notice.key) throw InputError(Msg::notice_exists, {}, {notice.key});
    }
    std::vector<EventDraft> events = new_directory(ledger, directory_file, drafts.notice.start());
    for (EventDraft& event : registration(drafts, ledger.next_task_number())) events.push_back(std::move(event));
    receipt = ledger.append(events, envelope);
  }, dry_run);
  return receipt;
}

}  // namespace duban
