// What the verbs that record a step have in common: their options, what they print.
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.h"
#include "engine/app/life_steps.h"

namespace duban {

/// --approved-by, --reason.
[[nodiscard]] std::vector<Option> approval_options();
/// --evidence, which may be given several times.
[[nodiscard]] Option evidence_option();

/// A step of `kind` on `ref` as the options given say it: --unit, --to or --until, --approved-by, --reason, --evidence.
[[nodiscard]] StepInput step_input(const Invocation& in, const std::string& ref, StepKind kind);
/// Records it and says so.
void record_step(const Invocation& in, const StepInput& input);
/// Warns where the effective date lies after today: a year mistyped is not to be taken back.
void warn_of_future(const Invocation& in);
/// Says that `word` was recorded for `ref`.
void say_recorded(const Invocation& in, const StepResult& result, const std::string& ref, Msg word);

/// A step word of a verb ("request") and what it means.
struct StepWord {
  const char* word;
  StepKind kind;
};
/// The kind that word `at` of the line names; `otherwise` when there is none. Throws UsageError for another word.
[[nodiscard]] StepKind step_word(const Invocation& in, std::size_t at, const std::vector<StepWord>& words, StepKind otherwise, const char* verb);

}  // namespace duban
