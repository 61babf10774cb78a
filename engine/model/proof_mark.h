// What an issued document rests on, as it stands on paper: enough to check it years later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/date.h"

namespace duban {

struct ProofMark {
  Date as_of;
  std::optional<Instant> known_at;  // when the last entry it rests on was recorded
  std::int64_t known_seq = 0;       // that entry
  std::string rulebook;             // its name
  std::int64_t rulebook_seq = 0;    // the entry that adopted it
  std::string check;                // the beginning of that last entry's hash, as `verify --head` takes it
};

}  // namespace duban
