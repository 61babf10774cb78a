// Number styles.
#include "engine/notice/item_number.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace duban {
namespace {

bool is_numeral(char32_t c) { return is_one_of(c, U"〇零一二三四五六七八九十百"); }

std::size_t count_while(std::u32string_view text, std::size_t from, bool (*test)(char32_t)) {
  std::size_t at = from;
  while (at < text.size() && test(text[at])) ++at;
  return at - from;
}

std::size_t blanks(std::u32string_view text, std::size_t from) { return count_while(text, from, &is_blank); }

int arabic(std::u32string_view digits) {
  int value = 0;
  for (const char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

ItemNumber made(std::u32string_view text, NumberStyle style, int value, std::size_t end, int parent = 0) {
  return {style, value, parent, end + blanks(text, end)};
}

/// 第一部分, 第二章: the numeral with the word behind it.
std::optional<ItemNumber> part_number(std::u32string_view text) {
  if (!text.starts_with(U"第")) return std::nullopt;
  const std::size_t length = count_while(text, 1, &is_numeral);
  if (length == 0 || length > 4) return std::nullopt;
  for (const std::u32string_view word : {U"部分", U"章", U"篇"}) {
    if (!text.substr(1 + length).starts_with(word)) continue;
    std::size_t end = 1 + length + word.size();
    if (end < text.size() && is_one_of(text[end], U"、，.:：")) ++end;
    return made(text, NumberStyle::part, chinese_number(text.substr(1, length)), end);
  }
  return std::nullopt;
}

std::optional<ItemNumber> chinese_item(std::u32string_view text) {
  const std::size_t length = count_while(text, 0, &is_numeral);
  if (length == 0 || length > 5) return std::nullopt;
  const std::size_t mark = length + blanks(text, length);
  if (mark >= text.size() || !is_one_of(text[mark], U"、，.")) return std::nullopt;
  const int value = chinese_number(text.substr(0, length));
  return value > 0 ? std::optional(made(text, NumberStyle::chinese, value, mark + 1)) : std::nullopt;
}

/// （一） (3) 〔二〕 and 3) without an opening bracket.
std::optional<ItemNumber> bracketed_item(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  const std::size_t open = is_one_of(text[0], U"（(〔[") ? 1 : 0;
  const std::size_t begin = open + blanks(text, open);
  const bool digits = begin < text.size() && is_digit(text[begin]);
  const std::size_t length = count_while(text, begin, digits ? &is_digit : &is_numeral);
  const std::size_t end = begin + length + blanks(text, begin + length);
  if (length == 0 || length > (digits ? 3U : 5U) || end >= text.size() || !is_one_of(text[end], U"）)〕]")) return std::nullopt;
  if (open == 0 && !digits) return std::nullopt;
  const int value = digits ? arabic(text.substr(begin, length)) : chinese_number(text.substr(begin, length));
  if (value == 0) return std::nullopt;
  std::size_t after = end + 1;
  if (after < text.size() && is_one_of(text[after], U"、.")) ++after;
  return made(text, digits ? NumberStyle::arabic_bracket : NumberStyle::chinese_bracket, value, after);
}

std::optional<ItemNumber> arabic_item(std::u32string_view text, int expected) {
  const std::size_t length = count_while(text, 0, &is_digit);
  if (length == 0 || length > 3) return std::nullopt;
  const int value = arabic(text.substr(0, length));
  const std::size_t mark = length + blanks(text, length);
  if (mark >= text.size() || !is_one_of(text[mark], U".、") || value == 0) return std::nullopt;
  const std::size_t after = mark + 1;
  if (text[mark] == U'、' || after >= text.size() || !is_digit(text[after])) return made(text, NumberStyle::arabic, value, after);
  const std::size_t second = count_while(text, after, &is_digit);
  const std::size_t end = after + second;
  if (text[mark] == U'.' && length <= 2 && second <= 3 && end < text.size() && (is_blank(text[end]) || text[end] == U'、')) {
    return made(text, NumberStyle::dotted, arabic(text.substr(after, second)), end + (text[end] == U'、' ? 1 : 0), value);
  }
  return value == expected ? std::optional(made(text, NumberStyle::arabic, value, after)) : std::nullopt;
}

/// ① to ⑳, and ⒈ to ⒛, which are 1. to 20. in one character.
std::optional<ItemNumber> circled_item(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  if (text[0] >= U'①' && text[0] <= U'⑳') return made(text, NumberStyle::circled, static_cast<int>(text[0] - U'①') + 1, 1);
  if (text[0] >= U'⒈' && text[0] <= U'⒛') return made(text, NumberStyle::arabic, static_cast<int>(text[0] - U'⒈') + 1, 1);
  return std::nullopt;
}

}  // namespace

int chinese_number(std::u32string_view text) {
  static constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  int value = 0;
  int digit = 0;
  for (const char32_t c : text) {
    if (c == U'十' || c == U'百') {
      value += (digit == 0 ? 1 : digit) * (c == U'十' ? 10 : 100);
      digit = 0;
      continue;
    }
    const std::size_t at = kDigits.find(c == U'〇' ? U'零' : c);
    if (at == std::u32string_view::npos) return 0;
    digit = static_cast<int>(at);
  }
  return value + digit;
}

std::optional<ItemNumber> item_number(std::u32string_view half, int expected) {
  const std::size_t lead = blanks(half, 0);
  const std::u32string_view text = half.substr(lead);
  std::optional<ItemNumber> found = part_number(text);
  if (!found) found = chinese_item(text);
  if (!found) found = bracketed_item(text);
  if (!found) found = arabic_item(text, expected);
  if (!found) found = circled_item(text);
  if (found) found->length += lead;
  return found;
}

ItemNumber number_cell(std::u32string_view half) {
  std::u32string text;
  for (const char32_t c : half) {
    if (!is_blank(c)) text += c;
  }
  if (!text.empty() && text.size() < 5 && std::all_of(text.begin(), text.end(), &is_digit)) {
    return {NumberStyle::arabic, arabic(text), 0, half.size()};
  }
  if (!text.empty() && text.size() < 6 && std::all_of(text.begin(), text.end(), &is_numeral)) {
    return {NumberStyle::chinese, chinese_number(text), 0, half.size()};
  }
  const std::size_t dot = text.find(U'.');
  if (dot != std::u32string::npos && dot > 0 && dot < 3 && dot + 1 < text.size() && text.size() < 7 &&
      std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c) || c == U'.'; }) && text.find(U'.', dot + 1) == std::u32string::npos) {
    return {NumberStyle::dotted, arabic(std::u32string_view(text).substr(dot + 1)), arabic(std::u32string_view(text).substr(0, dot)), half.size()};
  }
  const auto item = item_number(text);
  return item && item->length == text.size() ? ItemNumber{item->style, item->value, item->parent, half.size()} : ItemNumber{};
}

std::string_view name_of(NumberStyle style) {
  static constexpr std::array<std::string_view, 8> kNames = {"无", "第一部分", "一、", "（一）", "1.", "1.1", "（1）", "①"};
  return kNames[static_cast<std::size_t>(style)];
}

}  // namespace duban
