// A condition followed down to what makes it false or unknown.
#include "engine/rules/why_not.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/timeline.h"
#include "engine/rules/value_text.h"

namespace duban {
namespace {

class WhyNot {
 public:
  WhyNot(const Day& day, int rule, std::size_t row, Language language)
      : day_(day), number_(rule), rule_(day.policy().rulebook.rules[static_cast<std::size_t>(rule)]), table_(day.table(rule_.subject)),
        row_(row), language_(language), text_(table_, row, language) {}

  Message because() const {
    bool exception_known = true;
    if (rule_.unless) {
      const Value off = text_.value_of(*rule_.unless);
      if (off.known && off.raw != 0) return {Msg::because_unless, {exception()}};
      exception_known = off.known;
    }
    const Value whole = text_.value_of(rule_.when);
    if (exception_known && whole.known && whole.raw != 0) return not_held_yet();
    if (whole.known && whole.raw == 0) {
      std::vector<std::string> reasons;
      collect_false(rule_.when, reasons);
      return {Msg::because_false, {join(reasons, text_of(Msg::says_and, language_))}};
    }
    return {Msg::because_unknown, {join(missing(), text_of(Msg::list_comma, language_))}};
  }

 private:
  /// What of `e`, which is false, makes it so: of parts joined by `and` the first that is false, by `or` all.
  void collect_false(const Expression& e, std::vector<std::string>& out) const {
    if (e.op == Operator::logical_and) {
      for (const Expression& child : e.children) {
        const Value value = text_.value_of(child);
        if (value.known && value.raw == 0) return collect_false(child, out);
      }
    }
    if (e.op == Operator::logical_or) {
      for (const Expression& child : e.children) collect_false(child, out);
      return;
    }
    out.push_back(text_.in_words(e, rule_.when_text));
  }

  [[nodiscard]] std::string exception() const {
    std::vector<std::string> parts;
    for (const Expression* e : comparisons_of(*rule_.unless)) {
      const Value value = text_.value_of(*e);
      if (value.known && value.raw != 0) parts.push_back(text_.in_words(*e, rule_.unless_text));
    }
    return join(parts, text_of(Msg::says_and, language_));
  }

  [[nodiscard]] Message not_held_yet() const {
    for (const Finding& f : day_.not_held()) {
      if (f.rule != number_ || f.row != static_cast<int>(row_) || !f.since) continue;
      const Date held = end_of(*rule_.hold, *f.since, day_.policy().calendar);
      const std::vector<Date> reviews = review_days(held, held.plus_days(40), day_.policy().calendar);
      const Date counts = reviews.empty() ? held : reviews.front();
      return {Msg::because_not_held, {f.since->to_string(), held.to_string(), counts.to_string()}};
    }
    return {Msg::because_not_settled, {}};
  }

  /// What is not known, each with who should report it.
  [[nodiscard]] std::vector<std::string> missing() const {
    std::vector<std::string> out;
    for (const int fact : rule_.facts) {
      if (table_.at(fact, row_).known) continue;
      const FactDefinition& d = all_facts()[static_cast<std::size_t>(fact)];
      out.push_back(text_of(missing_fact(d), language_));
    }
    add_unknown_parts(rule_.when, rule_.when_text, out);
    if (rule_.unless) add_unknown_parts(*rule_.unless, rule_.unless_text, out);
    return out;
  }

  /// What is unknown though the facts of the subject itself are known: a division by zero, what was asked of others.
  void add_unknown_parts(const Expression& e, const std::string& text, std::vector<std::string>& out) const {
    if (text_.value_of(e).known) return;
    const std::size_t before = out.size();
    for (const Expression& child : e.children) add_unknown_parts(child, text, out);
    if (out.size() > before) return;
    const std::string words = e.is_named() ? e.name : text_between(text, e.begin, e.end);
    if (e.op == Operator::divide && facts_are_known(e)) out.push_back(text_of({Msg::missing_divided, {words}}, language_));
    if (e.op == Operator::column) out.push_back(text_of({Msg::missing_part, {words}}, language_));
  }

  [[nodiscard]] bool facts_are_known(const Expression& e) const {
    const std::vector<int> facts = facts_used(e);
    return std::all_of(facts.begin(), facts.end(), [&](int fact) { return table_.at(fact, row_).known; });
  }

  [[nodiscard]] Message missing_fact(const FactDefinition& fact) const {
    const std::string word = fact_word(fact, language_);
    const FactRow row = table_.row(row_);
    if (row.task < 0) return {Msg::missing_other, {word}};
    const bool of_reports = fact.group == FactGroup::reports || fact.group == FactGroup::progress || fact.group == FactGroup::targets;
    if (fact.type == ValueType::boolean && of_reports && fact.name != "short") return {Msg::missing_truth, {word}};
    const TaskState& state = day_.state(row.task);
    const std::vector<std::string> leads = state.leads();
    const std::string lead = leads.empty() ? text_of(Msg::duty_nobody, language_) : leads.front();
    if (row.target >= 0 && fact.group == FactGroup::targets) {
      const auto target = static_cast<std::size_t>(row.target - day_.snapshot().first_target(state));
      return {state.values[target].value == nullptr ? Msg::missing_value : Msg::missing_undecided, {lead}};
    }
    if (fact.name == "support_percent") return {Msg::missing_other, {word}};  // others than the lead report it
    if (fact.group == FactGroup::progress) return {Msg::missing_progress, {word, lead}};
    if (fact.group == FactGroup::reports) return {Msg::missing_report, {word, lead}};
    return {Msg::missing_other, {word}};
  }

  const Day& day_;
  int number_;
  const Rule& rule_;
  FactTable table_;
  std::size_t row_;
  Language language_;
  ValueText text_;
};

}  // namespace

NotFiring why_not(const Day& day, int rule, const std::vector<std::size_t>& rows, Language language) {
  const Rule& of = day.policy().rulebook.rules[static_cast<std::size_t>(rule)];
  NotFiring out{of.id, of.name, of.at.file + ":" + std::to_string(of.at.line), {Msg::because_no_target, {}}};
  std::vector<std::pair<Message, std::vector<std::string>>> reasons;  // each with the targets it is about
  const FactTable table = day.table(of.subject);
  for (const std::size_t row : rows) {
    const Message reason = WhyNot(day, rule, row, language).because();
    const FactRow subject = table.row(row);
    std::string metric;
    if (subject.target >= 0) {
      const TaskState& state = day.state(subject.task);
      metric = state.targets()[static_cast<std::size_t>(subject.target - day.snapshot().first_target(state))].metric;
    }
    const auto same = std::find_if(reasons.begin(), reasons.end(), [&](const auto& known) { return known.first == reason; });
    if (same == reasons.end()) {
      reasons.push_back({reason, {metric}});
    } else {
      same->second.push_back(metric);
    }
  }
  if (reasons.empty()) return out;
  out.because = reasons.front().first;
  if (reasons.size() == 1) return out;
  std::vector<std::string> parts;
  for (const auto& [reason, metrics] : reasons) {
    parts.push_back(text_of({Msg::because_of_targets, {join(metrics, text_of(Msg::list_comma, language)), text_of(reason, language)}}, language));
  }
  out.because = {Msg::because_several, {join(parts, text_of(Msg::says_and, language))}};
  return out;
}

}  // namespace duban
