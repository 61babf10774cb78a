// Conditions with the values of one subject put in: as the rule writes them, and as a person says them. The one place
// that knows kinds of expressions apart; a kind it does not know is shown as written, with its value.
#pragma once

#include <string>
#include <vector>

#include "engine/base/message.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/rulebook.h"

namespace duban {

/// Code points `begin` to `end` of `text`.
[[nodiscard]] std::string text_between(const std::string& text, int begin, int end);

/// What people call a fact.
[[nodiscard]] std::string fact_word(const FactDefinition& fact, Language language);

class ValueText {
 public:
  /// The subject in `row` of `table`, which must outlive this.
  ValueText(const FactTable& table, std::size_t row, Language language) : table_(table), row_(row), language_(language) {}

  /// "53.3", "2024-07-05", "true", "?"; words of enumerations in English.
  [[nodiscard]] std::string plain(int fact) const;
  /// The value of `e` as a message shows it: likewise, but words in the reader's language.
  [[nodiscard]] std::string shown(const Expression& e) const;
  /// Part `e` of the condition `text`, with the value of each fact and parameter in its place: `50 - 45.2 > 10`.
  [[nodiscard]] std::string with_values(const Expression& e, const std::string& text) const;
  /// The same in words, as it is: 逾期工作日为 4 个工作日，大于 0. What is false is said the other way round. `text` may be
  /// empty where it is not kept.
  [[nodiscard]] std::string in_words(const Expression& e, const std::string& text) const;
  [[nodiscard]] Value value_of(const Expression& e) const { return evaluate_row(e, table_, row_); }

 private:
  [[nodiscard]] std::string comparison(const Expression& e, const std::string& text) const;
  [[nodiscard]] std::string operand(const Expression& e, const std::string& text, bool bracketed = false) const;
  [[nodiscard]] std::string yes_or_no(const std::string& what, Value value) const;
  [[nodiscard]] std::string with_unit(Value value, const ValueForm& form, std::string_view unit) const;
  [[nodiscard]] std::string say(const Message& message) const { return text_of(message, language_); }

  const FactTable& table_;
  std::size_t row_;
  Language language_;
};

/// The parameters that `e` names with their values, each once: "pace_yellow = 10, warn_workdays = 10"; "" for none.
[[nodiscard]] std::string parameters_of(const Expression& e, const TextPool& pool);

}  // namespace duban
