// Units and leaders by the weight of what waits on them.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/graph_questions.h"

namespace duban {

/// Those with an open task that an open one waits for, most waiting tasks first.
[[nodiscard]] BottleneckList make_bottlenecks(Inquiry& inquiry);

}  // namespace duban
