// Tasks that promise the same metric: as a rate and a sum, of a part and of the whole, as additions and a stock; and those
// that name one in words.
#pragma once

#include <vector>

#include "engine/notice/metric_core.h"

namespace duban::links {

/// One target with its core, of a task.
struct Promise {
  int task = 0;
  const Target* target = nullptr;
  MetricCore core;
  std::string phrase;  // the piece of the text, else the metric
};

/// The targets that a metric can be compared by; milestones and ranks are none.
[[nodiscard]] std::vector<Promise> promises_of(const LinkTexts& texts);

/// How much of its task's text `promise` is, in thousandths; 1000 for a task that says little else, the headline of its metric.
[[nodiscard]] int weight_in_text(const LinkTexts& texts, const Promise& promise);

void propose_by_metric(const LinkTexts& texts, const std::vector<Promise>& promises, std::vector<LikelyLink>& found);
void propose_by_named_metric(const LinkTexts& texts, const std::vector<Promise>& promises, std::vector<LikelyLink>& found);

}  // namespace duban::links
