// Relations by what they are measured against.
#include "engine/notice/relation_phrase.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/promise_words.h"

namespace duban::phrase {
namespace {

/// What a relation is measured against.
constexpr View kMeasures[] = {U"平均", U"上年", U"去年", U"上一年", U"水平", U"经济增长", U"经济增速", U"经济发展", U"全市", U"全省", U"全国", U"GDP", U"地区生产总值", U"预期", U"全州", U"全区"};

struct Relation {
  View word;
  Comparator op;
};
constexpr std::array<Relation, 9> kRelations = {{{U"不低于", Comparator::at_least}, {U"不高于", Comparator::at_most}, {U"不超过", Comparator::at_most}, {U"高于", Comparator::above}, {U"快于", Comparator::above},
                                                 {U"好于", Comparator::above}, {U"优于", Comparator::above}, {U"低于", Comparator::below}, {U"不少于", Comparator::at_least}}};

/// A metric, not a slogan: 收入, 增速, 满意度.
bool is_measured(View subject) {
  static constexpr View kEnds[] = {U"率", U"收入", U"增速", U"增长", U"增幅", U"度", U"额", U"量", U"值", U"指数", U"水平", U"投资", U"支出", U"总数", U"比重", U"占比", U"比例", U"天数", U"排名", U"得分", U"寿命", U"年限", U"浓度", U"强度", U"规模"};
  return !word_at_end(subject, kEnds).empty();
}

Target make(Text metric, std::optional<Comparator> op, View qualifier, const SentenceState& state) {
  Target target;
  target.metric = encode_utf8(metric);
  target.op = op;
  target.kind = TargetKind::relative;
  target.accrual = Accrual::rate;
  target.qualifier = encode_utf8(qualifier);
  target.deadline = state.deadline;
  return target;
}

View subject_before(View clause, std::size_t at) {
  View subject = without_soft_words(clause.substr(0, at));
  return without_end(subject, std::array<View, 9>{U"保持", U"实现", U"力争", U"要", U"基本", U"继续", U"增幅要", U"持续", U"均"});
}

bool read_growth(View clause, SentenceState& state, ClauseTargets& found) {
  const bool doubled = contains(clause, U"翻一番") || clause.ends_with(U"翻番");
  const std::size_t at = doubled ? clause.find(U"翻") : clause.find(U"正增长");
  if (at == kNone) return false;
  const View subject = subject_before(clause, at);
  if (subject.empty()) return false;
  Target target = make(Text(subject) + U"增速", doubled ? Comparator::equal : Comparator::above, doubled ? U"翻番" : U"正增长", state);
  target.value = Decimal(doubled ? 1 : 0);
  target.unit = doubled ? "倍" : "%";
  target.kind = TargetKind::growth;
  found.targets.push_back({target, clause.substr(0, doubled ? clause.size() : at + 3)});
  state.last_metric = Text(subject);
  return true;
}

bool read_together(View clause, SentenceState& state, ClauseTargets& found) {
  const std::size_t at = clause.find(U"同步");
  if (at == kNone) return false;
  const std::size_t with = clause.substr(0, at).find_last_of(U"与和同");
  // 同步推进: no relation. 与…同步 and 同步于 … are.
  const bool relation = with != kNone && contains_any(clause.substr(with, at - with), kMeasures);
  const bool follows = contains_any(clause.substr(at), kMeasures);
  if (!relation && !follows) return false;
  const View subject = subject_before(clause, relation ? with : at);
  if (subject.size() < 2) return false;
  found.targets.push_back({make(Text(subject), Comparator::at_least, U"同步", state), clause.substr(0, at + 2)});
  return true;
}

bool read_compared(View clause, SentenceState& state, ClauseTargets& found) {
  for (const Relation& relation : kRelations) {
    const std::size_t at = clause.find(relation.word);
    if (at == kNone) continue;
    const View against = clause.substr(at + relation.word.size());
    if (against.empty() || against.size() > 16 || is_digit(against.front()) || !contains_any(against, kMeasures)) continue;
    const View subject = subject_before(clause, at);
    if (!is_measured(subject)) continue;
    found.targets.push_back({make(Text(subject), relation.op, relation.word, state), clause});
    return true;
  }
  return false;
}

/// 满意度保持全市前列: in the lead, without a number.
bool read_lead(View clause, SentenceState& state, ClauseTargets& found) {
  static constexpr View kLeads[] = {U"前列", U"领先", U"第一", U"首位", U"第一梯队"};
  for (const View lead : kLeads) {
    const std::size_t at = clause.find(lead);
    if (at == kNone) continue;
    std::size_t hold = kNone;
    for (const View word : {View(U"保持"), View(U"稳居")}) {
      const std::size_t there = clause.substr(0, at).find(word);
      if (there != kNone && (hold == kNone || there < hold)) hold = there;
    }
    if (hold == kNone) continue;
    const View subject = subject_before(clause, hold);
    if (!is_measured(subject)) continue;
    found.targets.push_back({make(Text(subject), std::nullopt, lead, state), clause.substr(0, at + lead.size())});
    return true;
  }
  return false;
}

}  // namespace

void read_relation(View clause, SentenceState& state, ClauseTargets& found) {
  if (read_growth(clause, state, found) || read_together(clause, state, found)) return;
  if (!read_compared(clause, state, found)) read_lead(clause, state, found);
}

}  // namespace duban::phrase
