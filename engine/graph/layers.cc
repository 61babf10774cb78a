// Orders by barycentres, swept right and left, the order with the fewest crossings kept; then heights by the mean
// of the neighbours, each layer pushed apart just as far as it must.
#include "engine/graph/layers.h"

#include <algorithm>
#include <numeric>

#include "engine/base/index.h"

namespace duban {
namespace {

constexpr int kOrderSweeps = 12;
constexpr int kPlaceSweeps = 8;

using LayerOrder = std::vector<std::vector<int>>;  // the items of each layer

/// Counts of values, for how many lie above one.
class RunningCount {
 public:
  explicit RunningCount(std::size_t size) : sums_(size + 1) {}
  void add(std::size_t value) {
    ++total_;
    for (std::size_t i = value + 1; i < sums_.size(); i += i & (~i + 1)) ++sums_[i];
  }
  [[nodiscard]] std::int64_t above(std::size_t value) const {
    std::int64_t upto = 0;
    for (std::size_t i = value + 1; i > 0; i -= i & (~i + 1)) upto += sums_[i];
    return total_ - upto;
  }

 private:
  std::vector<std::int64_t> sums_;
  std::int64_t total_ = 0;
};

class Layout {
 public:
  Layout(std::span<const LayerItem> items, std::span<const LayerLine> lines) : items_(items), neighbours_(items.size()), place_(items.size()) {
    for (int i = 0; i < static_cast<int>(items.size()); ++i) {
      order_.resize(std::max(order_.size(), at(items[at(i)].layer) + 1));
      order_[at(items[at(i)].layer)].push_back(i);
    }
    for (const auto& [a, b] : lines) {
      neighbours_[at(a)].push_back(b);
      neighbours_[at(b)].push_back(a);
      lines_.push_back(items[at(a)].layer < items[at(b)].layer ? LayerLine{a, b} : LayerLine{b, a});
    }
    number();
  }

  void order() {
    LayerOrder best = order_;
    std::int64_t fewest = crossings();
    for (int sweep = 0; sweep < kOrderSweeps && fewest > 0; ++sweep) {
      const int layers = static_cast<int>(order_.size());
      if (sweep % 2 == 0) {
        for (int layer = 1; layer < layers; ++layer) sort_layer(layer, layer - 1);
      } else {
        for (int layer = layers - 2; layer >= 0; --layer) sort_layer(layer, layer + 1);
      }
      const std::int64_t now = crossings();
      if (now >= fewest) continue;
      fewest = now;
      best = order_;
    }
    order_ = std::move(best);
    number();
  }

  Layers place() {
    Layers result{std::vector<int>(items_.size()), 0};
    for (const auto& layer : order_) result.height = std::max(result.height, height_of(layer));
    for (const auto& layer : order_) {
      int top = (result.height - height_of(layer)) / 2;
      for (const int item : layer) {
        result.top[at(item)] = top;
        top += items_[at(item)].height;
      }
    }
    for (int sweep = 0; sweep < kPlaceSweeps; ++sweep) {
      for (std::size_t i = 0; i < order_.size(); ++i) settle(order_[sweep % 2 == 0 ? i : order_.size() - 1 - i], result);
    }
    return result;
  }

  /// By the order there is now.
  [[nodiscard]] std::int64_t crossings() const {
    std::vector<std::vector<std::pair<int, int>>> between(order_.size());
    for (const auto& [a, b] : lines_) between[at(items_[at(a)].layer)].emplace_back(place_[at(a)], place_[at(b)]);
    std::int64_t count = 0;
    for (std::size_t layer = 0; layer + 1 < order_.size(); ++layer) {
      std::sort(between[layer].begin(), between[layer].end());
      RunningCount passed(order_[layer + 1].size());
      for (const auto& [left, right] : between[layer]) {
        count += passed.above(at(right));
        passed.add(at(right));
      }
    }
    return count;
  }

  void order_by(std::span<const int> top) {
    for (auto& layer : order_) std::stable_sort(layer.begin(), layer.end(), [&](int a, int b) { return top[at(a)] < top[at(b)]; });
    number();
  }

