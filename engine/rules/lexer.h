// Words and signs of the condition language. What they mean together is decided in expression.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duban {

enum class TokenKind { end, number, name, text, symbol };

/// `begin` and `end` are code points of the condition.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;
  int begin = 0;
  int end = 0;
};

/// The tokens of `text`, the last of kind `end`. Full-width signs come as their ASCII forms; a quote that
/// is not closed comes as the symbol `"`.
[[nodiscard]] std::vector<Token> lex(std::string_view text);

}  // namespace duban
