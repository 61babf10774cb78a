// From the command line to a verb and back to an exit code. The only place that catches.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "cli/help.h"
#include "cli/invocation.h"
#include "cli/verb.h"
#include "engine/base/text.h"
#include "engine/ledger/schema.h"

namespace duban {
namespace {

/// The language asked for anywhere on the line; Chinese unless it is English.
Language language_of(const std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--lang=en" || (args[i] == "--lang" && i + 1 < args.size() && args[i + 1] == "en")) return Language::english;
  }
  return Language::chinese;
}

/// `--ledger=x`, `--help` and their like.
bool is_global(const std::string& arg) {
  const std::string name = arg.substr(2, arg.find('=') - 2);
  for (const Option& option : global_options()) {
    if (name == option.name) return true;
  }
  return false;
}

/// Takes the verb out of `args`: the first word that is no option and no global option's value.
std::string take_verb(std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--ledger" || args[i] == "--lang" || args[i] == "--now") {
      ++i;
    } else if (args[i].starts_with("--") && !is_global(args[i])) {
      return {};  // an unknown option: what follows may be its value
    } else if (!args[i].starts_with("-")) {
      std::string verb = args[i];
      args.erase(args.begin() + static_cast<std::ptrdiff_t>(i));
      return verb;
    }
  }
  return {};
}

int usage_error(const UsageError& error, const Verb* verb, Language language) {
  std::cerr << "error: " << text_of(error.message, language) << " [" << id_of(error.message.id) << "]\n";
  const std::string hint = hint_of(error.message, language);
  if (!hint.empty()) std::cerr << "  " << text_of(Msg::hint_label, language) << hint << "\n";
  if (verb != nullptr) std::cerr << usage_line(*verb, language) << "\n";
  return kUsage;
}

/// Brings the ledger of an earlier version up to date, if it is one, and says so.
void renew_ledger(const Invocation& in) {
  if (!may_be_older_ledger(in.ledger())) return;
  const auto copy = Ledger::bring_up_to_date(in.ledger());
  if (copy) in.say(in.text(Msg::ledger_renewed, {in.ledger(), *copy}));
}

int run_verb(const Verb& verb, const std::vector<std::string>& args, Language language) {
  try {
    Invocation invocation(verb, args, language);
    const std::string lang = invocation.value("lang");
    if (invocation.has("lang") && lang != "zh" && lang != "en") throw UsageError{{Msg::usage_bad_lang, {lang}}};
    if (invocation.has("help")) {
      invocation.put(verb_help(verb, language));
      return kDone;
    }
    if (verb.opens_ledger) renew_ledger(invocation);
    return verb.run(invocation);
  } catch (const UsageError& error) {
    return usage_error(error, &verb, language);
  } catch (const InputError& error) {
    std::cerr << render(error.found(), error.sources(), language);
    return kInputErrors;
  } catch (const WorldError& error) {
    std::cerr << "error: " << text_of(error.message(), language) << " [" << error.what() << "]\n";
    const std::string hint = hint_of(error.message(), language);
    if (!hint.empty()) std::cerr << "  " << text_of(Msg::hint_label, language) << hint << "\n";
    return kFailed;
  }
}

int run(std::vector<std::string> args) {
  const Language language = language_of(args);
  const std::string name = take_verb(args);
  if (name.empty()) {
    const bool asked = std::find_if(args.begin(), args.end(), [](const std::string& a) { return a == "--help" || a == "-h"; }) != args.end();
    if (std::find(args.begin(), args.end(), "--version") != args.end()) {
      std::cout << "duban " << DUBAN_VERSION << "\n";
      return kDone;
    }
    for (const std::string& arg : args) {
      if (arg.starts_with("--") && !is_global(arg)) return usage_error({{Msg::usage_unknown_global, {arg}}}, nullptr, language);
    }
    const bool only_language = std::all_of(args.begin(), args.end(), [](const std::string& a) {
      return a.starts_with("--lang") || a == "en" || a == "zh";
    });
    if (!asked && !only_language) return usage_error({{Msg::usage_no_verb, {}}}, nullptr, language);
    std::cout << overview(language);
    return kDone;
  }
  const Verb* verb = find_verb(name);
  if (verb != nullptr) return run_verb(*verb, args, language);
  std::vector<std::string> names;
  for (const Verb& v : all_verbs()) names.emplace_back(v.name);
  const std::string near = nearest(name, names);
  if (near.empty()) return usage_error({{Msg::usage_unknown_verb, {name}}}, nullptr, language);
  return usage_error({{Msg::usage_unknown_verb_near, {name, near}}}, find_verb(near), language);
}

}  // namespace
}  // namespace duban

int main(int argc, char** argv) {
  try {
    return duban::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << " [internal]\n";
    return duban::kFailed;
  }
}
