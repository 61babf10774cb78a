// Units: a factor, a power of ten and a base.
#include "engine/target/amount.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace duban {
namespace {

/// The unit is factor · 10^power of its base.
struct UnitMeaning {
  int power = 0;
  std::string base;  // "count" for all counting words
  int factor = 1;    // 1, 2, 3 or 5
};

/// Units that are so many of others. Areas have a third of a square metre as base: so 亩 (2000/3 m²) is exact.
struct DerivedUnit {
  std::string_view unit;
  std::string_view base;
  int factor;
  int power;
};
constexpr std::array<DerivedUnit, 18> kDerived = {{
    {"公里", "米", 1, 3}, {"千米", "米", 1, 3}, {"里", "米", 5, 2}, {"平方米", "m²/3", 3, 0}, {"平方公里", "m²/3", 3, 6}, {"平方千米", "m²/3", 3, 6},
    {"公顷", "m²/3", 3, 4}, {"亩", "m²/3", 2, 3}, {"克", "克", 1, 0}, {"公斤", "克", 1, 3}, {"千克", "克", 1, 3}, {"斤", "克", 5, 2},
    {"吨", "克", 1, 6}, {"瓦", "瓦", 1, 0}, {"兆瓦", "瓦", 1, 6}, {"吉瓦", "瓦", 1, 9}, {"％", "%", 1, 0}, {"度", "瓦时", 1, 3}}};

constexpr std::array<std::string_view, 44> kCountingWords = {
    "个", "家", "处", "栋", "件", "项", "名", "条", "场", "次", "艘", "辆", "台", "套", "户",
    "座", "所", "支", "张", "人", "人次", "篇", "部", "门", "对", "枚", "幅", "块", "间", "册",
    "种", "类", "批", "届", "期", "位", "宗", "笔", "只", "头", "株", "棵", "幢", "起"};

UnitMeaning meaning_of(std::string_view unit) {
  UnitMeaning meaning;
  for (bool again = true; again;) {
    again = false;
    for (const auto& [prefix, power] : {std::pair<std::string_view, int>{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}}) {
      // 千米, 千克, 百分点 are units of their own; 万 alone counts.
      if (!unit.starts_with(prefix) || unit == "千米" || unit == "千克" || unit == "百分点") continue;
      unit.remove_prefix(prefix.size());
      meaning.power += power;
      again = true;
    }
  }
  const auto derived = std::find_if(kDerived.begin(), kDerived.end(), [&](const DerivedUnit& one) { return one.unit == unit; });
  if (unit.starts_with("个百分点") || unit == "百分点") {
    meaning.base = "百分点";
  } else if (derived != kDerived.end()) {
    meaning.base = derived->base;
    meaning.power += derived->power;
    meaning.factor = derived->factor;
  } else if (unit.empty() ? meaning.power > 0
                          : std::find(kCountingWords.begin(), kCountingWords.end(), unit) != kCountingWords.end()) {
    meaning.base = "count";
  } else {
    meaning.base = unit;
  }
  return meaning;
}

/// `number` ÷ `divisor` (1, 2, 3 or 5), where that is exact.
std::optional<Decimal> divide(const Decimal& number, int divisor) {
  if (divisor == 1) return number;
  if (divisor == 3) return number.units() % 3 == 0 ? std::optional(Decimal(number.units() / 3, number.places())) : std::nullopt;
  const auto product = multiply(number, Decimal(10 / divisor));
  return product ? product->shifted(-1) : std::nullopt;
}

/// 台（套） is 台: the bracket names the same by another word.
std::string_view without_variant(std::string_view unit) {
  const std::size_t open = std::min(unit.find("（"), unit.find('('));
  return open == std::string_view::npos || open == 0 ? unit : unit.substr(0, open);
}

constexpr std::array<std::string_view, 46> kMeasures = {
    "%", "‰", "百分点", "元", "美元", "欧元", "港元", "米", "公里", "千米", "平方米", "平方公里", "公顷", "亩", "立方米", "升", "吨", "千克",
    "公斤", "克", "毫克", "微克", "标准煤", "吨标准煤", "千瓦", "千瓦时", "度", "兆瓦", "年", "月", "天", "日", "小时", "分钟", "岁", "周", "人",
    "人次", "人日", "张", "级", "分", "倍", "分贝", "标准箱", "片"};

/// The words behind a stroke, or counted together: 元·人, 件/万人.
bool is_known_part(std::string_view unit) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view prefix : {"每", "十", "百", "千", "万", "亿"}) {
      const bool own = unit == "百分点" || unit == "千米" || unit == "千克" || unit == "千瓦" || unit == "千瓦时";
      if (own || !unit.starts_with(prefix) || unit.size() == prefix.size()) continue;
      unit.remove_prefix(prefix.size());
      again = true;
    }
  }
  if (unit == "个百分点" || unit == "万" || unit == "亿" || unit == "GDP" || unit == "元GDP") return true;
  const auto among = [&](const auto& words) { return std::find(words.begin(), words.end(), unit) != words.end(); };
  return among(kCountingWords) || among(kMeasures);
}

}  // namespace

