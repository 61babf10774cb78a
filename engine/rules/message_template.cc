// Cutting a message at its braces.
#include "engine/rules/message_template.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

Place behind(Place at, std::string_view text) {
  at.column += static_cast<int>(count_code_points(text));
  return at;
}

/// A name that stands alone, as most do, gets a message of its own.
bool is_plain_name(std::string_view inside) {
  return !inside.empty() && inside.find_first_of(" +-*/()<>=,.\"'") == std::string_view::npos;
}

/// The list called `name`; nothing when there is none.
std::optional<int> list_named(const std::string& name, const ExpressionScope& scope) {
  const auto fact = find_fact(name, scope.subject);
  return fact && all_facts()[static_cast<std::size_t>(*fact)].type == ValueType::list ? fact : std::nullopt;
}

/// `text` with `}}` as the one brace it stands for.
std::string with_single_braces(std::string text) {
  for (std::size_t at = 0; (at = text.find("}}", at)) != std::string::npos; ++at) text.erase(at, 1);
  return text;
}

bool is_name(const std::string& name, const ExpressionScope& scope, Diagnostics& found) {
  if (find_fact(name, scope.subject) || (scope.parameters != nullptr && scope.parameters->contains(name))) return true;
  bool broken = false;
  return scope.definitions != nullptr && scope.definitions->find(name, scope.subject, found, broken) != nullptr;
}

}  // namespace

bool names_timeline(const MessageTemplate& message) {
  return std::any_of(message.pieces.begin(), message.pieces.end(), [](const auto& piece) { return piece.value && names_timeline(*piece.value); });
}

MessageTemplate parse_template(const std::string& text, const ExpressionScope& scope, const Place& at, Diagnostics& found) {
  MessageTemplate out;
  MessageTemplate::Piece piece;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t open = text.find('{', from);
    piece.text += with_single_braces(text.substr(from, open == std::string::npos ? open : open - from));
    if (open == std::string::npos) break;
    if (open + 1 < text.size() && text[open + 1] == '{') {
      piece.text += '{';
      from = open + 2;
      continue;
    }
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos) {
      found.error(Msg::rule_template_open, behind(at, std::string_view(text).substr(0, open)));
      return out;
    }
    const std::string inside = text.substr(open + 1, close - open - 1);
    const Place place = behind(at, std::string_view(text).substr(0, open + 1));
    if (inside == "reason" && scope.subject == SubjectKind::target) {
      piece.reason = true;
    } else if (const auto list = list_named(inside, scope)) {
      piece.list = *list;
    } else if (is_plain_name(inside) && !is_name(inside, scope, found)) {
      found.error(Msg::rule_bad_template, place, {inside});
    } else {
      piece.value = parse_expression(inside, scope, std::nullopt, place, found);
    }
    out.pieces.push_back(std::move(piece));
    piece = {};
    from = close + 1;
  }
  out.pieces.push_back(std::move(piece));
  return out;
}

}  // namespace duban
