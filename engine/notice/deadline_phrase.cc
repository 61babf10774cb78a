// Deadlines: a year, a part of it, and a word that bounds it.
#include "engine/notice/deadline_phrase.h"

#include <algorithm>
#include <array>
#include <regex>

#include "engine/base/text.h"
#include "engine/notice/number_word.h"
#include "engine/notice/promise_words.h"

namespace duban {
namespace {

using namespace phrase;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;
constexpr View kOtherYears[] = {U"明年", U"次年", U"去年", U"上年", U"下一年", U"上一年", U"前年"};
constexpr View kBounds[] = {U"前", U"之前", U"以前", U"内", U"完成"};

/// A piece of a year as it is read on: where the reading stands, the day meant, and whether words bound it.
struct Dated {
  std::size_t end = 0;
  std::optional<Date> due;
  bool bounded = false;
};

/// 6月, 六月份, 12月31日, 6月底, 9月中旬.
std::optional<Dated> month_at(View text, std::size_t at, int year) {
  const auto number = at < text.size() ? number_at(text, at) : std::nullopt;
  if (!number || number->end >= text.size() || text[number->end] != U'月' || !number->value || number->value->places() > 0) return std::nullopt;
  const auto month = static_cast<int>(number->value->units());
  if (number->value->units() < 1 || number->value->units() > 12) return std::nullopt;
  Dated dated{number->end + 1, last_day_of_month(year, month), false};
  if (text.substr(dated.end).starts_with(U"份")) ++dated.end;
  const auto day = dated.end < text.size() ? number_at(text, dated.end) : std::nullopt;
  if (day && day->value && day->end < text.size() && is_one_of(text[day->end], U"日号")) {
    dated.due = day->value->units() > 31 ? std::nullopt : make_date(year, month, static_cast<int>(day->value->units()));
    dated.end = day->end + 1;
    return dated;
  }
  const View part = word_at_start(text.substr(dated.end), std::array<View, 5>{U"底", U"末", U"下旬", U"中旬", U"上旬"});
  constexpr int kEndOfFirst = 10;
  constexpr int kEndOfSecond = 20;
  if (part == U"上旬") dated.due = make_date(year, month, kEndOfFirst);
  if (part == U"中旬") dated.due = make_date(year, month, kEndOfSecond);
  dated.bounded = !part.empty();
  dated.end += part.size();
  return dated;
}

/// 第三季度末, 四季度.
std::optional<Dated> quarter_at(View text, std::size_t at, int year) {
  View rest = text.substr(at);
  if (rest.starts_with(U"第")) rest.remove_prefix(1);
  if (!rest.substr(std::min<std::size_t>(1, rest.size())).starts_with(U"季度")) return std::nullopt;
  const std::size_t quarter = View(U"一二三四1234").find(rest[0]);
  if (quarter == kNone) return std::nullopt;
  rest.remove_prefix(3);
  const View part = word_at_start(rest, std::array<View, 2>{U"末", U"底"});
  return Dated{offset_in(text, rest) + part.size(), last_day_of_month(year, static_cast<int>(quarter % 4 + 1) * 3), !part.empty()};
}

/// 上半年, 年内, 年底前: parts of a year by name.
std::optional<Dated> part_at(View text, std::size_t at, int year) {
  struct Part {
    View word;
    int month;
    bool bounded;  // says by itself that it is an end
  };
  static constexpr Part kParts[] = {{U"上半年", 6, false}, {U"前三季度", 9, false}, {U"年中", 6, false}, {U"下半年", 12, false}, {U"年内", 12, true},
                                    {U"年底前", 12, true}, {U"年底", 12, false}, {U"年末", 12, false}, {U"岁末", 12, false}, {U"全年", 12, false},
                                    {U"当年", 12, false}, {U"本年度", 12, false}, {U"年年底前", 12, true}, {U"年年底", 12, false}};
  const Part* best = nullptr;
  for (const Part& part : kParts) {
    if (text.substr(at).starts_with(part.word) && (best == nullptr || part.word.size() > best->word.size())) best = &part;
  }
  if (best == nullptr) return std::nullopt;
  return Dated{at + best->word.size(), last_day_of_month(year, best->month), best->bounded};
}

/// Behind a date begins what is to be there by then: 三季度投用, 上半年对外开放, 10月竣工.
bool begins_deed(View behind) {
  behind = without_start(behind, std::array<View, 6>{U"全面", U"正式", U"对外", U"基本", U"实现", U"力争"});
  static constexpr View kStates[] = {U"开工", U"竣工", U"完工", U"投用", U"投产", U"建成", U"通车", U"启动", U"交付", U"开放", U"开园", U"开业", U"启用", U"出台", U"印发", U"达到", U"挂牌", U"上线", U"开通", U"投入", U"封顶", U"动工", U"开馆", U"揭牌", U"试运行", U"制定"};
  return !word_at_start(behind, kStates).empty() || makes_things(deed_at_start(behind));
}

/// The date that begins at `at` and, where it begins with a year, that year.
std::optional<Dated> date_at(View text, std::size_t at, int year) {
  std::size_t start = at;
  if (at > 0 && is_digit(text[at - 1]) && is_digit(text[at])) return std::nullopt;
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  const bool long_year = digit(at) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4) && text.substr(at + 4).starts_with(U"年");
  if (long_year) {
    year = 0;
    for (std::size_t i = at; i < at + 4; ++i) year = year * 10 + static_cast<int>(text[i] - U'0');
    if (year < kFirstYear || year > kLastYear) {
      auto none = month_at(text, at + 5, kFirstYear);
      if (none) none->due.reset();
      return none;
    }
    // 2025年底: the 年 belongs to both.
    if (const auto part = part_at(text, at + 4, year)) return part;
    start = at + 5;
  }
  auto dated = month_at(text, start, year);
  if (!dated) dated = quarter_at(text, start, year);
  if (!dated) dated = part_at(text, start, year);
  const bool until = at > 0 && is_one_of(text[at - 1], U"到至");
  if (!dated && long_year && until) dated = Dated{start, last_day_of_month(year, 12), true};
  return dated;
}

/// 2025-06-30, 2025/6/30, 2025.6.30, 2025-06, 6.30: as sheets and typists write dates. Only where nothing else stands.
std::optional<Date> numeric_date(const std::string& text, int year) {
  static const std::regex kFull("^\\s*(\\d{4})(?:-|/|\\.)(\\d{1,2})(?:(?:-|/|\\.)(\\d{1,2}))?(?:T00:00)?(?:前|之前|以前|底前|完成)?\\s*$");
  static const std::regex kShort("^\\s*(\\d{1,2})\\.(\\d{1,2})(?:前|之前|以前|完成)?\\s*$");
  std::smatch m;
  if (std::regex_match(text, m, kFull)) {
    const int y = std::stoi(m[1]);
    const int month = std::stoi(m[2]);
    if (y < kFirstYear || y > kLastYear || month < 1 || month > 12) return std::nullopt;
    return m[3].matched ? make_date(y, month, std::stoi(m[3])) : std::optional(last_day_of_month(y, month));
  }
  if (std::regex_match(text, m, kShort)) return make_date(year, std::stoi(m[1]), std::stoi(m[2]));
  return std::nullopt;
}

/// The first of `words` in `text` with what follows it up to a stop; "" when none is there.
std::string words_from(std::string_view raw, Words words) {
  const Text text = decode_utf8(normalize_text(raw));
  for (const View word : words) {
    const std::size_t at = View(text).find(word);
    if (at == kNone) continue;
    constexpr std::size_t kLongest = 12;
    View behind = View(text).substr(at, kLongest);
    return encode_utf8(behind.substr(0, behind.find_first_of(U"，。；、,;）)")));
  }
  return {};
}

}  // namespace

