// White space of pages.
#include "engine/files/html_text.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"

namespace duban {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The first byte from `at` on that is no blank, however blanks are written in a page.
std::size_t skip_blanks(std::string_view page, std::size_t at) {
  static constexpr std::string_view kBlanks[] = {"&nbsp;", "&#160;", "&ensp;", "&emsp;", "&#12288;", "\u00A0", "\u3000", "\u2002", "\u2003"};
  while (at < page.size()) {
    const std::string_view rest = page.substr(at);
    const auto blank = std::find_if(std::begin(kBlanks), std::end(kBlanks), [&](std::string_view b) { return rest.starts_with(b); });
    if (is_white(page[at])) {
      ++at;
    } else if (blank != std::end(kBlanks)) {
      at += blank->size();
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) starts_.push_back(at + 1);
}

void LineIndex::set_place(std::size_t offset, TextPiece& piece) {
  offset = std::min(offset, text_.size());
  const auto line = std::upper_bound(starts_.begin(), starts_.end(), offset) - 1;
  piece.line = static_cast<int>(line - starts_.begin()) + 1;
  const bool goes_on = last_ >= *line && last_ <= offset;
  const std::size_t from = goes_on ? last_ : *line;
  last_column_ = (goes_on ? last_column_ : 1) + count_code_points(text_.substr(from, offset - from));
  last_ = offset;
  piece.column = static_cast<int>(last_column_);
}

void HtmlLine::add(std::string_view text, std::size_t offset) {
  if (!begun_ && !trim(text).empty()) {
    offset_ = skip_blanks(page_, offset);
    begun_ = true;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_white(text[at])) {
      if (!text_.empty() && text_.back() != ' ') text_ += ' ';
    } else if (text.substr(at).starts_with("\u00A0")) {
      text_ += ' ';
      ++at;
    } else {
      text_ += text[at];
    }
  }
}

bool HtmlLine::empty() const { return !begun_; }

std::string HtmlLine::take() {
  begun_ = false;
  const std::string text = std::exchange(text_, {});
  return std::string(trim(text));
}

}  // namespace duban
