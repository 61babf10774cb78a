// Command lines through Boost.Program_options; abbreviations off, "did you mean" on.
#include "cli/invocation.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "engine/base/file_writer.h"
#include "engine/base/text.h"
#include "engine/files/file.h"

namespace duban {
namespace {

namespace po = boost::program_options;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string login_name() {
  const passwd* entry = getpwuid(getuid());
  return entry == nullptr ? std::to_string(getuid()) : entry->pw_name;
}

std::vector<Option> options_of(const Verb& verb) { return join_options({global_options(), verb.options}); }

/// -o and -h are the only one-letter options; as long ones they leave "-5" a word.
std::vector<std::string> with_long_names(const std::vector<std::string>& args) {
  std::vector<std::string> out;
  for (const std::string& arg : args) out.push_back(arg == "-o" ? "--output" : arg == "-h" ? "--help" : arg);
  return out;
}

UsageError unknown_option(const std::string& given, const Verb& verb) {
  std::vector<std::string> names;
  for (const Option& option : options_of(verb)) names.push_back(std::string("--") + option.name);
  const std::string near = nearest(given, names);
  if (near.empty()) return {{Msg::usage_unknown_option, {given, verb.name}}};
  return {{Msg::usage_unknown_option_near, {given, near}}};
}

}  // namespace

Invocation::Invocation(const Verb& verb, const std::vector<std::string>& args, Language language) : language_(language) {
  for (const std::string& arg : args) {
    if (!is_valid_utf8(arg)) throw UsageError{{Msg::usage_not_utf8, {}}};
  }
  if (!is_valid_utf8(environment("DUBAN_ACTOR"))) throw UsageError{{Msg::usage_not_utf8, {}}};
  po::options_description description;
  for (const Option& option : options_of(verb)) {
    if (*option.metavar == '\0') {
      description.add_options()(option.name, "");
    } else {
      description.add_options()(option.name, po::value<std::vector<std::string>>(), "");
    }
  }
  description.add_options()("word", po::value<std::vector<std::string>>(), "");
  po::positional_options_description positional;
  positional.add("word", -1);
  namespace style = po::command_line_style;
  try {
    const auto parsed = po::command_line_parser(with_long_names(args)).options(description).positional(positional)
                            .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next).run();
    for (const auto& option : parsed.options) {
      auto& values = option.string_key == "word" ? words_ : values_[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
  } catch (const po::unknown_option& error) {
    throw unknown_option(error.get_option_name(), verb);
  } catch (const po::error_with_option_name& error) {
    throw UsageError{{Msg::usage_bad_option, {error.get_option_name()}}};
  } catch (const po::error& error) {
    throw UsageError{{Msg::usage_bad_line, {error.what()}}};
  }
  for (const Option& option : options_of(verb)) {
    const auto given = values_.find(option.name);
    if (given != values_.end() && !option.repeats && given->second.size() > 1) throw UsageError{{Msg::usage_option_twice, {std::string("--") + option.name}}};
  }
  // Texts are printed on terminals and stand in tables: an escape sequence or a line break becomes blanks.
  for (auto& [name, values] : values_) {
    for (std::string& value : values) {
      std::replace_if(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    }
  }
  using namespace std::chrono;
  now_ = {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
  if (has("now")) {
    const auto given = parse_instant(value("now"));
    if (!given) throw UsageError{{Msg::bad_time, {value("now")}}};
    now_ = *given;
  }
  if (has("help")) return;
  if (words_.size() < verb.least_words) throw UsageError{{Msg::usage_words_missing, {verb.name, verb.words}}};
  if (words_.size() > verb.most_words) throw UsageError{{Msg::usage_words_too_many, {words_[verb.most_words], verb.name}}};
}

std::string Invocation::value(const std::string& option) const {
  const auto found = values_.find(option);
  return found == values_.end() || found->second.empty() ? "" : found->second.back();
}

std::vector<std::string> Invocation::values(const std::string& option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::optional<Date> Invocation::date(const std::string& option) const {
  if (!has(option)) return std::nullopt;
  const auto date = parse_date(value(option));
  if (!date || date->year() < 1949 || date->year() > 2200) throw UsageError{{Msg::usage_bad_date, {"--" + option, value(option)}}};
  return date;
}

std::optional<long> Invocation::whole_number(const std::string& option) const {
  if (!has(option)) return std::nullopt;
  const auto number = parse_decimal(value(option));
  if (!number || number->places() != 0) throw UsageError{{Msg::usage_bad_number, {"--" + option, value(option)}}};
  return number->units();
}

void Invocation::need(std::initializer_list<const char*> options) const {
  for (const char* option : options) {
    if (!has(option)) throw UsageError{{Msg::option_needed, {std::string("--") + option}}};
  }
}

std::string Invocation::ledger() const {
  if (has("ledger")) return value("ledger");
  const std::string from_environment = environment("DUBAN_LEDGER");
  return from_environment.empty() ? "duban.db" : from_environment;
}

Envelope Invocation::envelope() const {
  Envelope envelope;
  envelope.login = login_name();
  envelope.actor = has("actor") ? value("actor") : environment("DUBAN_ACTOR");
  if (envelope.actor.empty()) envelope.actor = envelope.login;
  envelope.now = now_;
  envelope.clock_given = has("now");
  return envelope;
}

StepContext Invocation::step() const { return {ledger(), envelope(), date("on").value_or(today()), dry_run()}; }

Question Invocation::question() const {
  Question question;
  question.ledger = ledger();
  question.as_of = date("as-of").value_or(today());
  question.rulebook = value("rulebook");
  const std::string known = value("known-at");
  if (!known.empty() && known.front() == '@') {
    const auto seq = parse_decimal(known.substr(1));
    if (!seq || seq->places() != 0 || seq->units() < 0) throw UsageError{{Msg::usage_bad_known_at, {known}}};
    question.known.seq = seq->units();
  } else if (has("known-at")) {
    question.known.time = parse_instant(known);
    if (!question.known.time) throw UsageError{{Msg::usage_bad_known_at, {known}}};
  }
  return question;
}

std::string Invocation::format(const std::vector<std::string>& allowed) const {
  std::string format = value("format");
  const std::string path = value("output");
  if (format.empty() && !path.empty()) {
    const std::size_t dot = path.rfind('.');
    std::string ending = dot == std::string::npos ? "" : path.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    format = ending == "txt" ? "text" : ending == "yml" ? "yaml" : ending == "htm" ? "html" : ending;
  }
  if (has("output") && path.empty()) throw UsageError{{Msg::usage_empty_value, {"-o"}}};
  refuse_ledger_as_output(path);
  if (format.empty()) return allowed.front();
  if (std::find(allowed.begin(), allowed.end(), format) == allowed.end()) {
    throw UsageError{{Msg::usage_bad_format, {format, join(allowed, ", ")}}};
  }
  if (format == "xlsx" && path.empty()) throw UsageError{{Msg::usage_xlsx_needs_file, {}}};
  return format;
}

void Invocation::refuse_ledger_as_output(const std::string& path) const {
  if (path.empty()) return;
  std::error_code ignored;
  for (const char* tail : {"", "-wal", "-shm"}) {
    if (std::filesystem::equivalent(path, ledger() + tail, ignored)) throw UsageError{{Msg::usage_output_is_ledger, {ledger()}}};
  }
}

void Invocation::put(const std::string& result) const {
  refuse_ledger_as_output(value("output"));
  if (has("output")) {
    write_file(value("output"), result);
    say(text(Msg::wrote_file, {value("output")}));
    return;
  }
  print(result);
}

void Invocation::put_pieces(const std::function<void(const std::function<void(std::string_view)>&)>& write) const {
  refuse_ledger_as_output(value("output"));
  if (has("output")) {
    FileWriter file(value("output"));
    write([&](std::string_view piece) { file.write(piece); });
    file.commit();
    say(text(Msg::wrote_file, {value("output")}));
    return;
  }
  write([](std::string_view piece) { std::cout << piece; });
  print("");
}

void Invocation::print(const std::string& result) const {
  std::cout << result;
  std::cout.flush();
  if (!std::cout) throw WorldError(Msg::output_failed, {});
}

void Invocation::put(const std::function<Document()>& make, const std::function<Json()>& json) const {
  const std::string chosen = list_format();
  if (chosen == "json") return put(json().pretty() + "\n");
  Document document = make();
  document.language = language_;
  if (chosen == "csv") return put(render_csv(document));
  if (chosen == "md") return put(render_markdown(document));
  if (chosen == "html") return put(render_html(document));
  if (chosen == "xlsx") {
    write_xlsx(document, value("output"));
    return say(text(Msg::wrote_file, {value("output")}));
  }
  const bool colour = !has("output") && isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").empty();
  put(render_text(document, colour));
}

void Invocation::say(const std::string& line) const { std::cerr << line << "\n"; }

void Invocation::warn(Msg msg, std::vector<std::string> args) const {
  Diagnostics found;
  found.warning(msg, {}, std::move(args));
  report(found, {});
}

void Invocation::report(const Diagnostics& found, const std::vector<SourceText>& sources, Msg count_line) const {
  std::cerr << render(found, sources, language_, kShownAtOnce, count_line);
}

void Invocation::confirm(const StepResult& result, Msg done) const {
  if (result.clock_raised) warn(Msg::clock_raised);
  const std::string count = std::to_string(result.recorded);
  say(text(done, {count}) + (dry_run() ? text(Msg::dry_run_note) : ""));
}

}  // namespace duban
