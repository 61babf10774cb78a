// Matching, changes, entries.
#include "engine/app/notice_update.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/app/import.h"
#include "engine/app/policy_book.h"
#include "engine/app/setup.h"
#include "engine/app/succession.h"
#include "engine/app/task_match.h"
#include "engine/base/text.h"
#include "engine/files/file.h"
#include "engine/target/target_change.h"

namespace duban {
namespace {

/// As an entry would give it back: composed, in the fields that are stored.
TaskDraft as_stored(const TaskDraft& draft) { return task_from_json(parse_json(to_nfc(to_json(draft).canonical())).value_or(Json())); }

Notice as_stored(const Notice& notice) { return notice_from_json(parse_json(to_nfc(to_json(notice).canonical())).value_or(Json())); }

/// The numbers of a task's targets in its next version: kept by those that go on, unused ones for the others.
std::vector<int> next_target_numbers(const History& history, const RegisteredTask& before, const std::vector<Target>& after) {
  int unused = history.registration_of(before).targets.count;
  const auto& all = history.amendments;
  auto amendment = std::lower_bound(all.begin(), all.end(), before.id, [](const Amendment& a, int id) { return a.task < id; });
  for (; amendment != all.end() && amendment->task == before.id; ++amendment) {
    for (const int number : amendment->target_numbers) unused = std::max(unused, number + 1);
  }
  std::vector<int> numbers;
  for (const int from : match_targets(history.targets_of(before), after)) {
    numbers.push_back(from >= 0 ? history.target_number(before, from) : unused++);
  }
  return numbers;
}

/// What is in the way of an update of notice number `notice` from `on`.
void check_date(const History& history, int notice, const std::string& key, Date on) {
  const Date start = history.notices[static_cast<std::size_t>(notice)].start();
  if (on < start) throw InputError(Msg::date_before_task, {}, {on.to_string(), key, start.to_string()});
  std::optional<Date> last;
  const auto later = [&](Date day) { last = last ? std::max(*last, day) : day; };
  for (const RegisteredTask& task : history.tasks) {
    if (task.notice == notice) later(task.registered_on);
  }
  for (const Amendment& amendment : history.amendments) {
    if (amendment.version.notice == notice) later(amendment.on);
  }
  for (const NoticeChange& change : history.notice_changes) {
    if (change.notice == notice) later(change.on);
  }
  for (const Cancellation& cancelled : history.cancellations) {
    const auto task = std::lower_bound(history.tasks.begin(), history.tasks.end(), cancelled.task,
                                       [](const RegisteredTask& t, int id) { return t.id < id; });
    if (task != history.tasks.end() && task->id == cancelled.task && task->notice == notice) later(cancelled.on);
  }
  if (last && on < *last) throw InputError(Msg::update_too_early, {}, {on.to_string(), key, last->to_string()});
}

Directory directory_on(Ledger& ledger, const UpdateRequest& request) {
  if (!request.directory_file.empty()) return load_directory(request.directory_file);
  return PolicyBook(ledger, ledger.last_seq()).on(request.on).directory();
}

class Updater {
 public:
  Updater(const History& history, const StandingNotice& standing, const Drafts& drafts, const UpdateRequest& request, int next_task)
      : history_(history), standing_(standing), request_(request), next_task_(next_task) {
    update_.on = request.on;
    update_.before = standing.notice;
    update_.after = drafts.notice;
    update_.after.key = request.key;
    update_.after = as_stored(update_.after);
    for (const TaskDraft& task : drafts.tasks) after_.push_back(as_stored(task));
  }

  void find_changes() {
    const std::vector<TaskMatch> matches = match_update(standing_.tasks, after_);
    if (matches.empty() && !standing_.tasks.empty()) throw InputError(Msg::update_nothing_common, {}, {request_.key});
    if (update_.before != update_.after) {
      events_.push_back({EventType::amend, "notice:" + request_.key, request_.on, with_reason(to_json(update_.after)), std::nullopt});
    }
    std::vector<bool> goes_on(standing_.tasks.size());
    auto match = matches.begin();
    for (std::size_t a = 0; a < after_.size(); ++a) {
      if (match != matches.end() && match->after == static_cast<int>(a)) {
        goes_on[static_cast<std::size_t>(match->before)] = true;
        compare(static_cast<std::size_t>((match++)->before), after_[a]);
      } else {
        add(after_[a]);
      }
    }
    for (std::size_t b = 0; b < goes_on.size(); ++b) {
      if (!goes_on[b]) cancel(b);
    }
  }

  [[nodiscard]] const std::vector<EventDraft>& events() const { return events_; }
  UpdateResult result() { return {std::move(update_), std::move(found_), 0, false}; }

 private:
  [[nodiscard]] Json with_reason(Json payload) const {
    if (!request_.reason.empty()) payload.set("reason", request_.reason);
    return payload;
  }

  void record(EventType type, int task, Json payload) {
    events_.push_back({type, "task:" + std::to_string(task), request_.on, with_reason(std::move(payload)), std::nullopt});
  }

