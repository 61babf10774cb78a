// Number formats of lists.
#include "engine/files/list_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/text.h"

namespace duban {
namespace {

std::string character(char32_t c) { return encode_utf8(std::u32string_view(&c, 1)); }

/// The one of `set` (counted from 1) that `number` means, "" beyond its end.
std::string one_of(std::u32string_view set, int number) {
  const bool within = number >= 1 && static_cast<std::size_t>(number) <= set.size();
  return within ? character(set[static_cast<std::size_t>(number - 1)]) : "";
}

/// Each digit of `number` by the character of `digits` (from 0).
std::string by_digits(std::u32string_view digits, int number) {
  std::string out;
  for (const char c : std::to_string(number)) {
    if (c >= '0' && c <= '9') out += character(digits[static_cast<std::size_t>(c - '0')]);
  }
  return out;
}

/// 1 to 9999 with the words for ten, hundred, thousand: 一百零五.
std::string below_myriad(std::u32string_view digits, std::u32string_view places, int number) {
  std::string out;
  bool gap = false;
  for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
    const int digit = number / unit % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += character(digits[0]);
    gap = false;
    out += character(digits[static_cast<std::size_t>(digit)]);
    if (place > 0) out += character(places[static_cast<std::size_t>(place - 1)]);
  }
  return out;
}

std::string chinese(std::u32string_view digits, std::u32string_view places, int number) {
  if (number == 0) return character(digits[0]);
  if (number < 0 || number > 9999) return "";
  std::string out = below_myriad(digits, places, number);
  const std::string one_ten = character(digits[1]) + character(places[0]);
  if (digits[1] == U'一' && out.starts_with(one_ten)) out.erase(0, character(digits[1]).size());  // 十二, not 一十二
  return out;
}

std::string roman(int number) {
  if (number < 1 || number > 3999) return "";
  static constexpr std::array<std::pair<int, const char*>, 13> kSteps = {{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
      {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string out;
  for (const auto& [value, letters] : kSteps) {
    for (; number >= value; number -= value) out += letters;
  }
  return out;
}

/// A … Z, AA, BB …, as Word counts on behind Z.
std::string letters(int number) {
  if (number < 1 || number > 26 * 20) return "";
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>('A' + (number - 1) % 26));
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

std::string from(char32_t first, int count, int number) {
  return number >= 1 && number <= count ? character(first + static_cast<char32_t>(number - 1)) : "";
}

std::string formatted(std::string_view format, int number) {
  constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  constexpr std::u32string_view kRound = U"〇一二三四五六七八九";
  constexpr std::u32string_view kPlaces = U"十百千";
  if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "japaneseCounting" ||
      format == "taiwaneseCounting" || format == "taiwaneseCountingThousand") return chinese(kDigits, kPlaces, number);
  if (format == "chineseLegalSimplified") return chinese(U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟", number);
  if (format == "ideographLegalTraditional" || format == "japaneseLegal") return chinese(U"零壹貳參肆伍陸柒捌玖", U"拾佰仟", number);
  if (format == "ideographDigital" || format == "taiwaneseDigital" || format == "japaneseDigitalTenThousand") return by_digits(kRound, number);
  if (format == "ideographTraditional") return one_of(U"甲乙丙丁戊己庚辛壬癸", number);
  if (format == "ideographZodiac") return one_of(U"子丑寅卯辰巳午未申酉戌亥", number);
  if (format == "ideographEnclosedCircle") return from(U'㊀', 10, number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return by_digits(U"０１２３４５６７８９", number);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") {
    return number > 35 ? from(U'㊱', 15, number - 35) : number > 20 ? from(U'㉑', 15, number - 20) : from(U'①', 20, number);
  }
  if (format == "decimalEnclosedParen") return from(U'⑴', 20, number);
  if (format == "decimalEnclosedFullstop") return from(U'⒈', 20, number);
  if (format == "decimalZero") return number >= 0 && number < 10 ? "0" + std::to_string(number) : "";
  if (format == "upperLetter") return letters(number);
  if (format == "lowerLetter") return lower(letters(number));
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return lower(roman(number));
  return "";
}

}  // namespace

std::string list_number(std::string_view format, int number) {
  if (format == "none" || format == "bullet") return "";
  std::string text = formatted(format, number);
  return text.empty() ? std::to_string(number) : text;
}

}  // namespace duban
