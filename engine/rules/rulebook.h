// A rulebook: parameters, duties, rules, ladders, as an office writes them in YAML. Loading checks all of
// it; a wrong rulebook is refused whole.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/rhythm.h"
#include "engine/model/finding.h"
#include "engine/rules/conditions.h"
#include "engine/rules/duration.h"
#include "engine/rules/message_template.h"
#include "engine/rules/score_rules.h"
#include "engine/rules/task_facts.h"
#include "engine/target/verdict.h"

namespace duban {

struct Rung {
  std::string action;   // 催办, 督办, 通报, 约谈
  std::string to;       // lead, support, leader, office, principal
  std::optional<Duration> reply;
  std::string approve;  // "" when nobody must
  /// Where it holds the ladder starts here, `because` says why: urgent matters.
  std::optional<Expression> at_once;
  std::string at_once_text;
  std::string because;
};

struct Rule {
  std::string id;
  std::string name;
  SubjectKind subject = SubjectKind::task;
  Expression when;
  std::string when_text;
  std::optional<Expression> unless;
  Lamp lamp = Lamp::yellow;
  std::string unless_text;
  std::string message;  // as written
  MessageTemplate message_parts;
  std::optional<Expression> measure;  // how far it holds: the number a list may be ordered by
  std::optional<Duration> hold;
  std::vector<Rung> ladder;
  Place at;
  std::vector<int> facts;      // of the subject itself, named in when and unless
  bool from_due = false;       // names a fact that rests on the deadline
  bool from_progress = false;  // names a fact of progress or targets: deciding it false earns green
  bool from_duty = false;      // names missed_duties
  bool over_timeline = false;  // names facts of the timeline: judged once the lamps by the other rules stand
  bool from_own_word = false;  // names a fact of progress, which may rest on the unit's own percent
  Register when_at;            // where the compiled conditions of its subject leave it
  Register unless_at;
  Register measure_at;
};

/// Who has to report: the first lead for all leads, each lead, each supporting unit.
enum class DutyWho : std::uint8_t { first_lead, leads, supports };
inline constexpr std::size_t kDutyWhos = 3;

struct DutyRule {
  std::string id;
  std::optional<Expression> applies;  // none: `otherwise`
  Rhythm rhythm;
  Roll roll = Roll::none;
  DutyWho who = DutyWho::first_lead;
  std::optional<Duration> grace;
};

struct Rulebook {
  std::string file;
  std::string name;
  Parameters parameters;
  std::vector<DutyRule> duties;
  std::vector<Rule> rules;
  VerdictRules verdicts;
  SubmissionRules submission;
  ScoreRules scores;
  /// The rules over facts for each kind of subject, compiled together; then those over the timeline.
  std::array<Conditions, kAllSubjects.size()> conditions;
  std::array<Conditions, kAllSubjects.size()> timeline_conditions;
  bool reads_timeline = false;  // a rule, its message or its ladder names a fact of the timeline
};

/// Whether `book` has rules over `subject`.
[[nodiscard]] bool has_rules_over(const Rulebook& book, SubjectKind subject);
/// What the rules and duties of `book` read of a snapshot.
[[nodiscard]] Needs needs_of(const Rulebook& book);

/// The rulebook in `source`; only to be used when `found` has no errors.
[[nodiscard]] Rulebook parse_rulebook(const SourceText& source, Diagnostics& found);

}  // namespace duban
