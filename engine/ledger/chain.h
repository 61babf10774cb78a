// Does each entry follow the one before it? For proving a ledger and for making one from entries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/message.h"
#include "engine/model/event.h"

namespace duban {

class ChainCheck {
 public:
  ChainCheck();
  /// What is wrong with `event` behind those seen before, if anything. The next is checked against it in
  /// either case.
  [[nodiscard]] std::optional<Message> next(const Event& event);
  /// The number of the last entry seen; 0 before the first.
  [[nodiscard]] std::int64_t seq() const { return seq_; }
  /// Its hash in hex; "" before the first.
  [[nodiscard]] std::string head() const;

 private:
  std::int64_t seq_ = 0;
  std::string hash_;
  Instant last_;
};

}  // namespace duban
