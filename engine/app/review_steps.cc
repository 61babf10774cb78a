// What waits, and reviews.
#include "engine/app/review_steps.h"

#include <algorithm>
#include <set>

#include "engine/app/step_checks.h"

namespace duban {
namespace {

class WaitingList {
 public:
  explicit WaitingList(Inquiry& inquiry)
      : inquiry_(inquiry), history_(inquiry.history()), calendar_(inquiry.policy().policy.calendar),
        snapshot_(snapshot_at(history_, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false})) {
    for (const Step& step : history_.steps) {
      if (step.on > inquiry.as_of()) continue;
      if (step.kind == StepKind::accept_report || step.kind == StepKind::return_report) reviewed_.insert(step.about);
    }
  }

  std::vector<WaitingMatter> make() {
    for (const TaskState& state : snapshot_.tasks) {
      if (state.closing() != nullptr) continue;
      add_reports(state);
      if (state.life == nullptr) continue;
      if (state.life->request != nullptr) add(state, Matter::extension, *state.life->request);
      if (state.life->submission != nullptr) add(state, Matter::closing, *state.life->submission);
      if (state.life->objection != nullptr) add(state, Matter::objection, *state.life->objection);
    }
    std::stable_sort(matters_.begin(), matters_.end(), [](const WaitingMatter& a, const WaitingMatter& b) { return a.recorded_on < b.recorded_on; });
    return std::move(matters_);
  }

 private:
  void add_reports(const TaskState& state) {
    std::set<int> units;
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (!units.insert(report->unit).second || reviewed_.contains(report->seq)) continue;
      add(state, {Matter::report, report->seq, "", "", "", history_.names->text(report->unit), report->on, report->recorded_on, 0});
    }
  }

  void add(const TaskState& state, Matter matter, const Step& step) {
    const std::string unit = step.unit < 0 ? "" : history_.names->text(step.unit);
    add(state, {matter, step.seq, "", "", "", unit, step.on, step.recorded_on, 0});
  }

  void add(const TaskState& state, WaitingMatter matter) {
    matter.ref = state.ref();
    matter.key = state.key();
    matter.title = state.title();
    matter.workdays = std::max(0, calendar_.count(matter.recorded_on, inquiry_.as_of()));
    matters_.push_back(std::move(matter));
  }

  Inquiry& inquiry_;
  const History& history_;
  const Calendar& calendar_;
  Snapshot snapshot_;
  std::set<std::int64_t> reviewed_;
  std::vector<WaitingMatter> matters_;
};

/// The report of entry `seq`, by the entry itself.
Event report_entry_of(Ledger& ledger, std::int64_t seq) {
  for (Event& event : ledger.load_entries(std::vector{seq})) {
    if (event.type == "report" && event.subject.starts_with("task:")) return std::move(event);
  }
  throw InputError(Msg::review_no_report, {}, {std::to_string(seq)});
}

std::string ref_of(const History& history, int id) {
  const auto task = std::lower_bound(history.tasks.begin(), history.tasks.end(), id, [](const RegisteredTask& t, int wanted) { return t.id < wanted; });
  const RegisteredTask& version = history.version_on(*task, std::nullopt);
  return history.key_of(version) + "/" + version.ref;
}

}  // namespace

std::vector<WaitingMatter> waiting_for_office(Inquiry& inquiry) { return WaitingList(inquiry).make(); }

EventDraft make_review(Ledger& ledger, const History& history, Date on, std::int64_t seq, bool accept, const std::string& reason) {
  const Event reported = report_entry_of(ledger, seq);
  const int id = subject_number(reported.subject);
  const TaskAtHand hand(history, ref_of(history, id));
  const StepKind kind = accept ? StepKind::accept_report : StepKind::return_report;
  hand.expect(kind);
  for (const Step& step : history.steps_of(id)) {
    const bool review = step.kind == StepKind::accept_report || step.kind == StepKind::return_report;
    if (review && step.about == seq) throw InputError(Msg::review_done_already, {}, {std::to_string(seq), step.on.to_string(), label_arg(rule_of(step.kind).word)});
  }
  if (!accept) need_option(reason, "--reason");
  if (on < reported.effective_on) throw InputError(Msg::review_before_report, {}, {on.to_string(), reported.effective_on.to_string()});
  Json payload = Json::object().set("about", seq);
  if (!reason.empty()) payload.set("reason", reason);
  return step_entry(kind, id, on, std::move(payload));
}

StepResult review_report(const StepContext& context, std::int64_t seq, bool accept, const std::string& reason) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  StepResult result;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs_of_steps());
    const std::vector<EventDraft> events{make_review(ledger, history, context.on, seq, accept, reason)};
    result = {1, ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return result;
}

}  // namespace duban
