// The catalogue as a table; places are filled by fmt.
#include "engine/base/message.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <array>

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

std::string fill(const char* text, const std::vector<std::string>& args) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& arg : args) store.push_back(arg);
  return fmt::vformat(text, store);
}

std::size_t index_of(Language language) { return language == Language::chinese ? 0 : 1; }

}  // namespace

std::string_view id_of(Msg msg) { return entry_of(msg).id; }

std::string text_of(const Message& message, Language language) {
  return fill(entry_of(message.id).text[index_of(language)], message.args);
}

std::string text_of(Msg msg, Language language) {
  return entry_of(msg).text[index_of(language)];
}

std::string hint_of(const Message& message, Language language) {
  return fill(entry_of(message.id).hint[index_of(language)], message.args);
}

std::span<const Msg> all_messages() { return kAll; }

}  // namespace duban
