// A task as it stands in the notice: which stretch of the input is its text, its leaders, its units. Rows and
// paragraphs both become this; names, dates and targets are read out of it in task_maker.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/notice/role_clauses.h"

namespace duban {

/// Under which titles a task stands.
struct Outline {
  int part = 0;                // which table or text of the notice, from 1
  std::string section;         // as printed, with its numeral; "" = none
  int section_number = 0;      // its numeral, else its ordinal; 0 = none
  bool section_numbered = false;
  std::optional<std::string> heading;
  std::vector<int> path;       // the numerals, else ordinals, of all titles under the section, outermost first
  std::vector<Slice> leaders;  // named by the section or heading
  std::vector<Slice> section_titles;  // where section and heading stand in the input
  std::vector<Slice> heading_titles;
  Slice caption;               // over the table; often empty
};

struct RawTask {
  Slice at;  // where it begins, for messages
  Outline outline;
  int number = 0;  // 0: the notice gives none
  int parent = 0;  // of a number like 2.10 in a cell: 2
  int sub = 0;     // of several tasks under one number, from 1; 0 = the only one
  Slice title;     // a column or line with the task's name beside its text; often empty
  std::vector<Slice> text;
  std::vector<Slice> leaders;
  std::vector<Slice> persons;
  std::vector<Slice> leads;
  std::vector<Slice> responsibles;
  std::vector<Slice> supports;
  std::vector<Slice> deadlines;
  std::size_t lists = 1;         // how many times its sentences name units of their own
  bool has_lead_column = false;  // of a table that says who leads: an empty cell there is no rule

  [[nodiscard]] bool has_units() const { return !leads.empty() || !responsibles.empty() || !supports.empty(); }

  /// Puts the clause's list where its role says; its word is a mark.
  void add(const RoleClause& clause);
};

}  // namespace duban