bool is_known_unit(std::string_view raw) {
  const std::string unit = without_blanks(normalize_text(raw));
  std::string_view rest = unit;
  while (!rest.empty()) {
    const std::size_t stroke = rest.find('/');
    std::string_view part = rest.substr(0, stroke);
    const std::size_t first = part.find_first_not_of("0123456789");
    part.remove_prefix(first == std::string_view::npos ? part.size() : first);  // 1/10万
    if (!part.empty() && !is_known_part(part)) return false;
    if (stroke == std::string_view::npos) return true;
    rest.remove_prefix(stroke + 1);
  }
  return false;
}

std::optional<Amount> parse_amount(std::string_view raw) {
  std::string text = without_blanks(normalize_text(raw));
  std::size_t end = 0;
  std::string number;
  while (end < text.size()) {
    const char c = text[end];
    const bool sign = end == 0 && (c == '-' || c == '+');
    // 1,450: commas only between groups of three.
    const auto digit_at = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    const bool comma = c == ',' && !number.empty() && digit_at(end + 1) && digit_at(end + 2) && digit_at(end + 3) && !digit_at(end + 4);
    if (!sign && !comma && c != '.' && (c < '0' || c > '9')) break;
    if (!comma) number += c;
    ++end;
  }
  const auto value = parse_decimal(number);
  const std::string unit = text.substr(end);
  if (!value || unit.find_first_of("0123456789") != std::string::npos) return std::nullopt;
  return Amount{*value, unit};
}

std::string amount_text(const Decimal& number, std::string_view unit) {
  const bool digit = !unit.empty() && unit.front() >= '0' && unit.front() <= '9';
  return number.to_short_string() + (digit ? "（" + std::string(unit) + "）" : std::string(unit));
}

std::optional<Decimal> convert(const Amount& amount, std::string_view unit) {
  const std::string wanted = normalize_text(unit);
  if (amount.unit.empty() || amount.unit == wanted) return amount.number;
  if (amount.unit == "倍" && wanted == "%") return amount.number.shifted(2);
  if (amount.unit == "%" && wanted == "倍") return amount.number.shifted(-2);
  if (amount.unit == "%" && wanted == "‰") return amount.number.shifted(1);
  if (amount.unit == "‰" && wanted == "%") return amount.number.shifted(-1);
  const UnitMeaning from = meaning_of(without_variant(amount.unit));
  const UnitMeaning to = meaning_of(without_variant(wanted));
  if (from.base != to.base) return std::nullopt;
  const auto product = from.factor == to.factor ? std::optional(amount.number) : multiply(amount.number, Decimal(from.factor));
  const auto shifted = product ? product->shifted(from.power - to.power) : std::nullopt;
  return shifted && from.factor != to.factor ? divide(*shifted, to.factor) : shifted;
}

}  // namespace duban
