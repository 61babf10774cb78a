// What is wrong with an input, where, and what to do: collected, not thrown. The world failing
// (disk, database) is a WorldError, thrown low and caught in cli/main.cc alone.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "engine/base/message.h"

namespace duban {

/// Where in an input: `line` and `column` count from 1 (columns in code points), 0 = not known.
/// `cell` names a field or a sheet cell where lines say little.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  std::string cell;
  friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  Message message;
  Place at;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// The mistakes of one input, in the order found. Of very many only the first are kept, all are counted.
class Diagnostics {
 public:
  void error(Msg msg, Place at, std::vector<std::string> args = {});
  void warning(Msg msg, Place at, std::vector<std::string> args = {});
  void append(const Diagnostics& other);
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] int error_count() const { return errors_; }
  [[nodiscard]] int count() const { return errors_ + warnings_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }

  /// So many errors and so many warnings are kept.
  static constexpr int kKept = 5'000;

 private:
  std::vector<Diagnostic> items_;
  int errors_ = 0;
  int warnings_ = 0;
};

/// A text that diagnostics point into; its lines are shown under them. It may be a part of a file that
/// begins with line `first_line`.
struct SourceText {
  std::string name;
  std::string text;
  int first_line = 1;
};

/// How many diagnostics are shown at once.
inline constexpr int kShownAtOnce = 20;

/// Those of `found` that are shown when at most `limit` are, in the order shown: by place; errors first when
/// not all can be.
[[nodiscard]] std::vector<Diagnostic> shown_of(const Diagnostics& found, int limit = kShownAtOnce);

/// All of `found`, errors and warnings in order of place, each as
/// `file:line:column: error: … [id]`, the source line, a caret by display width, a hint; at most
/// `limit` of them and then how many more; a count line at the end when there are errors.
/// `count_line`: error_count, or error_count_partial where the rest was written.
[[nodiscard]] std::string render(const Diagnostics& found, const std::vector<SourceText>& sources,
                                 Language language, int limit = kShownAtOnce, Msg count_line = Msg::error_count);

/// The world failed: a disk, a database. Carries what the user is told.
class WorldError : public std::exception {
 public:
  explicit WorldError(Msg msg, std::vector<std::string> args = {}) : message_{msg, std::move(args)} {}
  [[nodiscard]] const Message& message() const { return message_; }
  [[nodiscard]] const char* what() const noexcept override { return id_of(message_.id).data(); }

 private:
  Message message_;
};

/// An input cannot be used at all (no such file, wrong verb for it): the diagnostics say why.
class InputError : public std::exception {
 public:
  explicit InputError(Diagnostics found, std::vector<SourceText> sources = {})
      : found_(std::move(found)), sources_(std::move(sources)) {}
  InputError(Msg msg, Place at, std::vector<std::string> args = {}) {
    found_.error(msg, std::move(at), std::move(args));
  }
  [[nodiscard]] const Diagnostics& found() const { return found_; }
  [[nodiscard]] const std::vector<SourceText>& sources() const { return sources_; }
  [[nodiscard]] const char* what() const noexcept override { return "input has errors"; }

 private:
  Diagnostics found_;
  std::vector<SourceText> sources_;
};

}  // namespace duban
