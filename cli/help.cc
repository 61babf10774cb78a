// Help texts and the verb `help`.
#include "cli/help.h"

#include <vector>

#include "cli/invocation.h"
#include "engine/base/text.h"
#include "engine/document/steps_document.h"

namespace duban {
namespace {

std::string option_spelling(const Option& option) {
  std::string out = std::string(option.name) == "output" ? "-o" : std::string("--") + option.name;
  if (std::string(option.name) == "help") out = "-h, --help";
  if (*option.metavar != '\0') out += std::string(" ") + option.metavar;
  return out;
}

std::string option_lines(const std::vector<Option>& options, Language language) {
  int width = 0;
  for (const Option& option : options) width = std::max(width, display_width(option_spelling(option)));
  std::string out;
  for (const Option& option : options) {
    out += "  " + pad_right(option_spelling(option), width) + "  " + text_of(option.help, language);
    if (option.repeats) out += text_of(Msg::help_repeats, language);
    out += "\n";
  }
  return out;
}

int run_help(Invocation& invocation) {
  if (invocation.words().empty()) {
    invocation.put(overview(invocation.language()));
    return kDone;
  }
  if (invocation.word(0) == "steps") {
    invocation.put(render_text(steps_document(invocation.language()), false));
    return kDone;
  }
  const Verb* verb = find_verb(invocation.word(0));
  if (verb == nullptr) throw UsageError{{Msg::usage_unknown_verb, {invocation.word(0)}}};
  invocation.put(verb_help(*verb, invocation.language()));
  return kDone;
}

}  // namespace

std::string usage_line(const Verb& verb, Language language) {
  std::string out = text_of(Msg::help_usage, language) + "duban " + verb.name;
  if (*verb.words != '\0') out += std::string(" ") + verb.words;
  if (!verb.options.empty()) out += text_of(Msg::help_options_word, language);
  return out;
}

std::string overview(Language language) {
  std::string out = text_of(Msg::help_purpose, language) + "\n\n";
  out += "  duban init --directory units.yaml\n  duban import notice.txt\n  duban weekly -o weekly.xlsx\n\n";
  std::vector<Msg> categories;
  for (const Verb& verb : all_verbs()) {
    if (std::find(categories.begin(), categories.end(), verb.category) == categories.end()) categories.push_back(verb.category);
  }
  for (const Msg category : categories) {
    out += text_of(category, language) + "\n";
    for (const Verb& verb : all_verbs()) {
      if (verb.category == category) out += "  " + pad_right(verb.name, 12) + text_of(verb.summary, language) + "\n";
    }
  }
  return out + "\n" + text_of(Msg::help_more, language) + "\n";
}

std::string verb_help(const Verb& verb, Language language) {
  std::string out = std::string(verb.name) + " — " + text_of(verb.summary, language) + "\n\n";
  out += usage_line(verb, language) + "\n";
  if (!verb.options.empty()) out += "\n" + text_of(Msg::help_options, language) + "\n" + option_lines(verb.options, language);
  out += "\n" + text_of(Msg::help_global, language) + "\n" + option_lines(global_options(), language);
  out += "\n" + text_of(Msg::help_examples, language) + "\n";
  for (const char* example : verb.examples) out += std::string("  ") + example + "\n";
  return out + "\n" + text_of(Msg::help_exit, language) + "\n";
}

Verb help_verb() {
  return {"help", Msg::category_about, Msg::verb_help, "[VERB | steps]", 0, 1, {}, {"duban help", "duban help weekly", "duban help steps"}, &run_help, false};
}

}  // namespace duban
