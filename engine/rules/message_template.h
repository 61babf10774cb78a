// The message of a rule: text with values in braces.
#pragma once

#include <string>
#include <vector>

#include "engine/rules/definitions.h"
#include "engine/rules/expression.h"

namespace duban {

struct MessageTemplate {
  struct Piece {
    std::string text;  // before the value
    std::optional<Expression> value;
    bool reason = false;  // what the comparison of the target found
    int list = -1;        // the names of this list
  };
  std::vector<Piece> pieces;
};

/// Whether a value of it rests on a fact of the timeline.
[[nodiscard]] bool names_timeline(const MessageTemplate& message);

/// `text`, which begins at `at` of its file: `{…}` holds a fact, a parameter, a definition or what can be reckoned
/// from them; `{{` is a brace.
[[nodiscard]] MessageTemplate parse_template(const std::string& text, const ExpressionScope& scope, const Place& at, Diagnostics& found);

}  // namespace duban
