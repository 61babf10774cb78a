// Rows of sections, topics, heads and tasks.
#include "tests/support/table_layout.h"

namespace duban {
namespace {

std::string field_text(const SampleTask& task, Field field, int number, const std::vector<std::string>& separators) {
  switch (field) {
    case Field::number:
      return std::to_string(number);
    case Field::text:
      return task.text;
    case Field::numbered_text:
      return number_mark(Numbering::dot, number) + task.text;
    case Field::leader:
      return listed(task.leaders, {"、", "\n"});
    case Field::lead:
      return listed(task.leads, separators);
    case Field::support:
      return supports_of(task, separators);
    case Field::units:
      return units_of(task, separators);
    case Field::deadline:
      return task.deadline;
    case Field::note:
      return number == 2 ? "跨年度项目" : "";
  }
  return {};
}

std::vector<SampleCell> head_row(const std::vector<Column>& columns) {
  std::vector<SampleCell> row;
  for (const Column& column : columns) row.push_back({column.head});
  return row;
}

}  // namespace

SampleNotice table_notice(const TableLayout& layout) {
  SampleNotice notice = begin_notice(layout.name, layout.rule);
  const int width = static_cast<int>(layout.columns.size());
  SampleBlock table{"", width, {}};
  if (layout.title_row) table.rows.push_back({{"2025年云溪区政府重点任务分解表", width}});
  table.rows.push_back(head_row(layout.columns));
  int section = 0;
  int number = 0;
  int seen = 0;
  std::string title;
  for (const SampleTask& task : sample_tasks()) {
    if (task.section != section && !layout.no_sections) {
      if (!layout.running) number = 0;
      title = number_mark(layout.bracketed_sections ? Numbering::bracketed_chinese : Numbering::chinese, task.section) +
              sample_section(task.section);
      table.rows.push_back({{title, width}});
    }
    section = task.section;
    ++number;
    if (layout.repeats_head && ++seen % 5 == 0) table.rows.push_back(head_row(layout.columns));
    if (layout.topic_rows && number % 4 == 1) {
      table.rows.push_back({{number_mark(Numbering::bracketed_chinese, number / 4 + 1) + "重点专题", width}});
    }
    std::vector<SampleCell> row;
    for (const Column& column : layout.columns) row.push_back({field_text(task, column.field, number, layout.separators)});
    table.rows.push_back(row);
    const std::string ref = layout.no_sections ? std::to_string(number) : std::to_string(section) + "." + std::to_string(number);
    notice.drafts.push_back(expected_draft(task, ref, title, layout.reading));
  }
  notice.blocks.push_back(table);
  return notice;
}

}  // namespace duban
