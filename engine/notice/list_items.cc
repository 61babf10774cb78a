// Cutting lists.
#include "engine/notice/list_items.h"

#include <array>
#include <regex>

#include "engine/base/text.h"

namespace duban {

bool opens_bracket(char32_t c) { return is_one_of(c, U"（([【〔〈《“"); }
bool closes_bracket(char32_t c) { return is_one_of(c, U"）)]】〕〉》”"); }

namespace {

/// The place of the bracket that closes the one at `open`; npos when none does.
std::size_t closing_bracket(std::u32string_view chars, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < chars.size(); ++at) {
    if (opens_bracket(chars[at])) ++depth;
    if (closes_bracket(chars[at]) && --depth == 0) return at;
  }
  return std::u32string_view::npos;
}

}  // namespace

std::size_t behind_bracket(std::u32string_view chars, std::size_t open) {
  const std::size_t closing = closing_bracket(chars, open);
  return closing == std::u32string_view::npos ? chars.size() : closing + 1;
}

bool is_closed_bracket(std::u32string_view chars, std::size_t open) { return closing_bracket(chars, open) != std::u32string_view::npos; }

std::vector<ListItem> cut_list(const Slice& list, std::u32string_view separators) {
  std::vector<ListItem> items;
  const std::u32string_view chars = list.chars();
  std::size_t begin = 0;
  bool line_break = false;
  const auto close = [&](std::size_t end, bool at_line_end) {
    const Slice piece = list.sub(begin, end).trimmed();
    if (!piece.empty()) items.push_back({piece, std::nullopt, line_break});
    line_break = piece.empty() ? line_break && at_line_end : at_line_end;
    begin = end + 1;
  };
  for (std::size_t at = 0; at < chars.size();) {
    if (opens_bracket(chars[at])) {
      at = behind_bracket(chars, at);
      continue;
    }
    if (chars[at] == U'\n' || is_one_of(chars[at], separators)) close(at, chars[at] == U'\n');
    ++at;
  }
  close(chars.size(), false);
  return items;
}

bool strip_open_end(Slice& name) {
  static const std::regex kCounted("等\\d{1,3}个(?:部门|单位|区县|街道)$");
  std::smatch m;
  const std::string half = name.half();
  if (std::regex_search(half, m, kCounted)) {
    name = name.sub(0, count_code_points(m.prefix().str()));
    return true;
  }
  static constexpr std::array<std::u32string_view, 14> kTails = {
      U"等市直相关部门", U"等相关职能部门", U"等相关部门", U"等有关部门", U"等相关单位", U"等有关单位", U"等责任单位",
      U"等部门和单位", U"等部门单位",    U"等部门",     U"等单位",     U"等相关",     U"等有关",     U"等"};
  for (const std::u32string_view tail : kTails) {
    if (!name.ends_with(tail)) continue;
    name = name.without_back(tail.size());
    return true;
  }
  return false;
}

}  // namespace duban
