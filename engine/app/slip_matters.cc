// Findings behind ladders, with their evidence.
#include "engine/app/slip_matters.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/explain.h"

namespace duban {
namespace {

std::string evidence_line(const Evidence& evidence, Language language) {
  const std::string name = language == Language::chinese ? evidence.chinese : evidence.fact;
  const std::string source = text_of(evidence.source, language);
  return text_of({source.empty() ? Msg::slip_evidence_plain : Msg::slip_evidence, {name, evidence.value, source}}, language);
}

}  // namespace

SlipMatters::SlipMatters(const Day& day, std::span<const Date> days, Language language) : day_(day), language_(language), stands_(ladders_on(day, days)) {}

SlipMatter SlipMatters::matter_of(const LadderStand& stand) const {
  const Rule& rule = rule_of(stand);
  SlipMatter matter;
  if (stand.task_row >= 0) {
    const TaskState& state = day_.state(stand.task_row);
    matter.ref = state.ref();
    matter.key = state.key();
    matter.title = state.title();
    matter.leads = state.leads();
    matter.leaders = state.leaders();
  } else {
    matter.title = stand.subject.substr(stand.subject.find(':') + 1);
  }
  matter.lamp = stand.lamp;
  matter.rule = rule.id;
  matter.rule_name = rule.name;
  matter.since = stand.since;
  std::vector<std::string> said;
  for (const Finding& finding : day_.findings()) {
    const bool about = finding.rule == stand.rule && finding.task_row == stand.task_row && (stand.task_row >= 0 || day_.subject_id(finding) == stand.subject);
    if (!about) continue;
    said.push_back(message_of(day_, finding, language_));
    for (const Evidence& evidence : evidence_of(day_, finding)) {
      if (evidence.telling) matter.evidence.push_back(evidence_line(evidence, language_));
    }
  }
  matter.finding = join(said, "；");
  matter.why = text_of(stand.why, language_);
  return matter;
}

SlipMatter SlipMatters::proposed(const LadderStand& stand, int rung) const {
  const Rung& step = rule_of(stand).ladder[static_cast<std::size_t>(rung)];
  SlipMatter matter = matter_of(stand);
  matter.to = step.to;
  matter.addressees = addressees_of(day_, stand, step);
  matter.approve = step.approve;
  if (step.reply) matter.reply_due = end_of(*step.reply, day_.date(), day_.policy().calendar);
  return matter;
}

SlipMatter SlipMatters::sent(const LadderStand& stand, const Order& order) const {
  SlipMatter matter = matter_of(stand);
  matter.to = order.to;
  matter.addressees = order.addressees;
  matter.number = text_of({Msg::order_name, {order.action, std::to_string(order.year), std::to_string(order.number)}}, language_);
  matter.sent_on = order.on;
  matter.reply_due = order.reply_due;
  matter.answered = stand.state == LadderStand::State::promised;
  return matter;
}

const LadderStand* SlipMatters::stand_of(const OrderItem& item) const {
  const auto found = std::find_if(stands_.begin(), stands_.end(), [&](const LadderStand& s) { return s.subject == item.subject && rule_of(s).id == item.rule; });
  return found == stands_.end() ? nullptr : &*found;
}

}  // namespace duban
