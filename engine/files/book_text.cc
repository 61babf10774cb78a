// What fits a workbook: texts of cells, names of sheets, heights of rows.
#include <algorithm>

#include "engine/base/line_break.h"
#include "engine/base/text.h"
#include "engine/files/book_writer.h"

namespace duban {

std::string fit_cell(const std::string& text, const std::string& mark) {
  if (text.size() <= kMostCellUnits) return text;
  const auto units = [](const std::u32string& s) {
    std::size_t count = 0;
    for (const char32_t c : s) count += c > 0xFFFF ? 2 : 1;
    return count;
  };
  std::u32string points = decode_utf8(text);
  std::size_t taken = units(points);
  if (taken <= kMostCellUnits) return text;
  const std::size_t room = kMostCellUnits - units(decode_utf8(mark));
  while (taken > room) {
    taken -= points.back() > 0xFFFF ? 2U : 1U;
    points.pop_back();
  }
  return encode_utf8(points) + mark;
}

std::string free_sheet_name(const std::string& wanted, const std::set<std::string>& taken) {
  constexpr std::size_t kMostName = 31;
  std::u32string name = decode_utf8(wanted);
  for (char32_t& c : name) {
    if (is_one_of(c, U"[]:*?/\\'") || c < 0x20) c = U'_';
  }
  name.resize(std::min(name.size(), kMostName));
  std::string made = encode_utf8(name);
  for (int n = 2; taken.contains(made); ++n) {
    const std::string tail = " (" + std::to_string(n) + ")";
    made = encode_utf8(name.substr(0, kMostName - tail.size())) + tail;
  }
  return made;
}

double height_for(const std::vector<std::string>& texts, const std::vector<int>& widths) {
  constexpr double kOneLine = 15;
  constexpr double kLineHeight = 16;
  constexpr double kHighest = 409;  // of a row, in Excel
  const auto columns_of = [](char32_t c) { return c < 0x80 ? 1 : display_width(encode_utf8(std::u32string_view(&c, 1))); };
  std::size_t lines = 1;
  for (std::size_t c = 0; c < texts.size() && c < widths.size(); ++c) {
    if (texts[c].size() > static_cast<std::size_t>(widths[c])) lines = std::max(lines, break_lines(texts[c], std::max(2, widths[c]), columns_of).size());
  }
  return lines == 1 ? kOneLine : std::min(kHighest, kLineHeight * static_cast<double>(lines));
}

}  // namespace duban
