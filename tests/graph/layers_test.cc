// Specifies how rows of a picture are ordered and placed: none overlap, few lines cross, the same input looks the same.
#include "engine/graph/layers.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace duban {
namespace graph_layers_test {

using Items = std::vector<LayerItem>;
using Lines = std::vector<LayerLine>;

std::vector<int> middles(const Items& items, const Layers& layers) {
  std::vector<int> middles;
  for (std::size_t i = 0; i < items.size(); ++i) middles.push_back(layers.top[i] * 2 + items[i].height);
  return middles;
}

TEST_CASE("nothing to place is placed") {
  CHECK(place_layers({}, {}).height == 0);
  CHECK(place_layers(Items{{2, 3}}, {}).top == std::vector<int>{0});
}

TEST_CASE("items keep their order where no line asks for another") {
  const Items items = {{0, 6}, {0, 6}, {0, 6}};
  CHECK(place_layers(items, {}).top == std::vector<int>{0, 6, 12});
  CHECK(place_layers(items, {}).height == 18);
}

TEST_CASE("lines that would cross are untangled") {
  // 0 1 2 on the left, 3 4 5 on the right, tied crosswise.
  const Items items = {{0, 6}, {0, 6}, {0, 6}, {1, 6}, {1, 6}, {1, 6}};
  const Lines lines = {{0, 5}, {4, 1}, {2, 3}};
  const Layers layers = place_layers(items, lines);
  CHECK(count_crossings(items, lines, std::vector<int>{0, 6, 12, 0, 6, 12}) == 3);
  CHECK(count_crossings(items, lines, layers.top) == 0);
  for (const auto& [a, b] : lines) CHECK(layers.top[static_cast<std::size_t>(a)] == layers.top[static_cast<std::size_t>(b)]);
}

TEST_CASE("one item tied to many stands in the middle of them") {
  const Items items = {{0, 6}, {1, 6}, {1, 6}, {1, 6}};
  const Layers layers = place_layers(items, Lines{{0, 1}, {0, 2}, {0, 3}});
  CHECK(layers.top[0] == layers.top[2]);
}

TEST_CASE("items of a higher layer than the rest use its height and no more") {
  const Items items = {{0, 6}, {1, 24}, {1, 2}, {2, 6}};
  const Layers layers = place_layers(items, Lines{{0, 1}, {1, 3}});
  CHECK(layers.height == 26);
  CHECK(middles(items, layers)[0] == middles(items, layers)[1]);
}

struct Sample {
  Items items;
  Lines lines;
};

Sample any_sample() {
  Sample sample;
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) sample.items.push_back({*rc::gen::inRange(0, 4), *rc::gen::inRange(1, 30)});
  const int tries = count == 0 ? 0 : *rc::gen::inRange(0, 200);
  for (int i = 0; i < tries; ++i) {
    const int a = *rc::gen::inRange(0, count);
    const int b = *rc::gen::inRange(0, count);
    if (std::abs(sample.items[static_cast<std::size_t>(a)].layer - sample.items[static_cast<std::size_t>(b)].layer) == 1) sample.lines.emplace_back(a, b);
  }
  return sample;
}

TEST_CASE("no two items of a layer overlap and none leaves the picture") {
  CHECK(rc::check([] {
    const Sample sample = any_sample();
    const Layers layers = place_layers(sample.items, sample.lines);
    for (std::size_t i = 0; i < sample.items.size(); ++i) {
      RC_ASSERT(layers.top[i] >= 0);
      RC_ASSERT(layers.top[i] + sample.items[i].height <= layers.height);
      for (std::size_t k = 0; k < i; ++k) {
        if (sample.items[i].layer != sample.items[k].layer) continue;
        RC_ASSERT((layers.top[i] + sample.items[i].height <= layers.top[k] || layers.top[k] + sample.items[k].height <= layers.top[i]));
      }
    }
  }));
}

TEST_CASE("crossings are counted as pairs of lines that cross, and never grow by placing") {
  CHECK(rc::check([] {
    const Sample sample = any_sample();
    std::vector<int> as_given(sample.items.size());
    for (std::size_t i = 0; i < as_given.size(); ++i) as_given[i] = static_cast<int>(i);
    std::int64_t pairs = 0;
    for (std::size_t i = 0; i < sample.lines.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        auto [a, b] = sample.lines[i];
        auto [c, d] = sample.lines[k];
        const auto layer = [&](int item) { return sample.items[static_cast<std::size_t>(item)].layer; };
        if (layer(a) > layer(b)) std::swap(a, b);
        if (layer(c) > layer(d)) std::swap(c, d);
        pairs += layer(a) == layer(c) && ((a < c && b > d) || (a > c && b < d)) ? 1 : 0;
      }
    }
    RC_ASSERT(count_crossings(sample.items, sample.lines, as_given) == pairs);
    const Layers layers = place_layers(sample.items, sample.lines);
    RC_ASSERT(count_crossings(sample.items, sample.lines, layers.top) <= pairs);
    RC_ASSERT(place_layers(sample.items, sample.lines).top == layers.top);
  }));
}

}  // namespace graph_layers_test
}  // namespace duban
