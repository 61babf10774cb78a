// Head of a notice.
#include "engine/notice/notice_head.h"

#include <regex>

#include "engine/base/text.h"

namespace duban {
namespace {

/// 渝中府办〔2024〕2号 inside `line`; "" when there is none.
std::string document_number(const std::string& line) {
  static const std::regex kYearAndNumber("(?:〔|\\[|【)\\d{4}(?:〕|\\]|】)\\d{1,4}号");
  std::smatch m;
  if (!std::regex_search(line, m, kYearAndNumber)) return {};
  const std::u32string before = decode_utf8(m.prefix().str());
  std::size_t start = before.size();
  constexpr std::size_t kLongestOffice = 16;
  while (start > 0 && before.size() - start < kLongestOffice &&
         std::u32string_view(U"（）()。，、：:；“”").find(before[start - 1]) == std::u32string_view::npos) {
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

/// A title runs over several lines: from the line with 关于 (and the line of the issuing office above
/// it is not part of it) to the one that ends in 通知, 方案, 分解 or 意见.
std::size_t title_end(const std::vector<const TextPiece*>& lines, std::size_t begin) {
  constexpr std::size_t kMostLines = 5;
  for (std::size_t i = begin; i < lines.size() && i < begin + kMostLines; ++i) {
    const std::string line = without_blanks(lines[i]->text);
    for (const std::string_view end : {"通知", "方案", "分解", "意见", "清单"}) {
      if (line.ends_with(end)) return i + 1;
    }
  }
  return begin + 1;
}

}  // namespace

void read_notice_head(const std::vector<TextBlock>& blocks, const std::string& file, Drafts& drafts) {
  std::vector<const TextPiece*> lines;
  for (const TextBlock& block : blocks) {
    if (!block.is_row) lines.push_back(&block.cells.front());
  }
  std::vector<bool> used(lines.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string line = without_blanks(normalize_text(lines[i]->text));
    const std::string number = document_number(line);
    if (drafts.notice.number.empty() && !number.empty()) {
      drafts.notice.number = number;
      used[i] = number == line;
    } else if (drafts.notice.title.empty() && (line.starts_with("关于") || line.find("关于印发") != std::string::npos)) {
      const std::size_t end = title_end(lines, i);
      for (std::size_t j = i; j < end; ++j) {
        drafts.notice.title += without_blanks(lines[j]->text);
        used[j] = true;
      }
      i = end - 1;
    } else if (const auto date = date_in(line)) {
      drafts.notice.date = *date;
      used[i] = true;
    }
  }
  if (drafts.notice.title.empty() && !lines.empty()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string text = without_blanks(lines[i]->text);
      const bool titled = text.find("分解") != std::string::npos || text.find("任务") != std::string::npos;
      if (!titled || display_width(text) > 80) continue;
      drafts.notice.title = text;
      used[i] = true;
      break;
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (used[i]) continue;
    drafts.unread.push_back({{file, lines[i]->line, lines[i]->column, ""},
                             std::string(trim(lines[i]->text)),
                             {Msg::unread_outside_table, {}}});
  }
}

}  // namespace duban
