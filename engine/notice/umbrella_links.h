// A task that counts things which are listed singly beside it: 办好12件实事 over the tasks of the same heading.
#pragma once

#include <vector>

#include "engine/notice/link_texts.h"

namespace duban::links {

void propose_by_umbrella(const LinkTexts& texts, std::vector<LikelyLink>& found);

}  // namespace duban::links
