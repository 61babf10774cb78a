// Scanning amounts: digits, thousands, ranges, units, bounds before and after.
#include "engine/notice/written_amount.h"

#include "engine/base/text.h"

namespace duban::phrase {
namespace {

// Longest first: a unit is taken greedily.
constexpr View kUnits[] = {
    U"微克/立方米", U"毫克/升", U"万千瓦", U"千瓦", U"亿斤", U"万斤", U"万头", U"公斤", U"位", U"分", U"万平方米", U"亿美元", U"万美元", U"平方公里", U"个百分点", U"平方米", U"立方米", U"百分点", U"万亿元", U"人次", U"公里", U"千米", U"公顷", U"万亩", U"万吨", U"万元",
    U"亿元",     U"美元", U"万人次", U"万人", U"万户", U"万个", U"万张", U"万件", U"万辆", U"万台", U"万套", U"万家", U"小时", U"个", U"家", U"处",
    U"栋",       U"件",     U"项",     U"名",       U"条",       U"场",     U"次",     U"艘",     U"辆",     U"台",   U"套",   U"户",   U"座",   U"所",   U"支",   U"张",
    U"人",       U"天",     U"元",     U"亩",       U"吨",       U"篇",     U"部",     U"门",     U"对",     U"枚",   U"%",    U"倍",   U"级",   U"岁"};

/// The unit at the start of `rest`, "" when there is none.
Text unit_at(View rest) {
  Text best;
  for (const View unit : kUnits) {
    if (rest.starts_with(unit) && unit.size() > best.size()) best = Text(unit);
  }
  if (best.empty() && rest.starts_with(U"万")) {
    const Text behind = unit_at(rest.substr(1));
    if (!behind.empty()) return U"万" + behind;
  }
  return best;
}

constexpr std::array<View, 21> kBoundsBefore = {U"下降到", U"压减至", U"降低到", U"降至", U"不低于", U"不少于", U"不超过", U"控制在", U"稳定在", U"保持在", U"维持在", U"巩固在", U"提高到", U"提升到", U"达到", U"突破", U"超过", U"增至", U"保持", U"超", U"达"};
constexpr std::array<View, 5> kBoundsAfter = {U"以上", U"左右", U"以内", U"以下", U"及以上"};

/// Inside quotation marks, book marks and brackets: numbers there are names or notes.
std::vector<bool> quoted_positions(View clause) {
  std::vector<bool> quoted(clause.size(), false);
  int depth = 0;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (contains(U"“《‘（(", View(&clause[i], 1))) ++depth;
    quoted[i] = depth > 0;
    if (contains(U"”》’）)", View(&clause[i], 1))) depth = std::max(0, depth - 1);
  }
  return quoted;
}

/// Ordinals, codes, years, ages: numbers that count nothing.
bool is_name_number(View clause, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    const char32_t before = clause[begin - 1];
    if (contains(U"第-—/·〔号年", View(&before, 1)) || (before >= U'A' && before <= U'z' && before < 0x80)) return true;
  }
  const View rest = clause.substr(end);
  for (const View tail : {U"年", U"月", U"日", U"号", U"岁", U"A", U"D", U"周年", U"届", U"轮", U"期"}) {
    if (rest.starts_with(tail)) return true;
  }
  return false;
}

/// Behind the number that begins at `begin`: digits, a point, commas between groups of three.
std::size_t number_end(View clause, std::size_t begin) {
  std::size_t end = begin;
  const auto digit_at = [&](std::size_t at) { return at < clause.size() && is_digit(clause[at]); };
  while (end < clause.size()) {
    const bool point = clause[end] == U'.' && digit_at(end + 1);
    const bool comma = (clause[end] == U',' || clause[end] == U' ') && end - begin <= 3 + 4 * 3 && digit_at(end + 1) && digit_at(end + 2) && digit_at(end + 3) && !digit_at(end + 4);
    if (!digit_at(end) && !point && !comma) break;
    ++end;
  }
  return end;
}

std::string without_commas(View number) {
  std::string digits = encode_utf8(number);
  std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
  return digits;
}

/// Behind the upper number of a range whose lower one ends at `end` (5%—6%, 5～7%, 5%至7%); kNone when
/// there is no range.
std::size_t range_end(View clause, std::size_t end) {
  std::size_t at = end;
  const Text unit = unit_at(clause.substr(at));
  at += unit.size();
  if (at >= clause.size() || !contains(U"—–-－~～至", View(&clause[at], 1))) return kNone;
  while (at < clause.size() && contains(U"—–-－~～至", View(&clause[at], 1))) ++at;
  if (at >= clause.size() || !is_digit(clause[at])) return kNone;
  const std::size_t upper = number_end(clause, at);
  const Text upper_unit = unit_at(clause.substr(upper));
  const bool one_unit = !upper_unit.empty() && (unit.empty() || unit == upper_unit);
  return one_unit ? upper : kNone;
}

}  // namespace

std::vector<WrittenAmount> find_amounts(View clause) {
  const std::vector<bool> quoted = quoted_positions(clause);
  std::vector<WrittenAmount> amounts;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (!is_digit(clause[i])) continue;
    const std::size_t begin = i;
    std::size_t end = number_end(clause, begin);
    i = end - 1;
    if (quoted[begin] || is_name_number(clause, begin, end)) continue;
    WrittenAmount amount;
    const auto value = parse_decimal(without_commas(clause.substr(begin, end - begin)));
    if (!value) continue;
    amount.value = *value;
    amount.begin = amount.bound_begin = begin;
    amount.rank = begin > 0 && clause[begin - 1] == U'前';
    if (const std::size_t upper = range_end(clause, end); upper != kNone) {
      amount.range = true;
      end = upper;
    }
    if (end < clause.size() && (clause[end] == U'余' || clause[end] == U'多')) {
      amount.after = Text(1, clause[end]);
      ++end;
    }
    amount.unit = unit_at(clause.substr(end));
    if (amount.unit.empty()) continue;
    end += amount.unit.size();
    for (const View word : kBoundsAfter) {
      if (!clause.substr(end).starts_with(word)) continue;
      amount.after = word;
      end += word.size();
      break;
    }
    for (const View word : kBoundsBefore) {
      if (begin < word.size() || clause.substr(begin - word.size(), word.size()) != word) continue;
      amount.before = word;
      amount.bound_begin = begin - word.size();
      break;
    }
    amount.end = end;
    amounts.push_back(std::move(amount));
    i = end - 1;
  }
  return amounts;
}

}  // namespace duban::phrase
