// Specifies how alike texts are, and which of two lists go together.
#include "engine/base/similarity.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace duban {
namespace base_similarity_test {

using Texts = std::vector<std::string>;

/// "0-1 2-0": the pairs of two lists.
std::string pairs_of(const Texts& first, const Texts& second, int least = 5'000) {
  std::string line;
  for (const SimilarPair& pair : pair_similar(first, second, least)) {
    line += (line.empty() ? "" : " ") + std::to_string(pair.first) + "-" + std::to_string(pair.second);
  }
  return line;
}

TEST_CASE("texts are as alike as the pairs of characters they share") {
  struct Row {
    const char *a, *b;
    int alike;
  };
  const Row rows[] = {{"新增首店", "新增首店", 10'000},   // the same
                      {"新增首店", "新增首家", 6'666},    // 2 of 3 and 3
                      {"道路", "桥梁", 0},                // nothing
                      {"道", "道", 10'000},               // one character
                      {"", "道路", 0},
                      {"", "", 0},
                      {"新增　首店，", "“新增首店”", 10'000},  // blanks and punctuation do not count
                      {"GDP增长６%", "GDP增长6％", 10'000},    // widths do not either
                      {"哈哈哈哈", "哈哈", 5'000}};            // a pair counts as often as it stands
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(similarity(row.a, row.b) == row.alike);
  }
}

TEST_CASE("the most alike texts go together, wherever they stand") {
  CHECK(pairs_of({"建成云溪科创园一期", "改造老旧小区6个"}, {"改造老旧小区8个", "新增公园3处", "建成云溪科创园二期"}) == "0-2 1-0");
}

TEST_CASE("what is alike too little stays alone") {
  CHECK(pairs_of({"完成道路建设"}, {"完成桥梁建设"}).empty());
  CHECK(pairs_of({"完成道路建设"}, {"完成桥梁建设"}, 4'000) == "0-0");
}

TEST_CASE("a text equally alike to two stays alone, and so do they") {
  CHECK(pairs_of({"改造小区5个"}, {"改造小区6个", "改造小区7个"}).empty());
  CHECK(pairs_of({"改造小区6个", "改造小区6个"}, {"改造小区6个"}).empty());
  // The exact one decides, the other is left with the next.
  CHECK(pairs_of({"改造小区6个", "改造小区7个"}, {"改造小区6个"}) == "0-0");
}

TEST_CASE("a list beside itself goes together one by one, each text at most once") {
  CHECK(rc::check("pairs are one to one and in order", [] {
    const auto numbers = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 5'000));
    Texts texts;
    for (const int n : numbers) texts.push_back("事项" + std::to_string(n) + "号" + std::to_string(n * 7 % 1'000));
    const auto pairs = pair_similar(texts, texts, 5'000);
    RC_ASSERT(pairs.size() == texts.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) RC_ASSERT(pairs[i] == (SimilarPair{static_cast<int>(i), static_cast<int>(i), 10'000}));
  }));
}

TEST_CASE("pairing is the same seen from the other list") {
  CHECK(rc::check("pair(a, b) = turned pair(b, a)", [] {
    const auto any_texts = [] {
      Texts texts;
      for (int left = *rc::gen::inRange(0, 12); left > 0; --left) {
        std::string text;
        for (int n = *rc::gen::inRange(1, 6); n > 0; --n) text += static_cast<char>('a' + *rc::gen::inRange(0, 4));
        texts.push_back(text);
      }
      return texts;
    };
    const Texts a = any_texts(), b = any_texts();
    auto turned = pair_similar(b, a, 5'000);
    for (SimilarPair& pair : turned) std::swap(pair.first, pair.second);
    std::sort(turned.begin(), turned.end(), [](const SimilarPair& x, const SimilarPair& y) { return x.first < y.first; });
    RC_ASSERT(pair_similar(a, b, 5'000) == turned);
  }));
}

}  // namespace base_similarity_test
}  // namespace duban
