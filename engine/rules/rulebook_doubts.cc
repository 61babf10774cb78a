// Comparing rules with one another.
#include "engine/rules/rulebook_doubts.h"

#include <algorithm>

#include "engine/rules/condition_ranges.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

/// A rule with the ways in which it holds.
struct ReadRule {
  const Rule* rule = nullptr;
  std::vector<Ranges> ways;    // those that can hold
  std::vector<Ranges> excepted;
  bool understood = false;     // all ways are known
};

ReadRule read(const Rule& rule) {
  ReadRule out;
  out.rule = &rule;
  auto ways = ways_to_hold(rule.when);
  const auto excepted = rule.unless ? ways_to_hold(*rule.unless) : std::optional(std::vector<Ranges>());
  if (!ways || !excepted) return out;
  out.understood = true;
  out.excepted = *excepted;
  std::erase_if(*ways, [&](const Ranges& way) {
    return cannot_hold(way) || std::any_of(excepted->begin(), excepted->end(), [&](const Ranges& off) { return implies(way, off); });
  });
  out.ways = std::move(*ways);
  return out;
}

/// Whenever `rule` holds, `other` does.
bool holds_within(const ReadRule& rule, const ReadRule& other) {
  const bool exceptions_fit = std::all_of(other.excepted.begin(), other.excepted.end(), [&](const Ranges& off) {
    return std::any_of(rule.excepted.begin(), rule.excepted.end(), [&](const Ranges& own) { return implies(off, own); });
  });
  return exceptions_fit && std::all_of(rule.ways.begin(), rule.ways.end(), [&](const Ranges& way) {
           return std::any_of(other.ways.begin(), other.ways.end(), [&](const Ranges& of_other) { return implies(way, of_other); });
         });
}

/// How two ranges of one value lie together that differ in nothing else.
enum class Meeting { none, overlap, gap };

Meeting meeting(const Ranges& low, const Ranges& high) {
  if (low.size() != high.size()) return Meeting::none;
  Meeting found = Meeting::none;
  int differing = 0;
  for (const auto& [key, range] : low) {
    const auto other = high.find(key);
    if (other == high.end()) return Meeting::none;
    if (range.is_within(other->second) && other->second.is_within(range)) continue;
    ++differing;
    const auto is_point = [](const Range& r) { return r.low && r.high && r.low->value == r.high->value; };
    if (is_point(range) || is_point(other->second)) continue;
    if (!range.high || !other->second.low || range.high->value != other->second.low->value) continue;
    if (range.high->inclusive && other->second.low->inclusive) found = Meeting::overlap;
    if (!range.high->inclusive && !other->second.low->inclusive) found = Meeting::gap;
  }
  return differing == 1 ? found : Meeting::none;
}

class Doubter {
 public:
  Doubter(const Rulebook& book, Diagnostics& found) : found_(found) {
    for (const Rule& rule : book.rules) rules_.push_back(read(rule));
  }

  void run() {
    for (const ReadRule& one : rules_) {
      if (one.understood && one.ways.empty()) found_.warning(Msg::rule_never, one.rule->at, {one.rule->id});
      doubt_message(one);
      doubt_ladder(*one.rule);
    }
    for (const ReadRule& one : rules_) {
      for (const ReadRule& other : rules_) {
        if (&one != &other) doubt_pair(one, other);
      }
    }
  }

 private:
  void doubt_pair(const ReadRule& one, const ReadRule& other) {
    const Rule& rule = *one.rule;
    const Rule& beside = *other.rule;
    if (rule.subject != beside.subject || !one.understood || !other.understood || one.ways.empty() || other.ways.empty()) return;
    const bool worse = beside.lamp > rule.lamp || (beside.lamp == rule.lamp && &beside < &rule);
    if (worse && !beside.hold && rule.ladder.empty() && holds_within(one, other)) {
      found_.warning(Msg::rule_hidden, rule.at, {rule.id, beside.id});
      return;
    }
    if (one.ways.size() != 1 || other.ways.size() != 1) return;
    const Meeting met = meeting(one.ways.front(), other.ways.front());
    if (met == Meeting::overlap) found_.warning(Msg::rule_thresholds_overlap, rule.at, {rule.id, beside.id});
    if (met == Meeting::gap) found_.warning(Msg::rule_thresholds_gap, rule.at, {rule.id, beside.id});
  }

  /// Nothing follows a rung whose answer nobody waits for.
  void doubt_ladder(const Rule& rule) {
    for (std::size_t i = 0; i + 1 < rule.ladder.size(); ++i) {
      if (!rule.ladder[i].reply) found_.warning(Msg::ladder_without_reply, rule.at, {rule.ladder[i].action});
    }
  }

  /// A value the message shows is what the condition asks to be unknown.
  void doubt_message(const ReadRule& one) {
    if (!one.understood || one.ways.empty()) return;
    for (const MessageTemplate::Piece& piece : one.rule->message_parts.pieces) {
      if (!piece.value) continue;
      for (const int fact : facts_used(*piece.value)) {
        const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
        if (is_unknown_in_all(one, fact)) found_.warning(Msg::rule_template_unknown, one.rule->at, {std::string(definition.name)});
      }
    }
  }

  static bool is_unknown_in_all(const ReadRule& one, int fact) {
    Expression of;
    of.op = Operator::fact;
    of.fact = fact;
    Expression unknown;
    unknown.op = Operator::is_unknown;
    unknown.children.push_back(of);
    const std::string key = key_of(unknown);
    return std::all_of(one.ways.begin(), one.ways.end(), [&](const Ranges& way) {
      const auto asked = way.find(key);
      return asked != way.end() && asked->second.low && asked->second.low->value == Decimal(1);
    });
  }

  Diagnostics& found_;
  std::vector<ReadRule> rules_;
};

}  // namespace

void doubt_rulebook(const Rulebook& book, Diagnostics& found) { Doubter(book, found).run(); }

}  // namespace duban
