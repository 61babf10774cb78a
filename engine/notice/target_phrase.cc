// Targets: sentences → clauses → amounts, relations, milestones.
#include "engine/notice/target_phrase.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/milestone_phrase.h"
#include "engine/notice/promise_words.h"
#include "engine/notice/relation_phrase.h"

namespace duban {
namespace {

using namespace phrase;

/// Longer ones are no sentences, but what a broken file left.
constexpr std::size_t kLongestSentence = 3000;

/// A task's text twice: as written, and with full-width digits and signs made half-width, character by
/// character, so that a piece of the one is the same piece of the other.
struct TaskText {
  Text written;
  Text folded;

  explicit TaskText(std::string_view text) : written(decode_utf8(text)), folded(written) {
    for (char32_t& c : folded) {
      const bool full_width = (c >= 0xFF10 && c <= 0xFF19) || c == 0xFF05 || c == 0xFF0E || c == 0xFF1C || c == 0xFF1E;
      if (full_width) c -= 0xFEE0;
    }
  }
  /// The written form of a piece of `folded`.
  [[nodiscard]] std::string as_written(View piece) const { return encode_utf8(View(written).substr(offset_in(folded, piece), piece.size())); }
};

/// 新增就业5万人（其中高校毕业生1万人）: what a bracket says of a part of it.
void read_brackets(View clause, SentenceState& state, ClauseTargets& found) {
  for (std::size_t open = clause.find_first_of(U"（("); open != kNone; open = clause.find_first_of(U"（(", open + 1)) {
    const std::size_t close = clause.find_first_of(U"）)", open);
    if (close == kNone) return;
    const View inside = clause.substr(open + 1, close - open - 1);
    if (inside.starts_with(U"其中") || inside.starts_with(U"含")) {
      for (const View piece : pieces_of(inside, U"，,；;")) read_amounts(piece, state, found);
    }
  }
}

/// A clause that only names: 泛华大厦，完成装修投用.
bool is_topic(View clause) { return clause.size() >= 3 && clause.size() <= 20 && !tells_deed(clause) && find_amounts(clause).empty() && deed_at_start(without_soft_words(clause)).empty(); }

void read_clause(View clause, SentenceState& state, ClauseTargets& found) {
  if (clause.empty() || tells_past(clause, state.year)) return;
  // 6月底前，…: a date that stands alone holds for what follows; else for its own clause.
  const auto dated = find_deadline(encode_utf8(clause), state.year, false);
  const std::optional<Date> lasting = dated && encode_utf8(clause).size() <= dated->phrase.size() + 3 ? std::optional(dated->due) : state.deadline;
  state.deadline = dated ? std::optional(dated->due) : lasting;
  const std::size_t before = found.targets.size();
  const std::size_t doubts = found.doubts.size();
  read_amounts(clause, state, found);
  read_relation(clause, state, found);
  read_brackets(clause, state, found);
  if (found.targets.size() == before && found.doubts.size() == doubts) read_milestones(clause, state, found);
  // 新建停车场6处，6月底前全部开放: the date is of what stands before it.
  if (dated && found.targets.size() == before) {
    for (std::size_t i = state.first_target; i < before; ++i) {
      if (!found.targets[i].target.deadline) found.targets[i].target.deadline = dated->due;
    }
  }
  if (state.topic.empty() && is_topic(clause)) state.topic = clause;
  state.deadline = lasting;
}

}  // namespace

FoundTargets find_targets(std::string_view task_text, int year) {
  const TaskText text(task_text);
  ClauseTargets found;
  FoundTargets result;
  for (const View sentence : pieces_of(text.folded, U"。；;！\n")) {
    if (sentence.size() > kLongestSentence) {
      result.doubts.push_back({Msg::target_sentence_too_long, text.as_written(sentence.substr(0, 20))});
      continue;
    }
    SentenceState state;
    state.year = year;
    state.first_target = found.targets.size();
    for (const View clause : pieces_of(sentence, U"，,：:")) read_clause(clause, state, found);
  }
  for (FoundTarget& one : found.targets) {
    one.target.phrase = text.as_written(one.piece);
    result.targets.push_back(std::move(one.target));
  }
  for (const PhraseDoubt& doubt : found.doubts) result.doubts.push_back({doubt.message, text.as_written(doubt.piece)});
  return result;
}

}  // namespace duban
