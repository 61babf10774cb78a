// Numbers as digits: no floating point, so that nothing is added to what was stored.
#include "engine/files/xlsx_number.h"

#include <charconv>

#include "engine/base/date.h"
#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMeantDigits = 15;  // a workbook shows no more; what is behind is noise
constexpr int kLargestExponent = 400;

/// 0.digits × 10^point.
struct Digits {
  bool negative = false;
  std::string digits;  // without zeros at both ends
  int point = 0;
};

/// Keeps the first `count` digits, rounded half up.
void round_to(Digits& number, std::size_t count) {
  if (number.digits.size() <= count) return;
  const bool up = number.digits[count] >= '5';
  number.digits.resize(count);
  if (!up) return;
  std::size_t at = count;
  while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (at > 0) {
    ++number.digits[at - 1];
  } else {
    number.digits.insert(0, 1, '1');
    ++number.point;
  }
}

void strip_zeros(Digits& number) {
  const std::size_t first = number.digits.find_first_not_of('0');
  number.point -= static_cast<int>(first == std::string::npos ? number.digits.size() : first);
  number.digits.erase(0, first);
  number.digits.resize(number.digits.find_last_not_of('0') + 1);
}

std::optional<Digits> parse_digits(std::string_view text) {
  Digits number;
  number.negative = text.starts_with('-');
  if (number.negative || text.starts_with('+')) text.remove_prefix(1);
  std::size_t at = 0;
  bool pointed = false;
  for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !pointed)); ++at) {
    if (text[at] == '.') {
      pointed = true;
    } else {
      number.digits += text[at];
      if (!pointed) ++number.point;
    }
  }
  if (number.digits.empty() || number.digits.size() > static_cast<std::size_t>(kLargestExponent)) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('+')) rest.remove_prefix(1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
    if (error != std::errc() || end != rest.data() + rest.size() || exponent > kLargestExponent || exponent < -kLargestExponent) return std::nullopt;
    number.point += exponent;
  }
  const bool whole = !pointed && at == text.size();
  strip_zeros(number);
  if (!whole) round_to(number, kMeantDigits);
  strip_zeros(number);
  return number;
}

std::string written(const Digits& number) {
  if (number.digits.empty()) return "0";
  std::string out = number.negative ? "-" : "";
  const auto size = static_cast<int>(number.digits.size());
  if (number.point <= 0) return out + "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  if (number.point >= size) return out + number.digits + std::string(static_cast<std::size_t>(number.point - size), '0');
  const auto point = static_cast<std::size_t>(number.point);
  return out + number.digits.substr(0, point) + "." + number.digits.substr(point);
}

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string day_text(int day, bool from_1904) {
  if (from_1904) return make_date(1904, 1, 1)->plus_days(day).to_string();
  if (day == 60) return "1900-02-29";
  return make_date(1899, 12, day < 60 ? 31 : 30)->plus_days(day).to_string();
}

/// A day in seconds of `digits` behind the point ("395833" = 0.395833), rounded.
int seconds_of(std::string digits) {
  digits.resize(9, '0');
  return static_cast<int>((std::stoll(digits) * 86'400 + 500'000'000) / 1'000'000'000);
}

}  // namespace

NumberShape builtin_shape(int id) {
  if (id == 9 || id == 10) return NumberShape::percent;
  const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return date ? NumberShape::date : NumberShape::plain;
}

NumberShape shape_of_format(std::string_view code) {
  NumberShape shape = NumberShape::plain;
  if (code == "General") return shape;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == ';') return shape;
    if (c == '\\' || c == '_' || c == '*') {
      ++at;  // the next character is text, or a width
    } else if (c == '"' || c == '[') {
      at = code.find(c == '"' ? '"' : ']', at + 1);
      if (at == std::string_view::npos) return shape;
    } else if (c == '%') {
      shape = NumberShape::percent;
    } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
      return NumberShape::date;
    }
  }
  return shape;
}

std::string decimal_text(std::string_view stored) {
  const auto number = parse_digits(stored);
  return number ? written(*number) : std::string(stored);
}

std::string percent_text(std::string_view stored) {
  auto number = parse_digits(stored);
  if (!number) return std::string(stored);
  number->point += 2;
  return written(*number) + "%";
}

std::optional<std::string> date_text(std::string_view stored, bool from_1904) {
  const auto number = parse_digits(stored);
  if (!number || number->negative || number->point > 7) return std::nullopt;
  const std::string plain = written(*number);
  const std::size_t point = plain.find('.');
  int day = std::stoi(plain.substr(0, point));
  int seconds = point == std::string::npos ? 0 : seconds_of(plain.substr(point + 1));
  day += seconds / 86'400;
  seconds %= 86'400;
  const int last = from_1904 ? 2'957'003 : 2'958'465;  // 9999-12-31
  if (day > last) return std::nullopt;
  const std::string time = two(seconds / 3600) + ":" + two(seconds / 60 % 60);
  if (day == 0 && !from_1904) return time;
  return day_text(day, from_1904) + (seconds < 60 ? "" : "T" + time);
}

}  // namespace duban
