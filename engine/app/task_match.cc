// Refs and texts, the surest first.
#include "engine/app/task_match.h"

#include <algorithm>
#include <map>
#include <string>

#include "engine/base/similarity.h"
#include "engine/base/text.h"

namespace duban {
namespace {

bool mostly_has_texts(std::span<const TaskDraft> tasks) {
  const auto with_text = std::count_if(tasks.begin(), tasks.end(), [](const TaskDraft& t) { return !t.text.empty(); });
  return 2 * with_text > std::ssize(tasks);
}

/// What tasks are told by: their texts, or their titles where a list keeps no texts.
std::vector<std::string> wordings_of(std::span<const TaskDraft> tasks, bool by_text) {
  std::vector<std::string> wordings;
  for (const TaskDraft& task : tasks) wordings.push_back(by_text && !task.text.empty() ? task.text : task.shown_title());
  return wordings;
}

class UpdateMatcher {
 public:
  UpdateMatcher(std::span<const TaskDraft> before, std::span<const TaskDraft> after)
      : before_(before), after_(after), taken_(before.size()), matched_(after.size()) {
    const bool by_text = mostly_has_texts(before) && mostly_has_texts(after);
    words_before_ = wordings_of(before, by_text);
    words_after_ = wordings_of(after, by_text);
  }

  std::vector<TaskMatch> match() {
    match_refs([&](std::size_t b, std::size_t a) { return words_before_[b] == words_after_[a]; });
    match_moved_texts();
    match_refs([&](std::size_t b, std::size_t a) {
      const bool same_title = !before_[b].title.empty() && before_[b].title == after_[a].title;
      return same_title || similarity(words_before_[b], words_after_[a]) >= kSameRefLeast;
    });
    match_nearest();
    std::sort(matches_.begin(), matches_.end(), [](const TaskMatch& a, const TaskMatch& b) { return a.after < b.after; });
    return std::move(matches_);
  }

 private:
  void take(std::size_t b, std::size_t a) {
    taken_[b] = true;
    matched_[a] = true;
    matches_.push_back({static_cast<int>(b), static_cast<int>(a), similarity(words_before_[b], words_after_[a])});
  }

  template <class Same>
  void match_refs(Same same) {
    std::map<std::string, std::size_t> by_ref;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (!taken_[b]) by_ref.emplace(before_[b].ref, b);
    }
    for (std::size_t a = 0; a < after_.size(); ++a) {
      const auto found = by_ref.find(after_[a].ref);
      if (!matched_[a] && found != by_ref.end() && !taken_[found->second] && same(found->second, a)) take(found->second, a);
    }
  }

  /// Texts that stand once in both editions.
  void match_moved_texts() {
    struct Places {
      std::vector<std::size_t> before, after;
    };
    std::map<std::string, Places> by_words;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (!taken_[b] && !words_before_[b].empty()) by_words[words_before_[b]].before.push_back(b);
    }
    for (std::size_t a = 0; a < after_.size(); ++a) {
      if (!matched_[a] && !words_after_[a].empty()) by_words[words_after_[a]].after.push_back(a);
    }
    for (const auto& [words, places] : by_words) {
      if (places.before.size() == 1 && places.after.size() == 1) take(places.before.front(), places.after.front());
    }
  }

  void match_nearest() {
    std::vector<std::size_t> left_before, left_after;
    std::vector<std::string> first, second;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      if (taken_[b]) continue;
      left_before.push_back(b);
      first.push_back(words_before_[b]);
    }
    for (std::size_t a = 0; a < after_.size(); ++a) {
      if (matched_[a]) continue;
      left_after.push_back(a);
      second.push_back(words_after_[a]);
    }
    for (const SimilarPair& pair : pair_similar(first, second, kMovedLeast)) {
      take(left_before[static_cast<std::size_t>(pair.first)], left_after[static_cast<std::size_t>(pair.second)]);
    }
  }

  std::span<const TaskDraft> before_;
  std::span<const TaskDraft> after_;
  std::vector<std::string> words_before_, words_after_;
  std::vector<bool> taken_, matched_;
  std::vector<TaskMatch> matches_;
};

}  // namespace

std::vector<TaskMatch> match_update(std::span<const TaskDraft> before, std::span<const TaskDraft> after) {
  return UpdateMatcher(before, after).match();
}

std::vector<TaskMatch> match_by_text(std::span<const TaskDraft> before, std::span<const TaskDraft> after) {
  const bool by_text = mostly_has_texts(before) && mostly_has_texts(after);
  std::vector<TaskMatch> matches;
  for (const SimilarPair& pair : pair_similar(wordings_of(before, by_text), wordings_of(after, by_text), kNextYearLeast)) {
    matches.push_back({pair.first, pair.second, pair.similarity});
  }
  std::sort(matches.begin(), matches.end(), [](const TaskMatch& a, const TaskMatch& b) { return a.after < b.after; });
  return matches;
}

}  // namespace duban
