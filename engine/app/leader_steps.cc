// Posts and portfolios handed over, as versions of tasks.
#include "engine/app/leader_steps.h"

#include <algorithm>
#include <set>

#include "engine/app/inquiry.h"
#include "engine/app/setup.h"
#include "engine/app/step_checks.h"
#include "engine/app/task_finder.h"
#include "engine/app/task_version.h"
#include "engine/base/text.h"
#include "engine/directory/directory_changes.h"
#include "engine/directory/directory_yaml.h"
#include "engine/directory/posts.h"

namespace duban {
namespace {

constexpr HistoryNeeds kNeeds = {.texts = false, .reports = false, .links = false};

bool has(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// `names` with `to` in the place of `from`, each once.
std::vector<std::string> replaced(const std::vector<std::string>& names, const std::string& from, const std::vector<std::string>& to) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& name) {
    if (!has(out, name)) out.push_back(name);
  };
  for (const std::string& name : names) {
    if (name == from) std::for_each(to.begin(), to.end(), add);
    else add(name);
  }
  return out;
}

/// Reports a task that was changed after `on`: versions follow one another.
bool changed_after(const History& history, const RegisteredTask& task, Date on, Diagnostics& found) {
  const RegisteredTask& last = history.version_on(task, std::nullopt);
  const bool later = last.amendment >= 0 && history.amendment_of(last).on > on;
  if (later) found.error(Msg::task_changed_later, {}, {on.to_string(), last.ref, history.amendment_of(last).on.to_string()});
  return later;
}

/// The entry by which `version` has the leaders `after` from `on`.
EventDraft leaders_entry(Ledger& ledger, const History& history, const RegisteredTask& version, const PassedLeaders& passed, const char* step,
                         const std::string& reason, Date on) {
  TaskDraft draft = stored_draft(ledger, version);
  draft.leaders = passed.after;
  std::vector<std::string> from, to;
  for (const std::string& name : passed.before) {
    if (!has(passed.after, name)) from.push_back(name);
  }
  for (const std::string& name : passed.after) {
    if (!has(passed.before, name)) to.push_back(name);
  }
  if (to.empty()) to = passed.after;
  Json payload = version_payload(history, version, draft, {"leaders"}).set("step", step).set("from", from).set("to", to);
  if (!reason.empty()) payload.set("reason", reason);
  return {EventType::amend, "task:" + std::to_string(version.id), on, std::move(payload), std::nullopt};
}

/// The text of the directory in force on `on` is that of `name`.
std::string directory_name(Ledger& ledger, Date on) {
  for (const AdoptedPolicy& policy : ledger.load_policies(on, ledger.last_seq())) {
    if (policy.kind == PolicyKind::directory) return policy.name;
  }
  throw InputError(Msg::directory_none, {}, {on.to_string()});
}

/// A directory adopted for a later day holds the posts of before: it would undo the change on its day.
void expect_no_later_directory(Ledger& ledger, PolicyBook& book, const Directory& now, Date on, Diagnostics& found) {
  for (const Date change : ledger.policy_changes(ledger.last_seq())) {
    if (change <= on || same_directory(book.on(change).directory(), now)) continue;
    return found.error(Msg::leader_later_directory, {}, {change.to_string()});
  }
}

}  // namespace

LeaderOutcome succeed_leader(const StepContext& context, const std::string& old_written, const std::string& new_written, const std::string& reason) {
  const std::string old_name = spelling(old_written), new_name = spelling(new_written);
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  LeaderOutcome outcome;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), kNeeds);
    const std::string file = directory_name(ledger, context.on);
    PolicyBook book(ledger, history.known_seq);
    const Directory& before = book.on(context.on).directory();
    Diagnostics found;
    PostsHandedOver posts = hand_over_posts(before, old_name, new_name, context.on, found);
    expect_no_later_directory(ledger, book, before, context.on, found);
    outcome.posts = posts.posts;
    Json change = adoption(PolicyKind::directory, {file, write_directory_yaml(posts.directory)}, context.on, false).payload;
    if (!reason.empty()) change.set("reason", reason);
    std::vector<EventDraft> events = {{EventType::adopt, "policy:directory", context.on, std::move(change), std::nullopt}};
    for (const RegisteredTask& task : history.tasks) {
      if (task.registered_on > context.on || history.cancellation_of(task.id, context.on) != nullptr) continue;
      const RegisteredTask& version = history.version_on(task, context.on);
      std::vector<std::string> leaders = history.names_of(version.leaders);
      if (!has(leaders, old_name) || changed_after(history, task, context.on, found)) continue;
      std::vector<std::string> after = replaced(leaders, old_name, {new_name});
      outcome.tasks.push_back({version.ref, std::move(leaders), std::move(after)});
      if (!found.has_errors()) events.push_back(leaders_entry(ledger, history, version, outcome.tasks.back(), "succession", reason, context.on));
    }
    if (found.has_errors()) throw InputError(std::move(found));
    outcome.step = {static_cast<int>(events.size()), ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return outcome;
}

