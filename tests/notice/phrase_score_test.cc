// Measures what is read out of sentences of other offices against answers written first (fixtures/phrases).
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/files/file.h"
#include "engine/notice/target_phrase.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace notice_phrase_score_test {

struct Score {
  int wanted = 0;
  int given = 0;
  int right = 0;
  int same_op = 0;
  int same_kind = 0;
  int same_deadline = 0;

  /// True when `part` of `whole` is at least `percent` percent.
  static bool reaches(int part, int whole, int percent) { return part * 100 >= whole * percent; }
};

bool same_words(const Target& got, const Target& want) {
  return !got.phrase.empty() && (want.phrase.find(got.phrase) != std::string::npos || got.phrase.find(want.phrase) != std::string::npos);
}

/// A number is found when value and unit are the same, a milestone or relation when its words are.
bool is_found(const Target& got, const Target& want) {
  if (got.value.has_value() != want.value.has_value()) return false;
  if (want.value) return *got.value == *want.value && got.unit == want.unit;
  return got.kind == want.kind && same_words(got, want);
}

int agreement(const Target& got, const Target& want) {
  return (got.op == want.op ? 1 : 0) + (got.kind == want.kind ? 1 : 0) + (same_words(got, want) ? 1 : 0);
}

void count(std::vector<Target> got, const std::vector<Target>& wanted, const std::string& text, Score& score) {
  score.wanted += static_cast<int>(wanted.size());
  score.given += static_cast<int>(got.size());
  for (const Target& want : wanted) {
    auto best = got.end();
    for (auto it = got.begin(); it != got.end(); ++it) {
      if (is_found(*it, want) && (best == got.end() || agreement(*it, want) > agreement(*best, want))) best = it;
    }
    if (best == got.end()) {
      MESSAGE("not found: " << want.phrase << " in " << text);
      continue;
    }
    ++score.right;
    score.same_op += best->op == want.op ? 1 : 0;
    score.same_kind += best->kind == want.kind ? 1 : 0;
    score.same_deadline += best->deadline == want.deadline ? 1 : 0;
    got.erase(best);
  }
  for (const Target& extra : got) MESSAGE("invented: " << extra.phrase << " in " << text);
}

Score score_of(const std::string& name) {
  const auto sentences = parse_json(load_text(source_folder() + "/fixtures/phrases/" + name).text);
  REQUIRE(sentences.has_value());
  Score score;
  for (const Json& sentence : sentences->items()) {
    const std::string text = sentence["text"].text().value_or("");
    std::vector<Target> wanted;
    for (const Json& target : sentence["targets"].items()) wanted.push_back(target_from_json(target));
    count(find_targets(text, 2025).targets, wanted, text, score);
  }
  MESSAGE(name << ": " << score.wanted << " wanted, " << score.given << " given, " << score.right << " right");
  return score;
}

TEST_CASE("the targets of 90 sentences of other offices are found, and hardly any invented") {
  const Score score = score_of("targets.json");
  CHECK(score.wanted == 230);
  CHECK(Score::reaches(score.right, score.given, 97));
  CHECK(Score::reaches(score.right, score.wanted, 97));
  CHECK(Score::reaches(score.same_op, score.right, 98));
  CHECK(Score::reaches(score.same_kind, score.right, 98));
  CHECK(Score::reaches(score.same_deadline, score.right, 98));
}

TEST_CASE("so are those of 70 sentences kept back while the grammar was made") {
  const Score score = score_of("targets-kept-back.json");
  CHECK(score.wanted == 111);
  CHECK(Score::reaches(score.right, score.given, 94));
  CHECK(Score::reaches(score.right, score.wanted, 94));
  CHECK(Score::reaches(score.same_op, score.right, 98));
  CHECK(Score::reaches(score.same_kind, score.right, 95));
}

}  // namespace notice_phrase_score_test
}  // namespace duban
