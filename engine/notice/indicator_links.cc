// What of a task's words an indicator measures.
#include "engine/notice/indicator_links.h"

#include <algorithm>

namespace duban::links {
namespace {

constexpr int kMostFeeding = 12;  // more tasks than these: the words are too common to tell

/// The longest piece that both hold.
View common_piece(View a, View b) {
  View longest;
  std::vector<std::size_t> row(b.size() + 1), last(b.size() + 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      row[j + 1] = a[i] == b[j] ? last[j] + 1 : 0;
      if (row[j + 1] > longest.size()) longest = a.substr(i + 1 - row[j + 1], row[j + 1]);
    }
    std::swap(row, last);
  }
  return longest;
}

/// What stands before `piece` in `words`, of which it is a part.
View before_piece(View words, View piece) { return words.substr(0, words.find(piece)); }

bool tells_no_other_thing(View before) { return before.empty() || is_per_head(before); }

/// How well `promise` fits an indicator of `of`: 0 = not.
int fit_of(const LinkTexts& texts, const Promise& promise, const LinkableIndicator& indicator, const MetricCore& of) {
  const View task = promise.core.core, plan = of.core;
  if (task == plan) return 92;
  const View shorter = task.size() < plan.size() ? task : plan;
  const View piece = common_piece(task, plan);
  if (piece.size() < 2 || is_generic(piece)) return 0;
  const Target& one = *promise.target;
  const bool same_number = one.value && indicator.target.value && *one.value == *indicator.target.value && one.unit == indicator.target.unit;
  if (same_number && one.kind == indicator.target.kind && piece.size() + 1 >= shorter.size()) return 84;
  const bool both_end_so = task.ends_with(piece) && plan.ends_with(piece);
  if (!both_end_so) return 0;
  // 每千人口… and 千人…, 人均… and …: the same, of each person.
  if (tells_no_other_thing(before_piece(task, piece)) && tells_no_other_thing(before_piece(plan, piece))) {
    return piece.size() >= 4 && promise.core.unit_behind.empty() ? 76 : 0;
  }
  if (piece.size() < plan.size()) return 0;  // the indicator is of a narrower thing
  if (plan.size() >= 4) return 80;
  return plan.size() == 3 && texts.holders(plan, indicator.year, 3) <= 3 ? 70 : 0;
}

void add(std::vector<LikelyLink>& found, int task, int indicator, int strength, LinkGround ground, std::string text, std::string metric, View shared) {
  LikelyLink link;
  link.from = task;
  link.to = indicator;
  link.to_indicator = true;
  link.strength = strength;
  std::string name = shown_core(shared, text, metric);
  link.evidence.push_back({ground, std::move(text), std::move(metric), std::move(name)});
  found.push_back(std::move(link));
}

}  // namespace

void propose_by_indicator(const LinkTexts& texts, const std::vector<Promise>& promises, std::span<const LinkableIndicator> indicators,
                          std::vector<LikelyLink>& found) {
  for (int number = 0; number < static_cast<int>(indicators.size()); ++number) {
    const LinkableIndicator& indicator = indicators[static_cast<std::size_t>(number)];
    Target target = indicator.target;
    target.metric = indicator.metric;
    const MetricCore core = metric_core(target, {});
    std::vector<LikelyLink> feeding;
    std::vector<int> promising;
    for (const Promise& promise : promises) {
      if (texts.task(promise.task).year != indicator.year) continue;
      const int fit = fit_of(texts, promise, indicator, core);
      if (fit == 0) continue;
      promising.push_back(promise.task);
      add(feeding, promise.task, number, fit, LinkGround::indicator_target, promise.phrase, indicator.metric, common_piece(promise.core.core, core.core));
    }
    const View words = core.core;
    if (words.size() >= 5 && !is_generic(words)) {
      for (const int task : texts.tasks_holding(words, indicator.year, kMostFeeding + 1)) {
        if (std::find(promising.begin(), promising.end(), task) != promising.end()) continue;
        const View text = texts.text(task);
        add(feeding, task, number, 56, LinkGround::indicator_named, texts.as_written(task, clause_around(text, text.find(words), words.size())), indicator.metric, words);
      }
    }
    if (static_cast<int>(feeding.size()) <= kMostFeeding) found.insert(found.end(), feeding.begin(), feeding.end());
  }
}

}  // namespace duban::links
