// What reading a notice yields before the ledger takes it: tasks, doubts, and what was not read.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/task.h"

namespace duban {

/// A piece of the input that went into no field, with the reason.
struct UnreadPiece {
  Place at;
  std::string text;
  Message reason;
};

/// A piece of the input that was read as structure: a number, a role word, a separator, a column's head.
struct MarkedPiece {
  Place at;
  std::string text;
};

struct Drafts {
  Notice notice;
  std::vector<TaskDraft> tasks;  // in document order
  Diagnostics found;             // errors: not to be registered; warnings: for the review list
  std::vector<UnreadPiece> unread;
  std::vector<MarkedPiece> marks;  // with the tasks' fields and `unread` these are every character of the input
};

}  // namespace duban
