// Summing up values of related subjects, three-valued.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/rules/column_source.h"

namespace duban {

/// What a group of values comes to.
class Summed {
 public:
  void add(Value value);
  /// any: true when one is, false when all are false. all: the reverse; true of none. count: how many were added.
  /// sum, largest, smallest: unknown as soon as one is unknown, and largest and smallest of none; sum of none is 0.
  [[nodiscard]] Value result(Aggregate aggregate) const;

 private:
  int count_ = 0;
  int unknown_ = 0;
  int holding_ = 0;  // of truths
  bool too_large_ = false;
  std::int64_t sum_ = 0;
  std::int64_t largest_ = 0;
  std::int64_t smallest_ = 0;
};

}  // namespace duban
