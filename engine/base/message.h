// The catalogue: every sentence and label the program says, in Chinese and in English, in one place
// (engine/base/catalogue/*.inc). Which language is chosen is decided in cli/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

enum class Language { chinese, english };

enum class Msg {
#define DUBAN_DIAGNOSTIC(name, id, zh, en, zh_hint, en_hint) name,
#define DUBAN_LABEL(name, zh, en) name,
#include "engine/base/catalogue/all.inc"
#undef DUBAN_DIAGNOSTIC
#undef DUBAN_LABEL
};

/// A sentence of the catalogue with what fills its places {0}, {1} …
struct Message {
  Msg id{};
  std::vector<std::string> args;
  friend bool operator==(const Message&, const Message&) = default;
};

/// A label of the catalogue as what fills a place of another sentence: it comes out in that one's language.
[[nodiscard]] std::string label_arg(Msg label);
/// The stable kebab-case id of a diagnostic; "" for a label.
[[nodiscard]] std::string_view id_of(Msg msg);
/// The text with its places filled.
[[nodiscard]] std::string text_of(const Message& message, Language language);
[[nodiscard]] std::string text_of(Msg msg, Language language);
/// What to do about it; "" when the catalogue has no hint.
[[nodiscard]] std::string hint_of(const Message& message, Language language);
/// Every entry, for the tests that hold the catalogue complete.
[[nodiscard]] std::span<const Msg> all_messages();

}  // namespace duban