std::vector<DeadlinePhrase> find_deadlines(std::string_view raw, int year, bool whole_cell) {
  const std::string normal = normalize_text(raw);
  std::vector<DeadlinePhrase> found;
  if (year < kFirstYear || year > kLastYear) return found;
  if (const auto due = whole_cell ? numeric_date(normal, year) : std::nullopt) return {{*due, DueBasis::stated, normal}};
  const Text text = decode_utf8(normal);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto dated = date_at(text, at, year);
    if (!dated) continue;
    const View before = View(text).substr(0, at);
    const View bound = word_at_start(View(text).substr(dated->end), kBounds);
    const std::size_t end = dated->end + bound.size();
    const bool other_year = !word_at_end(before, kOtherYears).empty();
    const bool from = !word_at_start(View(text).substr(end), std::array<View, 2>{U"起", U"以来"}).empty();
    const bool bounded = dated->bounded || !bound.empty() || whole_cell || begins_deed(View(text).substr(end));
    if (dated->due && bounded && !other_year && !from) found.push_back({*dated->due, DueBasis::stated, encode_utf8(View(text).substr(at, end - at))});
    at = end - 1;
  }
  return found;
}

std::optional<DeadlinePhrase> find_deadline(std::string_view raw, int year, bool whole_cell) {
  static constexpr std::array<std::string_view, 11> kContinuous = {"年内持续推进", "全年持续推进", "持续推进", "长期坚持", "常年坚持", "长期推进", "全年推进", "持续实施", "常态化推进", "长期", "持续"};
  if (whole_cell) {
    const std::string text = normalize_text(raw);
    for (const std::string_view words : kContinuous) {
      if (text.find(words) != std::string::npos) return DeadlinePhrase{last_day_of_month(year, 12), DueBasis::continuous, std::string(words)};
    }
  }
  std::optional<DeadlinePhrase> latest;
  for (DeadlinePhrase& one : find_deadlines(raw, year, whole_cell)) {
    if (!latest || one.due > latest->due) latest = std::move(one);
  }
  return latest;
}

std::string relative_deadline(std::string_view text) { return words_from(text, std::array<View, 3>{U"明年", U"次年", U"下一年"}); }

std::string deadline_by_event(std::string_view text) {
  static constexpr View kEvents[] = {U"春节前", U"春节之前", U"元旦前", U"清明前", U"五一前", U"端午前", U"中秋前", U"国庆前", U"国庆节前", U"汛期前", U"主汛期前", U"汛前", U"“两会”前", U"两会前", U"开学前", U"高考前", U"中考前", U"暑期前", U"入冬前", U"供暖前", U"采暖季前", U"春耕前"};
  return words_from(text, kEvents);
}

}  // namespace duban
