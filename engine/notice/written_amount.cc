// Scanning amounts: numbers, ranges, units, bounds before and after.
#include "engine/notice/written_amount.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/number_word.h"

namespace duban::phrase {
namespace {

constexpr View kDashes = U"—–-－~～至到";

/// Ordinals, codes, dates: what stands before the number makes it a name.
bool is_named_before(View before) {
  if (before.empty()) return false;
  const char32_t last = before.back();
  if (is_one_of(last, U"第-—/〔号#+×*之") || is_letter(last) || is_digit(last)) return true;
  return before.ends_with(U"每") || before.ends_with(U"星期") || before.ends_with(U"周") || before.ends_with(U"农历");
}

/// Dates, floors, terms: what stands behind the number makes it one.
bool is_named_behind(View behind, bool chinese) {
  static constexpr View kTails[] = {U"年", U"月", U"日", U"号", U"岁", U"周年", U"届", U"轮", U"期", U"楼", U"层", U"级", U"季度", U"大", U"化", U"体", U"刻",
                                                  U"路公交", U"时", U"点半", U"师", U"线", U"+", U"×", U"*", U"多年", U"余年", U"小时内", U"字", U"方面", U"度空间"};
  if (!word_at_start(behind, kTails).empty()) return true;
  if (!behind.empty() && is_letter(behind.front())) return true;
  return chinese && !behind.empty() && is_one_of(behind.front(), U"批系是重类般贯手纲张带路网站图门点起道步面");
}

/// 达到85, 不低于90以上: bound, and nothing follows that the number could count.
bool stands_alone(View behind) { return behind.empty() || is_one_of(behind.front(), U"，。；、,;）)"); }

/// Reads on behind the lower number of a range (5%—6%, 5～7%, 3至5个); false when there is none.
bool read_range(View clause, std::size_t& end, MeasureWord& measure) {
  const MeasureWord lower = measure_at(clause.substr(end));
  std::size_t at = end + lower.unit.size();
  const std::size_t dash = at;
  while (at < clause.size() && is_one_of(clause[at], kDashes)) ++at;
  if (at == dash || at >= clause.size()) return false;
  const auto upper = number_at(clause, at);
  if (!upper) return false;
  const MeasureWord unit = measure_at(clause.substr(upper->end));
  if (unit.unit.empty() || !(lower.unit.empty() || lower.unit == unit.unit)) return false;
  end = upper->end;
  measure = unit;
  return true;
}

/// 前三名, 前10位, 前五 — but not 前三季度.
bool read_rank(View clause, WrittenAmount& amount, std::size_t number_end) {
  if (amount.begin == 0 || clause[amount.begin - 1] != U'前') return false;
  const View behind = clause.substr(number_end);
  const View unit = word_at_start(behind, std::array<View, 4>{U"名", U"位", U"强", U"列"});
  if (unit.empty() && !stands_alone(behind)) return false;
  amount.rank = true;
  amount.measure = {unit == U"列" ? View() : unit, Measure::count, false};
  amount.unit_end = amount.end = number_end + unit.size();
  amount.bound_begin = amount.begin - 1;
  return true;
}

/// A bound number with something behind it that looks like a unit, but is none we know.
bool is_strange_unit(View behind) {
  constexpr std::size_t kLongest = 4;
  std::size_t size = 0;
  while (size < behind.size() && size <= kLongest && !is_one_of(behind[size], U"，。；、,;（()）以左的和及")) ++size;
  return size > 0 && size <= kLongest && behind[0] > 0x7F;
}

/// The amount whose number is `number`; nothing when it counts nothing.
std::optional<WrittenAmount> amount_at(View clause, std::size_t begin, const NumberWord& number) {
  WrittenAmount amount;
  amount.begin = amount.bound_begin = begin;
  amount.value = number.value;
  amount.chinese = number.chinese && !number.percent;
  if (read_rank(clause, amount, number.end)) return amount;
  if (is_named_before(clause.substr(0, begin))) return std::nullopt;
  std::size_t end = number.end;
  amount.range = !number.percent && read_range(clause, end, amount.measure);
  const View more = word_at_start(clause.substr(end), std::array<View, 2>{U"余", U"多"});
  end += more.size();
  if (number.percent) amount.measure = {U"%", Measure::percent, false};
  else amount.measure = measure_at(clause.substr(end));
  amount.before = bound_before(clause.substr(0, begin));
  if (amount.before.bound == Bound::none) amount.before = bound_apart(clause.substr(0, begin));
  const std::size_t unit_end = number.percent ? end : end + amount.measure.unit.size();
  amount.after = bound_after(clause.substr(unit_end));
  if (amount.after.bound == Bound::none && unit_end < clause.size() && is_one_of(clause[unit_end], U"（(")) {
    // 200个（标准桩）以上
    const std::size_t close = clause.find_first_of(U"）)", unit_end);
    if (close != kNone) amount.after = bound_after(clause.substr(close + 1));
    if (amount.after.length > 0) amount.after.length += close + 1 - unit_end;
  }
  if (!more.empty() && amount.after.bound == Bound::none) amount.after = {more, Bound::at_least, 0};
  amount.unit_end = unit_end;
  amount.end = unit_end + (more.empty() || amount.after.length > 0 ? amount.after.length : 0);
  amount.bound_begin = begin - amount.before.length;
  if (amount.measure.unit.empty()) {
    if (is_named_behind(clause.substr(number.end), number.chinese)) return std::nullopt;
    const bool bound = amount.before.bound != Bound::none && amount.before.bound != Bound::keep;
    if (!bound || number.chinese) return std::nullopt;
    if (stands_alone(clause.substr(amount.end))) return amount;
    amount.strange_unit = is_strange_unit(clause.substr(number.end)) && amount.before.bound != Bound::about;
    return amount.strange_unit ? std::optional(amount) : std::nullopt;
  }
  if (number.chinese && amount.measure.unit == U"分") return std::nullopt;  // 四分类
  // 万吨级, 2个大类: the unit is part of a name.
  const View behind = clause.substr(unit_end);
  if (behind.starts_with(U"级") || behind.starts_with(U"大类")) return std::nullopt;
  return amount;
}

}  // namespace

std::vector<WrittenAmount> find_amounts(View clause) {
  const std::vector<bool> enclosed = enclosed_positions(clause);
  std::vector<WrittenAmount> amounts;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    const auto number = number_at(clause, i);
    if (!number) continue;
    const auto amount = enclosed[i] ? std::nullopt : amount_at(clause, i, *number);
    i = (amount ? std::max(amount->end, number->end) : number->end) - 1;
    if (amount) amounts.push_back(*amount);
  }
  return amounts;
}

}  // namespace duban::phrase
