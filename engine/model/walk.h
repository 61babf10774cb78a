// Going through what has happened along with the tasks it happened to.
#pragma once

#include <span>
#include <vector>

#include "engine/base/date.h"

namespace duban {

/// Walks one of the history's vectors, sorted by task, date and seq, along with the tasks.
template <class T>
class Walk {
 public:
  explicit Walk(const std::vector<T>& all) : at_(all.data()), end_(all.data() + all.size()) {}

  /// The entries of `task` effective by `as_of`. Tasks are asked for in ascending order.
  std::span<const T> take(int task, Date as_of) {
    while (at_ != end_ && at_->task < task) ++at_;
    const T* first = at_;
    while (at_ != end_ && at_->task == task && at_->on <= as_of) ++at_;
    const std::span<const T> taken(first, at_);
    while (at_ != end_ && at_->task == task) ++at_;
    return taken;
  }

 private:
  const T* at_;
  const T* end_;
};

}  // namespace duban
