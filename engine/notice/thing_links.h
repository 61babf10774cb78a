// Tasks that name the same thing: one makes it and another goes on with it or works with it, or both work on it.
#pragma once

#include <vector>

#include "engine/notice/named_things.h"

namespace duban::links {

void propose_by_thing(const LinkTexts& texts, std::vector<LikelyLink>& found);

}  // namespace duban::links
