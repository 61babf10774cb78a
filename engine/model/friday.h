// The end of a week as values: what came in, what did not, what is to be looked at before anything goes out.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/model/form_conflict.h"
#include "engine/model/order_list.h"
#include "engine/model/waiting.h"
#include "engine/model/weekly.h"

namespace duban {

/// A form that was left out whole, and why.
struct LeftForm {
  std::string file;  // its name without folders
  std::vector<Diagnostic> reasons;  // empty where it is left out for its conflicts alone
};

struct FormsTaken {
  int forms = 0;  // workbooks found
  std::vector<std::string> taken;   // their names
  std::vector<LeftForm> left;
  std::vector<FormConflict> conflicts;
  std::vector<std::string> others;  // files that are no workbooks: looked at as evidence alone
  std::vector<Diagnostic> warnings; // of those taken
  std::int64_t recorded = 0;
  std::int64_t already = 0;
  bool clock_raised = false;
};

/// A finding that asks for a second look rather than for urging.
struct FridayDoubt {
  Lamp lamp = Lamp::grey;
  std::string ref;
  std::string title;
  std::vector<std::string> leads;
  std::string rule_name;
  std::string message;
};

struct FridayOverview {
  Date as_of;
  bool demo = false;
  std::string folder;  // to be named to `issue --pack`
  FormsTaken forms;
  std::vector<FridayDoubt> doubts;
  std::vector<WaitingMatter> waiting;   // for the office's word
  std::vector<LadderLine> proposed;     // orders
  WeeklyTotals totals;
  std::vector<std::pair<std::string, std::string>> files;  // name, what it is
};

}  // namespace duban
