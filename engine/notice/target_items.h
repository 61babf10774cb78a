// A clause's amounts to targets: enumerations, numbers paired with subjects, numbers before and after their noun.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/target.h"
#include "engine/notice/written_amount.h"

namespace duban::phrase {

/// A doubt about a piece of the text.
struct PhraseDoubt {
  Msg message;
  View piece;  // of the folded text
};

/// A target before its words are turned back into those written.
struct FoundTarget {
  Target target;  // without its phrase
  View piece;     // the phrase, of the folded text
};

/// What one clause hands on to the next of its sentence.
struct SentenceState {
  int year = 0;
  bool reported = false;           // tells what was done: sizes of what exists are figures too
  View verb;                       // 新增 A 3个，B 5个
  View topic;                      // what the sentence is about: 泛华大厦，完成装修投用
  Text last_metric;                // of the target before
  std::size_t first_target = 0;    // where the sentence's targets begin
  std::optional<Date> deadline;    // stated by this clause or one before it
};

struct ClauseTargets {
  std::vector<FoundTarget> targets;
  std::vector<PhraseDoubt> doubts;
};

/// Adds the targets with numbers of `clause`.
void read_amounts(View clause, SentenceState& state, ClauseTargets& found);

}  // namespace duban::phrase
