// One ladder at a time: which orders are of this run, what the last of them waits for.
#include "engine/rules/ladder.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/base/index.h"
#include "engine/base/text.h"

namespace duban {
namespace {

using State = LadderStand::State;

/// An order about this rule and subject, by its action: a rung of today's ladder; −1 where that has no such action.
struct SentRung {
  const Order* order = nullptr;
  int rung = -1;
  bool began_here = false;  // the ladder began at this rung, higher than its first
};

/// What was sent of the run.
struct SentRungs {
  SentRung last;        // the highest
  int missing = -1;     // the lowest rung below it that does not stand though the ladder began lower; −1 = none
  bool urged = false;   // who has to do the work has been written to
};

/// The finding a ladder is about, the worst and longest where targets of one task have several.
struct LadderCase {
  const Finding* finding = nullptr;
  std::string subject;
  Lamp lamp = Lamp::grey;
  std::optional<Date> since;
};

std::string subject_of(const Day& day, const Finding& finding) {
  if (finding.task_row >= 0) return "task:" + std::to_string(day.state(finding.task_row).task->id);
  return day.subject_id(finding);
}

class LadderFinder {
 public:
  LadderFinder(const Day& day, std::span<const Date> days) : day_(day), days_(days) {
    for (const Order& order : day.snapshot().history->orders) {
      if (!order.stands_on(day.date())) continue;
      for (const OrderItem& item : order.items) sent_[{item.rule, item.subject}].push_back({&order, -1, !item.because.empty()});
    }
    for (const Link* link : day.snapshot().links) {
      if (link->kind == LinkKind::contributes_to) wholes_[link->from].push_back(link->to);
    }
  }

  std::vector<LadderStand> all() {
    std::vector<LadderStand> out;
    const auto& rules = day_.policy().rulebook.rules;
    auto finding = day_.findings().begin();
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      const auto first = finding;
      while (finding != day_.findings().end() && finding->rule == static_cast<int>(rule)) ++finding;
      if (!rules[rule].ladder.empty()) add_rule(rules[rule], std::span(first, finding), out);
    }
    return out;
  }

 private:
  void add_rule(const Rule& rule, std::span<const Finding> findings, std::vector<LadderStand>& out) {
    std::vector<LadderCase> cases;
    std::set<int> urged;  // tasks that climb by this rule
    for (const Finding& finding : findings) {
      if (finding.subject == SubjectKind::indicator) continue;
      std::string subject = subject_of(day_, finding);
      if (cases.empty() || cases.back().subject != subject) cases.push_back({&finding, std::move(subject), finding.lamp, finding.since});
      cases.back().lamp = std::max(cases.back().lamp, finding.lamp);
      if (finding.since && cases.back().since) cases.back().since = std::min(*cases.back().since, *finding.since);
      if (finding.task_row >= 0 && may_climb(rule, finding.task_row)) urged.insert(day_.state(finding.task_row).task->id);
    }
    for (const LadderCase& one : cases) out.push_back(stand(rule, one, urged));
  }

  /// Nothing climbs on an implied date that nobody has confirmed.
  [[nodiscard]] bool may_climb(const Rule& rule, int row) const { return !rule.from_due || day_.state(row).due_confirmed; }

  LadderStand stand(const Rule& rule, const LadderCase& one, const std::set<int>& urged) {
    LadderStand out;
    out.rule = one.finding->rule;
    out.subject = one.subject;
    out.task_row = one.finding->task_row;
    out.since = one.since;
    out.lamp = one.lamp;
    const SentRungs sent = sent_of(rule, one, out.sent);
    out.last = sent.last.order;
    if (out.task_row >= 0 && !may_climb(rule, out.task_row)) return settled(out, State::unconfirmed, {Msg::ladder_unconfirmed, {}});
    if (const int whole = whole_urged(out.task_row, urged); whole >= 0) {
      return settled(out, State::under_whole, {Msg::ladder_under_whole, {day_.state(whole).ref()}});
    }
    if (sent.last.order == nullptr) return first_rung(rule, one, std::move(out));
    if (sent.missing >= 0) {  // what it rested on was withdrawn
      out.rung = sent.missing;
      out.why = first_words(rule, one);
      return out;
    }
    out = next_rung(rule, sent.last, std::move(out));
    if (out.rung > 0 && rule.ladder[at(out.rung)].to == "principal" && !sent.urged) {  // nobody is summoned who was not urged
      out.rung = 0;
    }
    return out;
  }

  static LadderStand settled(LadderStand stand, State state, Message why) {
    stand.state = state;
    stand.why = std::move(why);
    return stand;
  }

  /// What was sent since the finding last did not hold; all of it goes to `run`.
  [[nodiscard]] SentRungs sent_of(const Rule& rule, const LadderCase& one, std::vector<const Order*>& run) const {
    const auto found = sent_.find({rule.id, one.subject});
    SentRungs all;
    if (found == sent_.end()) return all;
    std::optional<Date> before;
    for (const Date date : days_) {
      if (one.since && date < *one.since) before = date;
    }
    std::vector<bool> stands(rule.ladder.size());
    int began = 0;
    for (SentRung sent : found->second) {
      if (before && sent.order->on <= *before) continue;
      run.push_back(sent.order);
      const auto rung = std::find_if(rule.ladder.begin(), rule.ladder.end(), [&](const Rung& r) { return r.action == sent.order->action; });
      if (rung != rule.ladder.end()) {
        sent.rung = static_cast<int>(rung - rule.ladder.begin());
        stands[at(sent.rung)] = true;
        if (sent.began_here) began = std::max(began, sent.rung);
      }
      all.urged = all.urged || sent.order->to == "lead" || sent.order->to == "leader" || sent.order->to == "support";
      if (all.last.order == nullptr || sent.rung >= all.last.rung) all.last = sent;
    }
    for (int rung = all.last.rung - 1; rung >= began; --rung) {
      // What another rulebook's ladder had no such rung for is not missed.
      if (!stands[at(rung)] && was_withdrawn(rule, one, rung)) all.missing = rung;
    }
    return all;
  }

