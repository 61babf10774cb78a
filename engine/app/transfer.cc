// Transfers as versions of the task.
#include "engine/app/transfer.h"

#include <algorithm>

#include "engine/app/policy_book.h"
#include "engine/app/step_checks.h"
#include "engine/app/task_units.h"
#include "engine/app/task_version.h"
#include "engine/base/text.h"

namespace duban {
namespace {

/// What the promise said, for the transfer that carries it out.
TransferRequest promised(Ledger& ledger, const Step& promise, const TransferRequest& request) {
  TransferRequest out = request;
  for (const Event& event : ledger.load_entries(std::vector{promise.seq})) {
    const Json payload = parse_json(event.payload).value_or(Json());
    out.from = payload["from"].text().value_or("");
    out.to = payload["unit"].text().value_or("");
    out.lead = payload["role"].text() != "support";
    if (out.reason.empty()) out.reason = payload["condition"].text().value_or("");
    if (out.approved_by.empty()) out.approved_by = payload["approved_by"].text().value_or("");
  }
  return out;
}

class Transfer {
 public:
  Transfer(Ledger& ledger, const History& history, const StepContext& context, const TransferRequest& request)
      : ledger_(ledger), history_(history), context_(context), hand_(history, request.ref), request_(request) {}

  EventDraft make(TransferOutcome& outcome) {
    const StepKind kind = request_.condition.empty() ? StepKind::transfer : StepKind::promise_transfer;
    hand_.expect(kind);
    if (request_.met) {
      if (hand_.life().promise == nullptr) throw InputError(Msg::step_needs_first, {}, {request_.ref, label_arg(Msg::needs_promise), label_arg(Msg::step_transfer), "transfer REF --when"});
      request_ = promised(ledger_, *hand_.life().promise, request_);
    }
    hand_.expect_date(kind, context_.on);
    expect_after_last_version(history_, hand_.task(), context_.on, request_.ref);
    need_option(request_.to, "--to");
    need_option(request_.approved_by, "--approved-by");
    if (kind == StepKind::transfer) need_option(request_.reason, "--reason");
    if (!request_.met) expect_other_approver(request_.approved_by, nullptr, context_.envelope);
    resolve_units();
    outcome.lead = request_.lead;
    outcome.to = request_.to;
    outcome.before = part();
    outcome.after = kind == StepKind::transfer ? handed_over() : outcome.before;
    if (kind == StepKind::transfer && outcome.after == outcome.before) throw InputError(Msg::transfer_same, {}, {request_.ref});
    return step_entry(kind, hand_.task().id, context_.on, payload(kind, outcome.after));
  }

 private:
  [[nodiscard]] std::vector<std::string> part() const {
    return history_.names_of(request_.lead ? hand_.task().leads : hand_.task().supports);
  }

  void resolve_units() {
    PolicyBook policies(ledger_, history_.known_seq);
    const Directory& directory = policies.on(context_.on).directory();
    Diagnostics found;
    const std::vector<std::string> units = part();
    if (request_.from.empty() && units.size() == 1) request_.from = units.front();
    need_option(request_.from, "--from");
    // What the task names is there, also where the directory does not know it any more.
    const bool named = std::find(units.begin(), units.end(), request_.from) != units.end();
    if (!named) request_.from = unit_named(request_.from, history_, directory, nullptr, {"", 0, 0, "--from"}, found, context_.on);
    request_.to = unit_named(request_.to, history_, directory, nullptr, {"", 0, 0, "--to"}, found, context_.on);
    if (found.has_errors()) throw InputError(std::move(found));
    if (std::find(units.begin(), units.end(), request_.from) != units.end()) return;
    throw InputError(Msg::transfer_not_there, {}, {request_.from, request_.ref, label_arg(request_.lead ? Msg::head_leads : Msg::head_supports), join(units, "、")});
  }

  [[nodiscard]] std::vector<std::string> handed_over() const {
    std::vector<std::string> units = part();
    const bool there = std::find(units.begin(), units.end(), request_.to) != units.end();
    if (there && request_.from != request_.to) std::erase(units, request_.from);
    else std::replace(units.begin(), units.end(), request_.from, request_.to);
    return units;
  }

  [[nodiscard]] Json payload(StepKind kind, const std::vector<std::string>& units) const {
    Json json = Json::object();
    if (kind == StepKind::transfer) {
      TaskDraft draft = stored_draft(ledger_, hand_.task());
      (request_.lead ? draft.leads : draft.supports) = units;
      json = version_payload(history_, hand_.task(), draft, {request_.lead ? "leads" : "supports"});
    } else {
      json.set("condition", request_.condition).set("reason", request_.condition);
    }
    json.set("from", request_.from).set("unit", request_.to).set("role", request_.lead ? "lead" : "support");
    json.set("approved_by", request_.approved_by);
    if (!request_.reason.empty()) json.set("reason", request_.reason);
    return json;
  }

  Ledger& ledger_;
  const History& history_;
  const StepContext& context_;
  TaskAtHand hand_;
  TransferRequest request_;
};

}  // namespace

EventDraft make_transfer(Ledger& ledger, const History& history, const StepContext& context, const TransferRequest& request, TransferOutcome& outcome) {
  return Transfer(ledger, history, context, request).make(outcome);
}

TransferOutcome transfer_task(const StepContext& context, const TransferRequest& request) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  TransferOutcome outcome;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs_of_steps());
    const std::vector<EventDraft> events{make_transfer(ledger, history, context, request, outcome)};
    outcome.step = {1, ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return outcome;
}

}  // namespace duban