namespace {

/// Every leader that some version of a task names.
std::vector<std::string> leaders_of_tasks(const History& history) {
  std::set<int> numbers;
  const auto note = [&](const RegisteredTask& task) {
    for (const int number : history.party_numbers(task.leaders)) numbers.insert(number);
  };
  for (const RegisteredTask& task : history.tasks) note(task);
  for (const Amendment& amendment : history.amendments) note(amendment.version);
  std::vector<std::string> names;
  for (const int number : numbers) names.emplace_back(history.names->text(number));
  return names;
}

/// Reports a leader nobody knows, or who is not in office on `on`.
void expect_leader(const Directory& directory, const std::vector<std::string>& of_tasks, const std::string& name, Date on, Diagnostics& found) {
  if (directory.knows_leader(name)) return expect_in_office(directory, name, on, found);
  if (has(of_tasks, name)) return;
  const std::string near = suggest_leader(directory, of_tasks, name);
  if (near.empty()) found.error(Msg::leader_unknown, {}, {name});
  else found.error(Msg::leader_unknown_near, {}, {name, near});
}

/// The task `ref` names as it stands on `on`; nullptr, reported, when it has none then or was changed later.
const RegisteredTask* task_on(const History& history, const TaskFinder& finder, const std::string& ref, Date on, Diagnostics& found) {
  Message problem;
  const RegisteredTask* task = finder.find(ref, problem);
  if (task == nullptr) {
    found.error(problem.id, {}, problem.args);
    return nullptr;
  }
  const Cancellation* cancelled = history.cancellation_of(task->id, std::nullopt);
  if (cancelled != nullptr) {
    found.error(Msg::task_cancelled, {}, {ref, cancelled->on.to_string()});
    return nullptr;
  }
  if (on < task->registered_on) {
    found.error(Msg::date_before_task, {}, {on.to_string(), ref, task->registered_on.to_string()});
    return nullptr;
  }
  return changed_after(history, *task, on, found) ? nullptr : &history.version_on(*task, on);
}

}  // namespace

LeaderOutcome assign_leaders(const StepContext& context, const AssignRequest& request) {
  need_option(join(request.to, ""), "--to");
  need_option(request.reason, "--reason");
  std::vector<std::string> to;
  for (const std::string& written : request.to) {
    if (!has(to, spelling(written))) to.push_back(spelling(written));
  }
  const std::string from = spelling(request.from);
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  LeaderOutcome outcome;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), kNeeds);
    PolicyBook book(ledger, history.known_seq);
    Diagnostics found;
    const std::vector<std::string> of_tasks = leaders_of_tasks(history);
    for (const std::string& name : to) expect_leader(book.on(context.on).directory(), of_tasks, name, context.on, found);
    const TaskFinder finder(history);
    std::set<int> seen;
    std::vector<EventDraft> events;
    for (const std::string& ref : request.refs) {
      const RegisteredTask* version = task_on(history, finder, ref, context.on, found);
      if (version == nullptr || !seen.insert(version->id).second) continue;
      std::vector<std::string> before = history.names_of(version->leaders);
      if (!from.empty() && !has(before, from)) {
        found.error(Msg::leader_not_there, {}, {from, ref, before.empty() ? "—" : join(before, "、")});
        continue;
      }
      std::vector<std::string> after = from.empty() ? to : replaced(before, from, to);
      if (after == before) {
        found.error(Msg::leader_answers_already, {}, {join(before, "、"), ref});
        continue;
      }
      outcome.tasks.push_back({version->ref, std::move(before), std::move(after)});
      if (!found.has_errors()) events.push_back(leaders_entry(ledger, history, *version, outcome.tasks.back(), "assignment", request.reason, context.on));
    }
    if (found.has_errors()) throw InputError(std::move(found));
    outcome.step = {static_cast<int>(events.size()), ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return outcome;
}

}  // namespace duban
