// Expressions an office names once and uses in many conditions.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/rules/expression.h"

namespace duban {

class Definitions {
 public:
  explicit Definitions(const Parameters& parameters) : parameters_(parameters) {}

  /// `text` stands at `at`. It may use definitions that stand later.
  void add(const std::string& name, SubjectKind subject, const std::string& text, const Place& at);

  /// What `name` means for rules over `subject`; nullptr when it is not defined for them. The first use reads it and
  /// reports its mistakes; one that needs itself is a mistake too. `broken`: it has mistakes and must not be used.
  [[nodiscard]] const Expression* find(const std::string& name, SubjectKind subject, Diagnostics& found, bool& broken);
  /// Reads those not used so far, for their mistakes.
  void read_all(Diagnostics& found);
  [[nodiscard]] std::vector<std::string> names(SubjectKind subject) const;
  [[nodiscard]] std::size_t count() const { return definitions_.size(); }

 private:
  enum class State { unread, being_read, good, broken };
  struct Definition {
    SubjectKind subject = SubjectKind::task;
    std::string text;
    Place at;
    State state = State::unread;
    Expression meaning;
  };

  void read(const std::string& name, Definition& definition, Diagnostics& found);

  const Parameters& parameters_;
  std::map<std::string, Definition> definitions_;
  std::vector<std::string> being_read_;  // in order
};

}  // namespace duban
