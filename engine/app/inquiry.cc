// Opening a question.
#include "engine/app/inquiry.h"

#include <algorithm>

#include "engine/app/task_finder.h"
#include "engine/files/file.h"

namespace duban {

Rulebook load_rulebook(const std::string& file) {
  const SourceText source = load_text(file);
  Diagnostics found;
  Rulebook book = parse_rulebook(source, found);
  if (found.has_errors()) throw InputError(std::move(found), {source});
  return book;
}

Inquiry::Inquiry(const Question& question, const HistoryNeeds& needs)
    : question_(question),
      own_(std::make_unique<Ledger>(Ledger::open(question.ledger, Database::Access::read))),
      ledger_(*own_),
      known_seq_(ledger_.last_seq(question.known)),
      history_(ledger_.load_history(known_seq_, needs)) {
  read_policies();
}

Inquiry::Inquiry(Ledger& ledger, const Question& question, const HistoryNeeds& needs)
    : question_(question), ledger_(ledger), known_seq_(ledger.last_seq(question.known)), history_(ledger.load_history(known_seq_, needs)) {
  read_policies();
}

void Inquiry::read_policies() {
  std::optional<Rulebook> rehearsal;
  if (!question_.rulebook.empty()) rehearsal = load_rulebook(question_.rulebook);
  policies_ = std::make_unique<PolicyBook>(ledger_, known_seq_, std::move(rehearsal), question_.rulebook_from);
}

std::optional<Instant> Inquiry::known_at() const {
  return question_.known.time ? question_.known.time : history_.known_at;
}

JudgedDay Inquiry::judge(const std::function<void(const Day&)>& visit) {
  bool loaded = false;
  const auto policy_on = [&](Date date) -> const Policy& {
    const Policy& policy = policies_->on(date).policy;
    if (!loaded && has_rules_over(policy.rulebook, SubjectKind::indicator)) {
      history_.indicators = ledger_.load_indicators(known_seq_);
      loaded = true;
    }
    return policy;
  };
  return sweep(history_, policy_on, question_.as_of, visit);
}

Json Inquiry::head(const std::string& schema) const {
  Json json = Json::object();
  json.set("schema", "duban/" + schema + "/1");
  json.set("as_of", question_.as_of.to_string());
  const auto known = known_at();
  json.set("known_at", known ? Json(to_string(*known)) : Json());
  if (history_.demo) json.set("demo", true).set("banner", text_of(Msg::banner_demo, Language::chinese));
  if (is_rehearsal()) json.set("rehearsal", true);
  return json;
}

const RegisteredTask* find_task(const History& history, const std::string& ref, Message& problem) {
  return TaskFinder(history).find(ref, problem);
}

namespace {

const RegisteredTask& found_by(const TaskFinder& finder, const std::string& ref) {
  Message problem;
  const RegisteredTask* task = finder.find(ref, problem);
  if (task == nullptr) throw InputError(problem.id, {}, problem.args);
  return *task;
}

}  // namespace

const RegisteredTask& find_task(const History& history, const std::string& ref) { return found_by(TaskFinder(history), ref); }

const RegisteredTask& find_task(const History& history, const std::string& ref, Date day) {
  return found_by(TaskFinder(history, day), ref);
}

void refuse_absent(const History& history, const RegisteredTask& task, const std::string& ref, Date day) {
  const Cancellation* cancelled = history.cancellation_of(task.id, day);
  if (cancelled != nullptr) throw InputError(Msg::task_cancelled, {}, {ref, cancelled->on.to_string()});
  throw InputError(Msg::task_not_yet, {}, {ref, task.registered_on.to_string()});
}

}  // namespace duban
