// Finding the names in Chinese that is written without blanks.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/condition_parser.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

bool is_chinese(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The longest name that is looked for in Chinese without blanks.
constexpr std::size_t kMostName = 40;

/// The words of the language and the names of all facts and relations, a name with a dot in its parts too.
const std::set<std::string, std::less<>>& base_vocabulary() {
  static const std::set<std::string, std::less<>> kWords = [] {
    std::set<std::string, std::less<>> words;
    for (const std::string_view one : language_words()) words.emplace(one);
    for (const SubjectKind subject : kAllSubjects) {
      for (std::string& name : fact_names(subject)) words.insert(std::move(name));
      for (const std::string& name : relation_names(subject)) {
        words.insert(name);
        const std::size_t dot = name.find('.');
        if (dot == std::string::npos) continue;
        words.insert(name.substr(0, dot));
        words.insert(name.substr(dot + 1));
      }
    }
    for (const Enumeration* words_of : all_enumerations()) {
      for (std::string& word : words_of->all_words()) words.insert(std::move(word));
    }
    return words;
  }();
  return kWords;
}

/// How long the name is that begins at each place of `points` when all of it is cut into names, the longest first; 0 where
/// none fits. No name is `whole` itself when that is to be cut.
template <class IsKnown>
std::vector<int> cuts_of(const std::u32string& points, IsKnown is_known, bool cut_whole) {
  std::vector<int> step(points.size() + 1, 0);
  for (std::size_t from = points.size(); from-- > 0;) {
    for (std::size_t length = std::min(points.size() - from, kMostName); length > 0 && step[from] == 0; --length) {
      if (cut_whole && length == points.size()) continue;
      const std::size_t rest = from + length;
      const bool ends = rest == points.size() || step[rest] > 0;
      if (ends && is_known(encode_utf8(std::u32string_view(points).substr(from, length)))) step[from] = static_cast<int>(length);
    }
  }
  return step;
}

}  // namespace

bool reads_as_several_words(std::string_view name) {
  const std::u32string points = decode_utf8(name);
  if (points.empty() || points.size() > kMostName || !is_chinese(name)) return false;
  return cuts_of(points, [](const std::string& word) { return base_vocabulary().contains(word) || unit_word(word).has_value(); }, true)[0] > 0;
}

bool ConditionParser::is_known(std::string_view word) {
  if (!vocabulary_) {
    vocabulary_ = base_vocabulary();
    for (const SubjectKind subject : kAllSubjects) {
      if (scope_.definitions == nullptr) break;
      for (std::string& name : scope_.definitions->names(subject)) vocabulary_->insert(std::move(name));
    }
    if (scope_.parameters != nullptr) {
      for (const auto& [name, value] : *scope_.parameters) vocabulary_->insert(name);
    }
  }
  return vocabulary_->contains(word) || unit_word(word).has_value();
}

/// Chinese is written without blanks: a run of it that is no name itself is cut into names where that comes out
/// even, taking the longest first.
void ConditionParser::split_names() {
  join_names();
  std::vector<Token> cut;
  for (Token& whole : tokens_) {
    if (whole.kind != TokenKind::name || !is_chinese(whole.text) || is_known(whole.text)) {
      cut.push_back(std::move(whole));
      continue;
    }
    const std::u32string points = decode_utf8(whole.text);
    const std::vector<int> step = cuts_of(points, [&](const std::string& word) { return is_known(word); }, false);
    if (step[0] == 0) {
      cut.push_back(std::move(whole));
      continue;
    }
    for (std::size_t from = 0; from < points.size(); from += static_cast<std::size_t>(step[from])) {
      const int begin = whole.begin + static_cast<int>(from);
      cut.push_back({TokenKind::name, encode_utf8(std::u32string_view(points).substr(from, static_cast<std::size_t>(step[from]))), begin, begin + step[from]});
    }
  }
  tokens_ = std::move(cut);
}

/// A name an office gave may have digits in it: 第1档.
void ConditionParser::join_names() {
  for (std::size_t from = 0; from + 1 < tokens_.size(); ++from) {
    if (tokens_[from].kind != TokenKind::name || !is_chinese(tokens_[from].text)) continue;
    Token joined = tokens_[from];
    for (std::size_t next = from + 1; next < tokens_.size() && tokens_[next].begin == joined.end && tokens_[next].kind != TokenKind::symbol &&
                                      tokens_[next].kind != TokenKind::end && tokens_[next].kind != TokenKind::text; ++next) {
      joined.text += tokens_[next].text;
      joined.end = tokens_[next].end;
      if (!is_known(joined.text)) continue;
      tokens_[from] = joined;
      tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(from) + 1, tokens_.begin() + static_cast<std::ptrdiff_t>(next) + 1);
      break;
    }
  }
}

}  // namespace duban