  void compare(std::size_t b, const TaskDraft& after) {
    const TaskDraft& before = standing_.tasks[b];
    const RegisteredTask& version = *standing_.versions[b];
    std::vector<TaskField> fields = changed_fields(before, after);
    if (fields.empty()) {
      ++update_.unchanged;
      return;
    }
    Json payload = to_json(after);
    payload.set("key", request_.key);
    Json changed = Json::array();
    for (const TaskField field : fields) changed.push(name_of(field));
    payload.set("changed", std::move(changed));
    Json numbers = Json::array();
    for (const int number : next_target_numbers(history_, version, after.targets)) numbers.push(number);
    payload.set("target_numbers", std::move(numbers));
    record(EventType::amend, version.id, std::move(payload));
    warn_if_closed(version, after.ref);
    update_.changed.push_back({before, after, std::move(fields)});
  }

  void warn_if_closed(const RegisteredTask& version, const std::string& ref) {
    const Step* closing = history_.life_of(version.id).closing;
    if (closing != nullptr) found_.warning(Msg::update_on_closed, {}, {ref, closing->on.to_string()});
  }

  void add(const TaskDraft& task) {
    Json payload = to_json(task);
    record(EventType::register_task, next_task_++, std::move(payload.set("key", request_.key)));
    update_.added.push_back(task);
  }

  void cancel(std::size_t b) {
    record(EventType::cancel, standing_.versions[b]->id, Json::object());
    update_.gone.push_back(standing_.tasks[b]);
  }

  const History& history_;
  const StandingNotice& standing_;
  const UpdateRequest& request_;
  int next_task_;
  std::vector<TaskDraft> after_;
  NoticeUpdate update_;
  Diagnostics found_;
  std::vector<EventDraft> events_;
};

}  // namespace

namespace {

/// The internal numbers of tasks that are parts of others, split off in the ledger: no notice names them.
std::set<int> split_parts(Ledger& ledger, const History& history) {
  std::set<int> parts;
  for (const Step& step : history.steps) {
    if (step.kind != StepKind::split) continue;
    for (const Event& event : ledger.load_entries(std::vector{step.seq})) {
      const Json payload = parse_json(event.payload).value_or(Json());
      const std::vector<std::string> refs = payload["parts"].texts();
      // They were registered in the entries right before, each with its link to the whole.
      const auto first = step.seq - 2 * static_cast<std::int64_t>(refs.size());
      for (const RegisteredTask& task : history.tasks) {
        if (task.seq >= first && task.seq < step.seq) parts.insert(task.id);
      }
    }
  }
  return parts;
}

}  // namespace

StandingNotice standing_notice(Ledger& ledger, const History& history, const std::string& key, std::optional<Date> day) {
  StandingNotice standing;
  const auto& all = history.notices;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Notice& notice) { return notice.key == key; });
  if (found == all.end()) {
    std::vector<std::string> keys;
    for (const Notice& notice : all) keys.push_back(notice.key);
    throw InputError(Msg::notice_unknown, {}, {key, keys.empty() ? "—" : join(keys, "、")});
  }
  standing.number = static_cast<int>(found - all.begin());
  standing.notice = history.notice_on(standing.number, day.value_or(*make_date(9999, 12, 31)));
  std::vector<std::int64_t> seqs;
  const std::set<int> parts = split_parts(ledger, history);
  for (const RegisteredTask& task : history.tasks) {
    const bool registered = !day || task.registered_on <= *day;
    if (task.notice != standing.number || !registered || parts.contains(task.id) || history.cancellation_of(task.id, day) != nullptr) continue;
    standing.versions.push_back(&history.version_on(task, day));
    seqs.push_back(standing.versions.back()->seq);
  }
  for (const Event& event : ledger.load_entries(seqs)) standing.tasks.push_back(task_from_json(parse_json(event.payload).value_or(Json())));
  if (standing.tasks.size() != seqs.size()) throw WorldError(Msg::ledger_damaged, {ledger.file(), "entry"});
  return standing;
}

UpdateResult update_notice(const std::string& file, const Drafts& drafts, const UpdateRequest& request, const Envelope& envelope) {
  Ledger ledger = Ledger::open(file, Database::Access::write);
  UpdateResult result;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), {.texts = false, .reports = false, .links = false});
    const StandingNotice standing = standing_notice(ledger, history, request.key, std::nullopt);
    check_date(history, standing.number, request.key, request.on);
    Drafts now = drafts;  // an edition of before names units that are others by now
    name_as_of(now, directory_on(ledger, request), request.on);
    Updater updater(history, standing, now, request, ledger.next_task_number());
    updater.find_changes();
    std::vector<EventDraft> events = new_directory(ledger, request.directory_file, request.on);
    events.insert(events.end(), updater.events().begin(), updater.events().end());
    result = updater.result();
    if (result.update.changes_nothing()) return;
    result.clock_raised = ledger.append(events, envelope).clock_raised;
    result.found.append(follow_directories(ledger, envelope));
    result.recorded = static_cast<int>(events.size());
  }, request.dry_run);
  return result;
}

}  // namespace duban
