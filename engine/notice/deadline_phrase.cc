// Deadlines by regular expressions over normalised text. std::regex sees bytes: Chinese characters stand in
// alternations and groups, never in brackets.
#include "engine/notice/deadline_phrase.h"

#include <algorithm>
#include <array>
#include <regex>

#include "engine/base/text.h"

namespace duban {
namespace {

int quarter_of(const std::string& word) {
  if (word == "一" || word == "1") return 1;
  if (word == "二" || word == "2") return 2;
  if (word == "三" || word == "3") return 3;
  return 4;
}

void keep_later(std::optional<DeadlinePhrase>& best, const std::optional<Date>& due, const std::string& phrase) {
  if (due && (!best || *due > best->due)) best = DeadlinePhrase{*due, DueBasis::stated, phrase};
}

constexpr std::array<std::string_view, 5> kOtherYears = {"明年", "次年", "去年", "上年", "下一年"};

bool is_relative(const std::string& before) {
  return std::any_of(kOtherYears.begin(), kOtherYears.end(), [&](std::string_view year) { return before.ends_with(year); });
}

/// 6月底前, 6月30日前, 2024年6月底前.
void find_months(const std::string& text, int year, bool whole_cell, std::optional<DeadlinePhrase>& best) {
  static const std::regex kMonth(
      "(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?(底|末|中旬|上旬)?((?:之)?前|以前|完成|内)?");
  for (std::sregex_iterator it(text.begin(), text.end(), kMonth), end; it != end; ++it) {
    const std::smatch& m = *it;
    if (is_relative(m.prefix().str())) continue;
    const bool bounded = m[4].matched || m[5].matched;
    if (!bounded && !whole_cell) continue;
    const int y = m[1].matched ? std::stoi(m[1]) : year;
    const int month = std::stoi(m[2]);
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2999;
    if (month < 1 || month > 12 || y < kFirstYear || y > kLastYear) continue;
    std::optional<Date> due = last_day_of_month(y, month);
    if (m[3].matched) due = make_date(y, month, std::stoi(m[3]));
    if (m[4].matched && m[4] == "上旬") due = make_date(y, month, 10);
    if (m[4].matched && m[4] == "中旬") due = make_date(y, month, 20);
    keep_later(best, due, m.str());
  }
}

/// 2025-06-30, 2025/6/30, 2025.6.30, 2025-06, 6.30: as sheets and typists write dates. Only where nothing else stands.
void find_numeric_date(const std::string& text, int year, std::optional<DeadlinePhrase>& best) {
  static const std::regex kFull("^\\s*(\\d{4})(?:-|/|\\.)(\\d{1,2})(?:(?:-|/|\\.)(\\d{1,2}))?(?:T00:00)?(?:前|之前|以前|底前|完成)?\\s*$");
  static const std::regex kShort("^\\s*(\\d{1,2})\\.(\\d{1,2})(?:前|之前|以前|完成)?\\s*$");
  std::smatch m;
  std::optional<Date> due;
  if (std::regex_match(text, m, kFull)) {
    const int y = std::stoi(m[1]);
    const int month = std::stoi(m[2]);
    if (y < 1900 || y > 2999 || month < 1 || month > 12) return;
    due = m[3].matched ? make_date(y, month, std::stoi(m[3])) : std::optional(last_day_of_month(y, month));
  } else if (std::regex_match(text, m, kShort)) {
    due = make_date(year, std::stoi(m[1]), std::stoi(m[2]));
  }
  keep_later(best, due, text);
}

void find_parts_of_year(const std::string& text, int year, bool whole_cell,
                        std::optional<DeadlinePhrase>& best) {
  static const std::regex kQuarter("(?:第)?(一|二|三|四|[1-4])季度(末|底)?((?:之)?前|以前|完成|内)?");
  for (std::sregex_iterator it(text.begin(), text.end(), kQuarter), end; it != end; ++it) {
    if (!whole_cell && !(*it)[2].matched && !(*it)[3].matched) continue;
    keep_later(best, last_day_of_month(year, quarter_of((*it)[1]) * 3), it->str());
  }
  struct Part {
    const char* word;
    int month;
  };
  static constexpr std::array<Part, 10> kParts = {{{"上半年", 6}, {"前三季度", 9}, {"年内", 12}, {"年底前", 12}, {"年底", 12},
                                                   {"年末", 12}, {"全年", 12}, {"当年", 12}, {"下半年", 12}, {"本年度", 12}}};
  for (const Part& part : kParts) {
    const std::size_t at = text.find(part.word);
    if (at == std::string::npos) continue;
    const std::string_view behind = std::string_view(text).substr(at + std::string_view(part.word).size());
    const bool certain = part.month == 12 && (std::string_view(part.word) == "年内" || std::string_view(part.word) == "年底前");
    if (!certain && !whole_cell && !behind.starts_with("前") && !behind.starts_with("完成")) continue;
    keep_later(best, last_day_of_month(year, part.month), part.word);
  }
}

}  // namespace

std::string relative_deadline(std::string_view raw) {
  static const std::regex kRelative("(?:明年|次年|下一年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末|年底|上半年)?(?:前|建成|完成|投用)?");
  const std::string text = normalize_text(raw);
  std::smatch m;
  return std::regex_search(text, m, kRelative) ? m.str() : std::string();
}

std::optional<DeadlinePhrase> find_deadline(std::string_view raw, int year, bool whole_cell) {
  const std::string text = normalize_text(raw);
  static constexpr std::array<std::string_view, 6> kContinuous = {
      "年内持续推进", "持续推进", "长期坚持", "常年坚持", "长期推进", "全年推进"};
  if (whole_cell) {
    for (const std::string_view phrase : kContinuous) {
      if (text.find(phrase) == std::string::npos) continue;
      return DeadlinePhrase{last_day_of_month(year, 12), DueBasis::continuous, std::string(phrase)};
    }
  }
  std::optional<DeadlinePhrase> best;
  find_months(text, year, whole_cell, best);
  find_parts_of_year(text, year, whole_cell, best);
  if (whole_cell) find_numeric_date(text, year, best);
  return best;
}

}  // namespace duban