 private:
  [[nodiscard]] int height_of(const std::vector<int>& layer) const {
    return std::accumulate(layer.begin(), layer.end(), 0, [&](int sum, int item) { return sum + items_[at(item)].height; });
  }

  void number() {
    for (const auto& layer : order_) {
      for (std::size_t i = 0; i < layer.size(); ++i) place_[at(layer[i])] = static_cast<int>(i);
    }
  }

  /// Where the neighbours of `item` in layer `by` stand on the average, in thousandths of that layer; without any it
  /// stays at its own height.
  [[nodiscard]] std::int64_t barycentre(int item, int by) const {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const int other : neighbours_[at(item)]) {
      if (items_[at(other)].layer != by) continue;
      sum += place_[at(other)] * 2 + 1;
      ++count;
    }
    const auto own = static_cast<std::int64_t>(order_[at(items_[at(item)].layer)].size());
    const auto others = static_cast<std::int64_t>(order_[at(by)].size());
    return count > 0 ? sum * 1000 / (count * std::max<std::int64_t>(others, 1)) : (place_[at(item)] * 2 + 1) * 1000 / own;
  }

  void sort_layer(int layer, int by) {
    std::vector<std::pair<std::int64_t, int>> keyed;
    for (const int item : order_[at(layer)]) keyed.emplace_back(barycentre(item, by), item);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < keyed.size(); ++i) order_[at(layer)][i] = keyed[i].second;
    for (std::size_t i = 0; i < keyed.size(); ++i) place_[at(keyed[i].second)] = static_cast<int>(i);
  }

  /// Brings each item of `layer` as near to the mean of its neighbours as the others let it: runs that would overlap
  /// move together to the mean of what they want.
  void settle(const std::vector<int>& layer, Layers& layers) const {
    struct Block {
      std::int64_t sum;
      std::int64_t count;
      [[nodiscard]] std::int64_t value() const { return sum / count; }
    };
    std::vector<Block> blocks;
    std::vector<int> above(layer.size());  // heights of those before
    int used = 0;
    for (std::size_t i = 0; i < layer.size(); ++i) {
      above[i] = used;
      used += items_[at(layer[i])].height;
      blocks.push_back({wanted_top(layer[i], layers) - above[i], 1});
      while (blocks.size() > 1 && blocks[blocks.size() - 2].value() > blocks.back().value()) {
        const Block last = blocks.back();
        blocks.pop_back();
        blocks.back().sum += last.sum;
        blocks.back().count += last.count;
      }
    }
    std::size_t i = 0;
    for (const Block& block : blocks) {
      const auto shift = static_cast<int>(std::clamp<std::int64_t>(block.value(), 0, layers.height - used));
      for (std::int64_t n = 0; n < block.count; ++n, ++i) layers.top[at(layer[i])] = above[i] + shift;
    }
  }

  [[nodiscard]] std::int64_t wanted_top(int item, const Layers& layers) const {
    const auto& near = neighbours_[at(item)];
    if (near.empty()) return layers.top[at(item)];
    std::int64_t sum = 0;
    for (const int other : near) sum += layers.top[at(other)] * 2 + items_[at(other)].height;
    return (sum / static_cast<std::int64_t>(near.size()) - items_[at(item)].height) / 2;
  }

  std::span<const LayerItem> items_;
  std::vector<LayerLine> lines_;  // the left item first
  std::vector<std::vector<int>> neighbours_;
  LayerOrder order_;
  std::vector<int> place_;  // of each item in its layer
};

}  // namespace

Layers place_layers(std::span<const LayerItem> items, std::span<const LayerLine> lines) {
  Layout layout(items, lines);
  layout.order();
  return layout.place();
}

std::int64_t count_crossings(std::span<const LayerItem> items, std::span<const LayerLine> lines, std::span<const int> top) {
  Layout layout(items, lines);
  layout.order_by(top);
  return layout.crossings();
}

}  // namespace duban