  /// An order of this rung about it was taken back by the day.
  [[nodiscard]] bool was_withdrawn(const Rule& rule, const LadderCase& one, int rung) const {
    const auto& orders = day_.snapshot().history->orders;
    return std::any_of(orders.begin(), orders.end(), [&](const Order& order) {
      const bool mine = order.on <= day_.date() && order.withdrawn_on && *order.withdrawn_on <= day_.date() && order.action == rule.ladder[at(rung)].action;
      return mine && std::any_of(order.items.begin(), order.items.end(), [&](const OrderItem& item) { return item.rule == rule.id && item.subject == one.subject; });
    });
  }

  /// The row of the task it is a part of that climbs by the same rule; −1 when there is none.
  [[nodiscard]] int whole_urged(int row, const std::set<int>& urged) const {
    if (row < 0) return -1;
    const auto wholes = wholes_.find(day_.state(row).task->id);
    if (wholes == wholes_.end()) return -1;
    for (const int whole : wholes->second) {
      if (!urged.contains(whole)) continue;
      for (int other = 0; other < day_.task_count(); ++other) {
        if (day_.state(other).task->id == whole) return other;
      }
    }
    return -1;
  }

  [[nodiscard]] Message first_words(const Rule& rule, const LadderCase& one) const {
    return {Msg::ladder_first, {rule.name, one.since ? one.since->to_string() : day_.date().to_string()}};
  }

  LadderStand first_rung(const Rule& rule, const LadderCase& one, LadderStand out) {
    const FactTable table = day_.table(rule.subject);
    out.rung = 0;
    out.why = first_words(rule, one);
    for (std::size_t i = 1; i < rule.ladder.size(); ++i) {
      const Rung& rung = rule.ladder[i];
      if (!rung.at_once) continue;
      const Value holds = evaluate_row(*rung.at_once, table, static_cast<std::size_t>(one.finding->row));
      if (!holds.known || holds.raw == 0) continue;
      out.rung = static_cast<int>(i);
      out.because = rung.because;
      out.why = {Msg::ladder_at_once, {rung.action, rung.because}};
    }
    return out;
  }

  LadderStand next_rung(const Rule& rule, const SentRung& last, LadderStand out) const {
    const Order& order = *last.order;
    if (at(last.rung) + 1 >= rule.ladder.size()) return settled(out, State::at_top, {Msg::ladder_at_top, {order.action, order.name()}});
    if (!order.reply_due) return settled(out, State::no_reply_term, {Msg::ladder_no_reply_term, {order.action, order.name()}});
    if (const OrderAnswer* answer = order.answer_of(out.subject, day_.date())) {
      const Date until = answer->until.value_or(answer->on);
      if (day_.date() <= until) return settled(out, State::promised, {Msg::ladder_promised, {order.action, order.name(), until.to_string()}});
      out.why = {Msg::ladder_promise_broken, {order.action, order.name(), answer->on.to_string(), until.to_string()}};
    } else if (day_.date() <= *order.reply_due) {
      return settled(out, State::waiting, {Msg::ladder_waiting, {order.action, order.name(), order.reply_due->to_string()}});
    } else {
      out.why = {Msg::ladder_unanswered, {order.action, order.name(), order.on.to_string(), order.reply_due->to_string()}};
    }
    out.rung = last.rung + 1;
    return out;
  }

  const Day& day_;
  std::span<const Date> days_;
  std::map<std::pair<std::string, std::string>, std::vector<SentRung>> sent_;  // by rule and subject
  std::map<int, std::vector<int>> wholes_;                                     // by number of the part
};

}  // namespace

std::string_view name_of(LadderStand::State state) {
  static constexpr std::array<std::string_view, 7> kNames = {"proposed", "waiting", "promised", "at-top", "no-reply-term", "unconfirmed", "under-whole"};
  return kNames[static_cast<std::size_t>(state)];
}

std::vector<LadderStand> ladders_on(const Day& day, std::span<const Date> days) { return LadderFinder(day, days).all(); }

std::vector<std::string> addressees_of(const Day& day, const LadderStand& stand, const Rung& rung) {
  if (stand.task_row < 0) return {stand.subject.substr(stand.subject.find(':') + 1)};
  const TaskState& state = day.state(stand.task_row);
  if (rung.to == "leader") return state.leaders();
  if (rung.to == "support") return state.history->names_of(state.task->supports);
  std::vector<std::string> leads = state.leads();
  if (rung.to == "lead" || rung.to == "principal") leads.resize(std::min<std::size_t>(leads.size(), 1));
  return leads;
}

Message addressee_words(const std::string& to, const std::vector<std::string>& names) {
  const std::string all = join(names, "、");
  if (to == "principal") return {Msg::to_principal, {all}};
  if (to == "office") return {Msg::to_office, {}};
  return {Msg::plain_words, {all}};
}

Message order_words(const Order& order) {
  return {Msg::order_name, {order.action, std::to_string(order.year), std::to_string(order.number)}};
}

}  // namespace duban
