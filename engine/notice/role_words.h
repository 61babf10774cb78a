// The words by which notices mark a part: heads of columns (牵头单位), labels before a colon (责任单位：) and verbs
// behind the names (A牵头，B配合). Says which part a word means; a profile may say otherwise of a word.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// What a column or a label holds. `responsible` is 责任单位 and its like: support beside a lead, else the lead.
/// `person` is 责任人: a leader only where the notice names no leaders.
enum class Role { none, number, heading, title, text, leader, person, lead, responsible, support, deadline };

[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> parse_role(std::string_view name);

/// A verb at the end of a clause, so many characters long.
struct RoleVerb {
  Role role = Role::none;
  std::size_t length = 0;
};

class RoleWords {
 public:
  RoleWords() = default;
  /// `own`: words of one notice that mean what they say here, before all others.
  explicit RoleWords(std::map<std::u32string, Role> own) : own_(std::move(own)) {}

  /// Of a column's head without blanks and notes in brackets.
  [[nodiscard]] Role of_head(std::u32string_view head) const;
  /// Of the word before a colon, without blanks; `none` unless it names a part, its leader or a deadline.
  [[nodiscard]] Role of_label(std::u32string_view word) const;
  /// Of the verb that ends `clause`: 区发改委牵头 → lead.
  [[nodiscard]] RoleVerb at_end(std::u32string_view clause) const;

 private:
  [[nodiscard]] std::optional<Role> own(std::u32string_view word) const;
  std::map<std::u32string, Role> own_;
};

}  // namespace duban
