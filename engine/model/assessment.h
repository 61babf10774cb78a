// Targets at the year's end as values: what engine/app works out and engine/document shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/message.h"
#include "engine/model/score.h"

namespace duban {

struct AssessedTarget {
  std::string ref;
  std::string metric;
  std::string unit;
  bool milestone = false;
  std::string op;                           // "" = none
  std::optional<Decimal> target;            // none: `target_words` say it, or nothing does
  std::optional<std::string> target_words;
  std::string target_text;                  // as a table would write it
  std::string first_text;                   // before it was set or changed; "" when it never was
  std::optional<Message> change;            // who changed it, and why
  std::optional<Decimal> actual;            // in `unit`
  std::optional<std::string> actual_words;  // as written; "done", "not done" of milestones
  std::string verdict;                      // met, missed, unknown, adjusted
  Message reason;
  bool statement = false;                   // words or a named person decided, not a number
  std::optional<std::string> explanation;   // the note on an indicator; problem and cause of a task's last report
  std::optional<std::string> official_verdict;
  int late_entries = 0;                     // of its task, as in the weekly list; an indicator's results count from 31 December by rule

  [[nodiscard]] bool official_differs() const { return official_verdict && *official_verdict != verdict; }
};

/// The targets registered under one key: indicators, or tasks of a notice.
struct AssessedSet {
  std::string key;
  bool indicators = false;
  std::vector<AssessedTarget> items;
};

struct AssessmentTotals {
  int met = 0;
  int missed = 0;
  int unknown = 0;
  int adjusted = 0;
  [[nodiscard]] int all() const { return met + missed + unknown + adjusted; }
};

struct Assessment {
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  Decimal about_percent;  // what 左右 forgives
  Decimal about_places;
  std::vector<AssessedSet> sets;  // in the order of registration
  std::optional<Scoreboard> scores;  // of the year; nothing where no score was entered
  [[nodiscard]] AssessmentTotals totals() const;
};

}  // namespace duban
