// The table of verbs and the options they share.
#include "cli/verb.h"

namespace duban {

const std::vector<Verb>& all_verbs() {
  static const std::vector<Verb> kVerbs = {
      init_verb(),
      directory_verb(),
      import_verb(),
      task_verb(),
      ack_verb(),
      object_verb(),
      plan_verb(),
      log_verb(),
      duty_verb(),
      review_verb(),
      form_verb(),
      extend_verb(),
      transfer_verb(),
      leader_verb(),
      suspend_verb(),
      resume_verb(),
      submit_verb(),
      close_verb(),
      reopen_verb(),
      cancel_verb(),
      target_verb(),
      lamp_verb(),
      evidence_verb(),
      order_verb(),
      score_verb(),
      link_verb(),
      unlink_verb(),
      friday_verb(),
      weekly_verb(),
      workload_verb(),
      leaders_verb(),
      slip_verb(),
      circular_verb(),
      overview_verb(),
      issue_verb(),
      reprint_verb(),
      assess_verb(),
      outcomes_verb(),
      timeline_verb(),
      forecast_verb(),
      pileup_verb(),
      check_verb(),
      explain_verb(),
      history_verb(),
      graph_verb(),
      impact_verb(),
      blockers_verb(),
      critical_verb(),
      bottlenecks_verb(),
      whatif_verb(),
      rules_verb(),
      calendar_verb(),
      verify_verb(),
      rebuild_verb(),
      backup_verb(),
      export_verb(),
      help_verb()};
  return kVerbs;
}

const Verb* find_verb(const std::string& name) {
  for (const Verb& verb : all_verbs()) {
    if (name == verb.name) return &verb;
  }
  return nullptr;
}

std::vector<Option> global_options() {
  return {{"ledger", "FILE", Msg::opt_ledger}, {"lang", "zh|en", Msg::opt_lang}, {"now", "TIME", Msg::opt_now}, {"help", "", Msg::opt_help}};
}

std::vector<Option> asking_options() {
  return {{"as-of", "DATE", Msg::opt_as_of}, {"known-at", "TIME", Msg::opt_known_at}, {"rulebook", "FILE", Msg::opt_rehearse},
          {"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}};
}

std::vector<Option> writing_options() {
  return {{"on", "DATE", Msg::opt_on}, {"actor", "NAME", Msg::opt_actor}, {"dry-run", "", Msg::opt_dry_run}};
}

std::vector<Option> join_options(std::initializer_list<std::vector<Option>> sets) {
  std::vector<Option> all;
  for (const auto& set : sets) all.insert(all.end(), set.begin(), set.end());
  return all;
}

}  // namespace duban
