// Notices whose tasks stand in one table: which columns, in which order, under which words.
#pragma once

#include <string>
#include <vector>

#include "tests/support/notice_layouts.h"

namespace duban {

enum class Field { number, text, numbered_text, leader, lead, support, units, deadline, note };

struct Column {
  std::string head;
  Field field = Field::text;
};

struct TableLayout {
  std::string name;
  std::vector<Column> columns;
  Reading reading = {};
  std::vector<std::string> separators = {"、"};
  std::string rule = {};            // said in the preface
  bool running = false;             // numbers run on over the sections
  bool title_row = false;           // the title stands in the table's first row
  bool topic_rows = false;          // rows with a heading inside the sections
  bool repeats_head = false;        // before every fifth task, as on a further page
  bool bracketed_sections = false;  // （一） instead of 一、
  bool no_sections = false;
};

[[nodiscard]] SampleNotice table_notice(const TableLayout& layout);

/// Layouts in which a cell is merged downwards, a name broken, or the tasks stand in two tables.
[[nodiscard]] std::vector<SampleNotice> special_table_layouts();

}  // namespace duban
