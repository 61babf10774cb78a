// Numbers by verdict.h, words by what they say.
#include "engine/target/written_verdict.h"

#include "engine/target/amount.h"
#include "engine/target/written_value.h"
#include "engine/target/written_words.h"

namespace duban {
namespace {

bool contains(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

std::string words_of(const Target& target) { return target.qualifier.value_or(target.phrase); }

std::string with_unit(const Decimal& number, const std::string& unit) { return number.to_short_string() + unit; }

/// The written number as a reported value: a fall of what should grow is below zero, a rank is its number.
std::optional<MeasuredValue> measured(const Target& target, const WrittenValue& written) {
  if (const auto rank = rank_of(written.words); rank && target.kind == TargetKind::rank) {
    MeasuredValue value;
    value.number = Decimal(*rank);
    return value;
  }
  if (written.kind != WrittenValue::Kind::number) return std::nullopt;
  MeasuredValue value;
  value.number = written.number;
  value.unit = written.unit;
  const bool below = (target.kind == TargetKind::growth && written.falls) || (target.kind == TargetKind::reduction && written.rises);
  if (below) value.number = subtract(Decimal(0), *written.number);
  return value;
}

WrittenJudgement by_number(const Target& target, const WrittenValue& written, const VerdictRules& rules) {
  WrittenJudgement out;
  const auto value = measured(target, written);
  if (!value) {
    out.reason = {Msg::verdict_actual_in_words, {written.words}};
    return out;
  }
  Judgement judged = judge(target, &*value, rules);
  return {judged.verdict, std::move(judged.reason), judged.actual, judged.gap, false};
}

WrittenJudgement with_economy(const Target& target, const WrittenValue& written, const std::optional<Decimal>& economy) {
  const auto value = measured(target, written);
  const auto actual = value ? value_in_unit(target, *value) : std::nullopt;
  if (actual) return judge_economy(target, *actual, economy);
  WrittenJudgement out;
  out.reason = {Msg::verdict_actual_in_words, {written.words}};
  return out;
}

std::optional<WrittenJudgement> by_statement(const Target& target, const WrittenValue& written) {
  const auto says = statement_of(written.words, target.value ? std::nullopt : target.op);
  if (!says) return std::nullopt;
  WrittenJudgement out;
  out.verdict = *says ? Verdict::met : Verdict::missed;
  out.statement = true;
  out.reason = {*says ? Msg::verdict_statement_met : Msg::verdict_statement_missed, {written.words}};
  return out;
}

}  // namespace

TargetAsk ask_of(const Target& target) {
  const std::string words = words_of(target);
  if (target.value) return target.op ? TargetAsk::number : TargetAsk::unclear;
  if (target.kind == TargetKind::milestone) return TargetAsk::statement;
  if (says_adjusted(words)) return TargetAsk::adjusted;
  if (says_with_economy(words) || says_with_economy(target.phrase)) return TargetAsk::economy;
  if (target.op) return TargetAsk::statement;
  if (says_pending(words)) return TargetAsk::pending;
  const WrittenValue written = parse_written_value(words);
  if (written.kind == WrittenValue::Kind::nothing) return TargetAsk::nothing;
  return written.kind == WrittenValue::Kind::words ? TargetAsk::statement : TargetAsk::unclear;
}

WrittenJudgement judge_written(const Target& target, const std::optional<std::string>& actual, const std::optional<Decimal>& economy,
                               const VerdictRules& rules) {
  WrittenJudgement out;
  const TargetAsk ask = ask_of(target);
  const std::string words = words_of(target);
  if (ask == TargetAsk::adjusted) return {Verdict::adjusted, {Msg::verdict_adjusted, {}}, {}, {}, false};
  if (ask == TargetAsk::nothing || ask == TargetAsk::unclear) {
    out.reason = ask == TargetAsk::nothing ? Message{Msg::verdict_no_target, {}} : Message{Msg::verdict_target_unclear, {target.phrase}};
    return out;
  }
  const WrittenValue written = parse_written_value(actual.value_or(""));
  if (written.kind == WrittenValue::Kind::nothing) {
    out.reason = ask == TargetAsk::pending ? Message{Msg::verdict_pending, {words}} : Message{Msg::verdict_no_actual, {}};
    return out;
  }
  const bool was_pending = target.qualifier && says_pending(*target.qualifier);
  if (ask != TargetAsk::number || was_pending) {
    if (auto stated = by_statement(target, written)) return *stated;
  }
  if (ask == TargetAsk::number) return by_number(target, written, rules);
  if (ask == TargetAsk::economy) return with_economy(target, written, economy);
  out.reason = ask == TargetAsk::pending ? Message{Msg::verdict_pending, {words}} : Message{Msg::verdict_needs_attest, {words, written.words}};
  return out;
}

WrittenJudgement judge_economy(const Target& target, const Decimal& actual, const std::optional<Decimal>& economy) {
  WrittenJudgement out;
  out.actual = actual;
  if (!economy) {
    out.reason = {Msg::verdict_sync_no_base, {}};
    return out;
  }
  const std::string have = with_unit(actual, target.unit);
  const std::string base = with_unit(*economy, target.unit);
  if (actual >= *economy) {
    out.verdict = Verdict::met;
    out.reason = {Msg::verdict_sync_met, {have, base}};
    return out;
  }
  out.verdict = Verdict::missed;
  out.gap = subtract(*economy, actual);
  out.reason = {Msg::verdict_sync_missed, {have, base, with_unit(out.gap.value_or(Decimal(0)), target.unit)}};
  return out;
}

bool is_economy(const Target& target) {
  if (target.kind != TargetKind::growth) return false;
  const bool named = contains(target.metric, "GDP") || contains(target.metric, "生产总值");
  return named && !contains(target.metric, "占") && !contains(target.metric, "人均") && !contains(target.metric, "单位") && !contains(target.metric, "比重");
}

std::optional<Decimal> number_of(const Target& target, const std::string& actual) {
  const auto value = measured(target, parse_written_value(actual));
  return value ? value_in_unit(target, *value) : std::nullopt;
}

}  // namespace duban
