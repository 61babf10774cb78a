// Slips as values: what a unit is given to do (交办单), what it is urged about (催办单, 督办单 …). A slip holds what its
// addressee has a part in and nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/finding.h"

namespace duban {

/// A task of the unit.
struct SlipTask {
  std::string ref;
  std::string key;
  std::string title;
  std::string text;                  // in full; "" where only a title is kept
  bool leads = false;
  std::string via_group;             // "" when the unit is named itself
  std::vector<std::string> leads_by; // all lead units
  std::vector<std::string> leaders;
  std::vector<std::string> targets;  // what each promises
  Date due;
  bool implied = false;              // the notice states no date and nobody stands by this one
  std::string received_on;           // the day of the unit's receipt; "" = none yet
};

/// What a ladder says of a task, or of the unit itself.
struct SlipMatter {
  std::string ref;  // "" where it is about the unit or a leader
  std::string key;
  std::string title;
  std::vector<std::string> leads;
  std::vector<std::string> leaders;
  Lamp lamp = Lamp::grey;
  std::string rule;
  std::string rule_name;
  std::string finding;                // what the rule says
  std::vector<std::string> evidence;  // facts with values, and where they come from
  std::string why;                    // why this rung
  std::optional<Date> since;
  std::string to;
  std::vector<std::string> addressees;
  std::string approve;                // office, leader; "" = nobody
  std::string number;                 // of the order sent: 催办〔2024〕3号; "" = only proposed
  std::optional<Date> sent_on;
  std::optional<Date> reply_due;      // of one proposed: as if sent on the day asked about
  bool answered = false;              // the last order was, and the day its answer promises has not passed
};

struct Slip {
  std::string action;  // "" = a dispatch slip: 交办
  std::string unit;    // that it is about; "" where it is an order's
  std::string to;      // whom an order is addressed to: lead, leader …; "" = the unit
  std::vector<std::string> addressees;
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  std::optional<Date> reply_due;  // receipt, or the order's answer
  std::string number;             // of an order that is sent
  std::optional<Date> sent_on;    // likewise
  std::string signed_by;
  std::string approved_by;
  std::string approve;            // who has to approve it before it goes out
  std::vector<SlipTask> tasks;    // of a dispatch slip
  std::vector<SlipMatter> matters;

  [[nodiscard]] bool is_dispatch() const { return action.empty(); }
};

}  // namespace duban
