// Numbers by verdict.h, words by what they say.
#include "engine/target/written_verdict.h"

#include <algorithm>

#include "engine/target/amount.h"
#include "engine/target/statement.h"
#include "engine/target/written_value.h"
#include "engine/target/written_words.h"

namespace duban {
namespace {

bool contains(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

std::string words_of(const Target& target) { return target.qualifier.value_or(target.phrase); }

/// A rate or an intensity: 下降 says by how much it fell, not what it is.
bool is_standing_rate(const Target& target) {
  if (target.kind == TargetKind::growth || target.kind == TargetKind::reduction) return false;
  for (const std::string_view word : {"率", "比重", "占比", "比例", "强度", "能耗", "水耗", "排放", "浓度", "成本", "负债", "死亡", "事故"}) {
    if (contains(target.metric, word)) return true;
  }
  return false;
}

/// True where `written` says by how much, and the target asks how much.
bool is_only_change(const Target& target, const WrittenValue& written) {
  if (!written.falls && !written.rises) return false;
  if (is_standing_rate(target)) return true;
  const std::string& unit = target.unit;
  const bool percent = unit == "%" || unit == "‰" || unit == "倍" || unit.ends_with("百分点");
  return target.kind != TargetKind::growth && target.kind != TargetKind::reduction && !percent;
}

/// The unit of the number in a result: bare numbers are in the column's, 749.99亿 in so many 亿 of the target's.
std::string unit_of(const Target& target, const WrittenValue& written, const std::string& column) {
  if (target.unit.ends_with("百分点") && (written.unit == "%" || (written.unit.empty() && column == "%"))) return target.unit;
  if (written.unit.empty()) return column.empty() || target.kind == TargetKind::rank ? target.unit : column;
  if (written.unit != "亿" && written.unit != "万") return written.unit;
  std::string base = target.unit;
  for (const std::string_view many : {"亿", "万"}) {
    if (base.starts_with(many)) base.erase(0, many.size());
  }
  return written.unit + base;
}

/// The written number as a reported value: a fall of what should grow is below zero, a rank is its number. It refers to `unit`.
std::optional<MeasuredValue> measured(const Target& target, const WrittenValue& written, std::string&& unit) = delete;
std::optional<MeasuredValue> measured(const Target& target, const WrittenValue& written, const std::string& unit) {
  MeasuredValue value;
  if (const auto rank = rank_of(written.words); rank && target.kind == TargetKind::rank) {
    value.number = Decimal(*rank);
    return value;
  }
  if (written.kind != WrittenValue::Kind::number || is_only_change(target, written)) return std::nullopt;
  value.number = written.number;
  value.unit = unit;
  const bool below = target.kind == TargetKind::reduction ? written.rises : written.falls;
  if (below) value.number = subtract(Decimal(0), *written.number);
  return value;
}

/// True for 低于7, 5以上, 4—6: not one number.
bool is_bound(const WrittenValue& written) {
  if (written.upper) return true;
  if (!written.op || written.reaches) return false;
  return *written.op != Comparator::equal && *written.op != Comparator::about && *written.op != Comparator::keep;
}

/// What a bound leaves possible, in the target's unit; nothing when it cannot be converted.
std::optional<ValueSpan> span_of(const Target& target, const WrittenValue& written, const std::string& unit) {
  WrittenValue end = written;
  const auto in_target = [&](const std::optional<Decimal>& number) -> std::optional<Decimal> {
    end.number = number;
    const auto value = number ? measured(target, end, unit) : std::nullopt;
    return value ? value_in_unit(target, *value) : std::nullopt;
  };
  const auto number = in_target(written.number);
  const auto upper = in_target(written.upper);
  if (!number || (written.upper && !upper)) return std::nullopt;
  const bool turned = *number != Decimal(0) && (*number < Decimal(0)) != (*written.number < Decimal(0));  // 下降3以上
  ValueSpan span;
  const bool from_below = written.op == Comparator::above || written.op == Comparator::at_least;
  if (upper) {
    span.from = std::min(*number, *upper);
    span.to = std::max(*number, *upper);
  } else if (from_below != turned) {
    span.from = number;
    span.from_open = written.op == Comparator::above || written.op == Comparator::below;
  } else {
    span.to = number;
    span.to_open = written.op == Comparator::above || written.op == Comparator::below;
  }
  return span;
}

WrittenJudgement by_bound(const Target& target, const WrittenValue& written, const std::string& unit, const VerdictRules& rules) {
  WrittenJudgement out;
  const auto span = span_of(target, written, unit);
  if (!span) {
    out.reason = {is_only_change(target, written) ? Msg::verdict_actual_is_change : Msg::verdict_actual_in_words, {written.words}};
    return out;
  }
  out.verdict = verdict_of_span(target, *span, rules);
  const Msg reason = out.verdict == Verdict::met ? Msg::verdict_bound_met : out.verdict == Verdict::missed ? Msg::verdict_bound_missed : Msg::verdict_bound_open;
  out.reason = {reason, {written.words, promised_text(target)}};
  return out;
}

WrittenJudgement by_number(const Target& target, const WrittenValue& written, const std::string& column, const VerdictRules& rules) {
  const std::string unit = unit_of(target, written, column);
  if (is_bound(written) && written.kind == WrittenValue::Kind::number) return by_bound(target, written, unit, rules);
  WrittenJudgement out;
  const auto value = measured(target, written, unit);
  if (!value) {
    const bool change = written.kind == WrittenValue::Kind::number && is_only_change(target, written);
    out.reason = {change ? Msg::verdict_actual_is_change : Msg::verdict_actual_in_words, {written.words}};
    return out;
  }
  Judgement judged = judge(target, &*value, rules);
  return {judged.verdict, std::move(judged.reason), judged.actual, judged.gap, false};
}

WrittenJudgement with_economy(const Target& target, const WrittenValue& written, const std::string& column, const std::optional<Decimal>& economy,
                              const VerdictRules& rules) {
  WrittenJudgement out;
  const std::string unit = unit_of(target, written, column);
  if (is_bound(written) && written.kind == WrittenValue::Kind::number && economy) {
    Target growth = target;
    growth.kind = TargetKind::growth;
    growth.op = Comparator::at_least;
    growth.value = economy;
    return by_bound(growth, written, unit, rules);
  }
  const auto value = is_bound(written) ? std::nullopt : measured(target, written, unit);
  const auto actual = value ? value_in_unit(target, *value) : std::nullopt;
  if (actual) return judge_economy(target, *actual, economy);
  out.reason = {Msg::verdict_actual_in_words, {written.words}};
  return out;
}

WrittenJudgement stated(bool met, const WrittenValue& written) {
  WrittenJudgement out;
  out.verdict = met ? Verdict::met : Verdict::missed;
  out.statement = true;
  out.reason = {met ? Msg::verdict_statement_met : Msg::verdict_statement_missed, {written.words}};
  return out;
}

/// 100% where all was asked for, in words or as 建成.
std::optional<bool> whole_of(const Target& target, const WrittenValue& written, const std::string& column) {
  const bool all = target.kind == TargetKind::milestone || contains(words_of(target), "全覆盖");
  if (!all || written.kind != WrittenValue::Kind::number || is_bound(written)) return std::nullopt;
  if ((written.unit.empty() ? column : written.unit) != "%") return std::nullopt;
  if (*written.number >= Decimal(100)) return true;
  return target.kind == TargetKind::milestone ? std::nullopt : std::optional(false);
}

std::optional<WrittenJudgement> by_statement(const Target& target, const WrittenValue& written, const std::string& column) {
  auto says = statement_of(written.words, words_of(target), target.value || target.kind == TargetKind::milestone ? std::nullopt : target.op);
  if (!says) says = whole_of(target, written, column);
  return says ? std::optional(stated(*says, written)) : std::nullopt;
}

/// Words that answer a number: 实现正增长, 全覆盖 of 100 %.
std::optional<WrittenJudgement> number_in_words(const Target& target, const WrittenValue& written) {
  if (target.qualifier && (says_pending(*target.qualifier) || *target.qualifier == "正增长")) return by_statement(target, written, "");
  const bool all = target.value == Decimal(100) && target.unit == "%";
  return all && contains(written.words, "全覆盖") && statement_of(written.words, "全覆盖") == true ? std::optional(stated(true, written)) : std::nullopt;
}

/// The indicator was adjusted, as its result or a note in brackets says.
bool is_adjusted(const WrittenValue& written) {
  return (written.kind == WrittenValue::Kind::words && says_adjusted(written.words)) || written.note == "指标调整" || written.note == "指标已调整" || written.note == "指标取消";
}

}  // namespace

TargetAsk ask_of(const Target& target) {
  const std::string words = words_of(target);
  if (is_adjusted(parse_written_value(target.phrase))) return TargetAsk::adjusted;
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

WrittenJudgement judge_written(const Target& target, const std::optional<std::string>& actual, const std::string& unit,
                               const std::optional<Decimal>& economy, const VerdictRules& rules) {
  WrittenJudgement out;
  const TargetAsk ask = ask_of(target);
  const std::string words = words_of(target);
  const WrittenValue written = parse_written_value(actual.value_or(""));
  if (ask == TargetAsk::adjusted || is_adjusted(written)) return {Verdict::adjusted, {Msg::verdict_adjusted, {}}, {}, {}, false};
  if (ask == TargetAsk::nothing || ask == TargetAsk::unclear) {
    out.reason = ask == TargetAsk::nothing ? Message{Msg::verdict_no_target, {}} : Message{Msg::verdict_target_unclear, {target.phrase}};
    return out;
  }
  const bool none = written.kind == WrittenValue::Kind::nothing || (written.kind == WrittenValue::Kind::words && says_no_data(written.words));
  if (none) {
    out.reason = ask == TargetAsk::pending ? Message{Msg::verdict_pending, {words}} : Message{Msg::verdict_no_actual, {}};
    return out;
  }
  const auto said = ask == TargetAsk::number ? number_in_words(target, written) : by_statement(target, written, unit);
  if (said) return *said;
  if (ask == TargetAsk::number) return by_number(target, written, unit, rules);
  if (ask == TargetAsk::economy) return with_economy(target, written, unit, economy, rules);
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
  const std::string have = amount_text(actual, target.unit);
  const std::string base = amount_text(*economy, target.unit);
  if (actual >= *economy) {
    out.verdict = Verdict::met;
    out.reason = {Msg::verdict_sync_met, {have, base}};
    return out;
  }
  out.verdict = Verdict::missed;
  out.gap = subtract(*economy, actual);
  const std::string gap = amount_text(out.gap.value_or(Decimal(0)), target.unit == "%" ? "个百分点" : target.unit);
  out.reason = {Msg::verdict_sync_missed, {have, base, gap}};
  return out;
}

bool is_economy(const Target& target) {
  if (target.kind != TargetKind::growth) return false;
  const bool named = contains(target.metric, "GDP") || contains(target.metric, "生产总值");
  return named && !contains(target.metric, "占") && !contains(target.metric, "人均") && !contains(target.metric, "单位") && !contains(target.metric, "比重");
}

std::optional<Decimal> number_of(const Target& target, const std::string& actual, const std::string& unit) {
  const WrittenValue written = parse_written_value(actual);
  const std::string in_unit = unit_of(target, written, unit);
  const auto value = is_bound(written) ? std::nullopt : measured(target, written, in_unit);
  return value ? value_in_unit(target, *value) : std::nullopt;
}

}  // namespace duban
