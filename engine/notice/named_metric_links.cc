// Tasks that name in words what another sets a number for.
#include <algorithm>

#include "engine/notice/metric_links.h"

namespace duban::links {
namespace {

constexpr std::size_t kShortest = 5;     // characters of a metric that are told from other words
constexpr std::size_t kLongestPart = 10; // of those before it that say of which part the number is
constexpr int kMostNaming = 6;           // tasks: more than these name it in passing

/// Whether task `number` promises something whose core holds `words`. `promises` are in order of their tasks.
bool promises_with(const std::vector<Promise>& promises, int number, View words) {
  auto promise = std::lower_bound(promises.begin(), promises.end(), number, [](const Promise& p, int wanted) { return p.task < wanted; });
  for (; promise != promises.end() && promise->task == number; ++promise) {
    if (phrase::contains(promise->core.core, words)) return true;
  }
  return false;
}

}  // namespace

void propose_by_named_metric(const LinkTexts& texts, const std::vector<Promise>& promises, std::vector<LikelyLink>& found) {
  for (const Promise& promise : promises) {
    const View core = promise.core.core;
    const bool yearly = promise.target->kind != TargetKind::count;
    if (core.size() < kShortest || !yearly || is_generic(core) || !promise.core.unit_behind.empty()) continue;
    // The words without the scope before them: the longest end of the metric that other texts hold too.
    for (std::size_t cut = 0; cut + kShortest <= core.size() && cut <= kLongestPart; ++cut) {
      const View words = core.substr(cut);
      if (cut > 0 && is_generic(words)) break;
      const std::vector<int> tasks = texts.tasks_holding(words, texts.task(promise.task).year, kMostNaming + 1);
      if (tasks.size() < 2) continue;
      if (static_cast<int>(tasks.size()) > kMostNaming) break;
      for (const int other : tasks) {
        if (other == promise.task || promises_with(promises, other, words) || !texts.share_party(promise.task, other)) continue;
        const View text = texts.text(other);
        const std::string clause = texts.as_written(other, clause_around(text, text.find(words), words.size()));
        const bool part = cut > 0;  // the number is of a part, the other names the whole
        const auto& [from, to] = part ? std::pair(promise.task, other) : std::pair(other, promise.task);
        found.push_back({from, LinkKind::contributes_to, false, to, 55 + (part ? 0 : 3),
                         {{LinkGround::named_metric, part ? promise.phrase : clause, part ? clause : promise.phrase, encode_utf8(words)}}});
      }
      break;
    }
  }
}

}  // namespace duban::links
