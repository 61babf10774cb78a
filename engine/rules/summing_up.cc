// Sums over related subjects.
#include "engine/rules/summing_up.h"

#include <algorithm>

namespace duban {

void Summed::add(Value value) {
  ++count_;
  if (!value.known) {
    ++unknown_;
    return;
  }
  holding_ += value.raw != 0 ? 1 : 0;
  const bool first = count_ - unknown_ == 1;
  largest_ = first ? value.raw : std::max(largest_, value.raw);
  smallest_ = first ? value.raw : std::min(smallest_, value.raw);
  too_large_ = __builtin_add_overflow(sum_, value.raw, &sum_) || too_large_;
}

Value Summed::result(Aggregate aggregate) const {
  const int failing = count_ - unknown_ - holding_;
  switch (aggregate) {
    case Aggregate::any: return holding_ > 0 ? Value::boolean(true) : unknown_ > 0 ? Value::unknown() : Value::boolean(false);
    case Aggregate::all: return failing > 0 ? Value::boolean(false) : unknown_ > 0 ? Value::unknown() : Value::boolean(true);
    case Aggregate::count: return Value::number(count_);
    case Aggregate::sum: return unknown_ > 0 || too_large_ ? Value::unknown() : Value::number(sum_);
    case Aggregate::largest: return unknown_ > 0 || count_ == 0 ? Value::unknown() : Value::number(largest_);
    case Aggregate::smallest: break;
  }
  return unknown_ > 0 || count_ == 0 ? Value::unknown() : Value::number(smallest_);
}

}  // namespace duban
