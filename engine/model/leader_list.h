// Posts with who holds them, and how many tasks each answers for, as values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"

namespace duban {

/// One holder of a post. `post` "": the directory does not know the leader; `holder` "": nobody holds the post.
struct LeaderLine {
  std::string post;
  std::string holder;
  std::optional<Date> from;
  std::optional<Date> to;
  bool in_office = false;
  int tasks = 0;  // registered and not cancelled
};

struct LeaderList {
  Date as_of;
  bool demo = false;
  std::vector<LeaderLine> lines;  // in the directory's order, then those it does not know
};

}  // namespace duban
