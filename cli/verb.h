// What a verb declares: name, category, summary, options, examples. Help and parsing are made from it.
#pragma once

#include <string>
#include <vector>

#include "engine/base/message.h"

namespace duban {

class Invocation;

struct Option {
  const char* name;
  const char* metavar;  // "" = a switch
  Msg help;
  bool repeats = false;
};

struct Verb {
  const char* name;
  Msg category;
  Msg summary;
  const char* words;  // positional words of the usage line
  std::size_t least_words;
  std::size_t most_words;
  std::vector<Option> options;
  std::vector<const char*> examples;
  int (*run)(Invocation&);
  bool opens_ledger = true;  // one of an earlier version is brought up to date before it runs
};

enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kInputErrors = 3, kFindings = 4 };

/// The command line is wrong: what, and for which verb. Ends with exit code 2.
struct UsageError {
  Message message;
};

/// Every verb, by category, in the order of help.
[[nodiscard]] const std::vector<Verb>& all_verbs();
[[nodiscard]] const Verb* find_verb(const std::string& name);

// Sets of options that several verbs share.
[[nodiscard]] std::vector<Option> global_options();
[[nodiscard]] std::vector<Option> asking_options();   // --as-of --known-at --rulebook --format -o
[[nodiscard]] std::vector<Option> writing_options();  // --on --actor --dry-run
[[nodiscard]] std::vector<Option> join_options(std::initializer_list<std::vector<Option>> sets);

// One function a verb, each in its own file.
[[nodiscard]] Verb init_verb();
[[nodiscard]] Verb directory_verb();
[[nodiscard]] Verb import_verb();
[[nodiscard]] Verb log_verb();
[[nodiscard]] Verb plan_verb();
[[nodiscard]] Verb ack_verb();
[[nodiscard]] Verb object_verb();
[[nodiscard]] Verb review_verb();
[[nodiscard]] Verb form_verb();
[[nodiscard]] Verb extend_verb();
[[nodiscard]] Verb transfer_verb();
[[nodiscard]] Verb leader_verb();
[[nodiscard]] Verb suspend_verb();
[[nodiscard]] Verb resume_verb();
[[nodiscard]] Verb submit_verb();
[[nodiscard]] Verb close_verb();
[[nodiscard]] Verb reopen_verb();
[[nodiscard]] Verb cancel_verb();
[[nodiscard]] Verb order_verb();
[[nodiscard]] Verb timeline_verb();
[[nodiscard]] Verb forecast_verb();
[[nodiscard]] Verb pileup_verb();
[[nodiscard]] Verb lamp_verb();
[[nodiscard]] Verb evidence_verb();
[[nodiscard]] Verb history_verb();
[[nodiscard]] Verb link_verb();
[[nodiscard]] Verb unlink_verb();
[[nodiscard]] Verb target_verb();
[[nodiscard]] Verb assess_verb();
[[nodiscard]] Verb outcomes_verb();
[[nodiscard]] Verb score_verb();
[[nodiscard]] Verb check_verb();
[[nodiscard]] Verb explain_verb();
[[nodiscard]] Verb weekly_verb();
[[nodiscard]] Verb leaders_verb();
[[nodiscard]] Verb slip_verb();
[[nodiscard]] Verb friday_verb();
[[nodiscard]] Verb workload_verb();
[[nodiscard]] Verb circular_verb();
[[nodiscard]] Verb overview_verb();
[[nodiscard]] Verb issue_verb();
[[nodiscard]] Verb reprint_verb();
[[nodiscard]] Verb duty_verb();
[[nodiscard]] Verb graph_verb();
[[nodiscard]] Verb impact_verb();
[[nodiscard]] Verb blockers_verb();
[[nodiscard]] Verb critical_verb();
[[nodiscard]] Verb bottlenecks_verb();
[[nodiscard]] Verb whatif_verb();
[[nodiscard]] Verb task_verb();
[[nodiscard]] Verb calendar_verb();
[[nodiscard]] Verb rules_verb();
[[nodiscard]] Verb verify_verb();
[[nodiscard]] Verb rebuild_verb();
[[nodiscard]] Verb backup_verb();
[[nodiscard]] Verb export_verb();
[[nodiscard]] Verb help_verb();

}  // namespace duban
