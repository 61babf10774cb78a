// Who has a part in what.
#include "engine/app/slip.h"

#include <algorithm>

#include "engine/app/form_words.h"
#include "engine/app/slip_matters.h"
#include "engine/app/task_units.h"
#include "engine/base/text.h"

namespace duban {
namespace {

/// Working days a unit has to say that it has received what was given to it, unless the rulebook has `receipt_workdays`.
constexpr int kReceiptWorkdays = 3;

int receipt_workdays(const Rulebook& book) {
  const auto found = book.parameters.find("receipt_workdays");
  if (found == book.parameters.end()) return kReceiptWorkdays;
  const Decimal& days = found->second.value;
  return days.places() == 0 && days.units() > 0 && days.units() < 1000 ? static_cast<int>(days.units()) : kReceiptWorkdays;
}

/// A unit on a day: which parts of tasks are its own.
class SlipUnit {
 public:
  SlipUnit(Inquiry& inquiry, const std::string& written) : directory_(inquiry.policy().directory()), on_(inquiry.as_of()) {
    expect_unit(written, directory_, *inquiry.history().names);
    name_ = directory_.resolve(written, on_).value_or(directory_.resolve(written).value_or(written));
    if (const UnitGroup* group = directory_.group(name_)) throw InputError(Msg::slip_of_group, {}, {name_, join(directory_.members_on(*group, on_), "、")});
  }

  [[nodiscard]] const std::string& name() const { return name_; }

  /// The name among `names` that stands for the unit: its own, or a group's; nothing when none does.
  [[nodiscard]] std::optional<std::string> among(const std::vector<std::string>& names) const {
    if (std::find(names.begin(), names.end(), name_) != names.end()) return name_;
    for (const std::string& name : names) {
      const UnitGroup* group = directory_.group(name);
      if (group == nullptr) continue;
      const std::vector<std::string> members = directory_.members_on(*group, on_);
      if (std::find(members.begin(), members.end(), name_) != members.end()) return name;
    }
    return std::nullopt;
  }

 private:
  const Directory& directory_;
  Date on_;
  std::string name_;
};

std::string received_on(const History& history, int task, const std::string& unit, Date day) {
  for (const Step& step : history.steps_of(task)) {
    if (step.kind == StepKind::acknowledge && step.on <= day && step.unit >= 0 && history.names->text(step.unit) == unit) return step.on.to_string();
  }
  return "";
}

std::string full_text(Inquiry& inquiry, const RegisteredTask& task) { return payload_of_entry(inquiry.ledger(), task.seq)["text"].text().value_or(""); }

SlipTask slip_task(Inquiry& inquiry, const TaskState& state, const SlipUnit& unit, bool leads, const std::string& named) {
  SlipTask task;
  task.ref = state.ref();
  task.key = state.key();
  task.title = state.title();
  task.text = full_text(inquiry, *state.task);
  task.leads = leads;
  if (named != unit.name()) task.via_group = named;
  task.leads_by = state.leads();
  task.leaders = state.leaders();
  for (const Target& target : state.targets()) {
    const std::string aim = aim_words(target);
    task.targets.push_back(target.metric + (aim.empty() ? "" : " " + aim));
  }
  task.due = state.due;
  task.implied = state.basis != DueBasis::stated && !state.due_confirmed;
  task.received_on = received_on(inquiry.history(), state.task->id, unit.name(), inquiry.as_of());
  return task;
}

Slip empty_slip(Inquiry& inquiry) {
  Slip slip;
  slip.as_of = inquiry.as_of();
  slip.demo = inquiry.history().demo;
  slip.rehearsal = inquiry.is_rehearsal();
  return slip;
}

/// The actions of all ladders, in their order.
std::vector<std::string> actions_of(const Rulebook& book) {
  std::vector<std::string> actions;
  for (const Rule& rule : book.rules) {
    for (const Rung& rung : rule.ladder) {
      if (std::find(actions.begin(), actions.end(), rung.action) == actions.end()) actions.push_back(rung.action);
    }
  }
  return actions;
}

}  // namespace

Slip make_dispatch_slip(Inquiry& inquiry, const std::string& written, Language language) {
  (void)language;
  const SlipUnit unit(inquiry, written);
  const Snapshot snapshot = snapshot_at(inquiry.history(), inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false});
  Slip slip = empty_slip(inquiry);
  slip.unit = unit.name();
  const Policy& policy = inquiry.policy().policy;
  slip.reply_due = policy.calendar.add(slip.as_of, receipt_workdays(policy.rulebook));
  for (const TaskState& state : snapshot.tasks) {
    if (state.closing() != nullptr) continue;
    if (const auto lead = unit.among(state.leads())) slip.tasks.push_back(slip_task(inquiry, state, unit, true, *lead));
    else if (const auto support = unit.among(inquiry.history().names_of(state.task->supports))) slip.tasks.push_back(slip_task(inquiry, state, unit, false, *support));
  }
  if (slip.tasks.empty()) throw InputError(Msg::slip_no_tasks, {}, {unit.name(), slip.as_of.to_string()});
  return slip;
}

