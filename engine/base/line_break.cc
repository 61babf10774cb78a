// Greedy: a line takes what it holds.
#include "engine/base/line_break.h"

#include "engine/base/text.h"

namespace duban {
namespace {

bool is_wide(char32_t c) { return c >= 0x2E80; }

/// Whether a line may begin with `all[at]`, which is not its first character.
bool may_begin(const std::u32string& all, std::size_t at) {
  constexpr std::u32string_view kNotFirst = U"，。；：、！？）》”’」】%,.;:!?)";
  if (is_one_of(all[at], kNotFirst)) return false;
  return all[at - 1] == ' ' || is_wide(all[at]) || is_wide(all[at - 1]);
}

/// Where the line that begins at `begin` ends.
std::size_t line_end(const std::u32string& all, std::size_t begin, int most, const std::function<int(char32_t)>& width_of) {
  std::size_t end = begin;
  std::size_t good = 0;
  for (int width = 0; end < all.size() && all[end] != '\n'; ++end) {
    width += width_of(all[end]);
    if (end > begin && may_begin(all, end)) good = end;
    if (end > begin && width > most && all[end] != ' ') return good != 0 ? good : end;
  }
  return end;
}

}  // namespace

std::vector<std::string> break_lines(std::string_view text, int most, const std::function<int(char32_t)>& width_of) {
  const std::u32string all = decode_utf8(text);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = line_end(all, begin, most, width_of);
    lines.emplace_back(trim(encode_utf8(std::u32string_view(all).substr(begin, end - begin))));
    begin = end < all.size() && all[end] == '\n' ? end + 1 : end;
  }
  return lines;
}

}  // namespace duban
