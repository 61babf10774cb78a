// Arabic digits with points and groups of three; Chinese numerals below ten thousand.
#include "engine/notice/number_word.h"

#include "engine/base/text.h"

namespace duban::phrase {
namespace {

constexpr View kDigits = U"零一二三四五六七八九";

/// 0 to 9; −1 for what is no numeral digit.
int digit_of(char32_t c) {
  if (c == U'两') return 2;
  if (c == U'〇') return 0;
  const std::size_t at = kDigits.find(c);
  return at == kNone ? -1 : static_cast<int>(at);
}

int place_of(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

std::optional<NumberWord> arabic_at(View text, std::size_t begin) {
  const auto digit_at = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
  std::size_t end = begin;
  std::string digits;
  while (end < text.size()) {
    const bool point = text[end] == U'.' && digit_at(end + 1) && digits.find('.') == std::string::npos;
    const bool group = (text[end] == U',' || text[end] == U' ') && digit_at(end + 1) && digit_at(end + 2) && digit_at(end + 3) && !digit_at(end + 4) &&
                       end - begin <= 3 + 4 * 3;
    if (!digit_at(end) && !point && !group) break;
    if (!group) digits += static_cast<char>(text[end]);
    ++end;
  }
  return NumberWord{end, parse_decimal(digits), false, false};
}

std::optional<NumberWord> chinese_at(View text, std::size_t begin) {
  std::size_t at = begin;
  int value = 0;
  int digit = -1;
  bool any = false;
  for (; at < text.size(); ++at) {
    if (const int d = digit_of(text[at]); d >= 0) {
      if (digit > 0) return std::nullopt;  // 一二三: no number of this kind
      digit = d;
    } else if (const int place = place_of(text[at]); place > 0 && (any || digit > 0 || place == 10)) {
      value += (digit > 0 ? digit : 1) * place;
      digit = -1;
    } else {
      break;
    }
    any = true;
  }
  if (!any) return std::nullopt;
  if (digit > 0) value += digit;
  return NumberWord{at, Decimal(value), true, false};
}

}  // namespace

std::optional<NumberWord> number_at(View text, std::size_t begin) {
  if (is_digit(text[begin])) return arabic_at(text, begin);
  constexpr View kHundredths = U"百分之";
  if (text.substr(begin).starts_with(kHundredths) && begin + kHundredths.size() < text.size()) {
    auto number = number_at(text, begin + kHundredths.size());
    if (number) number->percent = true;
    return number;
  }
  return chinese_at(text, begin);
}

}  // namespace duban::phrase
