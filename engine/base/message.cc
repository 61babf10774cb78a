// The catalogue as a table; places are filled by fmt.
#include "engine/base/message.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace duban {
namespace {

struct Entry {
  const char* id;
  std::array<const char*, 2> text;
  std::array<const char*, 2> hint;
};

constexpr Entry kEntries[] = {
#define DUBAN_DIAGNOSTIC(name, id, zh, en, zh_hint, en_hint) {id, {zh, en}, {zh_hint, en_hint}},
#define DUBAN_LABEL(name, zh, en) {"", {zh, en}, {"", ""}},
#include "engine/base/catalogue/all.inc"
#undef DUBAN_DIAGNOSTIC
#undef DUBAN_LABEL
};

constexpr Msg kAll[] = {
#define DUBAN_DIAGNOSTIC(name, id, zh, en, zh_hint, en_hint) Msg::name,
#define DUBAN_LABEL(name, zh, en) Msg::name,
#include "engine/base/catalogue/all.inc"
#undef DUBAN_DIAGNOSTIC
#undef DUBAN_LABEL
};

const Entry& entry_of(Msg msg) { return kEntries[static_cast<std::size_t>(msg)]; }

constexpr char kLabelMark = '\x01';  // no text that is typed or read begins with it

/// `arg`, or the label it stands for.
std::string filled(const std::string& arg, std::size_t language) {
  if (arg.empty() || arg.front() != kLabelMark) return arg;
  std::size_t number = std::size(kEntries);
  std::from_chars(arg.data() + 1, arg.data() + arg.size(), number);
  return number < std::size(kEntries) ? kEntries[number].text[language] : arg;
}

std::string fill(const char* text, const std::vector<std::string>& args, std::size_t language) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& arg : args) store.push_back(filled(arg, language));
  return fmt::vformat(text, store);
}

std::size_t index_of(Language language) { return language == Language::chinese ? 0 : 1; }

}  // namespace

std::string label_arg(Msg label) { return kLabelMark + std::to_string(static_cast<std::size_t>(label)); }

std::string_view id_of(Msg msg) { return entry_of(msg).id; }

std::string text_of(const Message& message, Language language) {
  return fill(entry_of(message.id).text[index_of(language)], message.args, index_of(language));
}

std::string text_of(Msg msg, Language language) {
  return entry_of(msg).text[index_of(language)];
}

std::string hint_of(const Message& message, Language language) {
  return fill(entry_of(message.id).hint[index_of(language)], message.args, index_of(language));
}

std::span<const Msg> all_messages() { return kAll; }

}  // namespace duban
