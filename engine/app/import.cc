// Importing drafts.
#include "engine/app/import.h"

#include <algorithm>
#include <fstream>

#include "engine/app/directory_steps.h"
#include "engine/app/policy_book.h"
#include "engine/app/progress.h"
#include "engine/app/progress_sheet.h"
#include "engine/app/setup.h"
#include "engine/app/succession.h"
#include "engine/base/encoding.h"
#include "engine/base/text.h"
#include "engine/files/csv_stream.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"
#include "engine/notice/indicator_detect.h"
#include "engine/notice/notice_reader.h"
#include "engine/notice/tasks_yaml.h"

namespace duban {

namespace {

/// The beginning of a file, whole lines of it; "" when it is no text or its first line is longer.
std::string beginning_of(const std::string& file) {
  expect_file(file);
  constexpr std::size_t kEnough = std::size_t{1} << 16U;
  std::string bytes(kEnough, '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(kEnough));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  if (bytes.size() == kEnough) bytes.resize(bytes.rfind('\n') == std::string::npos ? 0 : bytes.rfind('\n'));
  const auto decoded = decode_text(bytes);
  return decoded ? decoded->text : "";
}

/// A csv of progress says so in its first row, if only by one column: its mistakes are to be told as such.
bool is_progress_csv(const std::string& file) {
  const SourceText text{file, beginning_of(file)};
  Diagnostics ignored;
  CsvStream records(text, ignored);
  CsvRecord head;
  if (!records.next(head)) return true;
  const bool named = std::any_of(head.fields.begin(), head.fields.end(), [](const std::string& field) { return trim(field) == "ref" || trim(field) == "percent"; });
  return named || is_progress_head(head.fields);
}

NoticeReading read_notice_file(const ImportOptions& options, const Directory& directory, SourceText& source) {
  NoticeOptions notice{options.file, options.year, options.key, {}};
  if (!options.profile.empty()) {
    const SourceText text = load_text(options.profile);
    Diagnostics found;
    notice.profile = parse_profile(text, found);
    if (found.has_errors()) throw InputError(std::move(found), {text});
  }
  const Content content = load_content(options.file);
  source = content.source;
  return read_notice_and_profile(content, directory, notice);
}

}  // namespace

ImportKind import_kind(const std::string& file, const std::string& asked) {
  if (asked == "progress") return ImportKind::progress;
  if (asked == "tasks") return ImportKind::tasks;
  if (asked == "notice") return ImportKind::notice;
  if (asked == "indicators") return ImportKind::indicators;
  const std::string ending = ending_of(file);
  if (ending == ".yaml" || ending == ".yml") return ImportKind::tasks;
  if (ending == ".csv" && is_progress_csv(file)) return ImportKind::progress;
  const Content content = load_content(file);
  if (is_workbook(file) && SheetRecords(content).is_progress()) return ImportKind::progress;
  return holds_only_indicators(content) ? ImportKind::indicators : ImportKind::notice;
}

Drafts read_drafts(const ImportOptions& options, const Directory& directory, SourceText& source) {
  if (options.kind == ImportKind::tasks) {
    source = load_text(options.file);
    Drafts drafts = parse_tasks_yaml(source, directory);
    if (!options.key.empty()) drafts.notice.key = options.key;
    name_as_of(drafts, directory, drafts.notice.start());
    return drafts;
  }
  Drafts drafts = read_notice_file(options, directory, source).drafts;
  name_as_of(drafts, directory, drafts.notice.start());
  return drafts;
}

NoticeProfile read_profile(const ImportOptions& options, const Directory& directory) {
  SourceText source;
  return read_notice_file(options, directory, source).profile;
}

Directory load_directory(const std::string& file) { return load_directory_file(file).directory; }

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
                        const Envelope& envelope, bool dry_run, Diagnostics* found) {
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
    const Diagnostics left = follow_directories(ledger, envelope);
    if (found != nullptr) found->append(left);
  }, dry_run);
  return receipt;
}

}  // namespace duban
