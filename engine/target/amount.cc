// Units: a power of ten and a base.
#include "engine/target/amount.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace duban {
namespace {

struct UnitMeaning {
  int power = 0;     // the unit is 10^power of its base
  std::string base;  // "count" for all counting words
};

constexpr std::array<std::string_view, 43> kCountingWords = {
    "个", "家", "处", "栋", "件", "项", "名", "条", "场", "次", "艘", "辆", "台", "套", "户",
    "座", "所", "支", "张", "人", "人次", "篇", "部", "门", "对", "枚", "幅", "块", "间", "册",
    "种", "类", "批", "届", "期", "位", "宗", "笔", "只", "头", "株", "棵", "幢"};

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
  if (unit.starts_with("个百分点") || unit == "百分点") {
    meaning.base = "百分点";
  } else if (unit == "千米" || unit == "公里") {
    meaning.base = "米";
    meaning.power += 3;
  } else if (unit == "平方公里") {
    meaning.base = "平方米";
    meaning.power += 6;
  } else if (unit == "公顷") {
    meaning.base = "平方米";
    meaning.power += 4;
  } else if (unit == "％") {
    meaning.base = "%";
  } else if (unit.empty() ? meaning.power > 0
                          : std::find(kCountingWords.begin(), kCountingWords.end(), unit) != kCountingWords.end()) {
    meaning.base = "count";
  } else {
    meaning.base = unit;
  }
  return meaning;
}

}  // namespace

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

std::optional<Decimal> convert(const Amount& amount, std::string_view unit) {
  const std::string wanted = normalize_text(unit);
  if (amount.unit.empty() || amount.unit == wanted) return amount.number;
  if (amount.unit == "倍" && wanted == "%") return amount.number.shifted(2);
  const UnitMeaning from = meaning_of(amount.unit);
  const UnitMeaning to = meaning_of(wanted);
  if (from.base != to.base) return std::nullopt;
  return amount.number.shifted(from.power - to.power);
}

}  // namespace duban
