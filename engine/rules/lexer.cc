// Cutting a condition into tokens.
#include "engine/rules/lexer.h"

#include "engine/base/date.h"
#include "engine/base/text.h"

namespace duban {
namespace {

bool is_chinese(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }

bool is_name_character(char32_t c) {
  return c == U'_' || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || is_digit(c) || is_chinese(c);
}

/// Full-width signs mean the same as ASCII ones.
std::string symbol_of(char32_t c) {
  switch (c) {
    case U'（': return "(";
    case U'）': return ")";
    case U'＞': return ">";
    case U'＜': return "<";
    case U'＝': return "=";
    case U'≥': return ">=";
    case U'≤': return "<=";
    case U'≠': return "!=";
    case U'×': return "*";
    case U'÷': return "/";
    case U'＋': return "+";
    case U'－': return "-";
    case U'，':
    case U'、': return ",";
    case U'【':
    case U'［': return "[";
    case U'】':
    case U'］': return "]";
    case U'％': return "%";
    case U'．': return ".";
    default: return encode_utf8(std::u32string_view(&c, 1));
  }
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : points_(decode_utf8(text)) { narrow(); }

  std::vector<Token> lex() {
    std::vector<Token> tokens;
    for (;;) {
      while (at_ < points_.size() && (points_[at_] <= U' ' || points_[at_] == 0x3000)) ++at_;
      Token token;
      token.begin = static_cast<int>(at_);
      if (at_ < points_.size()) read(token);
      token.end = static_cast<int>(at_);
      tokens.push_back(token);
      if (token.kind == TokenKind::end) return tokens;
    }
  }

 private:
  /// Full-width letters and digits outside quotes mean the same as ASCII ones.
  void narrow() {
    char32_t quote = 0;
    for (char32_t& c : points_) {
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == U'"' || c == U'\'') {
        quote = c;
      } else if (c == U'“') {
        quote = U'”';
      } else if ((c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ') || c == U'＿') {
        c -= 0xFEE0;
      }
    }
  }

  void read(Token& token) {
    const char32_t c = points_[at_];
    if (is_digit(c)) {
      read_number(token);
    } else if (is_name_character(c)) {
      token.kind = TokenKind::name;
      // A number behind Chinese begins a token of its own: 大于0.5.
      for (char32_t last = c; at_ < points_.size() && is_name_character(points_[at_]) && !(is_chinese(last) && is_digit(points_[at_]));) {
        last = points_[at_];
        token.text += take();
      }
    } else if (c == U'"' || c == U'\'' || c == U'“') {
      read_text(token, c == U'“' ? U'”' : c);
    } else {
      token.kind = TokenKind::symbol;
      ++at_;
      token.text = symbol_of(c);
      const bool may_grow = token.text == ">" || token.text == "<" || token.text == "!" || token.text == "=";
      if (may_grow && at_ < points_.size() && symbol_of(points_[at_]) == "=") {
        token.text += '=';
        ++at_;
      }
    }
  }

  /// 12, 12.5, or a date 2024-06-30.
  void read_number(Token& token) {
    token.kind = TokenKind::number;
    const auto date_length = std::size_t{10};
    if (at_ + date_length <= points_.size()) {
      const std::string candidate = encode_utf8(std::u32string_view(points_).substr(at_, date_length));
      if (parse_date(candidate)) {
        token.text = candidate;
        at_ += date_length;
        return;
      }
    }
    if (const std::size_t length = looks_like_date(); length > 0) {
      for (std::size_t i = 0; i < length; ++i) token.text += take();
      return;
    }
    while (at_ < points_.size() && (is_digit(points_[at_]) || points_[at_] == U'.')) token.text += take();
  }

  /// How many code points are written like a date though they are none: 2024-13-30, 2024-6-30, 2024/06/30; 0 for others.
  [[nodiscard]] std::size_t looks_like_date() const {
    std::size_t at = at_;
    const auto digits = [&](std::size_t least, std::size_t most) {
      std::size_t count = 0;
      while (at < points_.size() && is_digit(points_[at])) ++at, ++count;
      return count >= least && count <= most;
    };
    const auto sign = [&](char32_t wanted) { return at < points_.size() && points_[at++] == wanted; };
    if (!digits(4, 4) || at >= points_.size() || (points_[at] != U'-' && points_[at] != U'/')) return 0;
    const char32_t between = points_[at];
    return sign(between) && digits(1, 2) && sign(between) && digits(1, 2) ? at - at_ : 0;
  }

  void read_text(Token& token, char32_t close) {
    ++at_;
    token.kind = TokenKind::text;
    while (at_ < points_.size() && points_[at_] != close) token.text += take();
    if (at_ < points_.size()) {
      ++at_;
    } else {
      token.kind = TokenKind::symbol;  // an open quote is no token of the language
      token.text = "\"";
    }
  }

  std::string take() { return encode_utf8(std::u32string_view(&points_[at_++], 1)); }

  std::u32string points_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> lex(std::string_view text) { return Lexer(text).lex(); }

}  // namespace duban
