// Specifies that the catalogue is complete: both languages, the same places in both, ids in kebab
// case. Single sentences are specified where they are said.
#include "engine/base/message.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>

#include "tests/support/values.h"

namespace duban {
namespace base_message_test {

/// A message whose places are all filled with marks.
Message marked(Msg msg) {
  return {msg,
          {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>", "<8>", "<9>", "<10>", "<11>"}};
}

/// The places that `text` shows, each once, in order.
std::set<std::string> places_in(const std::string& text) {
  static const std::regex kMark("<\\d+>");
  return {std::sregex_token_iterator(text.begin(), text.end(), kMark), {}};
}

bool has_chinese(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

TEST_CASE("every entry says something in both languages") {
  for (const Msg msg : all_messages()) {
    const std::string english = text_of(marked(msg), Language::english);
    CAPTURE(english);
    CHECK_FALSE(english.empty());
    CHECK_FALSE(text_of(marked(msg), Language::chinese).empty());
  }
}

TEST_CASE("places are numbered from 0 without gaps") {
  for (const Msg msg : all_messages()) {
    const std::string all =
        text_of(marked(msg), Language::english) + hint_of(marked(msg), Language::english);
    CAPTURE(all);
    const auto places = places_in(all);
    for (std::size_t i = 0; i < places.size(); ++i)
      CHECK(places.contains("<" + std::to_string(i) + ">"));
  }
}

TEST_CASE("ids of diagnostics are kebab case, labels have none") {
  static const std::regex kKebab("[a-z]+(-[a-z0-9]+)*");
  for (const Msg msg : all_messages()) {
    const std::string id(id_of(msg));
    CAPTURE(id);
    if (!id.empty()) CHECK(std::regex_match(id, kKebab));
  }
  CHECK(id_of(Msg::hint_label).empty());
  CHECK(id_of(Msg::file_not_found) == "file-not-found");
}

TEST_CASE("a diagnostic's sentence ends without a full stop") {
  for (const Msg msg : all_messages()) {
    if (id_of(msg).empty()) continue;
    const std::string id(id_of(msg));
    CAPTURE(id);
    CHECK_FALSE(text_of(marked(msg), Language::chinese).ends_with("。"));
    CHECK_FALSE(text_of(marked(msg), Language::english).ends_with("."));
  }
}

TEST_CASE("sentences of diagnostics in English hold no Chinese") {
  for (const Msg msg : all_messages()) {
    const std::string english = text_of(marked(msg), Language::english);
    if (id_of(msg).empty() || english.find("(") != std::string::npos)
      continue;  // table heads are named in brackets
    CAPTURE(english);
    CHECK_FALSE(has_chinese(english));
  }
}

TEST_CASE("braces in a sentence are text when doubled") {
  CHECK(text_of({Msg::rule_bad_template, {"x"}}, Language::english).find("'{x}'") !=
        std::string::npos);
  CHECK(hint_of({Msg::rule_bad_rhythm, {}}, Language::english).find("{monthly: 25}") !=
        std::string::npos);
}

TEST_CASE("every entry has the same places in both languages") {
  for (const Msg msg : all_messages()) {
    const std::string english = text_of(marked(msg), Language::english);
    CAPTURE(english);
    CHECK(places_in(english) == places_in(text_of(marked(msg), Language::chinese)));
    CHECK(places_in(hint_of(marked(msg), Language::english)) == places_in(hint_of(marked(msg), Language::chinese)));
    CHECK(hint_of(marked(msg), Language::english).empty() == hint_of(marked(msg), Language::chinese).empty());
  }
}

}  // namespace base_message_test
}  // namespace duban
