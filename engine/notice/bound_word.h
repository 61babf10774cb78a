// The words around a number that say how it binds: 不低于, 达到, 以上, 左右, 降至.
#pragma once

#include <optional>

#include "engine/model/target.h"
#include "engine/notice/phrase_text.h"

namespace duban::phrase {

/// What one such word asks of the number.
enum class Bound { none, at_least, above, at_most, below, about, keep, reach, cap };

struct BoundWord {
  View word;  // "" = none
  Bound bound = Bound::none;
  std::size_t length = 0;  // with what stands between it and the number (突破至, 达到约)
};

/// The bound word that ends `before`, a text up to a number, and the one that begins `after`, behind its unit.
[[nodiscard]] BoundWord bound_before(View before);
[[nodiscard]] BoundWord bound_after(View after);

/// The bound word that stands a little before the end of `before`, with a noun between (提高到人均320元); its length is 0.
[[nodiscard]] BoundWord bound_apart(View before);

/// How a number bound so compares; nothing when the two contradict each other (不低于5%以内).
[[nodiscard]] std::optional<Comparator> comparator_of(Bound before, Bound after);

/// True where the word says where a fall or rise ends (降至, 提高到), not how far it goes.
[[nodiscard]] bool says_where(View word);

}  // namespace duban::phrase
