// One run of the program: the words and options given, the clock, where output goes.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/verb.h"
#include "engine/app/inquiry.h"
#include "engine/app/steps.h"
#include "engine/base/diagnostic.h"
#include "engine/document/document.h"

namespace duban {

class Invocation {
 public:
  /// Parses `args` (without the program's name) for `verb`. Throws UsageError.
  Invocation(const Verb& verb, const std::vector<std::string>& args, Language language);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  [[nodiscard]] const std::string& word(std::size_t index) const { return words_.at(index); }
  [[nodiscard]] bool has(const std::string& option) const { return values_.contains(option); }
  /// The value given last; "" when the option was not given.
  [[nodiscard]] std::string value(const std::string& option) const;
  [[nodiscard]] std::vector<std::string> values(const std::string& option) const;
  [[nodiscard]] std::optional<Date> date(const std::string& option) const;
  [[nodiscard]] std::optional<long> whole_number(const std::string& option) const;

  /// Throws UsageError when one of `options` was not given.
  void need(std::initializer_list<const char*> options) const;

  [[nodiscard]] std::string ledger() const;
  /// The clock, or --now.
  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Date today() const { return date_in_china(now_); }
  [[nodiscard]] Envelope envelope() const;
  [[nodiscard]] StepContext step() const;
  [[nodiscard]] Question question() const;
  [[nodiscard]] bool dry_run() const { return has("dry-run"); }

  [[nodiscard]] std::string text(Msg msg) const { return text_of(msg, language_); }
  [[nodiscard]] std::string text(Msg msg, std::vector<std::string> args) const { return text_of({msg, std::move(args)}, language_); }

  /// The format asked for, by --format or the ending of -o; one of `allowed`, else a UsageError that
  /// names them.
  [[nodiscard]] std::string format(const std::vector<std::string>& allowed) const;
  /// Throws UsageError when `path`, where something is to be written, is the ledger.
  void refuse_ledger_as_output(const std::string& path) const;
  /// Results: to standard output, or to the file of -o.
  void put(const std::string& result) const;
  /// The same piece by piece, for what is too much to hold: `write` is given where each goes.
  void put_pieces(const std::function<void(const std::function<void(std::string_view)>&)>& write) const;
  /// To standard output, whatever -o says. Throws WorldError.
  void print(const std::string& result) const;
  /// The format of a list (text csv json md html xlsx), checked before any work is done.
  [[nodiscard]] std::string list_format() const { return format({"text", "csv", "json", "md", "html", "xlsx"}); }
  /// Document or JSON in the format asked for, one of list_format's; only that one is made.
  void put(const std::function<Document()>& document, const std::function<Json()>& json) const;
  /// One line for the person, on standard error.
  void say(const std::string& line) const;
  void warn(Msg msg, std::vector<std::string> args = {}) const;
  /// Prints diagnostics on standard error.
  void report(const Diagnostics& found, const std::vector<SourceText>& sources, Msg count_line = Msg::error_count) const;
  /// Says what a write did.
  void confirm(const StepResult& result, Msg done) const;

 private:
  Language language_;
  std::vector<std::string> words_;
  std::map<std::string, std::vector<std::string>> values_;
  Instant now_;
};

}  // namespace duban
