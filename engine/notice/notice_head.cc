// Head of a notice.
#include "engine/notice/notice_head.h"

#include <array>
#include <regex>

#include "engine/base/text.h"

namespace duban {
namespace {

/// 渝中府办〔2024〕2号 inside `line`; "" when there is none.
std::string document_number(const std::string& line) {
  static const std::regex kYearAndNumber("(?:〔|\\[|【|（|\\()\\d{4}(?:〕|\\]|】|）|\\))\\d{1,4}号");
  std::smatch m;
  if (!std::regex_search(line, m, kYearAndNumber)) return {};
  const std::u32string before = decode_utf8(m.prefix().str());
  std::size_t start = before.size();
  constexpr std::size_t kLongestOffice = 16;
  while (start > 0 && before.size() - start < kLongestOffice &&
         !is_one_of(before[start - 1], U"（）()。，、：:；“”")) {
    --start;
  }
  return encode_utf8(std::u32string_view(before).substr(start)) + m.str();
}

std::optional<Date> date_in(const std::string& text) {
  static const std::regex kDate("^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$");
  std::smatch m;
  if (!std::regex_match(text, m, kDate)) return std::nullopt;
  return make_date(std::stoi(m[1]), std::stoi(m[2]), std::stoi(m[3]));
}

constexpr std::array<std::string_view, 7> kTitleEnds = {"通知", "方案", "分解", "意见", "清单", "分解表", "分工"};

bool ends_title(const std::string& line) {
  for (const std::string_view end : kTitleEnds) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

/// A title runs over several lines: from the line with 关于 (the line of the issuing office above it is not part
/// of it) to the one that ends in 通知, 方案, 分解 or 意见.
std::size_t title_end(const std::vector<Slice>& lines, std::size_t begin) {
  constexpr std::size_t kMostLines = 5;
  for (std::size_t i = begin; i < lines.size() && i < begin + kMostLines; ++i) {
    if (ends_title(without_blanks(lines[i].half()))) return i + 1;
  }
  return begin + 1;
}

/// A line that reads as the title of a list of tasks.
bool is_list_title(const Slice& line) {
  constexpr std::size_t kLongest = 60;
  const bool titled = line.contains(U"分解") || line.contains(U"任务") || line.contains(U"重点工作") || line.contains(U"实事");
  return titled && line.size() <= kLongest && !line.contains(U"。") && !line.contains(U"：");
}

void take_title(const std::vector<Slice>& lines, std::size_t begin, std::size_t end, Notice& notice) {
  for (std::size_t i = begin; i < end; ++i) {
    notice.title += without_blanks(lines[i].text());
    lines[i].take(Use::field);
  }
}

}  // namespace

void read_notice_head(const std::vector<Slice>& lines, Notice& notice) {
  constexpr std::size_t kLongestTitleLine = 120;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() > kLongestTitleLine) continue;
    const std::string line = without_blanks(lines[i].half());
    const std::string number = document_number(line);
    if (notice.number.empty() && !number.empty()) {
      notice.number = number;
      if (number == line) lines[i].take(Use::field);
    } else if (notice.title.empty() && (line.starts_with("关于") || line.find("关于印发") != std::string::npos)) {
      const std::size_t end = title_end(lines, i);
      take_title(lines, i, end, notice);
      i = end - 1;
    } else if (const auto date = date_in(line)) {
      notice.date = *date;
      lines[i].take(Use::field);
    }
  }
  if (!notice.title.empty()) return;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_list_title(lines[i])) return take_title(lines, i, i + 1, notice);
  }
}

int year_of(const Notice& notice, const std::vector<Slice>& lines) {
  static const std::regex kYear("(20\\d{2})年");
  std::smatch m;
  const std::string title = normalize_text(notice.title);
  if (std::regex_search(title, m, kYear)) return std::stoi(m[1]);
  if (notice.date) return notice.date->year();
  for (const Slice& line : lines) {
    const std::u32string_view chars = line.chars();
    for (std::size_t at = chars.find(U"20"); at != std::u32string_view::npos; at = chars.find(U"20", at + 1)) {
      const std::string year = encode_utf8(chars.substr(at, 5));
      if (std::regex_match(year, m, kYear)) return std::stoi(m[1]);
    }
  }
  return 0;
}

}  // namespace duban
