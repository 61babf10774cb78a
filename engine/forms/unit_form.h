// A unit's form: receipt and objection, plan, progress, extension, closing, for the tasks it takes part in. Which tasks
// and what is known of them comes from the ledger (engine/app/form_export).
#pragma once

#include <string>
#include <vector>

#include "engine/forms/form_book.h"

namespace duban {

struct FormTarget {
  int number = 0;          // by which reports name it
  std::string promised;    // "新增首店品牌 ≥30家"
  std::string unit;        // the value is to be given in it
  bool milestone = false;  // done or not
  std::string last;        // what this unit reported last, with its day; "" = nothing
};

struct FormTask {
  int id = 0;           // internal number
  std::string name;     // as the office calls it: its ref, with the notice's key where refs are not enough
  std::string title;
  Msg part = Msg::head_lead;  // lead or support
  Date due;
  std::string received; // the day of this unit's receipt; "" = none yet
  std::string plan;     // the plan that stands, in words
  std::string last;     // this unit's last report, in words
  std::vector<FormTarget> targets;
  bool may_receive = false;
  bool may_object = false;
  bool may_plan = false;
  bool may_report = false;
  bool may_extend = false;
  bool may_submit = false;
};

/// Lines of a plan that a form has room for, of each task.
inline constexpr int kPlanLines = 5;

/// The form of `identity`.unit. Sheets without rows are left out.
[[nodiscard]] FormBook build_unit_form(const FormIdentity& identity, bool demo, const std::vector<FormTask>& tasks, Language language);

}  // namespace duban
