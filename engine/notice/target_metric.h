// What a target is of: the words before and behind its number without verbs, comparisons, examples.
#pragma once

#include "engine/model/target.h"
#include "engine/notice/phrase_text.h"

namespace duban::phrase {

/// Verbs by which a rate is said to move: 增长, 下降.
[[nodiscard]] Words rate_verbs();
/// `text` without words that belong to no metric at its end: 均, 分别, 同比, 实现.
[[nodiscard]] View without_idle_end(View text);

/// The metric in `words`, of a target of `kind`: rates are named 增速 or 降幅. "" when the words name nothing.
[[nodiscard]] Text metric_of(View words, TargetKind kind);

/// X等N个Y names an example; the number counts the Ys: the words without it.
[[nodiscard]] Text without_example(View words);

/// The noun with which `metric` begins, when it says nothing without what stood before it (总量, 增速); else "".
[[nodiscard]] View bare_noun(View metric);

}  // namespace duban::phrase
