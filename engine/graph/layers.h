// Layers of a picture: items in columns, ordered and placed so that the lines between neighbouring columns are
// short and cross little. A pure function on whole numbers; what the items are is the caller's.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace duban {

struct LayerItem {
  int layer = 0;   // from 0, left to right
  int height = 1;  // at least 1
};

/// Two items of neighbouring layers, in either order.
using LayerLine = std::pair<int, int>;

struct Layers {
  std::vector<int> top;  // of each item; those of one layer never overlap
  int height = 0;        // of the highest layer; no item reaches below
};

/// Places `items`. Where no order is better than that of `items` they keep it. The same input gives the same result.
[[nodiscard]] Layers place_layers(std::span<const LayerItem> items, std::span<const LayerLine> lines);

/// How many pairs of `lines` cross when each layer stands in the order of `top`.
[[nodiscard]] std::int64_t count_crossings(std::span<const LayerItem> items, std::span<const LayerLine> lines, std::span<const int> top);

}  // namespace duban
