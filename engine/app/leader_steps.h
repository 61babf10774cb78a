// Leaders over time: one succeeds another in a post, portfolios are re-divided.
#pragma once

#include <string>
#include <vector>

#include "engine/app/steps.h"

namespace duban {

/// A task whose leaders are other ones.
struct PassedLeaders {
  std::string ref;
  std::vector<std::string> before;
  std::vector<std::string> after;
};

struct LeaderOutcome {
  StepResult step;
  std::vector<std::string> posts;  // handed over
  std::vector<PassedLeaders> tasks;
};

/// From context.on `new_name` holds the posts of `old_name`, who holds them until the day before, and answers for every task that
/// `old_name` answers for on that day: a directory adopted and versions of the tasks, in one transaction. Refused, all at
/// once: a leader nobody knows, a day not after his own first one, a post that another holds by then, a task
/// changed after that day, another directory in force after it.
LeaderOutcome succeed_leader(const StepContext& context, const std::string& old_name, const std::string& new_name, const std::string& reason);

struct AssignRequest {
  std::vector<std::string> refs;
  std::vector<std::string> to;
  std::string from;    // whose place they take; "" = of all leaders the task has
  std::string reason;
};

/// From context.on the leaders of each task are `to`. Refused, all at once: no reason, a leader nobody knows or who is
/// not in office that day, no change, a day before the task or its last version.
LeaderOutcome assign_leaders(const StepContext& context, const AssignRequest& request);

}  // namespace duban