Slip make_urging_slip(Inquiry& inquiry, const std::string& written, const std::string& action, Language language) {
  const SlipUnit unit(inquiry, written);
  const std::vector<std::string> actions = actions_of(inquiry.policy().policy.rulebook);
  if (std::find(actions.begin(), actions.end(), action) == actions.end()) {
    throw InputError(Msg::slip_no_such_rung, {}, {action, text_of(Msg::slip_dispatch, language) + "、" + join(actions, "、")});
  }
  const JudgedDay judged = inquiry.judge();
  const SlipMatters matters(*judged.day, judged.days, language);
  Slip slip = empty_slip(inquiry);
  slip.action = action;
  slip.unit = unit.name();
  for (const LadderStand& stand : matters.stands()) {
    const bool own = stand.task_row >= 0 ? unit.among(judged.day->state(stand.task_row).leads()).has_value() : stand.subject == "unit:" + unit.name();
    if (!own) continue;
    for (const Order* order : stand.sent) {
      if (order->action == action) slip.matters.push_back(matters.sent(stand, *order));
    }
    const auto& ladder = matters.rule_of(stand).ladder;
    if (stand.rung >= 0 && ladder[static_cast<std::size_t>(stand.rung)].action == action) slip.matters.push_back(matters.proposed(stand, stand.rung));
  }
  if (slip.matters.empty()) throw InputError(Msg::slip_nothing, {}, {unit.name(), action, slip.as_of.to_string()});
  return slip;
}

std::vector<Slip> make_order_slips(Inquiry& inquiry, const std::vector<Order>& orders, Language language) {
  const JudgedDay judged = inquiry.judge();
  const SlipMatters matters(*judged.day, judged.days, language);
  std::vector<Slip> slips;
  for (const Order& order : orders) {
    Slip slip = empty_slip(inquiry);
    slip.action = order.action;
    slip.to = order.to;
    slip.addressees = order.addressees;
    slip.reply_due = order.reply_due;
    slip.signed_by = order.signed_by;
    slip.approved_by = order.approved_by;
    if (order.number > 0) slip.sent_on = order.on;
    if (order.number > 0) slip.number = text_of({Msg::order_name, {order.action, std::to_string(order.year), std::to_string(order.number)}}, language);
    for (const OrderItem& item : order.items) {
      const LadderStand* stand = matters.stand_of(item);
      if (stand == nullptr) continue;
      slip.matters.push_back(matters.proposed(*stand, item.rung));
      SlipMatter& matter = slip.matters.back();
      if (slip.approve.empty()) slip.approve = matter.approve;
      matter.reply_due = order.reply_due;
      matter.number = slip.number;
      if (order.number > 0) matter.sent_on = order.on;
    }
    slips.push_back(std::move(slip));
  }
  return slips;
}

}  // namespace duban
