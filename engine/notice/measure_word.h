// Units of measure and counting words as notices write them behind a number.
#pragma once

#include "engine/notice/phrase_text.h"

namespace duban::phrase {

/// What kind of quantity a unit is of.
enum class Measure { none, percent, times, money, count, extent, time };

struct MeasureWord {
  View unit;  // as written, with 万, 亿 and what stands behind a slash; "" = none
  Measure measure = Measure::none;
  bool per = false;  // so much a head, a household …: 万元/人
};

/// The longest unit at the start of `text`.
[[nodiscard]] MeasureWord measure_at(View text);

}  // namespace duban::phrase
